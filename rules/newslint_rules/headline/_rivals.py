"""The one number of a lead that stands against that of its headline, in the languages whose figures are read alike."""

from __future__ import annotations

from itertools import takewhile

from newslint import Article, Block
from newslint.facts.bodies import Body
from newslint.facts.derivation import adds
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_index
from newslint_rules.headline._counted import tell_of_one
from newslint_rules.headline._mistaken import digits_of, is_slip
from newslint_rules.headline._told import counts_years

_LEAD = 4  # sentences
_NEAR = 2  # times as large; numbers further apart count two things
_STEM, _ENDING = 4, 3  # letters that two cases of a noun share at least, and those that they may differ by


def rival(article: Article, figure: Figure, block: Block, body: Body) -> Figure | None:
    """The number that the lead has, once or always alike, of what the headline counts without a hedge.

    None where it has several or none, where they are far apart, and where the sentence tells of something else.
    """
    if figure.hedge or figure.high is not None:
        return None
    first = sentence_index(article, body.blocks[0].start) if body.blocks else 0
    lead = [f for f in body.figures if sentence_index(article, f.start) - first < _LEAD and _is_alike(figure, f)]
    if len({f.value for f in lead}) != 1 or any(f.high is not None for f in lead):
        return None
    if any(adds(article.text, f, article.language) for f in (figure, lead[0])):
        return None
    few = not counts_years(article, figure)
    return next((f for f in lead if _is_near(article, figure, f) and tell_of_one(article, block, f, few)), None)


def _is_near(article: Article, figure: Figure, other: Figure) -> bool:
    """Whether a number is less than twice another, or has one digit otherwise and neither is round."""
    low, high = sorted((figure.value, other.value))
    one, two = digits_of(article, figure), digits_of(article, other)
    return high < _NEAR * low or (is_slip(one, two) and "0" not in (one[-1], two[-1]))


def _is_alike(figure: Figure, other: Figure) -> bool:
    """Whether two figures have one unit, or count one noun, in whatever case."""
    if (other.kind, other.unit) != (figure.kind, figure.unit):
        return False
    one, two = figure.of.lower(), other.of.lower()
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))
    return bool(figure.unit) or (one == two != "") or shared >= max(_STEM, max(len(one), len(two)) - _ENDING)
