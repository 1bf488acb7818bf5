"""Rules of the family `sourcing`."""
