"""Numbers of which only the size is told: "tens of thousands", "a one-point lead". The table of sources lists them.

They are figures to whoever asks who says so, and to nobody else: nothing can be reckoned with them. The phrases are
data (`newslint/languages/<xx>/loose_numbers.txt`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.figures import Figure, figures
from newslint.languages import any_of, by_kind, entries
from newslint.languages.kinds import COUNTING


@cache
def _phrases(language: str) -> tuple[re.Pattern[str], dict[str, float], re.Pattern[str]] | None:
    """What finds the phrases, how many each stands for, and what finds the noun behind one."""
    pairs = [line.rpartition(" ") for line in entries(language.partition("-")[0], "loose_numbers")]
    if not pairs:
        return None
    pattern = re.compile(rf"\b(?:{any_of(phrase for phrase, _, _ in pairs)})\b", re.IGNORECASE)
    of = any_of(by_kind(language, "counting", COUNTING)["of"])
    return pattern, {phrase: float(value) for phrase, _, value in pairs}, re.compile(rf"(?: (?:{of}))? ([^\W\d_]+)")


@fact
def all_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of an article, with those of which only the size is told, in the order of the text."""
    known = figures(article)
    phrases = _phrases(article.language)
    if phrases is None:
        return known
    pattern, sizes, counted = phrases
    found = list(known)
    starts = [f.start for f in known]
    for match in pattern.finditer(article.text):
        start, end = match.span()
        index = bisect_left(starts, end) - 1
        if index >= 0 and known[index].end > start:
            continue
        noun = counted.match(article.text, end)
        of, value = noun.group(1) if noun else "", sizes[match.group().lower()]
        found.append(Figure(start, end, start, end, "count", value, None, "", "", of, True, value))
    return tuple(sorted(found, key=lambda f: f.start))
