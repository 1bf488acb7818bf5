"""Rules of the family `against`: an article held against what it was made from. They are silent without a source."""
