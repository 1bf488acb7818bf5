"""Take out characters that nobody can see.

A zero-width space or a soft hyphen inside a word hides it from every search, and comes out as a box or a gap on some
screens. It comes with text that was copied from a page, a PDF or a chat.

Silent within a line of dashes that parts two texts, on the joiner between emoji, on joiners and marks of direction in
scripts that need them (a text with words that are written from the right keeps all of them), on the space without width
that parts words in Thai, Khmer, Burmese and other scripts without blanks, and on the no-break space. Where it is soft
hyphens alone, nine in ten of them inside words of eight letters and more, half of which have one, or one of which has
two, it is a note without a safe fix: a house may set them for its page, so that long words break there.

Sources: Unicode Standard, 23.2 (layout controls) and 23.8; W3C, "Characters and markup". Rate: 1 in 110 US news
articles (61 of 62 read were right, 1 debatable: half of a letter read wrongly). Of all alarms that fresh eyes read, 125
warnings (124 right, 1 debatable) and 3 notes (3 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front
from newslint.core.message import marked, say, several
from newslint.facts.odd_words import odd_words
from newslint_rules.copy._places import Fault, reported, reported_as_code

SEVERITY = "warning"
LANGUAGES = "all"

EXAMPLES = [
    good("\u200b "),
    good("เมือง\u200bเปิด\u200bสะพาน ទីក្រុង\u200bបើក\u200b\u200b។ 新しい\u200b橋が開通した。"),
    good("The family 👨\u200d👩\u200d👧 came.\u00a0It is می\u200cخواهم in Persian, and \u200fשלום in Hebrew."),
    good("הסיסמה ‎(CA) \u200fLet's Encrypt \u200f(SSL) היא."),
    bad("The bridge is red.«\u2063\u2060\u2061» It is shut.", fix=None),
    bad("The br«i\u200bd»ge opened, and the may\u00ador came.", fix="The bridge opened, and the mayor came."),
    bad("The harbour committee met about the mayor«s\u00ada»lty of yesterday.",
        fix="The harbour committee met about the mayorsalty of yesterday."),
    bad("Der Bürge«r\u00adm»eister\u00adstuhl ist leer.", fix=None, language="de"),
    bad("Die Gleic«h\u00adb»erechtigung kommt\n\nIm Saal war es Montag laut, und spät gingen alle Menschen heim.",
        fix=None, language="de"),
    bad("The bridg«e\ufeff »opened.", fix="The bridge opened."),
    bad("The bridge«\x0b»opened."),
    bad("The br«i\u00ad »dge opened.", fix=None),
    bad("The bridge«\x07»opened."),
    good("The bridge cost 20\u00a0million and 5\u202fkm.\n\n-\ufeff------\n\nIt is red."),
]

# Without the joiners and the marks of direction, which are looked at beside their letters.
_UNSEEN = re.compile(
    "[\u200b\u2060\ufeff\u00ad\x00-\x08\x0b\x0c\x0e-\x12\x15-\x17\x1a\x1b\x1e\x1f\x7f]+"
    "|(?<=[A-Za-z ])[\u200c-\u200f\u202a-\u202e\u2066-\u2069]+(?=[A-Za-z ])"
)
_HINTED = re.compile("(?<![^\\W\\d_\u00ad])(?=[^\\W\\d_]+\u00ad)(?:\u00ad?[^\\W\\d_]){8,}(?![^\\W\\d_\u00ad])")
_LONG = re.compile("[^\\W\\d_](?:\u00ad?[^\\W\\d_]){7,}")
_SOFT, _MOST = "\u00ad", 0.9  # how many of them stand in long words where a house sets them
_BREAK = "\u200b"
_PARTED = re.compile("[^\\W\\d_]\u00ad+ [a-zß-ÿ]")  # a word that parted at the end of a line: soci- été
_NAMES = {
    "\u00ad": marked("soft hyphen"), "\u200b": marked("space without width"), "\ufeff": marked("byte order mark"),
}  # fmt: skip
# The scripts that write no blanks between words: Thai, Lao, Tibetan, Myanmar, Khmer, Tai, Balinese, Javanese, CJK.
_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aaf\u1b00-\u1b7f\u3000-\u30ff\u3400-\u9fff\ua980-\ua9df\uaa60-\uaadf]"
)
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # Hebrew, Arabic, Syriac, Thaana
_DIRECTIONS = "\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
# What hides a message among others of its kind, of which half would be taken out.
_OTHERS = frozenset("\u200c\u200d\u2061\u2062\u2063\u2064") | frozenset(map(chr, range(0x1D173, 0x1D17B)))
_RULE = frozenset("-–—_=*")  # what draws a line between two texts
_SIGNS = "\u200b\u00ad\ufeff\u2060\u200c\u200d\u200e\u200f\u202a\u202c\x0b\x0c\x08\x7f"
_CONTROL = re.compile("[\x00-\x08\x0e-\x12\x15-\x17\x1a\x1b\x1e\x1f]")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first such character, with the others."""
    source = article.source or ""
    if any(sign in source for sign in _SIGNS) or _CONTROL.search(odd_words(article)):
        kept = _DIRECTIONS if _LEFTWARDS.search(source) else ""
        unseen = (match for match in _UNSEEN.finditer(source) if match.group().strip(kept))
        matches = [match for match in unseen if not _parts_words(source, match)]
        faults = [fault for match in matches if (fault := _fault(article, *match.span()))]
        if faults:
            sign = matches[0].group()[0]
            code = say("{name}", name=f"U+{ord(sign):04X}")
            named = several([say(_NAMES[sign]), code]) if sign in _NAMES else code
            message = say("A character that nobody sees ({code}) stands here; take it out.", code=named)
            if _are_hints(source, matches) or _are_in_headline(article, matches):
                yield from reported(article, faults, message, safe=False, severity="note")
            else:
                yield from reported_as_code(article, faults, message)


def _parts_words(source: str, match: re.Match[str]) -> bool:
    """Whether the space without width parts the words of a script that has no blanks."""
    beside_it = in_front(source, match.start(), 1) + source[match.end() : match.end() + 1]
    return not match.group().strip(_BREAK) and _WITHOUT_BLANKS.search(beside_it) is not None


def _are_hints(source: str, matches: list[re.Match[str]]) -> bool:
    """Whether nothing but soft hyphens is unseen, and nearly all of them stand inside long words, as a house sets them.

    It sets them in half of the long words, or several in one.
    """
    unseen = "".join(match.group() for match in matches)
    hinted = [word.group() for word in _HINTED.finditer(source)]
    if unseen.strip(_SOFT) or "".join(hinted).count(_SOFT) < _MOST * len(unseen):
        return False
    return any(word.count(_SOFT) > 1 for word in hinted) or len(hinted) >= len(_LONG.findall(source)) / 2


def _are_in_headline(article: Article, matches: list[re.Match[str]]) -> bool:
    """Whether nothing but soft hyphens inside long words of the headline is unseen, which may break in a narrow column.
    """
    if article.headline is None or any(match.group() != _SOFT for match in matches):
        return False
    source, (start, end) = article.source or "", article.source_range(article.headline.start, article.headline.end)
    hinted = [word.span() for word in _HINTED.finditer(source, start, end)]
    return all(any(first < match.start() < last for first, last in hinted) for match in matches)


def _fault(article: Article, first: int, last: int) -> Fault | None:
    """A place of the text around what cannot be seen in the source, with what should stand there; None in markup."""
    source = article.source or ""
    if first and source[first - 1] in _RULE and source[last : last + 1] in _RULE:
        return None
    if there := article.text_range(first, last):
        return *there, None
    if not article.blocks:
        return None
    at = article.text_offset(first)
    block = article.block_at(max(0, at - 1))
    hidden = source[first - 1 : first] in _OTHERS or source[last : last + 1] in _OTHERS
    hidden = hidden or _PARTED.fullmatch(source, first - 1, last + 2) is not None
    start, end = max(block.start, at - 1), min(block.end, at + 1)
    begins, ends = article.source_range(start, end)
    shown = None if hidden else article.text[start:end]
    return (start, end, shown) if begins <= first and last <= ends and start < end else None
