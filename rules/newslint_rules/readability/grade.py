"""Write so that readers can follow: an article, or one of its sections, is hard to read.

News is for everybody. Nine in ten edited news stories read at school grade 9 to 16 by their own sentences; a text
beyond that asks for a university education, and it is nearly always the length of its sentences that does. The note
names the hardest ones, to begin with.

Silent on what others say: sentences that are quotation for the greater part do not count, nor do list items; and on
short texts. There is one note an article: for the whole, or else for its hardest section, which has to be harder still.
With a `target` it is a warning, and each section above the target has its own.

Sources: Kincaid et al. 1975; for other languages Flesch's reading ease with the constants that textstat has for them,
Gunning's fog for Polish, and LIX (Björnsson 1968) for the rest. Rate: 9% of US news articles; of 30 read, 29 were hard
to read and 1 was counted wrong for want of a quotation mark. Of all alarms that fresh eyes read, 30 notes (29 right, 1
debatable) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.core.message import Message, marked, number, say
from newslint.facts.grades import Graded, graded_article, graded_sections, hardest_sentences, prose
from newslint.facts.readability import body_sentences, measure_of

SEVERITY = "note"
LANGUAGES = "all"
# By the score of a language: beyond what the text is hard, how much harder a section has to be, and what it is called
HARD = {
    "flesch_kincaid_grade": (16, 2, say("reads at school grade")),
    "flesch_reading_ease": (25, -8, say("has a reading ease of")),
    "gunning_fog": (20, 2, say("has a fog index of")), "lix": (62, 6, say("has a LIX of")),
}  # fmt: skip
ENOUGH = 100  # words
NAMED = 3  # sentences


class Options(newslint.Options):
    """How hard a text may be.

    `target` is the school grade that English should not exceed; in other languages the LIX or fog it should not
    exceed, or the reading ease it should not fall below. 0 sets none. `quotations` and `lists` count what is left out
    otherwise. `sections` looks at each section too.
    """

    target: float = 0.0
    quotations: bool = False
    lists: bool = False
    sections: bool = True


_HARD = (
    "The administration of municipal infrastructure, notwithstanding considerable organisational complications and the "
    "persistent unavailability of appropriately qualified personnel, necessitated extraordinary intergovernmental "
    "coordination throughout the preceding legislative period, particularly regarding environmental certification. "
)
_PLAIN = "The bridge will open in May, the mayor said. Work on it began two years ago, and it cost more than planned. "
EXAMPLES = [
    good("New bridge for the harbour\n\n" + 6 * _PLAIN),
    bad("«New bridge for the harbour»\n\n" + 4 * _HARD),
    good("New bridge for the harbour\n\n" + 2 * _HARD),
    good("# New bridge\n\n" + 6 * _PLAIN + "\n\n" + 4 * f"- {_HARD}\n", suffix=".md"),
    good("New bridge for the harbour\n\n" + 4 * ("“" + _HARD[:-1] + "” ") + 6 * _PLAIN),
    bad("«New bridge for the harbour»\n\n" + 4 * ("“" + _HARD[:-1] + "” "), quotations=True),
    bad(f"# New bridge\n\n{5 * _PLAIN}\n\n## «Why now»\n\n{4 * _HARD}\n\n## Why here\n\n{7 * _PLAIN}", suffix=".md"),
    bad("«New bridge for the harbour»\n\n" + 6 * _PLAIN, target=2.0),
]

_SELDOM_MORE = marked("news is seldom above {limit}")
_SELDOM_LESS = marked("news is seldom below {limit}")
_BEGIN = marked("{what} {reads} {grade:,}; {aim}. Its hardest sentences are the place to begin.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the article, or else its hardest section; with a target all that miss it."""
    measure = measure_of(article.primary_language)
    limit, harder, reads = HARD[measure.score]
    sign = 1 if measure.more_is_harder else -1
    aim = say(_SELDOM_MORE if measure.more_is_harder else _SELDOM_LESS, limit=limit)
    if options.target:
        aim = say("the target is {target:,}", target=number(f"{options.target:g}"))

    def is_over(text: Graded, most: float) -> bool:
        return text.words >= ENOUGH and sign * round(text.grade, 1) > sign * most

    def finding(what: Message, text: Graded) -> Finding:
        message = say(_BEGIN, what=what, reads=reads, grade=round(text.grade, 1), aim=aim)
        related = tuple(Related("same", s.start, s.end) for _, s in hardest_sentences(article, NAMED, text.sentences))
        return Finding(text.start, text.end, message, related, severity="warning" if options.target else None)

    nearly = limit - 2 * harder  # leaving out quotations and lists hardly ever makes more of a difference
    if not options.target and not is_over(graded_article(article, body_sentences(article)), nearly):
        return
    kept = prose(article, options.quotations, options.lists)
    whole = graded_article(article, kept)
    if is_over(whole, options.target or limit):
        yield finding(say("This article"), whole)
        if not options.target:
            return
    if options.sections and (options.target or is_over(whole, nearly)):
        parts = [p for p in graded_sections(article, kept) if is_over(p, options.target or limit + harder)]
        parts.sort(key=lambda part: -sign * part.grade)
        for part in parts if options.target else parts[:1]:
            yield finding(say("This section"), part)
