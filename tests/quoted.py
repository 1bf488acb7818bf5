"""What a fix must leave as it is: the words of every quotation, in their order."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts.quotations import quotations

MARKS = "“”\"„«»‘’'"  # of quotations, which a rule may replace


def lost_quotation(before: Article, after: Article, marks: str = MARKS) -> str | None:
    """The first quotation of which the words no longer stand in the article, whatever the marks around them."""
    without = str.maketrans("", "", marks)
    text, at = after.text.translate(without), 0
    for quotation in quotations(before):
        words = before.text[quotation.inner_start : quotation.inner_end].translate(without)
        at = text.find(words, at)
        if at < 0:
            return words
        at += len(words)
    return None
