"""Write per cent, millions and ranges in one way throughout an article.

"12 percent" beside "12%", "$5m" beside "$6 million": readers do not mind either, but they notice both, and the desk
has decided. The rarer form of an article is reported, or, where the house has decided, every other form than its own.

In other languages than English the words for per cent alone are read (newslint/languages/<xx>/percent_forms.txt).

Sums of money, people and things may differ ("$5m", "5 million people", "5m books"). Silent in headlines, captions and
lists, where space decides; in quotations, posts and paragraphs that a colon leads to; in brackets ("six in ten (62%)")
and tables;
on numerals in words; on "k", which belongs to races and salaries, and on "5M", which belongs to headlines. Not made
consistent by default: numerals at the start of a sentence (`sentence-start = "words"` asks for words).

No fix makes letters of words or hyphens of dashes unasked where the house has not decided so ("33 million rows" beside
"3b users"), nor where less than twice as many have the other form.
Sources: AP Stylebook, "percent, percentage", "numerals"; Guardian style guide, "per cent", "millions"; Economist style
guide, "Figures".

Rate: 1 finding in 200 US news articles; of 86 read 72 right, 7 wrong (posts, quotations without marks, "10 million
percent", silent now), 7 debatable: a note. In 1,800 articles in nine other languages 4 notes, of which 3 right. Of all
alarms that fresh eyes read, 122 notes (102 right, 10 debatable, 10 wrong) are told still.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal

import newslint
from newslint import Article, Finding, Related, Replace, bad, good
from newslint.core.message import marked, say
from newslint.facts.figures import Figure
from newslint.facts.sentences import sentence_at
from newslint.languages import by_kind, words
from newslint.languages.kinds import COUNTING
from newslint_rules.figures import _forms
from newslint_rules.figures._forms import in_prose, rewritten

SEVERITY = "note"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pt", "sv")


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
    good("He has 5–10 days, or 10–15, or 20–25, in media release 08-298."),
    good("Some 12% came, 15% left and 5% slept, and he spoke for the 99 Percent Club."),
    good("Some 12 percent came and 15 percent left. Prices rose 10 million percent. It led by 30 pct. pts. in Tarn."),
    good("Some 12 percent came and 15 percent left.\n\n- The rest: 73%\n- Others: 5%"),
    good("Some 12 percent came and 15 percent left. She writes:\n\nHe ran 5k. Only 73% stayed, she says."),
]

_TIMES = 2  # so many of one form for each of another show a way, and a slip
_BESIDE = marked('"{shown}", elsewhere "{other}"; write "{right}".')
_HOUSE = marked('"{shown}", the house has another form; write "{right}".')
_FORMS = (
    ("percent", _forms.percent_form), ("millions", _forms.sum_form), ("millions", _forms.people_form),
    ("millions", _forms.thing_form), ("ranges", _forms.range_form),
)  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the forms of each kind that differ from the others, as one finding."""
    running = in_prose(article)
    for name, form_of in _FORMS:
        forms = [(f, form) for f in running if (form := form_of(article.text, f)) and not _is_named(article, f)]
        wanted = getattr(options, name)
        if article.primary_language != "en":
            if name != "percent":
                continue
            known = words(article.language, "percent_forms")
            forms = [(_with_point(article.text, f, known), form) for f, form in forms if form in known]
            wanted = wanted if wanted == "%" else "consistent"
        if wanted == "consistent":
            if len({form for _, form in forms}) < 2:
                continue
            wanted = Counter(form for _, form in forms).most_common(1)[0][0]
        strange = [f for f, form in forms if form != wanted]
        if strange:
            few = len(strange) * _TIMES <= len(forms) - len(strange) and wanted not in ("letters", "hyphen")
            decided = getattr(options, name) == wanted or few
            other = next((f for f, form in forms if form == wanted), None)
            yield _finding(article, strange, other, wanted)._replace(safe=decided)
    if options.sentence_start == "words":
        for figure in running:
            if figure.start == figure.number_start == sentence_at(article, figure.start).start:
                message = say("A sentence begins with digits; write the number out or turn the sentence round.")
                yield Finding(figure.start, figure.end, message)


def _is_named(article: Article, figure: Figure) -> bool:
    """Whether a unit has a capital that no noun has, as in what people call themselves: "75 Por Cento Contra Ada"."""
    unit = article.text[figure.number_end : figure.end].strip()
    if figure.kind != "percent" or not unit[:1].isupper():
        return False
    return not by_kind(article.primary_language, "counting", COUNTING)["nouns_have_capitals"]


def _with_point(text: str, figure: Figure, known: frozenset[str]) -> Figure:
    """A percentage with the point of its abbreviation ("12 pct.")."""
    written = text[figure.number_end : figure.end + 1].strip().lower()
    return figure._replace(end=figure.end + 1) if written.endswith(".") and written in known else figure


def _finding(article: Article, strange: list[Figure], other: Figure | None, wanted: str) -> Finding:
    text, first = article.text, strange[0]
    edits = tuple(rewritten(text, figure, wanted) for figure in strange)
    if other and other.kind == "percent" and article.primary_language != "en":
        written = text[other.number_end : other.end]
        edits = tuple(Replace(figure.number_end, figure.end, written) for figure in strange)
    shown = text[first.start : first.end]
    right = text[first.start : edits[0].start] + edits[0].text + text[edits[0].end : first.end]
    related = [Related("same", f.start, f.end) for f in strange[1:]]
    if other:
        related.append(Related("against", other.start, other.end))
    message = say(_HOUSE, shown=shown, right=right)
    if other:
        message = say(_BESIDE, shown=shown, other=text[other.start : other.end], right=right)
    return Finding(first.start, first.end, message, tuple(related), edits)
