"""Rules of the family `copy`."""
