"""Rules of the family `grammar`."""
