"""From articles to findings: runs, fixes, the cache, and what is left out."""
