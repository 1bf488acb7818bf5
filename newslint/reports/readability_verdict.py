"""What a score of readability means in a word: beside other news, or beside the target that the house has set."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple
from newslint.house.config import Config

RULE = "readability/grade"  # whose option says how hard a desk's articles may be
EASY, FINE, HARD, VERY_HARD = "easy", "fine", "hard", "very hard"


class Bounds(NamedTuple):
    """Until which score an article is easy, fine and hard; and from which on a sentence is hard, and very hard."""

    easy: float
    fine: float
    hard: float
    hard_sentence: float
    very_hard_sentence: float


# English: of 900 American news articles one in twenty is easy, one half fine or easy, and nine in ten no harder than
# hard; one sentence in five is hard, one in twenty very hard. The others are as the authors of the measures have it:
# Flesch 1948, Gunning 1952, Björnsson 1968.
_BOUNDS = {
    "flesch_kincaid_grade": Bounds(9, 12.4, 15.3, 17.4, 22), "flesch_reading_ease": Bounds(60, 50, 30, 25, 5),
    "gunning_fog": Bounds(12, 15, 18, 20, 25), "lix": Bounds(40, 50, 60, 62, 72),
}  # fmt: skip


def bounds_of(measure: str, target: float | None) -> Bounds:
    """The bounds of a measure; with a target, which is as hard as an article may be, they move with it."""
    bounds = _BOUNDS[measure]
    shift = target - bounds.fine if target else 0.0
    return Bounds._make(bound + shift for bound in bounds)


def target_of(config: Config) -> float | None:
    """The target that a configuration sets, or None."""
    settings = config.rule.get(RULE)
    return settings.options.get("target") or None if settings else None


def article_level(score: float, bounds: Bounds, more_is_harder: bool) -> str:
    """How hard an article is, in one of the four words."""
    sign = 1 if more_is_harder else -1
    levels = ((EASY, bounds.easy), (FINE, bounds.fine), (HARD, bounds.hard))
    return next((level for level, bound in levels if sign * score <= sign * bound), VERY_HARD)


def sentence_level(score: float, bounds: Bounds, more_is_harder: bool) -> str:
    """Whether a sentence is hard, or very hard; "" where it is neither."""
    sign = 1 if more_is_harder else -1
    levels = ((VERY_HARD, bounds.very_hard_sentence), (HARD, bounds.hard_sentence))
    return next((level for level, bound in levels if sign * score > sign * bound), "")
