"""Give one thing one number, above the text, beside the picture and in the text.

A standfirst says "17,000 troops" and the text "15,000 troops"; a grant is $250 million in the second paragraph and
$205 million, €250 million or $250 billion in the ninth: one was updated and the other was not, or a hand slipped.

A standfirst or caption is compared with the running text where both count the same noun and no rounding, unit or sum
makes the two agree (for the headline `headline/figures` does it); silent on up to 12 of anything, for a part of them
may be meant, and on numbers more than half as large again, three times where they are the only ones of that noun and
two more words are told of both. Two figures of the running text are compared only where
one could be the other mistyped (the same digits with another scale word or currency, two digits swapped, in numbers
of four digits and more one changed or lost), one of them stands but once, and words that are rare in the article
stand around both; so are two sentences that are the same but for one figure. Where two long numbers of one noun differ
by two swapped digits or a nought alone, it is a note. Of percentages only those of three digits
are read, two of them swapped. Silent on what was forecast or counted at another time, on "more than", on corrections
and in tables.

Sources: Reuters Handbook of Journalism, "Accuracy"; BBC Academy, "Subbing".

Rate: 1 finding in 2,000 US news articles; of 13 in 23,800 2 were right ($132 million for billion, $3.6 million for
billion), the others two numbers that differ in their digits by chance and stand side by side or are short, and are
silent since but for one (a toll of another attack); of the 4 in 11,000 before 3 were right. Of planted slips it found
three in four where scale or currency is changed, and fewer of digits. In other languages such two figures are a note,
for of 3 read there, where no corpus had masked them, none was right. Of all alarms that fresh eyes read, 2 warnings (2
right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.finding import Severity
from newslint.core.message import marked, say
from newslint.facts.bodies import running_text
from newslint.facts.date_grammar import grammar_of
from newslint.facts.derivation import follows
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import leaning
from newslint.facts.sentences import sentence_at, sentence_index
from newslint_rules.figures._context import (
    is_corrected,
    is_expected,
    is_limit,
    is_of_another_year,
    is_of_sample,
    is_of_several,
    is_of_then,
)
from newslint_rules.figures._said_twice import told_twice
from newslint_rules.figures._same_thing import likeness, shared_words
from newslint_rules.figures._slips import slips

SEVERITY = "warning"
NEEDS = ("figure_context",)

_FILL = "The general spoke for an hour about the winter and about what the army was to do. "
_GRANT = "The ministry gave the harbour a grant of $250 million for cranes.\n\nThe mayor was glad of it.\n\n"
EXAMPLES = [
    good(f"Standfirst: The army sends 17,000 troops north.\n\n{_FILL}He said 16,850 troops had left, and 200 tanks."),
    good(f"Standfirst: The army sends 17,000 troops north.\n\n{_FILL}He said 15,000 troops had left in 2015."),
    good(f"Standfirst: The army sends 17,000 troops north.\n\n{_FILL}Some 10,000 troops are there, 7,000 on the way."),
    bad(f"Standfirst: The army sends «17,000» troops north.\n\n{_FILL}He said 15,000 troops had left."),
    bad(f"Standfirst: The army sends «17,000» troops north in boats.\n\n{_FILL}Up north 40,000 troops are in boats."),
    good(f"Standfirst: The army sends 17,000 troops north in boats.\n\n{_FILL}Up north 52,000 troops are in boats."),
    bad(f"{_GRANT}The harbour wants to use the grant of «$205 million» for cranes and a quay."),
    good(f"{_GRANT}The grant for cranes in the harbour is £250 thousand each."),
    good("The ministry gave the harbour a grant of $250 million for cranes. The ministry gave the school a grant of"
         " $205 million for a hall.\n\nThe mayor was glad of it, and spoke of it for an hour."),
    good(f"{_GRANT}The harbour has spent less than $250 billion of the grant for cranes."),
    bad(f"{_GRANT}Without the grant of «€250 million» there will be no cranes in the harbour."),
    bad(f"{_GRANT}Without the grant of «$250 billion» there will be no cranes in the harbour."),
    good(f"{_GRANT}The bridge, a road and two schools cost $250 billion. The grant is not $205 million for cranes."),
    good(f"{_GRANT}The harbour had a grant of $280 million for cranes before."),
    bad("Some 12,462 boats lie in the harbour.\n\nHe has counted boats in the harbour for years.\n\nOf «12,862» boats"
        " in the harbour half are sold."),
    bad("The trustees set £40,000 aside for a survey of the old market hall.\n\nThey met in the hall.\n\nThe"
        " trustees set «£70,000» aside for a survey of the old market hall."),
    good("The survey's margin of error is plus or minus 2.9 points for all.\n\nHe sang.\n\nThe survey's margin of error"
         " is plus or minus 2.4 points for all."),
    good("The harbour expects to want 90 boats by the winter.\n\nHe sang.\n\nThe harbour expects to want 70 boats"
         " by the winter."),
    good("He has counted boats in the harbour for years.\n\nOf 21 boats in the harbour half are sold.\n\nThey spoke of"
         " it.\n\nOf 12 boats in the harbour half are sold, and the wind was cold."),
    good("In Tarn the harbour coefficient was 0.479 in May.\n\nHe sang.\n\nHe spoke of it.\n\nIn Tarn the harbour"
         " coefficient was 0.499, he said."),
    bad("To win takes 1,237 delegates.\n\nHe sang.\n\nThey spoke.\n\nNobody has «1,273» delegates."),
    bad("Some 365,000 people came by boat.\n\nHe sang.\n\nThey spoke.\n\nOf the «36,500» people half were old."),
    good("Some 800,000 people came by boat.\n\nHe sang.\n\nThey spoke.\n\nOf the 80,000 people half were old."),
    good("To win takes 1,237 delegates.\n\nThe delegates sang.\n\nSome delegates spoke.\n\nOther delegates left.\n\n"
         "The model predicts 1,273 delegates."),
    good("He needs 1,237 delegates in Tarn.\n\nHe sang.\n\nHe spoke of it.\n\nHe may come as close as 1,230 delegates"
         " in Tarn."),
    good("The trustees set £40,000 aside for a survey of the old hall in May.\n\nThe trustees set £70,000 aside for a"
         " survey of the old hall in June."),
    good(
        "Standfirst: The army sends 12 troops north.\n\nThe general spoke for an hour about the winter and about "
        "what the army was to do. He said 11 troops had left.",
    ),
    good(
        "Standfirst: The army sends 17,000 troops north.\n\nThe general spoke for an hour about the winter and about "
        "what the army was to do. He said 26,000 troops had left.",
    ),
    good(
        "The ministry expects 40% of the harbour cranes to rust.\n\nThe mayor was glad of it.\n\nThe ministry said "
        "400% of the harbour cranes rust.",
    ),
]  # fmt: skip

_LEAST = 13
_NEAR = 1.5  # numbers further apart count two things, but for the only ones of which the same is told
_TOLD = 3  # words that both share with their noun, so that the same is told of them
# How alike the surroundings of two figures must be (`likeness`), and those of numbers with few significant digits.
_ALIKE = {"scale": 0.5, "currency": 0.3, "swapped": 0.8, "digit": 1.0, "nought": 1.0}
_ALIKE_SHORT = {"scale": 2.2, "currency": 0.6, "swapped": 2.0, "digit": 1.0, "nought": 2.0}
_ALIKE_SUM = 1.0  # of sums of two digits that are swapped
_OF_DIGITS = ("swapped", "digit", "nought")
_OF_ONE_NOUN = ("swapped", "nought")  # what counts the same noun needs no other words in common
_SHORT = {"scale": 1, "currency": 1, "swapped": 2, "nought": 2}
_BEFORE = marked('"{shown}" here, "{other}" before, with the same words beside it: which is right?')
_BELOW = marked('"{shown}" here, "{other}" below, with the same words beside it: which is right?')
_OF_NOUN = marked('"{shown}" and "{other}" {noun}: one number, mistyped?')
_ABOVE = {
    "standfirst": marked('The standfirst has "{shown}", the text "{other}".'),
    "caption": marked('The caption has "{shown}", the text "{other}".'),
}
_SHORT_DAY = 3  # letters of a day's short form
_ROW = 8  # numbers of a sentence; one with more is a row of a table
_NUMBER = re.compile(r"\d[\d.,]*")
_ENDS = frozenset(".!?”\"’'")  # what a sentence ends with, and a line of a table hardly


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report figures of standfirst and captions that the text has otherwise, and slips in the text."""
    yield from _above(article)
    pairs: dict[Figure, list[Figure]] = {}
    told = tuple(pair for pair in told_twice(article) if not any(_is_other(article, figure) for figure in pair))
    sure = {odd for odd, _ in told}
    by_noun: dict[Figure, bool] = {}  # whether the first of its pairs has nothing but the noun in common
    for odd, other, alone in (*_mistyped(article), *((*pair, False) for pair in told)):
        pairs.setdefault(odd, []).append(other)
        by_noun.setdefault(odd, alone)
    for odd, others in pairs.items():
        alone = by_noun[odd] and odd not in sure
        is_warning = (article.primary_language == "en" and not alone) or odd in sure
        severity: Severity | None = None if is_warning else "note"
        shown, against = (article.text[f.start : f.end] for f in (odd, others[0]))
        message = say(_BEFORE if others[0] < odd else _BELOW, shown=shown, other=against)
        if alone:
            message = say(_OF_NOUN, shown=shown, other=against, noun=odd.of)
        yield Finding(odd.start, odd.end, message, tuple(Related("against", f.start, f.end) for f in sorted(others)),
                      severity=severity)


def _is_other(article: Article, figure: Figure) -> bool:
    """Whether the sentence of a figure may tell of something else in the same words: a forecast, another poll."""
    said = _said(article, figure)
    return any(tells(article.language, said) for tells in (is_expected, is_of_sample, is_of_several))


def _above(article: Article) -> Iterator[Finding]:
    running = running_text(article)
    for figure in figures(article):
        kind = article.block_at(figure.start).kind
        if kind not in _ABOVE or figure.value < _LEAST or not figure.of or figure.high is not None:
            continue
        counted = figure.kind, figure.unit, figure.of.lower()
        same = [f for f in running.figures if (f.kind, f.unit, f.of.lower()) == counted]
        alone = len({f.value for f in same}) == 1
        same = [f for f in same if _may_be_one(article, figure, f, 2 * _NEAR if alone else _NEAR)]
        same = [f for f in same if not is_expected(article.language, _said(article, f))]
        same = [f for f in same if not is_of_another_year(article, f, figure)]
        if same and not follows(running, figure):
            nearest = min(same, key=lambda f: abs(f.value - figure.value))
            shown, other = (f"{article.text[f.start : f.end]} {f.of}" for f in (figure, nearest))
            message = say(_ABOVE[kind], shown=shown, other=other)
            yield Finding(figure.start, figure.end, message, (Related("against", nearest.start, nearest.end),))


def _may_be_one(article: Article, above: Figure, below: Figure, near: float) -> bool:
    """Whether two figures of one noun are near each other, or further apart with the same told of both."""
    apart = max(above.value, below.value) / max(1, min(above.value, below.value))
    return apart < _NEAR or (apart < near and shared_words(article, above, below) >= _TOLD)


def _mistyped(article: Article) -> Iterator[tuple[Figure, Figure, bool]]:
    """Two figures of which one may be the other mistyped, and whether they have only their noun in common."""
    for kind, odd, other, digits in slips(article):
        least = (_ALIKE_SHORT if digits <= _SHORT.get(kind, 0) else _ALIKE)[kind]
        if kind == "swapped" and odd.kind == "money":
            least = min(least, _ALIKE_SUM)
        alone = likeness(article, odd, other) < least
        if alone and not (kind in _OF_ONE_NOUN and digits > _SHORT[kind] and _count_one_noun(article, odd, other)):
            continue
        if any(is_of_several(article.language, _said(article, figure)) for figure in (odd, other)):
            continue
        if kind in _OF_DIGITS and _stand_together(article, odd, other):
            continue
        if kind == "scale" and (leaning(odd) == "<") != (leaning(other) == "<"):  # "less than $1 million" of $1 billion
            continue
        if any(is_limit(article, figure) for figure in (odd, other)):
            continue
        said = [_said(article, figure) for figure in (odd, other)]
        if len({is_of_then(article, figure) for figure in (odd, other)}) > 1:  # "162 were hurt last week"
            continue
        if any(len(_NUMBER.findall(sentence)) > _ROW for sentence in said) or _are_of_two_days(article, *said):
            continue
        if all(sentence[-1] in _ENDS and not is_corrected(article.language, sentence) for sentence in said):
            yield odd, other, alone


def _count_one_noun(article: Article, odd: Figure, other: Figure) -> bool:
    """Whether two figures count one noun, and neither is a forecast."""
    same = odd.of != "" and odd.of.lower() == other.of.lower()
    return same and not any(is_expected(article.language, _said(article, f)) for f in (odd, other))


def _stand_together(article: Article, odd: Figure, other: Figure) -> bool:
    """Whether one sentence has two figures, or two in a row: whoever writes so compares two things."""
    return abs(sentence_index(article, odd.start) - sentence_index(article, other.start)) <= 1


def _said(article: Article, figure: Figure) -> str:
    """The sentence around a figure."""
    sentence = sentence_at(article, figure.start)
    return article.text[sentence.start : sentence.end]


def _are_of_two_days(article: Article, one: str, other: str) -> bool:
    """Whether two sentences name other days of the week, as the lines of a ticker do; English is not asked."""
    grammar = None if article.primary_language == "en" else grammar_of(article.language)
    if grammar is None:
        return False
    days = [{w.rstrip(".") for w in grammar.weekdays if len(w) > _SHORT_DAY and w in said} for said in (one, other)]
    return all(days) and days[0].isdisjoint(days[1])
