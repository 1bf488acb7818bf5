"""Holes in copy: what stands within a line where a number, a name or a fact is still to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article
from newslint.core.around import word_behind, word_in_front
from newslint.core.signs import Signs
from newslint.facts.signs_together import seen
from newslint.languages import everywhere, words
from newslint_rules.copy._notes import is_note

# Each kind with the letters that all of it holds, which are quick to look for. What needs words is in holes.txt.
_UNIT = r"(?=%|(?:bn|m|k)\b|[ \u00a0-][a-z])"
_OTHER_SIGN = "key|sign|symbol|to|for|or"
_OTHER_XX = "chromosom|female|sex|male|mice|cell|embryo|legion"
_KINDS = (
    ("TK", re.compile(r"(?<![\w&./(-])[$£€]?(?:TK)+(?:m|bn|k)?(?![\w&):]|-[A-Z]|\.\w|\s[A-Z])")),
    ("TKTK", re.compile(r"(?<![\w&/-])(?:TK){2,}(?!\w)")),
    ("TK TK", re.compile(r"(?<!\w)TK(?: TK)+(?!\w)")),
    ("XX", re.compile(r"[$£€]XX+\b")),
    ("XX", re.compile(rf"(?<!\S)[a-z\d][\w’-]*[,:;]? (XX+)(?=%| (?!(?:[a-z]+ )?(?:{_OTHER_XX}))[a-z])")),
    ("XXXX", re.compile(r"(?<![\w$£€-])(?<!XXXX )X{4,}(?![\w-]| X{4}| \d{4})")),
    (",XXX", re.compile(r"(?<![\w,])X{1,3}(?:,XXX)+(?![\w,])")),
    (",xxx", re.compile(r"(?<![\w,])x{1,3}(?:,xxx)+(?![\w,])")),
    ("Xxx", re.compile(r"Xxx+(?<!\wXxx)(?!\w)")),
    ("??", re.compile(rf"(?:(?<=[\w,:;] )|(?<=[$£€]))\?{{2,5}}{_UNIT}|\[\?+\]")),
    ("00,000", re.compile(r"(?<![\w.,:])0{2,3}(?:,000)+(?![\w:]|[.,]\d)")),
    (" 0,000", re.compile(r"(?<=[a-z] )0,000(?:,000)*(?![\w:]|[.,]\d)")),
    ("TODO:", re.compile(r"(?<![\w#])TODO: ?[^\n.;:]{0,60}(?<! )")),
    ("FIXME", re.compile(r"(?<![\w#])FIXME(?!\w)")),
    ("_", re.compile(rf"_(?<=[a-z,] _)_+{_UNIT}")),
    (" #", re.compile(rf"#(?! (?:{_OTHER_SIGN})\b)(?:(?<=[a-z,] #){_UNIT}|(?<=[a-z.,”\"] #)##?(?= [A-Za-z]))")),
)
# A field's name between its marks: "$first_name", "%city%"; it is one where "[first name]" is a note.
_FIELDS = (
    ("$", re.compile(r"\$([a-z]{3,}(?:_[a-z]+)*)(?![\w.$])")),
    ("{", re.compile(r"\{([A-Za-z]{3,}(?: [A-Za-z]+)?)\}")),
    ("%", re.compile(r"%([A-Za-z]{3,}(?:_[A-Za-z]+)*)%(?![\w%])")),
)


@cache
def _listed() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What the lists know, in the same form."""
    lines = (line.partition(" | ") for line in everywhere("holes"))
    return tuple((letters, re.compile(pattern)) for listed, _, pattern in lines for letters in listed.split(" / "))


@cache
def _signs() -> Signs:
    return Signs(*{letters for letters, _ in (*_KINDS, *_listed())})


def holes(article: Article, has_tk: bool) -> Iterator[tuple[int, int]]:
    """Where holes are, in no order; "TK" is one where the text has no other meaning for it (`has_tk`)."""
    text = article.text
    for sign, field in _FIELDS:
        for match in field.finditer(text) if sign in text else ():
            if is_note(match[1].replace("_", " "), True):
                yield match.span()
    signs = seen(article, _signs())
    for letters, hole in (*_KINDS, *_listed()) if signs else ():
        if letters not in signs or (letters == "TK" and not has_tk):
            continue
        if letters == "TODO:" and "todo" in words(article.language, "function_words"):  # "all", in Spanish
            continue
        for match in hole.finditer(text):
            place = match.span(match.lastindex or 0)
            written = text[slice(*place)]
            again = written.startswith("XXXX") and text.count(written) > 1  # what stands for anything
            if not again and (letters != "XX" or not _is_century(article, *place)):
                yield place


def _is_century(article: Article, start: int, end: int) -> bool:
    """Whether a number in Roman numerals is that of a century ("siglo XX", "XX века")."""
    beside = (word_in_front(article.text, start), word_behind(article.text, end))
    centuries = words(article.language, "centuries")
    return not centuries.isdisjoint((*beside, *(word.rstrip(".,:;)") for word in beside)))
