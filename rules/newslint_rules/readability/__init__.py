"""Rules of the family `readability`."""
