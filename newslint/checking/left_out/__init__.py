"""What is left out, and why: by comments in an article, a baseline, or what git says has changed."""
