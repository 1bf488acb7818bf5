"""`newslint.spark`: checking the articles of a data frame, a promised import path."""

from newslint.archive.spark import articles, check, write

__all__ = ["articles", "check", "write"]
