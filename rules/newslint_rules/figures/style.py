"""Write per cent, millions and ranges in one way throughout an article.

"12 percent" beside "12%", "$5m" beside "$6 million": readers do not mind either, but they notice both, and the desk
has decided. The rarer form of an article is reported, or, where the house has decided, every other form than its own.

Sums of money, people and things may differ ("$5m", "5 million people", "5m books"). Silent in headlines, captions and
lists, where space decides; in quotations, posts and paragraphs that a colon leads to; in brackets ("six in ten (62%)")
and tables;
on numerals in words; on "k", which belongs to races and salaries, and on "5M", which belongs to headlines. Not made
consistent by default: numerals at the start of a sentence (`sentence-start = "words"` asks for words).

Sources: AP Stylebook, "percent, percentage", "numerals"; Guardian style guide, "per cent", "millions"; Economist style
guide, "Figures".

Rate: 148 findings in 32,519 US news articles; of 46 read, 36 right, 5 wrong (posts and quotations without marks), 5
debatable: a note.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_at
from newslint_rules.figures import _forms
from newslint_rules.figures._forms import in_prose, rewritten

SEVERITY = "note"
LANGUAGES = ("en",)


class Options(newslint.Options):
    """`percent`, `millions` and `ranges` are the house's forms; "consistent" takes the article's own.

    `sentence_start` is "words" where no sentence may begin with digits.
    """

    percent: Literal["consistent", "%", "percent", "per cent", "pct"] = "consistent"
    millions: Literal["consistent", "letters", "words"] = "consistent"
    ranges: Literal["consistent", "hyphen", "dash"] = "consistent"
    sentence_start: Literal["any", "words"] = "any"


EXAMPLES = [
    good("Some 12 percent came, 15 percent left, and six in ten (62%) stayed."),
    good("“It is 12%,” he said. Some 15 percent left."),
    good("It sold 2m books and 3m maps. It has 4 million customers and 5 million readers."),
    bad(
        "Some 12 percent came and 15 percent left. The rest, «73%», stayed at home.",
        fix="Some 12 percent came and 15 percent left. The rest, 73 percent, stayed at home.",
    ),
    bad("It cost $5 million, then $6 million and «$7m».", fix="It cost $5 million, then $6 million and $7 million."),
    bad("He has 5–10 days, or 10–15; she has «15-20».", fix="He has 5–10 days, or 10–15; she has 15–20."),
    bad("Some «12 percent» came.", fix="Some 12% came.", percent="%"),
    bad("He left. «40» ships stayed.", sentence_start="words"),
    good("Some 12 percent came and 15 percent left.\n\n- The rest: 73%\n- Others: 5%"),
    good("Some 12 percent came and 15 percent left. She writes:\n\nHe ran 5k. Only 73% stayed, she says."),
]

_FORMS = (
    ("percent", _forms.percent_form), ("millions", _forms.sum_form), ("millions", _forms.people_form),
    ("millions", _forms.thing_form), ("ranges", _forms.range_form),
)  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the forms of each kind that differ from the others, as one finding."""
    running = in_prose(article)
    for name, form_of in _FORMS:
        forms = [(f, form) for f in running if (form := form_of(article.text, f))]
        wanted = getattr(options, name)
        if wanted == "consistent":
            if len({form for _, form in forms}) < 2:
                continue
            wanted = Counter(form for _, form in forms).most_common(1)[0][0]
        strange = [f for f, form in forms if form != wanted]
        if strange:
            yield _finding(article, strange, next((f for f, form in forms if form == wanted), None), wanted)
    if options.sentence_start == "words":
        for figure in running:
            if figure.start == figure.number_start == sentence_at(article, figure.start).start:
                message = "A sentence begins with digits; write the number out or turn the sentence round."
                yield Finding(figure.start, figure.end, message)


def _finding(article: Article, strange: list[Figure], other: Figure | None, wanted: str) -> Finding:
    text, first = article.text, strange[0]
    edits = tuple(rewritten(text, figure, wanted) for figure in strange)
    shown = text[first.start : first.end]
    right = text[first.start : edits[0].start] + edits[0].text + text[edits[0].end : first.end]
    beside = f'elsewhere "{text[other.start : other.end]}"' if other else "the house has another form"
    related = [Related("same", f.start, f.end) for f in strange[1:]]
    if other:
        related.append(Related("against", other.start, other.end))
    return Finding(first.start, first.end, f'"{shown}", {beside}; write "{right}".', tuple(related), edits)
