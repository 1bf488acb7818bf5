"""Numbers that are parts of a label, "G20" or "F-35", which a text may have with another number."""

from __future__ import annotations

import re

from newslint.core.around import leading
from newslint.facts.bodies import Body
from newslint.facts.posts import is_posted
from newslint.languages import by_kind, words
from newslint.languages.kinds import DATE_WORDS

_LABEL_BEFORE = re.compile(r"([^\W\d_]+)[-. ]{0,2}$")
_LABEL_AFTER = re.compile(r"[^\W\d_]+")


def differing_label(body: Body, start: int, end: int) -> tuple[int, int] | None:
    """Where a body has the label of the number `text[start:end]` with another number ("G14" for "G20").

    None where it has none, or has the number itself anywhere.
    """
    text = body.article.text
    if not text[start:end].isdecimal():
        return None  # "3/4", "10,000": a label has digits alone
    before, after = leading(_LABEL_BEFORE, text, start), _LABEL_AFTER.match(text, end)
    label, tail = before.group(1) if before else "", after.group() if after else ""
    decades = by_kind(body.article.primary_language, "date_words", DATE_WORDS)["decades"]
    if not (label or tail) or tail in ("s", *decades) or label.lower() == "no":
        return None
    if not label and tail[0].islower() and body.article.primary_language != "en":
        return None  # an ending, of an age: 21enne
    if not tail and label.lower() in words(body.article.primary_language, "function_words"):
        return None  # "the 26 of May", "the 16"
    if float(text[start:end]) in body.numbers:
        return None
    if text.startswith(":", end) and before and before.start() == body.article.block_at(start).start:
        return None  # the day on which it was written: "May 4: Bridge is shut"
    joint = "[-. ]{0,2}" if label else ""
    shape = re.compile(rf"(?<!\w){label}{joint}[0-9]+{'[- ]?' if tail else ''}{tail}(?!\w)")
    found = (shape.search(text, block.start, block.end) for block in body.blocks)
    return next((match.span() for match in found if match and not is_posted(body.article, match.start())), None)
