"""What a source phrase resolves to, and how good a source it is: named, described, vague or anonymous."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal, NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.attributions import Attribution, attributions
from newslint.facts.cues import Lexicon, lexicon
from newslint.facts.names import Name, names
from newslint.facts.sentences import sentences

SourceKind = Literal["named", "described", "vague", "anonymous", "quotation", "link"]
_WORD = re.compile(r"[\w’'.\-&/]+")
_WORD_OR_COMMA = re.compile(r"[\w’'.\-&/]+|,")
_NEAR = 3  # blocks; a pronoun does not reach further back


class Named(NamedTuple):
    """The name that a source phrase resolves to, its kind, and what the phrase says besides the name."""

    name: str
    kind: SourceKind
    role: str


class _Mention(NamedTuple):
    start: int
    end: int
    name: Name
    person: bool


@fact
def _mentions(article: Article) -> list[_Mention]:
    found = []
    for name in names(article):
        person = name.kind == "person" or (name.kind == "unknown" and len(name.words) > 1)
        found += [_Mention(m.start, m.end, name, person) for m in name.mentions]
    return sorted(found, key=lambda m: m.start)


def _within(article: Article, start: int, end: int) -> list[_Mention]:
    mentions = _mentions(article)
    index, found = bisect_left(mentions, start, key=lambda m: m.start), []
    while index < len(mentions) and mentions[index].start < end:
        found.append(mentions[index])
        index += 1
    return found


@fact
def named_sources(article: Article) -> dict[int, Named]:
    """What each source phrase resolves to, by its start."""
    words = lexicon(article.language)
    resolution = _Resolution(article, words) if words is not None else None
    found: dict[int, Named] = {}
    for attribution in attributions(article) if resolution else ():
        if resolution and not attribution.passive and attribution.start not in found:
            found[attribution.start] = resolution.of(attribution)
    return found


class _Resolution:
    """Goes through the sources of an article in order and remembers who has spoken."""

    def __init__(self, article: Article, words: Lexicon) -> None:
        self.article = article
        self.words = words
        self.persons = [(s, n) for s, n in _subjects(article)]
        self.documents: list[tuple[str, str]] = []

    def of(self, attribution: Attribution) -> Named:
        article, start, end = self.article, attribution.start, attribution.end
        phrase = article.text[start:end].strip(" ,")
        lower = [w.lower() for w in _WORD.findall(phrase)]
        small = self.words.small
        if len(lower) == 1 and lower[0] in small["persons"] - small["relatives"] - {"they"}:
            person = self.person_before(start)
            return Named(person or phrase, "named" if person else "described", "")
        if len(lower) == 1 and lower[0] in small["relatives"]:
            before = [m for m in _within(article, max(0, start - 60), start) if start - m.end <= 2]
            return Named(before[0].name.text, "named", "") if before else Named(phrase, "described", "")
        inside = _within(article, start, self.head_end(start, end))
        for mention in inside:
            after = article.text[mention.end : mention.end + 2]
            if mention.person and after not in ("’s", "'s") and mention.end <= end:
                self.persons.append((start, mention.name.text))
                return Named(mention.name.text, "named", _role(article, mention, start, end))
        head = self.head(lower)
        name = self.without_determiner(phrase)
        if inside and head not in self.words.anonymous and not small["spokespersons"].intersection(lower):
            self.documents.append((head, name))
            alone = len(inside) == 1 and inside[0].end - start >= len(phrase)
            return Named(inside[0].name.text if alone else name, "named", "")
        if lower and lower[0] in small["determiners"]:
            for known, earlier in reversed(self.documents):
                if known == head:
                    return Named(earlier, "named", "")
        kind = self.kind(lower, head)
        return Named(name, kind, "")

    def kind(self, lower: list[str], head: str) -> SourceKind:
        if head in self.words.vague and len(lower) < 3 and not self.words.small["determiners"].intersection(lower[:1]):
            return "vague"
        if not lower or lower[0] in self.words.vague or (lower[0] == "some" and len(lower) < 3):
            return "vague"
        return "anonymous" if head in self.words.anonymous else "described"

    def head_end(self, start: int, end: int) -> int:
        """Where the head part of a phrase ends: before a comma, a preposition or a relative."""
        for match in _WORD_OR_COMMA.finditer(self.article.text, start, end):
            word = match.group()
            if word == "," or word in self.words.small["prepositions"] or word in self.words.small["relatives"]:
                return match.start()
        return end

    def head(self, lower: list[str]) -> str:
        """The head of a phrase: the last word before a preposition or a relative."""
        head = ""
        for word in lower:
            if head and (word in self.words.small["prepositions"] or word in self.words.small["relatives"]):
                break
            head = word
        return head

    def without_determiner(self, phrase: str) -> str:
        first, _, rest = phrase.partition(" ")
        return rest if rest and first.lower() in ("a", "an", "the") else phrase

    def person_before(self, start: int) -> str:
        """The person a pronoun stands for: the last one who spoke or began a sentence, not too far back."""
        block = self.article.block_index(start)
        for at, name in sorted((p for p in self.persons if p[0] < start), reverse=True):
            return name if block - self.article.block_index(at) <= _NEAR else ""
        return ""


def _subjects(article: Article) -> list[tuple[int, str]]:
    """The persons with whom a sentence begins."""
    starts = {s.start for s in sentences(article)}
    return [(m.start, m.name.text) for m in _mentions(article) if m.person and m.start in starts]


def _role(article: Article, mention: _Mention, start: int, end: int) -> str:
    """What stands with a name: before it in the phrase, or after it between commas."""
    before = article.text[start : mention.start].strip(" ,")
    if len(before) > 4:
        return before
    after = re.compile(r",\s+((?:an?|the|who)?\s*[^\d,.;:“”\"][^,.;:“”\"]{3,80})[,.]").match(article.text, mention.end)
    return after.group(1) if after else ""
