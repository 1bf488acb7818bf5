"""How names are spelled: which spellings are of one name, and what the article shows of their bearers."""
