"""All of textstat's scores that fit a language, from counts, with textstat's constants.

Sources, as textstat 0.7.13 has them, besides those in `newslint.facts.formulas`: Coleman and Liau 1975, McLaughlin 1969
(SMOG), Dale and Chall 1948, Spache 1953, O'Hayre 1966 (Linsear Write), McAlpine 2006, Demberg and Keller 2008 (reading
time), Bamberger and Vanecek 1984 (Wiener Sachtextformel), Szigriszt Pazos 1993, Gutiérrez de Polini 1972, Crawford
1984, Lucisano and Piemontese 1988 (Gulpease).
"""

from __future__ import annotations

import math
from collections import Counter

from newslint.core.tuples import NamedTuple
from newslint.facts.formulas import (
    FLESCH,
    automated_readability_index,
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    lix,
    rix,
)  # fmt: skip

MS_A_CHARACTER = 14.69


class Counts(NamedTuple):
    """What the formulas count in a text.

    `characters` are all but white space, `pieces` what white space separates, `letters` letters and digits. Difficult
    words are not among the easy words of the language; `difficult` are all of them, `difficult_2` those of two
    syllables or more, `complex` those with as many as Gunning's formula asks for in the language. `opening_weight` and
    `opening_sentences` are Linsear Write's of the first hundred words: 1 for a word, 3 for one of three syllables.
    """

    sentences: int
    words: int
    syllables: int
    characters: int
    pieces: int
    letters: int
    long_words: int
    mini_words: int
    one_syllable: int
    three_syllables: int
    difficult: int
    difficult_2: int
    complex: int
    opening_weight: int
    opening_sentences: int


def scores_of(language: str, c: Counts) -> dict[str, float]:
    """All of textstat's scores that fit a language, by their names."""
    if not (c.sentences and c.words):
        return {}
    found: dict[str, float] = {}
    if language in FLESCH:
        found["flesch_reading_ease"] = flesch_reading_ease(language, c.sentences, c.words, c.syllables)
    if language == "en":
        found |= _english(c)
    elif language in ("pl", "hu"):  # textstat knows how many syllables make a word complex
        found["gunning_fog"] = gunning_fog(c.sentences, c.words, c.complex)
    elif language == "de":
        found |= _german(c)
    elif language == "es":
        found |= _spanish(c)
    elif language == "it":
        found["gulpease_index"] = 300 * c.sentences / c.words - 10 * c.characters / c.pieces + 89
    found["lix"] = lix(c.sentences, c.words, c.long_words)
    found["rix"] = rix(c.sentences, c.long_words)
    found["reading_time"] = MS_A_CHARACTER * c.characters / 1000
    return found


def _english(c: Counts) -> dict[str, float]:
    length = c.words / c.sentences
    difficult, difficult_2 = 100 * c.difficult / c.words, 100 * c.difficult_2 / c.words
    dale_chall = 0.1579 * difficult + 0.0496 * length + (3.6365 if difficult > 5 else 0)
    dale_chall_2 = 0.1579 * difficult_2 + 0.0496 * length
    linsear = c.opening_weight / max(1, c.opening_sentences)
    found = {
        "flesch_kincaid_grade": flesch_kincaid_grade(c.sentences, c.words, c.syllables),
        "smog_index": 1.043 * (30 * c.three_syllables / c.sentences) ** 0.5 + 3.1291,
        "coleman_liau_index": 5.8 * c.letters / c.words - 29.6 * c.sentences / c.words - 15.8,
        "automated_readability_index": automated_readability_index(c.sentences, c.words, c.characters, c.pieces),
        "dale_chall_readability_score": dale_chall,
        "dale_chall_readability_score_v2": dale_chall_2 + (3.6365 if dale_chall_2 > 0.05 else 0),
        "linsear_write_formula": (linsear - 2 if linsear <= 20 else linsear) / 2,
        "gunning_fog": gunning_fog(c.sentences, c.words, c.complex),
        "spache_readability": 0.141 * length + 0.086 * difficult_2 + 0.839,
        "mcalpine_eflaw": (c.words + c.mini_words) / c.sentences,
    }
    ease = flesch_reading_ease("en", c.sentences, c.words, c.syllables)
    found["text_standard"] = _standard(ease, found)
    return found


def _standard(ease: float, found: dict[str, float]) -> float:
    """The grade that most of the scores point at."""
    names = ("flesch_kincaid_grade", "smog_index", "coleman_liau_index", "automated_readability_index",
             "dale_chall_readability_score", "linsear_write_formula", "gunning_fog")  # fmt: skip
    grades: list[int] = []
    for name in names:
        grades += [math.floor(found[name]), math.ceil(found[name]), round(found[name])]
        if name == "flesch_kincaid_grade":
            grades += _grades_of_ease(ease)
    return float(Counter(grades).most_common(1)[0][0])


def _grades_of_ease(ease: float) -> list[int]:
    for low, grades in ((90, [5]), (80, [6]), (70, [7]), (60, [8, 9]), (50, [10]), (40, [11]), (30, [12])):
        if low <= ease < 100:
            return grades
    return [13]


def _german(c: Counts) -> dict[str, float]:
    many, length = 100 * c.three_syllables / c.words, c.words / c.sentences
    long, one = 100 * c.long_words / c.words, 100 * c.one_syllable / c.words
    return {
        "wiener_sachtextformel_1": 0.1935 * many + 0.1672 * length + 0.1297 * long - 0.0327 * one - 0.875,
        "wiener_sachtextformel_2": 0.2007 * many + 0.1682 * length + 0.1373 * long - 2.779,
        "wiener_sachtextformel_3": 0.2963 * many + 0.1905 * length - 1.1144,
        "wiener_sachtextformel_4": 0.2744 * many + 0.2656 * length - 1.693,
    }


def _spanish(c: Counts) -> dict[str, float]:
    syllables, length = c.syllables / c.words, c.words / c.sentences
    return {
        "fernandez_huerta": 206.84 - 60 * syllables - 1.02 * length,
        "szigriszt_pazos": FLESCH["es"][0] - 62.3 * syllables - length,
        "gutierrez_polini": 95.2 - 9.7 * c.letters / c.words - 0.35 * length,
        "crawford": -20.5 * c.sentences / c.words + 4.9 * syllables - 3.407,
    }
