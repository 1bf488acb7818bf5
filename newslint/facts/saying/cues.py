"""The cues of an article: the words that can tell who says something ("said", "according to", "reportedly").

What is a cue is data by language (`newslint/languages/<xx>/`); this module finds them and says nothing yet of who
speaks. Words inside quotations are no cues: there the speaker of the quotation speaks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Literal

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.quotations import quotations
from newslint.languages import any_of, by_kind, entries, pairs
from newslint.languages.kinds import ATTRIBUTION, COUNTING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

CueKind = Literal["verb", "finding", "preposition", "hedge", "participle", "survey", "noun"]
Need = Literal["", "object", "clause", "infinitive", "quotation", "agent", "before", "inside", "end", "scheme"]
_NEEDS: dict[str, Need] = {"~": "object", "^": "clause", ">": "infinitive", "=": "quotation", "<": "agent"}
_PLACES: dict[str, Need] = {"~": "object", "^": "before", "+": "inside", "*": "end", ">": "scheme"}  # by a preposition
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3  # letters; shorter words have small letters in most headlines
_TITLE = 3  # words; a shorter headline does not show how it writes its words
_JOINED = 30  # characters of words that hyphens join
_SPACES = "\u00a0\u202f\u2009"
HIDDEN = "\x00"  # stands for each character inside a quotation


class Cue(NamedTuple):
    """A cue, `article.text[start:end]`. `needs`: what must follow it to be one, "" nothing, "object" where the word is
    as often a noun or an adjective, "clause" where it speaks only with a clause or a quotation, "quotation" where only
    with a quotation ("called it “…”"), "agent" where only with one ("compiled by"). Of a preposition it says that the
    source stands "before" it ("Holm zufolge"), "inside" it ("nach Polizeiangaben"), or at the "end" (", so Holm."), or
    is a "scheme" ("under the plan").
    """

    start: int
    end: int
    kind: CueKind
    needs: Need


class Lexicon(NamedTuple):
    """The cues of a language and the small words around them: `words` gives the kind of each cue and what it needs,
    `small` the words of `attribution.txt` by their kinds, `openers` what begins a clause, `leaders` what may stand at
    its start before the subject, `helpers` what may stand between a subject and its verb, `plain` the small words that
    have a capital letter only in headlines; `articles` and endings of verbs and of plurals are as they are; `counted`
    is a figure before another noun phrase.
    """

    words: dict[str, tuple[CueKind, Need]]
    automaton: AhoCorasick
    participles: frozenset[str]
    weak_hedges: frozenset[str]
    documents: frozenset[str]
    surveys: frozenset[str]
    vague: frozenset[str]
    anonymous: frozenset[str]
    small: Mapping[str, frozenset[str]]
    openers: frozenset[str]
    leaders: frozenset[str]
    helpers: frozenset[str]
    plain: frozenset[str]
    negation_endings: tuple[str, ...]
    endings: tuple[str, ...]
    verb_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    articles: frozenset[str]
    counted: re.Pattern[str]

    def is_hedge(self, word: str) -> bool:
        """Whether a word is a hedge."""
        return word in self.words and self.words[word][0] == "hedge"


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language, or None where it has no cue verbs."""
    if not entries(language, "cue_verbs"):
        return None
    from ahocorasick_rs import AhoCorasick, MatchKind

    words, nouns, hedges = _cue_words(language), entries(language, "source_nouns"), entries(language, "hedges")
    surveys = frozenset(n[1:] for n in nouns if n.startswith("*"))
    weak = frozenset(h[1:] for h in hedges if h.startswith("?"))
    participles = frozenset(h[1:] for h in hedges if h.startswith("+"))
    vague = frozenset(v.lstrip("+") for v in entries(language, "vague_sources"))
    anonymous = frozenset(entries(language, "anonymous_persons"))
    small = by_kind(language, "attribution", ATTRIBUTION)
    opens = tuple(small["participles"]) if small["gerunds"] else ()  # "Hailed by the Courier as “…”"
    verbs = ("verb", "finding")
    capital = (w for w, (kind, _) in words.items() if kind not in verbs or w.endswith(opens))
    capitals = [w[0].upper() + w[1:] for w in capital]
    automaton = AhoCorasick([*words, *capitals], matchkind=MatchKind.LeftmostLongest)
    documents = frozenset(n.lstrip("*+") for n in nouns)
    openers = small["clause"] | small["relatives"] | small["coordinators"]
    leaders = small["clause"] | small["coordinators"]
    kinds = ("be", "auxiliaries", "negations", "infinitive", "adverbs", "days")
    helpers = frozenset().union(*(small[k] for k in kinds), (w for w, (kind, _) in words.items() if kind == "hedge"))
    written = ("auxiliaries", "prepositions", "determiners", "conjunctions", "pronouns", "infinitive", "coordinators")
    plain = frozenset().union(*(small[k] for k in written))
    negation_endings, counting = tuple(small["negation_endings"]), by_kind(language, "counting", COUNTING)
    percent = (word for word, unit in pairs(language, "units").items() if unit == "%")
    units, phrase = any_of([*pairs(language, "scales"), *percent]), any_of(small["determiners"])
    counted = re.compile(rf"(\d(?: (?:{units})|%)?) (?=(?:{phrase}) )")
    return Lexicon(
        words, automaton, participles, weak, documents, surveys, vague, anonymous, small, openers, leaders, helpers,
        plain, negation_endings, (*small["adverb_endings"], *negation_endings), tuple(small["verb_endings"]),
        tuple(counting["plural_endings"]), counting["articles"], counted,
    )  # fmt: skip


def _cue_words(language: str) -> dict[str, tuple[CueKind, Need]]:
    """The kind of each cue that the lists of a language have, and what it needs."""
    listed = [n[1:] for n in entries(language, "source_nouns") if n[0] in "*+"]
    words: dict[str, tuple[CueKind, Need]] = dict.fromkeys(listed, ("survey", ""))
    words.update(dict.fromkeys(entries(language, "attribution_nouns"), ("noun", "")))
    words.update(_verbs(language, "finding_verbs", "finding"))
    words.update(_verbs(language, "cue_verbs", "verb"))
    for preposition in entries(language, "source_prepositions"):
        words[preposition.lstrip("".join(_PLACES))] = ("preposition", _PLACES.get(preposition[0], ""))
    hedges = entries(language, "hedges")
    words.update(dict.fromkeys((h.lstrip("?") for h in hedges if not h.startswith("+")), ("hedge", "")))
    for participle in hedges:
        if participle.startswith("+"):
            words.setdefault(participle[1:], ("participle", ""))
    return words


@cache
def either(*kinds: frozenset[str]) -> frozenset[str]:
    """The words of several kinds, put together once: a cue is read in two microseconds, and they are hundreds."""
    return frozenset().union(*kinds)


@cache
def verbs_of_saying(language: str) -> frozenset[str]:
    """Every form of the verbs of saying and believing that a language lists."""
    return frozenset(_verbs(language, "cue_verbs", "verb"))


def _verbs(language: str, name: str, kind: CueKind) -> dict[str, tuple[CueKind, Need]]:
    forms = " ".join(entries(language, name)).split()
    return {form.lstrip("".join(_NEEDS)).replace("_", " "): (kind, _NEEDS.get(form[0], "")) for form in forms}


@fact
def open_text(article: Article) -> str:
    """The text with every character inside a quotation hidden, marks left to stand, all spaces plain; as long as it."""
    parts, at = [], 0
    for quotation in quotations(article):
        parts.append(article.text[at : quotation.inner_start])
        parts.append(HIDDEN * (quotation.inner_end - quotation.inner_start))
        at = quotation.inner_end
    parts.append(article.text[at:])
    text = "".join(parts)
    for space in _SPACES:  # in a tenth of the time of str.translate
        text = text.replace(space, " ")
    headline, words = article.headline, lexicon(article.language)
    if headline is None or words is None:
        return text
    low, high = headline.start, headline.end
    return text[:low] + _as_in_a_sentence(text[low:high], words) + text[high:]


def _as_in_a_sentence(headline: str, words: Lexicon) -> str:
    """A headline of words with capital letters, with small ones in its verbs and small words: "Mayor says"."""
    long = [word for word in _WORD.findall(headline) if len(word) > _SHORT]
    if len(long) < _TITLE or sum(word[0].isupper() for word in long) < len(long) - 1:
        return headline
    parts = re.split(r"(\W+)", headline)
    for number in range(2, len(parts), 2):
        word, behind = parts[number].lower(), "".join(parts[number + 1 : number + 3])
        kind, needs = words.words.get(word, ("", ""))
        speaks = kind in ("verb", "finding") and (not needs or not _WORD.match(behind.lstrip(" ")))
        if parts[number].istitle() and (speaks or word in words.documents or word in words.plain):
            parts[number] = word
    return "".join(parts)


def _is_joined(text: str, start: int) -> bool:
    """Whether a word is the last of some that hyphens join: "a higher-than-expected rise", "better-than- expected"."""
    if text[start - 1 : start] == "-":
        return True
    return text[start - 2 : start] == "- " and "-" in text[max(0, start - _JOINED) : start - 2].rpartition(" ")[2]


@fact
def cues(article: Article) -> tuple[Cue, ...]:
    """All cues outside quotations, in the order of the text; none in a language without cue verbs."""
    words = lexicon(article.language)
    if words is None:
        return ()
    text = open_text(article)
    found, known, length = [], words.words, len(text)
    for _, start, end in words.automaton.find_matches_as_indexes(text):
        if (end < length and text[end].isalnum()) or (start and text[start - 1].isalnum()):
            continue
        word = text[start:end]
        kind, needs = known.get(word) or known[word[0].lower() + word[1:]]
        if kind in ("finding", "verb") and _is_joined(text, start):
            continue
        found.append(Cue(start, end, kind, needs))
    return tuple(found)
