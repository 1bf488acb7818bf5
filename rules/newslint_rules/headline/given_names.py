"""Give above the text, and beside a picture, the given name that the text gives.

"James Brennert" above and "William Brennert" below: the headline was written from memory.

Reads a given name and a surname of headline, standfirst or caption, where the text has that given name of nobody or of
others, and the surname with one other. Silent on short forms (Bob, Robert), on kin and on families that are in the
news, where the text has the surname with two given names, on surnames that are given names too and do not stand alone,
and in quotations.

Sources: AP Stylebook, "names"; ACES on headline checks. Rate: 4 findings in 32,519 US news articles, one right (Bob for
William Barr); the others (a middle name, “If Hillary Wins”) are silent since. Of given names that were changed it saw
half. Of all alarms that fresh eyes read, 1 note (1 right) is told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newslint import Article, Block, Finding, Options, bad, good
from newslint.core.around import word_in_front
from newslint.facts.naming.nicknames import families, short_forms
from newslint.facts.naming.slips import is_slip
from newslint.facts.naming.surroundings import tells_of_kin
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at
from newslint.languages import words
from newslint_rules.headline._otherwise import blocks_beside, told_otherwise

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "The mayor, James Brennert, met the council on Monday. Brennert said that he would go."
EXAMPLES = [
    bad(f"Mayor «William Brennert» meets council\n\n{_TEXT}"),
    good(f"Mayor James Brennert meets council\n\n{_TEXT}"),
    bad(f"Mayor «William Brennert»’s council\n\n{_TEXT} It met William Holm."),
    good(f"Wayne Allyn Brennert meets council\n\n{_TEXT}"),
    good(f"All Is Well If William Brennerts\n\n{_TEXT} James Brennerts, and brennerts is a word."),
    bad(f"Mayor «William Vance» meets council\n\n{_TEXT.replace('Brennert', 'Vance')} On Friday Vance left."),
    bad(f"Standfirst: «William Brennert» will go.\n\n{_TEXT}"),
    bad(f"<p>{_TEXT}</p><figcaption>«William Brennert» before the council.</figcaption>", suffix=".html"),
    good(f"<p>{_TEXT}</p><figcaption>William Brennert, the mayor’s son.</figcaption>", suffix=".html"),
    good(f"Mayor William Brennert meets council\n\n{_TEXT.replace('James', 'William James')}"),
    good(f"Mayor Jim Brennert meets council\n\n{_TEXT}"),
    good(f"William Brennert thanks his brother, the mayor\n\n{_TEXT}"),
    good(f"Mayor William Brennert meets council\n\n{_TEXT} William sang."),
    good(f"Mayor William Brennert meets council\n\n{_TEXT} He thanked his wife and Jane Brennert."),
    good(f"“Vote for William Brennert,” says mayor\n\n{_TEXT}"),
    good(f"Mayor William Brennert meets council\n\n{_TEXT[4:9]} met the council on Monday. Brennert was late."),
    good(f"Will Brennert meet council?\n\n{_TEXT}"),
    good(f"William Brennert: Tolls are a bad idea\n\n{_TEXT}"),
    good(f"Mayor Wiliam Brennert meets council\n\n{_TEXT.replace('James', 'William')}"),
]

_NAME = re.compile(r"(?<![\w’'-])([A-Z][a-z]+) (?=((?:[A-Z]\. )?([A-Z]\w{3,}))(?!\w|-))")
_WRITES = re.compile(r"(?:[’']s)?:")  # who writes or whose words these are
_VERBS = frozenset({"Will", "Mark", "Grant", "Drew", "Chase", "Sue", "Rob", "Bill", "May", "Pat", "Wade", "Don"})
_MOST = 20  # names of a block, and blocks, that are looked at; a list of thousands is no headline
_ALIKE = 3  # letters that two forms of one name begin with
_ALONE = 2  # times; a surname that is a given name too stands without one


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a given name above the text, or beside a picture, that the text has otherwise."""
    for block in islice(blocks_beside(article), _MOST):
        if not tells_of_kin(article.text[block.start : block.end], article.language):
            yield from _of_block(article, block)


def _of_block(article: Article, block: Block) -> Iterator[Finding]:
    text, names = article.text, words(article.primary_language, "given_names")
    for match in islice(_NAME.finditer(text, block.start, block.end), _MOST):
        given, surname, end = match[1], match[3], match.end(2)
        if given not in names or given in _VERBS or _WRITES.match(text, end):
            continue
        if surname in names and len(re.findall(rf"(?:(?<=[a-z.,] )|(?<=\n)){surname}\b(?! [A-Z])", text)) < _ALONE:
            continue  # "Wayne Allyn Root"
        if surname in families("en"):
            continue
        before = text[block.start : match.start()]
        if word_in_front(before, len(before)) in names:
            continue
        if surname.lower() in written_words(article):
            continue  # a word of a headline in capitals: "If Ann Wins"
        other = _other(text, block, given, surname, names)
        if other and quotation_at(article, match.start(), end) is None:
            yield told_otherwise(article, block, (match.start(), end), other)


def _other(text: str, block: Block, given: str, surname: str, names: frozenset[str]) -> tuple[int, int] | None:
    """Where the text has a surname with its one other given name; None where it may be somebody else's."""
    same = re.finditer(rf"(?<!\w){given}(?! (?:[A-Z]\. )?(?!{surname})[A-Z])(?!\w)", text)
    if any(not block.start <= m.start() < block.end for m in same):
        return None
    everywhere = re.finditer(rf"(?<![\w’'-])([A-Z][\w’-]+) (?:[A-Z]\. )?{surname}(?![\w-])", text)
    full = [m for m in everywhere if not block.start <= m.start() < block.end]
    if any(text.endswith(f"{given} ", 0, m.start()) for m in full):
        return None  # "Eric Matthew Frein"
    borne = [m for m in full if m[1] in names]
    if not borne or len({m[1] for m in borne}) > 1:
        return None
    other = borne[0][1]
    if other[:_ALIKE] == given[:_ALIKE] or other in short_forms("en").get(given, ()) or is_slip(given, other):
        return None
    near = text[max(0, borne[0].start() - 100) : borne[0].end() + 100]
    return None if tells_of_kin(near, "en") else borne[0].span()
