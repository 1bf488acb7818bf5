"""Source phrases behind a cue: the words that say who speaks ("said a spokesman for the ministry").

All functions look at one sentence of the open text (quotations hidden), `text[low:high]`, and give offsets into the
article. The small words they go by are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re

from newslint.facts.saying.cues import Lexicon

_ADVERB = 5  # letters; a shorter word with the ending of an adverb is none ("fly")
_MARKS = frozenset(';:()\x00“”"«»„—–')  # what no source phrase goes over
_LONGEST = 250  # characters of a source phrase; where none of its ends stands in so many there is no phrase
_DESCRIPTION = 70  # characters of what may stand before a name
_PLAIN = re.compile(r"[^\W\d_][\w’'-]*\.?|\d[\d/]*(?:-[^\W\d_][\w-]*)?(?= [a-z])")  # "44-year-old baker"
_NUMBER = re.compile(r"\d[\d.,]*(?=\s|$)")
_WORD = re.compile(r"[\w’'.\-&/$%@]+")
_FIGURE = re.compile(r" (?=\d[\d.,]*%? ([^\W\d_A-Z]+))")
_NAMED = re.compile(r", [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]*\.?){1,3}(?=,|\.(?:\s|$))")
_APPOSITION = re.compile(r",\s+(\w+)")
_PHRASE_END = re.compile(r"[;()\x00“”\"«»—–]|[,:](?!\d)|''|\s-+\s|\.(?=\s|$)|[!?]")


def phrase_after(text: str, start: int, high: int, words: Lexicon) -> tuple[int, int]:
    """The phrase that begins at `start`, up to a comma, a mark, a clause or `high`; start and end are equal where it is
    empty.
    """
    while start < high and text[start].isspace():
        start += 1
    high = min(high, start + _LONGEST)
    stop = _PHRASE_END.search(text, start, high)
    while stop is not None and text[stop.start()] == "." and stop.end() < high:  # a point inside a sentence abbreviates
        stop = _PHRASE_END.search(text, stop.end(), high)
    end = stop.start() if stop is not None else high
    finite = words.small["auxiliaries"] if not words.small["verb_second"] else frozenset()
    small = words.small
    relatives, conjunctions, breaks = small["relatives"], small["conjunctions"], small["breaks"]
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if word in relatives or word in conjunctions:
            finite = frozenset()
        if (word in breaks or word in finite) and match.start() > start:
            end = match.start()
            break
    end = start + len(text[start:end].rstrip())
    return start, end - (text.endswith(".", start, end) and text[end : end + 1] == ")")


def with_appositions(text: str, end: int, high: int, words: Lexicon) -> int:
    """Where a source phrase ends that ends at `end`, once its appositions are taken in: ", 34, who runs the port"."""
    while match := _APPOSITION.match(text, end, high):
        first = match.group(1)
        if not (first.isdigit() or first in words.small["appositions"]):
            break
        _, end = phrase_after(text, match.start(1), high, words)
    return end


def with_name(text: str, start: int, end: int, high: int, words: Lexicon) -> int:
    """Where a source phrase ends that ends at `end`, once the name behind a comma is taken in: "the cook, Ann Holm",
    and in other languages than English, where no state stands behind its town, "le maire de Tarn, Ann Holm".
    """
    described = text[start : start + 1].islower() and not words.small["gerunds"]
    if (described or text[start:end].rpartition(" ")[2].islower()) and (name := _NAMED.match(text, end, high)):
        return name.end()
    return end


def before_verb(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the phrase `text[start:end]` ends if a finite verb follows it at once, as in German and Danish: before an
    auxiliary, or behind a noun before a word that neither goes on with the phrase nor is a noun or a name itself.
    """
    small, behind_noun = words.small, False
    endings = tuple(small["definite_endings"])  # German has none, and writes its nouns with capitals
    goes_on = small["prepositions"] | small["determiners"] | small["coordinators"] | small["appositions"]
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        is_noun = word[0].isupper() or (bool(endings) and (word in words.vague or word in words.documents))
        if match.start() > start and word in small["auxiliaries"]:
            return match.start() - 1
        if behind_noun and not is_noun and word not in goes_on:
            return match.start() - 1
        behind_noun = is_noun or (len(word) > _ADVERB and word.endswith(endings))
    return end


def before_figure(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the phrase `text[start:end]` ends if no comma parts it from a clause that begins with a figure: "police 120
    people were held"; not in "a 2019 report", "Article 50 of the treaty".
    """
    for match in _FIGURE.finditer(text, start, end):
        before = text[start : match.start()].rpartition(" ")[2]  # a name may have a number: "Fox 5"
        plain = before.islower() and before not in words.small["determiners"]
        if plain and match.group(1) not in words.small["prepositions"]:
            return match.start()
    return end


def without_rest(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the subject `text[start:end]` behind its verb ends in German and Danish, without what belongs to the verb:
    "teilte die Polizei mit", "oplyste Anna Holm mandag".
    """
    if not words.small["verb_second"]:
        return end
    first = _WORD.match(text, start, end)
    if first is not None and first.group() in words.small["persons"]:  # "fügte sie hinzu"
        return first.end()
    end = before_verb(text, start, end, words)
    last = text.rfind(" ", start, end)
    return last if last > start and text[last + 1 : end] in words.small["prepositions"] else end


def phrase_before(text: str, low: int, end: int, prepositions: frozenset[str]) -> int:
    """Where the phrase that ends at `end` begins, after the nearest of some prepositions; -1 where there is none."""
    low, at = max(low, end - 80), end
    while at > low:
        before = text.rfind(" ", low, at) + 1 or low
        word = text[before:at]
        if at != end and (word.endswith(",") or not _MARKS.isdisjoint(word)):
            return -1
        if word.lower() in prepositions:
            return at + 1
        at = before - 1
    return -1


def noun_phrase_before(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where the noun phrase begins that ends before `end`, in a language that writes nouns with capitals; `end` where
    none does: "flohen | einem Bericht der Tarner Zeitung (zufolge)".
    """
    determiners = words.small["determiners"]
    start = end
    for match in reversed(list(_WORD.finditer(text, max(low, end - _LONGEST), end))):
        word = match.group()
        if text[match.end() : start].strip(" ") or not (word[0].isupper() or word in determiners):
            break
        start = match.start()
    return start if text[start:end].rstrip().rpartition(" ")[2].lower() not in determiners else end


def begins_like_a_source(text: str, at: int, words: Lexicon) -> bool:
    """Whether what stands at `at` can be the subject after an inverted verb ("said Palmer", "said a spokesman")."""
    while text[at : at + 1] == " ":
        at += 1
    word = _WORD.match(text, at)
    if word is None:
        return False
    first, small = word.group(), words.small
    day = first.lower().rstrip(".")
    if day in small["days"] and day not in small["determiners"]:
        return False
    if small["verb_second"] and first not in words.openers and first not in small["prepositions"]:
        return True  # a definite noun has no article in Danish ("oplyser ministeriet")
    listed = (small["determiners"], small["persons"], small["quantifiers"], small["bodies"], words.anonymous)
    return first[0].isupper() or any(first in known for known in listed) or _describes(text, at, words)


def _describes(text: str, at: int, words: Lexicon) -> bool:
    """Whether small words lead to a name at once, as a description does: "former mayor Ann Holm"."""
    small, many, gerunds, before = words.small, False, tuple(words.small["gerunds"]), ""
    others = ("prepositions", "auxiliaries", "pronouns", "adverbials", "adverbs", "objects", "infinitive", "negations")
    for number, word in enumerate(_PLAIN.finditer(text, at, at + _DESCRIPTION)):
        if word.start() > at + (number > 0):
            return False
        at, plain = word.end(), word.group()
        if plain[0].isupper():
            return number > 0 and plain.lower() not in small["days"]
        unfit = plain in words.openers or plain.endswith(words.endings) or plain in words.words
        joined = plain in small["determiners"] and before not in small["claimed"]
        unfit = unfit or joined or (many and plain.endswith(gerunds))  # "blasted by the Ark", "details surrounding"
        many = bool(words.plural_endings) and plain.endswith(words.plural_endings)
        if (unfit or any(plain in small[k] for k in others)) and not (number and plain in small["claimed"]):
            return False
        before = plain
    return False


def is_share(phrase: str, words: Lexicon) -> bool:
    """Whether a phrase is a part of those whom somebody asked: "61% of them", "nine in ten islanders"."""
    return bool(_NUMBER.match(phrase)) or is_ratio(phrase, words)


def is_ratio(phrase: str, words: Lexicon) -> bool:
    """Whether a phrase says how large a part of some whole it speaks of: "61% of them", not "61 judges"."""
    if "%" in phrase:
        return True
    small, found = words.small, phrase.lower().replace(",", "").split()
    first, numerals = found[:5], small["numerals"]
    counts = not numerals.isdisjoint(first) or any(map(str.isdigit, first))
    if counts and sum([w.isdigit() or w in numerals for w in first]) > 1:
        return True
    if "-" in phrase:
        found = [w.rpartition("-")[2] if w[0].isalpha() else w for w in found]  # "two-thirds"
    if small["shares"].isdisjoint(found):
        return False
    pairs = zip(found, [*found[1:], ""], strict=False)  # "most of them", not "the majority leader"
    return any(word in small["shares"] and (not next_ or next_ in small["prepositions"]) for word, next_ in pairs)
