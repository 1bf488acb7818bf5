"""Give one thing one number, above the text, beside the picture and in the text.

A standfirst says "17,000 troops" and the text "15,000 troops": one of them was updated and the other was not.

Only what must agree is compared: a standfirst or caption with the running text, where both count the same noun and no
rounding, unit or sum makes the two agree (for the headline `headline/figures` does it). Two numbers of the running
text are never compared: of about 100 pairs that looked alike and were read on real news, all but perhaps one were two
places, days or groups. Silent on up to 12 of anything, for a part of them may be meant; on numbers more than half as
large again; and on what was forecast or counted at another time.

Sources: Reuters Handbook of Journalism, "Accuracy"; BBC Academy, "Subbing".

Rate: 1 finding in 32,519 US news articles, right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.facts.derivation import follows, running_text
from newslint.facts.figures import Figure, figures
from newslint.facts.sentences import sentence_at

SEVERITY = "warning"
LANGUAGES = ("en",)

_FILL = "The general spoke for an hour about the winter and about what the army was to do. "
EXAMPLES = [
    good(f"Standfirst: The army sends 17,000 troops north.\n\n{_FILL}He said 16,850 troops had left, and 200 tanks."),
    good(f"Standfirst: The army sends 17,000 troops north.\n\n{_FILL}Some 10,000 troops are there, 7,000 on the way."),
    bad(f"Standfirst: The army sends «17,000» troops north.\n\n{_FILL}He said 15,000 troops had left."),
]

_LEAST = 13
_NEAR = 1.5  # numbers further apart count two things
_EXPECTED = re.compile(r"\b(?:expect|forecast|estimat|predict|project|previous|average|earlier|last|a year ago|than)")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report figures of standfirst and captions that the text has with another value."""
    running = running_text(article)
    for figure in figures(article):
        kind = article.block_at(figure.start).kind
        if kind not in ("standfirst", "caption") or figure.value < _LEAST or not figure.of or figure.high is not None:
            continue
        counted = figure.kind, figure.unit, figure.of.lower()
        same = [f for f in running.figures if (f.kind, f.unit, f.of.lower()) == counted]
        same = [f for f in same if 1 / _NEAR < f.value / figure.value < _NEAR and not _is_expected(article, f)]
        if same and not follows(running, figure):
            nearest = min(same, key=lambda f: abs(f.value - figure.value))
            shown, other = (article.text[f.start : f.end] for f in (figure, nearest))
            message = f'The {kind} has "{shown} {figure.of}", the text "{other} {nearest.of}".'
            yield Finding(figure.start, figure.end, message, (Related("against", nearest.start, nearest.end),))


def _is_expected(article: Article, figure: Figure) -> bool:
    """Whether a figure is what was forecast, or of another time."""
    sentence = sentence_at(article, figure.start)
    return _EXPECTED.search(article.text, sentence.start, sentence.end) is not None
