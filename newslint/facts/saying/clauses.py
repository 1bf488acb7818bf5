"""Where the clause and the phrase begin that end at an offset: what a subject is looked for in.

All functions look at one sentence of the open text (quotations hidden), from `low` on, and give offsets into the
article. The small words they go by are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re

from newslint.facts.saying.cues import Lexicon, either

DOCUMENT = 60  # characters of a document's name, and of a parenthesis
WORD = re.compile(r"[\w’'.\-&/$%@]+")
_MARKS = frozenset(';:()\x00“”"«»„—–')  # what no source phrase goes over


def before_parenthesis(text: str, low: int, end: int) -> int:
    """Where the words end before the parenthesis that ends at `end`: "Ann Holm (Labour)"."""
    opened = text.rfind("(", max(low, end - DOCUMENT), end)
    return opened - 1 if opened > low and text[opened - 1] == " " else end


def word_before(text: str, low: int, start: int) -> str:
    """The word before the one that begins at `start`, in small letters, "" where it is the first of the sentence: what
    that leads to is an adverbial of its own ("On that Holm said").
    """
    end = max(low, start - 1)
    blank = text.rfind(" ", low, end)
    return text[blank + 1 : end].lower() if blank >= 0 else ""


def clause_start(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the clause that ends at `end` begins: after a mark, a conjunction or a relative."""
    at, cues, openers = end, words.words, words.openers
    while at > low:
        before = text.rfind(" ", low, at) + 1 or low
        word = text[before:at]
        if not word.isalnum():
            if word.endswith((")", "),")) and (opened := before_parenthesis(text, low, at)) < at:
                at = opened
                continue
            if not _MARKS.isdisjoint(word):
                return before + next(i for i in range(len(word) - 1, -1, -1) if word[i] in _MARKS) + 1
            if not word.strip("-."):
                return at
        # "It found 22% wanted", not "the man who found it wanted"
        if at != end and word in cues and _is_verb(text, before, at, words):
            relative = word_before(text, low, before) in words.small["relatives"]
            return before if relative else at
        if at != end and before > low and word.lower() in openers and not _points(text, low, before, at, words):
            small = words.small
            coordinator = word.lower() in small["coordinators"] and word.lower() not in small["contrasting"]
            if not coordinator or text[before - 2 : before - 1] == "," or _has_verb(text, low, before, words):
                return at
        at = before - 1
    return low


def _is_verb(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether the word `text[start:end]` is a verb that speaks, and no participle ("told of", "given by")."""
    kind, needs = words.words.get(text[start:end], ("noun", ""))
    if kind not in ("verb", "finding") or needs:
        return False
    following = WORD.match(text, end + 1)
    if following is not None and text[start : following.end()] in words.words:  # "think tank"
        return False
    if following is not None and following.group() in words.surveys:  # "a tracking poll"
        return False
    others = either(words.small["prepositions"], words.small["infinitive"])
    return following is not None and following.group() not in others


def _points(text: str, low: int, start: int, end: int, words: Lexicon) -> bool:
    """Whether the word `text[start:end]` opens no clause but points ("on that matter"), or counts ("more than 40")."""
    if text[end + 1 : end + 2].isdigit():
        return word_before(text, low, start) in words.small["objects"]
    if text[start:end] not in words.small["determiners"]:
        return False
    return word_before(text, low, start) in words.small["prepositions"]


def _has_verb(text: str, low: int, high: int, words: Lexicon) -> bool:
    """Whether an auxiliary stands in `text[low:high]`: what a coordinator behind it joins is a clause."""
    return not words.small["auxiliaries"].isdisjoint(text[max(low, high - 80) : high].split())


def after_adverbials(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the subject begins once "On Tuesday," and the like are taken off the start of its clause."""
    comma = text.rfind(", ", start, end)
    if comma >= 0:
        start = comma + 2
    while True:
        while start < end and not text[start].isalnum():
            start += 1
        word = WORD.match(text, start, end)
        if word is None or word.end() >= end or word.group().lower() not in words.leaders:
            return start
        start = word.end() + 1
