"""Write per cent, millions and ranges in one way throughout an article.

"12 percent" beside "12%", "$5m" beside "$5 million": readers do not mind either, but they notice both, and the desk
has decided. The rarer form of an article is reported, or, where the house has decided, every other form than its own.

Silent in headlines, captions and lists, where space decides; in quotations; in brackets ("six in ten (62%)"); in
tables; on numerals in words; and on "k", which belongs to races and salaries. Not made consistent by default: numerals
at the start of a sentence (`sentence-start = "words"` asks for words).

Sources: AP Stylebook, "percent, percentage", "numerals"; Guardian style guide, "per cent", "millions"; Economist style
guide, "Figures".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

import newslint
from newslint import Article, Finding, Related, Replace, bad, good
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at

SEVERITY = "warning"
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
    bad(
        "Some 12 percent came and 15 percent left. The rest, «73%», stayed at home.",
        fix="Some 12 percent came and 15 percent left. The rest, 73 percent, stayed at home.",
    ),
    bad("It cost $5 million, then $6 million and «$7m».", fix="It cost $5 million, then $6 million and $7 million."),
    bad("He has 5–10 days, or 10–15; she has «15-20».", fix="He has 5–10 days, or 10–15; she has 15–20."),
    bad("Some «12 percent» came.", fix="Some 12% came.", percent="%"),
    bad("He left. «40» ships stayed.", sentence_start="words"),
]

_IN_SENTENCE = re.compile(r"(?:[a-z]|[a-z][,;:]) $| [–—] ?$|—$")
_WORDS = {1e6: "million", 1e9: "billion", 1e12: "trillion"}
_LETTERS = {1e6: "m", 1e9: "bn", 1e12: "tn"}


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the forms of each kind that differ from the others, as one finding."""
    running = [f for f in figures(article) if not f.in_words and _counts(article, f)]
    for name, form_of in (("percent", _percent), ("millions", _millions), ("ranges", _ranges)):
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


def _counts(article: Article, figure: Figure) -> bool:
    """Whether a figure stands in a sentence of the running text, outside quotations and brackets."""
    if article.block_at(figure.start).kind != "paragraph" or quotation_at(article, figure.start, figure.end):
        return False
    before = article.text[max(0, figure.start - 30) : figure.start]
    sentence = figure.start == sentence_at(article, figure.start).start or _IN_SENTENCE.search(before)
    return before.rfind("(") <= before.rfind(")") and bool(sentence)


def _percent(text: str, figure: Figure) -> str:
    written = text[figure.number_end : figure.end]
    return written.strip().lower() if figure.kind == "percent" and written[0] != "-" else ""


def _millions(text: str, figure: Figure) -> str:
    written = text[figure.number_end : figure.end].strip()
    if figure.scale not in _WORDS or not written.isalpha():
        return ""
    return "words" if written.lower() == _WORDS[figure.scale] else "letters" if len(written) <= 3 else ""


def _ranges(text: str, figure: Figure) -> str:
    written = text[figure.number_start : figure.number_end]
    if figure.kind != "range" or " " in written:
        return ""
    return "dash" if "–" in written else "hyphen" if "-" in written else ""


def _rewritten(text: str, figure: Figure, wanted: str) -> Replace:
    """A figure in the wanted form."""
    if figure.kind == "percent":
        return Replace(figure.number_end, figure.end, "%" if wanted == "%" else f" {wanted}")
    if figure.kind == "range":
        written = text[figure.number_start : figure.number_end]
        sign, other = ("–", "-") if wanted == "dash" else ("-", "–")
        return Replace(figure.number_start, figure.number_end, written.replace(other, sign))
    scale = f" {_WORDS[figure.scale]}" if wanted == "words" else _LETTERS[figure.scale]
    return Replace(figure.number_end, figure.end, scale)


def _finding(article: Article, strange: list[Figure], other: Figure | None, wanted: str) -> Finding:
    text, first = article.text, strange[0]
    edits = tuple(_rewritten(text, figure, wanted) for figure in strange)
    shown = text[first.start : first.end]
    right = text[first.start : edits[0].start] + edits[0].text + text[edits[0].end : first.end]
    beside = f'elsewhere "{text[other.start : other.end]}"' if other else "the house has another form"
    related = [Related("same", f.start, f.end) for f in strange[1:]]
    if other:
        related.append(Related("against", other.start, other.end))
    return Finding(first.start, first.end, f'"{shown}", {beside}; write "{right}".', tuple(related), edits)
