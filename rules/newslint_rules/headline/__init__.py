"""Rules of the family `headline`."""
