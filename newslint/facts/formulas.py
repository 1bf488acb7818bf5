"""The formulas of readability that every check asks for, under their names in textstat, with textstat's constants.

Scores are not rounded; a score of nothing is 0.0. The rest of them stand in `newslint.facts.score_table`. Sources, as
textstat 0.7.13 has them: Flesch 1948, Kincaid 1975, Smith and Senter 1967 (ARI), Gunning 1952, Björnsson 1968 (LIX),
Anderson 1983 (RIX); Flesch's constants by Amstad 1978 (German), Fernández Huerta 1959 (Spanish), Franchina and Vacca
1986 (Italian), Douma 1960 (Dutch) and Oborneva 2006 (Russian).
"""

from __future__ import annotations

# Flesch's reading ease: the base, what a word more in a sentence takes, what a syllable more in a word takes
FLESCH: dict[str, tuple[float, float, float]] = {
    "en": (206.835, 1.015, 84.6), "de": (180, 1, 58.5), "es": (206.84, 1.02, 60.0), "fr": (207, 1.015, 73.6),
    "it": (217, 1.3, 60.0), "nl": (206.835, 0.93, 77), "ru": (206.835, 1.3, 60.1), "hu": (206.835, 1.015, 58.5),
}  # fmt: skip


def flesch_reading_ease(language: str, sentences: int, words: int, syllables: int) -> float:
    """Flesch's reading ease: the higher the easier, about 60 to 70 for plain English."""
    if not (sentences and syllables):
        return 0.0
    base, length, weight = FLESCH[language]
    return base - length * words / sentences - weight * syllables / words


def flesch_kincaid_grade(sentences: int, words: int, syllables: int) -> float:
    """The American school grade that a text asks for, by Kincaid."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59 if sentences and syllables else 0.0


def automated_readability_index(sentences: int, words: int, characters: int, pieces: int) -> float:
    """The American school grade that a text asks for, by its characters."""
    return 4.71 * characters / pieces + 0.5 * words / sentences - 21.43 if sentences and words else 0.0


def gunning_fog(sentences: int, words: int, complex_words: int) -> float:
    """Gunning's fog: years of schooling, by sentence length and the share of words of many syllables."""
    return 0.4 * (words / sentences + 100 * complex_words / words) if sentences and words else 0.0


def lix(sentences: int, words: int, long_words: int) -> float:
    """Björnsson's LIX: under 30 for children, 40 to 50 for newspapers, over 60 for officials."""
    return words / sentences + 100 * long_words / words if sentences and words else 0.0


def rix(sentences: int, long_words: int) -> float:
    """Anderson's RIX: long words in a sentence."""
    return long_words / sentences if sentences else 0.0
