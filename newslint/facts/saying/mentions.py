"""Where the names of an article are mentioned, which of them are persons', and who begins a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from operator import itemgetter

from newslint.core.around import word_in_front
from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.names import Name, names
from newslint.facts.saying.cues import Lexicon, lexicon
from newslint.facts.sentences import Sentence, sentences

_SMALL_WORD = re.compile(r" (?:for|of|and|the) ")  # in the names of bodies ("Institute for the Study of War")
_OWNERS = ("’s", "'s")
_TITLE = 60  # characters of a title before a name


class Mention(NamedTuple):
    """A mention of a name, `article.text[start:end]`, and whether the name is a person's."""

    start: int
    end: int
    name: Name
    person: bool


@fact
def mentions(article: Article) -> list[Mention]:
    """Every mention of a name, in the order of the text."""
    found, words = [], lexicon(article.language)
    articles = words.small["definite"] - words.small["possessives"] if words is not None else frozenset()
    no_names = words.small["firsts"] if words is not None else frozenset()
    for name in names(article):
        person = _may_be_person(name) and no_names.isdisjoint(name.text.lower().split())  # "Sign Up You"
        if person:
            before = (word_in_front(article.text, m.start).lower() for m in name.mentions)
            behind = [word in articles for word in before]  # "the Harbour Act" is no person
            person = not (all(behind) if name.kind == "person" else any(behind))
        found += [Mention(start, end, name, person) for start, end in name.mentions]
    return sorted(found, key=itemgetter(0))


def _may_be_person(name: Name) -> bool:
    """Whether a name by itself is a person's, or may be one."""
    several = name.kind == "unknown" and len(name.words) > 1
    return name.kind == "person" or (several and not _SMALL_WORD.search(name.text))


@fact
def _placed(article: Article) -> tuple[list[int], list[Mention]]:
    """Where the mentions begin, and they."""
    found = mentions(article)
    return [mention.start for mention in found], found


def within(article: Article, start: int, end: int) -> list[Mention]:
    """The mentions that begin in `text[start:end]`."""
    starts, found = _placed(article)
    first = bisect_left(starts, start)
    if first == len(starts) or starts[first] >= end:
        return []
    return found[first : bisect_left(starts, end, first)]


def _spokespersons(article: Article) -> frozenset[str]:
    words = lexicon(article.language)
    return words.small["spokespersons"] if words is not None else frozenset()


def _next_word(article: Article, end: int) -> str:
    """The word behind a name, "" where there is none."""
    return _word_at(article, end + 1) if article.text[end : end + 1] == " " else ""


def _word_at(article: Article, start: int) -> str:
    """The word at an offset."""
    return article.text[start : start + _TITLE].partition(" ")[0]


@fact
def _shared(article: Article) -> frozenset[str]:
    """The last words that several persons of the article have in their names: "Biden"."""
    several = [n for n in names(article) if len(n.words) > 1 and _may_be_person(n)]
    last = Counter(name.words[-1] for name in several)
    return frozenset(word for word, times in last.items() if times > 1)


def told_name(article: Article, mention: Mention) -> str:
    """The full name of a mention, or the surname as it stands where two have it: nobody knows which of them it is."""
    told = article.text[mention.start : mention.end]
    return told if told in _shared(article) else mention.name.text


def first_person(article: Article, start: int, end: int) -> tuple[int, int, str] | None:
    """The first person mentioned in `text[start:end]`: where, and the full name; Bo Ek in "Holm spokesman Bo Ek"."""
    persons = (m for m in within(article, start, end) if m.person)
    found = next((m for m in persons if _next_word(article, m.end) not in _spokespersons(article)), None)
    return (found.start, found.end, told_name(article, found)) if found else None


def persons_in(article: Article, start: int, end: int) -> set[str]:
    """The persons mentioned in `text[start:end]`, by their full names."""
    return {m.name.text for m in within(article, start, end) if m.person}


def person_at(article: Article, start: int) -> tuple[int, int, str] | None:
    """The person mentioned right at an offset, or behind a title and a determiner there: where, and the full name."""
    for mention in within(article, start, start + _TITLE):
        if mention.person and article.text[mention.end : mention.end + 2] not in _OWNERS:
            between = article.text[start : mention.start].split()
            if _next_word(article, mention.end) in (speakers := _spokespersons(article)):
                continue
            if article.text.startswith(":", mention.end) and article.text[start : mention.end].isupper():
                return None  # "FILE PHOTO: The port"
            titled = all(word[0].isupper() or word in speakers for word in between)
            return (mention.start, mention.end, told_name(article, mention)) if titled else None
    return None


def name_at(article: Article, start: int) -> tuple[int, int, str] | None:
    """The name at an offset, of a person or not, behind an article there: where, and in its fullest form."""
    found = next((m for m in within(article, start, start + _TITLE)), None)
    return (found.start, found.end, found.name.text) if found and found.start - start < 5 else None


def last_name(article: Article, start: int, end: int) -> tuple[int, int, str] | None:
    """The last name in `text[start:end]`, of a person or not: where, and in its fullest form."""
    found = within(article, start, end)
    return (found[-1].start, found[-1].end, found[-1].name.text) if found else None


def mentions_of(article: Article, name: str) -> list[tuple[int, int]]:
    """Where a person with a full name is mentioned, in order; empty for what is no person."""
    return [(m.start, m.end) for m in mentions(article) if m.person and m.name.text == name]


def _first_word(article: Article, sentence: Sentence) -> str:
    """The word with which a sentence begins, in small letters."""
    high = min(sentence.end, sentence.start + _TITLE)
    end = article.text.find(" ", sentence.start, high)
    return article.text[sentence.start : end if end >= 0 else high].lower()


def _acting_before(article: Article, start: int, comma: int) -> tuple[int, int, str] | None:
    """The one person who acts in the clause before a comma, where a pronoun follows: "As Holm has said it, he left"."""
    words, told = lexicon(article.language), [m for m in within(article, start, comma) if m.person]
    if words is None or len(told) != 1 or _word_at(article, comma + 2).lower() not in words.small["singulars"]:
        return None
    acts = _next_word(article, told[0].end) in words.small["auxiliaries"]
    return (told[0].start, told[0].end, told_name(article, told[0])) if acts else None


def _behind_opening(article: Article, sentence: Sentence, words: Lexicon) -> tuple[int, int, str] | None:
    """The person with whom a sentence goes on behind an adverbial, or behind what describes the person: "Asked about
    the port, the quay and the rest, Holm left", "The mayor, Ann Holm, left".
    """
    first, start = _first_word(article, sentence), sentence.start
    asked = first in words.small["asked_of"]
    if not asked and first not in words.small["adverbials"] and first not in words.articles:
        return None
    comma = article.text.find(", ", start, sentence.end)
    person = person_at(article, comma + 2) if comma >= 0 else None
    while asked and person is None and comma >= 0:
        comma = article.text.find(", ", comma + 1, sentence.end)
        person = person_at(article, comma + 2) if comma >= 0 else None
    if person is None and comma >= 0 and first in words.small["adverbials"]:
        return _acting_before(article, start, comma)
    return person


@fact
def subjects(article: Article) -> tuple[tuple[int, str], ...]:
    """The persons with whom a sentence begins, or goes on behind an adverbial: where, and the full name of each."""
    words, found = lexicon(article.language), []
    for sentence in sentences(article):
        start = sentence.start
        person = person_at(article, start)
        if person is None and words is not None:
            person = _behind_opening(article, sentence, words)
        if person is not None and person[1] <= sentence.end:
            found.append((person[0], person[2]))
    return tuple(found)
