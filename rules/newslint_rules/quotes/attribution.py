"""End what is said with a comma before its speaker, and name the speaker once: “It is shut,” she said.

“It is shut.” she said; “It is shut” she said; “It is shut,” said Lee said: each is a slip in print, and the last is two
wordings of one edit.

Reads a whole sentence between marks, with its speaker and a verb of saying right behind. Silent where the words may be
a title or a part of the sentence ("the “mess” he said was left"), behind abbreviations, and in posts.

Sources: AP Stylebook, "quotation marks"; Chicago Manual of Style, 13.40. Rate: 1 in 300 US news articles; of 20 read by
fresh eyes 19 were right, 1 debatable. Narrowed since. Of all alarms that fresh eyes read, 33 warnings (32 right, 1
debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.posts import is_posted
from newslint.facts.quotations import Quotation, quotations
from newslint.facts.sentences import abbreviations

SEVERITY = "warning"
LANGUAGES = ("en",)

EXAMPLES = [
    good("“It is shut,” she said. “It is shut?” she said. “It is shut!” Lee said. It is the “mess” she said was left."),
    bad("The bridge is old. “It is shut for good«” she said»."),
    bad("“We knew it was late«” Ann Lee said» on Monday."),
    bad("“We knew it was late«.” she said» on Monday. “We left«.” Lee said».\n\nIt is red."),
    good("“We knew it was late.” She said no more. “We left.” Lee said no. “We met Holm Inc.” she said."),
    good("“We knew it was late.” Lee said the bridge was shut. She sang “We knew it was late” she said."),
    good("“Bridge of Sighs” she said. “We knew it was late” he said was the song."),
    bad("“We knew it was late,«” said Lee said». “We left,«” she said, she said»."),
    good("In “The way we were in Tarn.” he said no more. “Get out of it,” Holm said she said. “I saw it,” he said, she"
         " said."),
    good("“We were sure of it” Lee said last month’s talks had failed."),
    good("“We knew it was late,” said Lee, who said so. “We left,” she said, adding she said so."),
    bad("“We left«.” said Lee». “We knew it was late«” said Lee» of the port."),
    good("“We knew it was late.” she said — Ann Lee (@lee) May 2, 2020"),
]

_SAID = "(?:said|says|added|told|wrote)"
_NAME = "[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+)?"
_ENDS = (
    r"(?=[.,;:\n]|\Z| (?:in|on|at|during|after|when|while|reporters|me|us"
    r"|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b)"
)
_TURNED = r"said (?:(?:the|an?|former|one)\b|[A-Z][\w.’'-]*\w)"  # said Lee
_SPEAKER = re.compile(rf"[”\"’] (?:(?:he|she|they|{_NAME}) {_SAID}{_ENDS}|{_TURNED})")
_PRONOUN = re.compile(rf"[”\"] (?:(?:he|she|they) {_SAID}\b|{_TURNED})")
_ALONE = re.compile(rf"[”\"] {_NAME} said(?=\.?(?:\n|\Z)|\. )")
_TWICE = re.compile(
    rf"[”\"] (?:said {_NAME},? (?:(?:he|she) )?(?:said|says)|(he|she) said,? \1 said)\b"
    r"(?=[.;:\n]|\Z| on\b)(?! on the\b)"
)
_WORD = re.compile(r"[\w’'-]+\Z")
_LEAST = 5  # words of a sentence that is no title
_REACH = 24  # characters of a word
_COMMA = marked("A comma belongs before the closing mark, since the speaker follows.")
_TWO = marked("Who says it is told twice.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report quotations that end without their comma, and speakers who are told twice."""
    for said in quotations(article):
        if said.open_ended or said.end == said.inner_end or not article.text.startswith(" ", said.end):
            continue
        last = article.text[said.inner_end - 1]
        found = _TWICE.match(article.text, said.inner_end) if last == "," else _speaker(article, said, last)
        if found and not is_posted(article, said.start):
            template = _TWO if last == "," else _COMMA
            yield Finding(found.start() - (last == "."), found.end(), say(template))


def _speaker(article: Article, said: Quotation, last: str) -> re.Match[str] | None:
    """Who speaks, right behind a quotation that ends without the comma for it."""
    text, end = article.text, said.inner_end
    if last == "." and _begins(article, said) and not _is_short(text, said):
        return _PRONOUN.match(text, end) or _ALONE.match(text, end)
    return _SPEAKER.match(text, end) if last.islower() and _is_sentence(article, said) else None


def _is_sentence(article: Article, said: Quotation) -> bool:
    """Whether what is between marks is a sentence by itself, which begins where one may begin."""
    words = article.text[said.inner_start : said.inner_end].split()
    title = sum(word[0].isupper() for word in words) > len(words) / 2
    return _begins(article, said) and words[0][0].isupper() and len(words) >= _LEAST and not title


def _begins(article: Article, said: Quotation) -> bool:
    """Whether a quotation stands where a sentence may begin."""
    return said.start == article.block_at(said.start).start or article.text[said.start - 2] in ".!?”"


def _is_short(text: str, said: Quotation) -> bool:
    """Whether the point is that of an abbreviation, of initials or of an ellipsis."""
    word = _WORD.search(text, said.inner_end - _REACH, said.inner_end - 1)
    known = word is None or len(word.group()) == 1 or word.group().lower() in abbreviations("en")
    return known or (word is not None and text[word.start() - 1] == ".")
