"""Rules of the family `filler`."""
