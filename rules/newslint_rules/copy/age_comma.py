"""Set a comma behind an age as well as before it: "Ann Holm, 34, who was there".

With one comma alone the reader takes the age for a beginning of what follows.

Reads a given name and a surname, a comma, an age, and a word that goes on with the sentence. Silent on "of" before
anything but a name ("Ann Holm, 34 of whose books"), on lists and on quotations.

Sources: AP Stylebook, "ages". Rate: 3 findings in 32,519 US news articles, all right. Of all alarms that fresh eyes
read, 3 warnings (3 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Replace, bad, good
from newslint.core.around import word_in_front
from newslint.core.message import marked, say
from newslint.facts.names import names
from newslint.facts.number_starts import numbers_of
from newslint.facts.others_words import touches_quoted_words
from newslint.facts.posts import is_of_others
from newslint.languages import words

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    bad("Ann Holm, «34» who was there, left.", fix=None),
    bad("The mayor met Ann B. Holm, «34» of Tarn, on Monday.", fix=None),
    bad("Ann Holm, «34» was there.", fix=None),
    good("Ann Holm, 34, who was there, left. Ann Holm, 34 of whose books are lost, sang."),
    bad("Ann Holm spoke. Mrs Holm, «34» is a clerk.", fix=None),
    bad("Ann Holm, «34» a clerk, spoke.", fix=None),
    good("Holm, 34 is a number. It met in Oslo, 34 was the mark."),
    good("From John Day, 20 of Them sang. Of Paul Holm, 12 who knew him spoke."),
    good("In Baton Rouge, 34 was enough, and in Charlotte, 12 of Tarn were there."),
    good("Of those named Ann Holm, 34 were there; Ann Holm, 341 was late."),
    good("“Ann Holm, 34 who was there, left,” she said."),
]

_AGED = re.compile(
    r"(?<![\w’'-])([A-Z][a-z]+) (?:[A-Z]\. )?[A-Z][\w’'-]*[a-z], ([1-9][0-9])"
    r" (?:who|was|is|said|told|has|had|from (?=[A-Z])|of (?=[A-Z])|an? (?=[a-z]+(?: [a-z]+)?,))\b"
)
_NAMED = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]*[a-z]), ([1-9][0-9]) (?:who|was|is|said|told|has|had)\b")
_NUMBER = re.compile(r"(?<=[a-z], )[1-9][0-9] (?=[a-z])")
_PLACED = frozenset(("In", "in", "From", "from", "Of", "of", "At", "at", "To", "to", "named", "Near", "near"))
_SAYS = marked("Behind an age between commas stands a comma.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report ages behind which the comma is lost."""
    text, given = article.text, words(article.primary_language, "given_names")
    surnames: set[str] = set()
    for number in numbers_of(_NUMBER, article):
        start = text.rfind("\n", 0, number.start()) + 1
        near = max(start, number.start() - 60), number.end() + 12
        found = [m for m in _AGED.finditer(text, *near) if m.start(2) == number.start() and m[1] in given]
        if not found:
            surnames = surnames or {n.words[-1] for n in names(article) if n.words[0] in given and len(n.words) > 1}
            found = [m for m in _NAMED.finditer(text, *near) if m.start(2) == number.start() and m[1] in surnames]
        for match in found:
            if word_in_front(text, match.start()) in _PLACED:
                continue
            if not is_of_others(article, *match.span()) and not touches_quoted_words(article, *match.span()):
                yield Finding(*match.span(2), say(_SAYS), fix=(Replace(match.end(2), match.end(2), ","),), safe=False)
