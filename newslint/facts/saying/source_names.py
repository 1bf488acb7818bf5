"""What a source phrase resolves to, and how good a source it is: named, described, vague or anonymous."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from typing import Literal

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.attributions import Attribution, attributions
from newslint.facts.names import names
from newslint.facts.saying.cues import Lexicon, either, lexicon, open_text
from newslint.facts.saying.documents import document_before
from newslint.facts.saying.mentions import Mention, subjects, told_name, within
from newslint.facts.sentences import sentences

SourceKind = Literal["named", "described", "vague", "anonymous", "quotation", "link"]
_WORD = re.compile(r"[\w’'.\-&/]+")
_WORD_OR_COMMA = re.compile(r"[\w’'.\-&/]+|[,(]")
_BRACKETS = re.compile(r"^ \([^()]{1,60}\)")
_NAME = 80  # characters of a name
_NEAR = 3  # blocks; a pronoun does not reach further back


# Between the head of a phrase and the name in apposition: "the mayor(, )Ann Holm", "the mayor (of Odde, )Ann Holm".
_APPOSED = re.compile(r"(?:[a-zà-þ]+(?: [A-ZÀ-Þ][\w’'-]*){1,4})?(?:, ?|\( ?)")


class Named(NamedTuple):
    """The name that a source phrase resolves to, its kind, and what the phrase says besides the name."""

    name: str
    kind: SourceKind
    role: str


def pronoun_at(article: Article, start: int) -> str:
    """The person for whom a pronoun for one person stands at an offset; "" where there is none."""
    words = lexicon(article.language)
    match = _WORD.match(article.text, start)
    if words is None or match is None or match.group().lower() not in words.small["singulars"]:
        return ""
    return _Resolution(article, words).person_before(start)


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
        self.stops = either(words.small["prepositions"], words.small["relatives"], words.small["surveyed"])
        self.persons = list(subjects(article))
        self.surnames: set[int] = set()  # where a name alone spoke that nobody has in full: a person's, or a firm's
        self.bodies: list[tuple[str, str]] = []
        self.document: tuple[int, Named] | None = None  # the last one that spoke, and in which sentence

    def of(self, attribution: Attribution) -> Named:
        """What the source phrase of an attribution resolves to."""
        phrase = self.article.text[attribution.start : attribution.end].strip(" ,")
        lower = [w.lower() for w in _WORD.findall(phrase)]
        if len(lower) == 1 and lower[0] in self.words.small["pronouns"]:
            at, document = self.document or (-2, None)
            person = any(lower[0] in self.words.small[kind] for kind in ("persons", "firsts"))
            if document is not None and not person and at == attribution.sentence - 1:  # "A survey … It found"
                self.document = (attribution.sentence, document)
                return document
            if not person and (told := self.document_before(attribution.sentence)):
                self.document = (attribution.sentence, Named(told, "described", ""))
                return self.document[1]
            return self.pronoun(phrase, lower[0], attribution.start)
        if len(lower) == 1 and lower[0] in self.words.small["singular_possessives"]:
            whose = self.person_before(attribution.start)
            return Named(whose or phrase, "named" if whose else "described", "")
        head = self.head(lower)
        named = self.of_phrase(attribution.start, attribution.end, phrase, lower, head)
        if head in self.words.documents:
            self.document = (attribution.sentence, named)
        return named

    def document_before(self, sentence: int) -> str:
        """The document of the sentence before, which has not spoken there: "The port looked at a study of sales"."""
        found = document_before(open_text(self.article), sentences(self.article), sentence, self.words)
        return self.without_determiner(self.article.text[slice(*found)]) if found is not None else ""

    def of_phrase(self, start: int, end: int, phrase: str, lower: list[str], head: str) -> Named:
        """What a source phrase of more than a pronoun resolves to."""
        article = self.article
        person = None if head in self.words.documents else self.person_in(start, end)
        if person is not None:
            insort(self.persons, (start, told_name(article, person)))
            return Named(told_name(article, person), "named", _role(article, person, start, end))
        if cut := self.cut_name(start, end):
            return Named(cut, "named", "")
        name = self.without_determiner(phrase)
        kind = self.kind(phrase, lower, head)
        if kind != "described" or not self.is_named(start, end, head):
            known = next((full for h, full in reversed(self.bodies) if h == head), "")
            if known and lower and lower[0] in self.words.small["definite"]:  # "the report", named before
                return Named(known, "named", "")
            return Named(name, kind, "")
        whole = [m for m in within(article, start, end) if m.end >= start + len(phrase) and m.start <= start + 4]
        whole = [m for m in whole if article.text[m.start - 1 : m.start] in ("", " ")]  # not the T of AT&T
        whole = [m for m in whole if not self.is_one_of_two(m, phrase)]
        titled = bool(whole) and article.text[start : whole[0].start].rstrip().endswith(".")  # "Mr. Holm"
        if whole and (titled or whole[0].start == start) and whole[0].name.kind in ("person", "unknown"):
            insort(self.persons, (start, whole[0].name.text))
            self.surnames.add(start)
        self.bodies.append((head, whole[0].name.text if whole else name))
        return Named(self.bodies[-1][1], "named", "")

    def pronoun(self, phrase: str, lower: str, start: int) -> Named:
        small = self.words.small
        if lower in small["relatives"]:
            before = [m for m in within(self.article, max(0, start - _NAME), start) if self.is_antecedent(m, start)]
            if before and lower in small["persons"]:  # "Ann Holm, a cook from Tarn who said": not Tarn
                before = [m for m in before if m.person][-1:] or [m for m in before if start - m.end <= 2]
            if before and before[-1].person:
                insort(self.persons, (start, told_name(self.article, before[-1])))
            return Named(before[-1].name.text, "named", "") if before else Named(phrase, "described", "")
        person = self.person_before(start) if lower in small["singulars"] else ""
        return Named(person or phrase, "named" if person else "described", "")

    def is_one_of_two(self, mention: Mention, phrase: str) -> bool:
        """Whether what a phrase stands for in short has a namesake: "the Post" beside two papers of that name."""
        last = f" {mention.name.words[-1]}"
        if mention.person or not mention.name.text.endswith(last) or mention.name.text in phrase:
            return False
        others = (n for n in names(self.article) if n.text.endswith(last) and n.text != mention.name.text)
        return next(others, None) is not None

    def is_antecedent(self, mention: Mention, start: int) -> bool:
        """Whether a relative at an offset can stand for a name: right before it, or before an apposition there."""
        between = _BRACKETS.sub("", self.article.text[mention.end : start])
        first = _WORD.search(between)
        apposed = between[:2] == ", " and first is not None and first.group() in self.words.articles
        return len(between) <= 2 or (mention.person and apposed and between.count(",") == 1)

    def person_in(self, start: int, end: int) -> Mention | None:
        """The person who ends the head part of a phrase, or stands right after its comma ("the mayor, Ann Holm")."""
        mentions = within(self.article, start, end)
        if not mentions:
            return None
        text, head_end, found = self.article.text, self.head_end(start, end), None
        for mention in mentions:
            behind = mention.start > head_end
            if behind and found is not None:
                break
            if behind and not _APPOSED.fullmatch(text, head_end, mention.start):
                continue
            modifies = not behind and text[mention.end : head_end].strip(" ,")  # "Holm's office", "the Holm papers"
            if mention.person and not modifies and mention.end <= end:
                found = mention
        return found

    def cut_name(self, start: int, end: int) -> str:
        """The rest of a name that begins before a phrase, with the day or the place there: "On Monday Ann Holm"."""
        before = within(self.article, max(0, start - _NAME), start)
        known = before[-1].end if before else 0
        name = self.article.text[start:known] if start < known <= end else ""
        return name if " " in name else ""

    def is_named(self, start: int, end: int, head: str) -> bool:
        """Whether a body or document has a name: in its head part, or for a document anywhere ("a survey by Pew")."""
        if head in self.words.small["spokespersons"]:
            return False
        mentions = within(self.article, start, end)
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
        return rest if rest and first.lower() in self.words.articles else phrase

    def person_before(self, start: int) -> str:
        """The person a pronoun stands for: the last one who spoke or began a sentence, not too far back."""
        block = self.article.block_index(start)
        for index in range(bisect_left(self.persons, (start, "")) - 1, -1, -1):
            at, name = self.persons[index]
            if block - self.article.block_index(at) > _NEAR:
                break
            if at not in self.surnames or self.article.block_index(at) == block:
                return name
        return ""


def _role(article: Article, mention: Mention, start: int, end: int) -> str:
    """What stands with a name: before it in the phrase, or after it between commas."""
    before = article.text[start : mention.start].strip(" ,")
    if len(before) > 4:
        return before
    after = re.compile(r",\s+([^\d,.;:“”\"][^,.;:“”\"]{3,84})[,.]").match(article.text, mention.end)
    return after.group(1) if after else ""
