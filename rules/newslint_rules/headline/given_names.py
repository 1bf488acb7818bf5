"""Give in the headline the given name that the text gives.

"James Brennert" above and "William Brennert" below: the headline was written from memory.

Reads a given name and a surname of the headline, where the text has that given name of nobody or of others, and the
surname with one other. Silent on short forms (Bob, Robert), on kin and on families that are in the news, where the text
has the surname with two given names, and in quotations.

Sources: AP Stylebook, "names"; ACES on headline checks. Rate: 4 findings in 32,519 US news articles, one right (Bob for
William Barr); the others (a middle name, “If Hillary Wins”) are silent since. Of given names that were changed it saw
half. Of all alarms that fresh eyes read, 1 note (1 right) is told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import word_in_front
from newslint.core.message import marked, say
from newslint.facts.naming.nicknames import short_forms
from newslint.facts.naming.slips import is_slip
from newslint.facts.naming.surroundings import tells_of_kin
from newslint.facts.odd_words import written_words
from newslint.facts.quotations import quotation_at
from newslint.languages import words

SEVERITY = "note"
LANGUAGES = ("en",)

_TEXT = "The mayor, James Brennert, met the council on Monday. Brennert said that he would go."
EXAMPLES = [
    bad(f"Mayor «William Brennert» meets council\n\n{_TEXT}"),
    good(f"Mayor James Brennert meets council\n\n{_TEXT}"),
    bad(f"Mayor «William Brennert»’s council\n\n{_TEXT} It met William Holm."),
    good(f"Wayne Allyn Brennert meets council\n\n{_TEXT}"),
    good(f"All Is Well If William Brennerts\n\n{_TEXT} James Brennerts, and brennerts is a word."),
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
_ALIKE = 3  # letters that two forms of one name begin with
_ASK = marked('The headline has "{name}", the text "{other}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a given name of the headline that the text has otherwise."""
    headline, text = article.headline, article.text
    if headline is None:
        return
    names = words(article.primary_language, "given_names")
    for match in _NAME.finditer(text, headline.start, headline.end):
        given, surname, end = match[1], match[3], match.end(2)
        if given not in names or given in _VERBS or surname in names or _WRITES.match(text, end):
            continue
        if word_in_front(text[headline.start :], match.start() - headline.start) in names:
            continue  # "Wayne Allyn Root"
        if tells_of_kin(text[headline.start : headline.end], article.language):
            continue
        if surname.lower() in written_words(article):
            continue  # a word of a headline in capitals: "If Ann Wins"
        other = _other(text, headline.end, given, surname, names)
        if other and quotation_at(article, match.start(), end) is None:
            shown = text[slice(*other)]
            message = say(_ASK, name=text[match.start() : end], other=shown)
            yield Finding(match.start(), end, message, (Related("against", *other),))


def _other(text: str, start: int, given: str, surname: str, names: frozenset[str]) -> tuple[int, int] | None:
    """Where the text has a surname with its one other given name; None where it may be somebody else's."""
    if re.search(rf"(?<!\w){given}(?! (?:[A-Z]\. )?(?!{surname})[A-Z])(?!\w)", text[start:]):
        return None
    full = list(re.finditer(rf"(?<![\w’'-])([A-Z][\w’-]+) (?:[A-Z]\. )?{surname}(?![\w-])", text[start:]))
    if any(text[start:].endswith(f"{given} ", 0, m.start()) for m in full):
        return None  # "Eric Matthew Frein"
    borne = [m for m in full if m[1] in names]
    if not borne or len({m[1] for m in borne}) > 1:
        return None
    other = borne[0][1]
    if other[:_ALIKE] == given[:_ALIKE] or other in short_forms("en").get(given, ()) or is_slip(given, other):
        return None
    near = text[max(0, start + borne[0].start() - 100) : start + borne[0].end() + 100]
    return None if tells_of_kin(near, "en") else (start + borne[0].start(), start + borne[0].end())
