"""What a source phrase resolves to, and how good a source it is: named, described, vague or anonymous."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import Literal

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.attributions import Attribution, attributions
from newslint.facts.names import Name, names
from newslint.facts.saying.cues import Lexicon, lexicon
from newslint.facts.sentences import sentences

SourceKind = Literal["named", "described", "vague", "anonymous", "quotation", "link"]
_WORD = re.compile(r"[\w’'.\-&/]+")
_WORD_OR_COMMA = re.compile(r"[\w’'.\-&/]+|[,(]")
_SMALL_WORD = re.compile(r" (?:for|of|and|the) ")  # in the names of bodies ("Institute for the Study of War")
_OWNERS = ("’s", "'s")
_TITLE = 60  # characters of a title before a name
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
        person = name.kind == "person" or (
            name.kind == "unknown" and len(name.words) > 1 and not _SMALL_WORD.search(name.text)
        )
        found += [_Mention(m.start, m.end, name, person) for m in name.mentions]
    return sorted(found, key=lambda m: m.start)


@fact
def _starts(article: Article) -> list[int]:
    return [mention.start for mention in _mentions(article)]


def _within(article: Article, start: int, end: int) -> list[_Mention]:
    mentions = _mentions(article)
    starts = _starts(article)
    first = bisect_left(starts, start)
    return mentions[first : bisect_left(starts, end, first)]


def first_person(article: Article, start: int, end: int) -> tuple[int, int, str] | None:
    """The first person mentioned in `text[start:end]`: where, and the full name."""
    found = next((m for m in _within(article, start, end) if m.person), None)
    return (found.start, found.end, found.name.text) if found else None


def persons_in(article: Article, start: int, end: int) -> set[str]:
    """The persons mentioned in `text[start:end]`, by their full names."""
    return {m.name.text for m in _within(article, start, end) if m.person}


def person_at(article: Article, start: int) -> tuple[int, int, str] | None:
    """The person mentioned right at an offset, or behind a title and a determiner there: where, and the full name."""
    for mention in _within(article, start, start + _TITLE):
        between = article.text[start : mention.start].split()
        if mention.person and article.text[mention.end : mention.end + 2] not in _OWNERS:
            return (mention.start, mention.end, mention.name.text) if all(w[0].isupper() for w in between) else None
    return None


def name_at(article: Article, start: int) -> tuple[int, int, str] | None:
    """The name at an offset, of a person or not, behind an article there: where, and in its fullest form."""
    found = next((m for m in _within(article, start, start + _TITLE)), None)
    return (found.start, found.end, found.name.text) if found and found.start - start < 5 else None


def last_name(article: Article, start: int, end: int) -> tuple[int, int, str] | None:
    """The last name in `text[start:end]`, of a person or not: where, and in its fullest form."""
    found = _within(article, start, end)
    return (found[-1].start, found[-1].end, found[-1].name.text) if found else None


def pronoun_at(article: Article, start: int) -> str:
    """The person for whom a pronoun for one person stands at an offset; "" where there is none."""
    words = lexicon(article.language)
    match = _WORD.match(article.text, start)
    if words is None or match is None or match.group().lower() not in words.small["singulars"]:
        return ""
    return _Resolution(article, words).person_before(start)


def mentions_of(article: Article, name: str) -> list[tuple[int, int]]:
    """Where a person with a full name is mentioned, in order; empty for what is no person."""
    return [(m.start, m.end) for m in _mentions(article) if m.person and m.name.text == name]


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
        self.stops = words.small["prepositions"] | words.small["relatives"] | words.small["surveyed"]
        self.persons = _subjects(article, words)
        self.bodies: list[tuple[str, str]] = []
        self.document: tuple[int, Named] | None = None  # the last one that spoke, and in which sentence

    def of(self, attribution: Attribution) -> Named:
        """What the source phrase of an attribution resolves to."""
        phrase = self.article.text[attribution.start : attribution.end].strip(" ,")
        lower = [w.lower() for w in _WORD.findall(phrase)]
        head = self.head(lower)
        if len(lower) == 1 and lower[0] in self.words.small["pronouns"]:
            at, document = self.document or (-2, None)
            taken_up = lower[0] not in self.words.small["persons"] | self.words.small["firsts"]
            if document is not None and taken_up and at == attribution.sentence - 1:  # "A survey … It found"
                return document
            return self.pronoun(phrase, lower[0], attribution.start)
        named = self.of_phrase(attribution.start, attribution.end, phrase, lower, head)
        if head in self.words.documents:
            self.document = (attribution.sentence, named)
        return named

    def of_phrase(self, start: int, end: int, phrase: str, lower: list[str], head: str) -> Named:
        """What a source phrase of more than a pronoun resolves to."""
        article = self.article
        person = None if head in self.words.documents else self.person_in(start, end)
        if person is not None:
            insort(self.persons, (start, person.name.text))
            return Named(person.name.text, "named", _role(article, person, start, end))
        if cut := self.cut_name(start, end):
            return Named(cut, "named", "")
        name = self.without_determiner(phrase)
        kind = self.kind(phrase, lower, head)
        if kind != "described" or not self.is_named(start, end, head):
            known = next((full for h, full in reversed(self.bodies) if h == head), "")
            if known and lower and lower[0] in self.words.small["definite"]:  # "the report", named before
                return Named(known, "named", "")
            return Named(name, kind, "")
        whole = [m for m in _within(article, start, end) if m.end >= start + len(phrase) and m.start <= start + 4]
        self.bodies.append((head, whole[0].name.text if whole else name))
        return Named(self.bodies[-1][1], "named", "")

    def pronoun(self, phrase: str, lower: str, start: int) -> Named:
        small = self.words.small
        if lower in small["relatives"]:
            before = [m for m in _within(self.article, max(0, start - 60), start) if start - m.end <= 2]
            return Named(before[0].name.text, "named", "") if before else Named(phrase, "described", "")
        person = self.person_before(start) if lower in small["singulars"] else ""
        return Named(person or phrase, "named" if person else "described", "")

    def person_in(self, start: int, end: int) -> _Mention | None:
        """The person who ends the head part of a phrase, or stands right after its comma ("the mayor, Ann Holm")."""
        mentions = _within(self.article, start, end)
        if not mentions:
            return None
        text, head_end, found = self.article.text, self.head_end(start, end), None
        for mention in mentions:
            behind = mention.start > head_end
            if behind and (found is not None or mention.start > head_end + 2 or text[head_end] not in ",("):
                break
            modifies = not behind and text[mention.end : head_end].strip(" ,")  # "Holm's office", "the Holm papers"
            if mention.person and not modifies and mention.end <= end:
                found = mention
        return found

    def cut_name(self, start: int, end: int) -> str:
        """The rest of a name that begins before a phrase, with the day or the place there: "On Monday Ann Holm"."""
        mentions = _mentions(self.article)
        index = bisect_left(mentions, start, key=lambda m: m.start) - 1
        known = mentions[index].end if index >= 0 else 0
        name = self.article.text[start:known] if start < known <= end else ""
        return name if " " in name else ""

    def is_named(self, start: int, end: int, head: str) -> bool:
        """Whether a body or document has a name: in its head part, or for a document anywhere ("a survey by Pew")."""
        if head in self.words.small["spokespersons"]:
            return False
        mentions = _within(self.article, start, end)
        return bool(mentions) and (head in self.words.documents or mentions[0].start < self.head_end(start, end))

    def kind(self, phrase: str, lower: list[str], head: str) -> SourceKind:
        if not lower or lower[0] in self.words.small["firsts"]:
            return "described"
        plain = len(lower) < 4 and lower[-1] == head and lower[0] not in self.words.small["definite"]
        named = phrase[1:] != phrase[1:].lower()
        if head in self.words.vague and plain and not named and self.words.small["official"].isdisjoint(lower):
            return "vague"
        return "anonymous" if head in self.words.anonymous else "described"

    def head_end(self, start: int, end: int) -> int:
        """Where the head part of a phrase ends: before a comma, a preposition, a relative or a participle."""
        for match in _WORD_OR_COMMA.finditer(self.article.text, start, end):
            word = match.group()
            if word in ",(" or word in self.stops:
                return match.start()
        return end

    def head(self, lower: list[str]) -> str:
        """The head of a phrase: the last word before a preposition, a relative or a participle."""
        head = ""
        for word in lower:
            if head and word in self.stops:
                break
            head = word
        return head

    def without_determiner(self, phrase: str) -> str:
        first, _, rest = phrase.partition(" ")
        return rest if rest and first.lower() in ("a", "an", "the") else phrase

    def person_before(self, start: int) -> str:
        """The person a pronoun stands for: the last one who spoke or began a sentence, not too far back."""
        block = self.article.block_index(start)
        before = bisect_left(self.persons, (start, ""))
        at, name = self.persons[before - 1] if before else (0, "")
        return name if name and block - self.article.block_index(at) <= _NEAR else ""


def _subjects(article: Article, words: Lexicon) -> list[tuple[int, str]]:
    """The persons with whom a sentence begins, with or without a title, or goes on behind an adverbial."""
    found = []
    for sentence in sentences(article):
        start = sentence.start
        person = person_at(article, start)
        if person is None and article.text[start : sentence.end].partition(" ")[0].lower() in words.small["adverbials"]:
            comma = article.text.find(", ", start, sentence.end)
            person = person_at(article, comma + 2) if comma >= 0 else None
        if person is not None and person[1] <= sentence.end:
            found.append((person[0], person[2]))
    return found


def _role(article: Article, mention: _Mention, start: int, end: int) -> str:
    """What stands with a name: before it in the phrase, or after it between commas."""
    before = article.text[start : mention.start].strip(" ,")
    if len(before) > 4:
        return before
    after = re.compile(r",\s+((?:an?|the|who)?\s*[^\d,.;:“”\"][^,.;:“”\"]{3,80})[,.]").match(article.text, mention.end)
    return after.group(1) if after else ""
