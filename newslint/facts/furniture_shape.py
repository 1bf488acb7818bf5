"""Furniture that no list knows, by its shape: a short line that speaks to the reader or of the page, not of the story.

Each sign counts: a button's word or a label's at the beginning, the things that only a page has, words to the reader,
no full stop, a bar between two parts, a count. A line with enough of them, between paragraphs of a story with which it
shares no other word, is the page's. What the words are is data: `page_words.txt` of a language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.core.article import Article, Block
from newslint.facts import fact
from newslint.languages import by_kind, has
from newslint.languages.block_patterns import fold

KINDS = {
    "button": "what a button begins with", "label": "what a list of other stories begins with",
    "alone": "buttons that are a line", "thing": "what only a page has", "way": "small words of buttons",
    "reader": "words to the reader", "count": "what is counted beside a story",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*['’]?")
_COUNT = re.compile(r"\W*\d[\d.,]*\s?[km]?\+?\s+([a-z]+)\W*", re.IGNORECASE)
_COUNTED = re.compile(r"([A-Z]+):?\s\(?\d[\d.,]*\s?[km]?\)?", re.IGNORECASE)
_DAY = "(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
# A line that is a player's clock, the time of a page, a trail of sections, an address, or tells of its author.
_OF_PAGE = re.compile(
    r"(?:[a-z]+:?\s)?\d{1,2}(?::\d\d)?\s?/\s?\d{1,2}(?::\d\d)?"
    r"|(?:ad|duration|length|video|audio|live|listen|play|watch|runtime|clip)(?: now)?:?\s(?:[•·|–—-]\s)?"
    r"\(?\d{1,3}:\d\d(?::\d\d)?\)?(?: min(?:utes)?)?"
    r"|(?:last |first )?(?:updated|published|posted|modified|created)(?: on| at)?:? "
    rf"(?:\d{{1,2}}[ :./-]|{_DAY}[a-z]*\b\.?,? [a-z\d]).*[^.?!]"
    r"|\w+(?: [\w&]+){0,2}(?: ?[>›»] ?\w+(?: [\w&]+){0,3}){2,}"
    r"|(?:e-?mail|twitter|x|instagram|facebook|threads|bluesky)\s?:?\s@\w{2,}"
    r"|(?:(?:e-?mail|contact)\s?:?\s)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:by )?\w+ (?:\w\. )?\w+,? (?:staff|senior|contributing|freelance) (?:writer|reporter|editor|columnist)\.?"
    r"|about the authors?(?:: .+)?|(?:reach|contact) the (?:reporter|author|writer|editor|newsroom)s? (?:at|on|via|by) "
    r"[^ ]*[\d@].*",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r".*\b(?:tips?|e-?mail|reach|contact)\b.*[\w+-]@[\w-]+(?:\.[\w-]+)+\.?", re.IGNORECASE)
_PARTS = re.compile(r"\s[|·•»>/]\s|\w\s?\|\s?\w|\.\.\.\Z|…\Z")
_SAID = re.compile(r"[\"“”„«»]|\b(?:said|says)\b|\bsay\W*\Z|\w: \S|:\Z")
_MOST = 14  # words of a line
_LONGEST = 110  # characters of it
_STORY = 80  # characters of a paragraph of the story
_FEWEST = 1  # paragraphs of a story
_ENOUGH = 4  # signs; one less where nothing but page words stands in a line of a few words
_FEW = 6  # words
_LONG = 5  # letters of a word that tells what a line is about


@cache
def _words(language: str) -> Mapping[str, frozenset[str]]:
    return by_kind(language, "page_words", KINDS)


def is_count_of_page(article: Article, start: int, end: int) -> bool:
    """Whether a stretch of text is a number and what a page counts beside a story: "439 Shares"."""
    language = article.primary_language
    count = _COUNT.fullmatch(article.text, start, end) if has(language, ("page_words",)) else None
    return count is not None and count.group(1).lower() in _words(language)["count"]


def shaped(article: Article, known: frozenset[int]) -> Iterator[int]:
    """The blocks, by their index, that look like furniture; `known` are those that lists know."""
    language = article.primary_language
    if not has(language, ("page_words",)):
        return
    long = [index for index, block in enumerate(article.blocks) if block.end - block.start >= _STORY]
    if len(long) < _FEWEST:
        return
    for index, block in enumerate(article.blocks):
        short = block.end - block.start <= _LONGEST and index > min(1, long[0])
        if short and index not in known and block.kind in ("paragraph", "heading") and _is_page(article, block):
            yield index


def _is_page(article: Article, block: Block) -> bool:
    """Whether a short line has enough signs of a page, and no word of the story."""
    line = article.text[block.start : block.end]
    words, page = _WORD.findall(line.lower().replace("’", "'")), _words(article.primary_language)
    if (count := _COUNT.fullmatch(line) or _COUNTED.fullmatch(line)) is not None:
        return count.group(1).lower() in page["count"]
    if _OF_PAGE.fullmatch(line) or ("@" in line and _ADDRESSED.fullmatch(line)):
        return True
    if not words or len(words) > _MOST or _SAID.search(line):
        return False
    if all(word in page["alone"] or word in page["button"] for word in words):
        return len(words) > 1 or words[0] in page["alone"]
    own = [w for w in words if len(w) >= _LONG and not any(w in page[kind] for kind in KINDS)]
    shared = sum(_in_story(article, w) for w in own)
    enough = _ENOUGH - (not own and 1 < len(words) <= _FEW and not page["thing"].isdisjoint(words[1:]))
    return _signs(line, words, page) >= enough + len(own) // 2 + 2 * shared


def _signs(line: str, words: list[str], page: Mapping[str, frozenset[str]]) -> int:
    """How many signs of a page a line has."""
    first = words[1] if words[0] == "to" and len(words) > 1 else words[0]
    begins = 2 * (first in page["button"] or first in page["label"] or first in page["thing"])
    rest = words[1:]
    things = min(2, sum(word in page["thing"] for word in rest))
    ways = min(1, sum(word in page["way"] for word in rest))
    to_reader = min(1, sum(word in page["reader"] for word in words))
    return begins + things + ways + to_reader + (line[-1] not in ".!?") + bool(_PARTS.search(line))


def _in_story(article: Article, word: str) -> bool:
    """Whether a word of a line, in small letters, stands in the story as well."""
    story, stem = folded(article), word.partition("'")[0]
    at = story.find(stem)
    return at >= 0 and story.find(stem, at + len(stem)) >= 0


@fact
def folded(article: Article) -> str:
    """The text as lists of furniture have theirs."""
    return fold(article.text)
