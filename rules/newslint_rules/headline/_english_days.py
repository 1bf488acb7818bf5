"""Days and months above an English text: what names one, what is a name of its own, and what the text calls it."""

from __future__ import annotations

import re

from newslint import Article, Block
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence
from newslint.languages import words

_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?![\w-])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATED = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Bb]y|[Uu]ntil|[Ss]ince|[Tt]his|[Nn]ext|[Ll]ast|[Oo]f)(?: early| late| mid)? "
    rf"({_MONTHS})(?![\w-]| [A-Z])"
    rf"|\b(?!May |March )({_MONTHS}) (?=[A-Za-z]{{4}})"
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})(?![\w’'])")
_SPECIAL = re.compile(r"\b(?:Black|Good|Super|Cyber|Giving|Palm|Easter|Ash|Bloody|Fat|Shrove|Holy|Maundy|every|each) $")
_OTHERWISE = re.compile(
    r"\b(?:[Tt]o(?:day|morrow|night)|[Yy]esterday|next week|[Ww]ithin (?:the next )?\w+ (?:hours|days)|[Oo]vernight)\b"
)
_LAST, _NEXT = re.compile(r"\b(\w{4,}) $"), re.compile(r" (\w{4,})\b")
_BYLINE = re.compile(r"\bBy [A-Z]\w+(?: [A-Z][\w.]+)+\s+$|\bStaff $")
_ASIDE = re.compile(r"(?:With|As|After|Before|While|Since|When) [^,]{9,}, ")  # another event, before the sentence's own
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
LEAD = 4  # sentences
KINDS = ((_DAY, _DAY), (_DATED, _MONTH))  # what names one above a text, and what names any in it


def names_any(text: str, block: Block) -> bool:
    """Whether a block names a day or a month."""
    return any(own.search(text, block.start, block.end) for own, _ in KINDS)


def names_one(article: Article, lead: list[Sentence], any_of: re.Pattern[str]) -> bool:
    """Whether some sentences name one day, or one month, and no other."""
    return len({m.group() for s in lead for m in any_of.finditer(article.text, s.start, s.end)}) == 1


def _beside_alike(
    article: Article, told: list[Sentence], start: int, end: int, any_of: re.Pattern[str]
) -> list[re.Match[str]]:
    """The days, or months, of a text that stand behind or before the same long word ("Easter Sunday", "May jobs")."""
    text = article.text
    before, after = _LAST.search(text, 0, start), _NEXT.match(text, end)
    small = words(article.language, "function_words") | _PARTS  # "on Tuesday about the bridge" is no name of a day
    beside = [f"{before.group(1)} {{}}"] if before and before.group(1) not in small else []
    beside += [f"{{}} {after.group(1)}"] if after and after.group(1) not in small else []
    found = (m for s in told for m in any_of.finditer(text, s.start, s.end))
    return [m for m in found if any(_stands_in(text, m, form.format(m.group())) for form in beside)]


def _stands_in(text: str, match: re.Match[str], form: str) -> bool:
    """Whether a form with a day in it stands where the day does, whatever its capitals."""
    start = match.start() - form.index(match.group())
    return text[max(0, start) : start + len(form)].lower() == form.lower()


def named_otherwise(
    article: Article, block: Block, told: list[Sentence], about: list[Sentence],
    own: re.Pattern[str], any_of: re.Pattern[str],
) -> tuple[tuple[int, int], tuple[int, int]] | None:  # fmt: skip
    """Where a block names a day, or a month, that no sentence has, and where what tells of the same names another."""
    text = article.text
    found = list(own.finditer(text, block.start, block.end))
    if len(found) != 1 or quotation_at(article, *found[0].span()):
        return None
    start, end = found[0].span(found[0].lastindex or 0)
    name = text[start:end]
    alike = _beside_alike(article, told, start, end, any_of) if block.kind == "headline" else []
    if _BYLINE.search(text, block.start, start) or (not alike and _SPECIAL.search(text[:start][-12:])):
        return None
    short = re.compile(rf"\b{name[:3]}(?:{name[3:]})?")
    if not alike and any(_OTHERWISE.search(text, s.start, s.end) for s in told[:LEAD]):
        return None
    others = alike or [m for s in about for m in any_of.finditer(text, _main(text, s), s.end)]
    if len({m.group() for m in others}) != 1 or any(short.search(text, s.start, s.end) for s in told):
        return None
    return (start, end), others[0].span()


def _main(text: str, sentence: Sentence) -> int:
    """Where a sentence comes to its own event, behind a clause that tells of another."""
    aside = _ASIDE.match(text, sentence.start, sentence.end)
    return aside.end() if aside else sentence.start
