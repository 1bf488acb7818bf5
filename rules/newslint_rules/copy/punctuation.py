"""Let one punctuation mark stand where two were left.

"..", ",," and ",." are what is left of a sentence that was cut or joined.

Silent on the dots of an ellipsis, on two commas for a low quotation mark, on a comma behind an abbreviation ("Inc.,"),
on dots that trail off, and in posts. The fix of ".." is safe behind an abbreviation alone: some let a sentence trail
off so.

Sources: any style guide; Chicago Manual of Style, 6.122 (more than one mark at one place). Rate: 1 in 500 US news
articles (6 of 6 read were right). Of all alarms that fresh eyes read, 93 errors (90 right, 3 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.facts.odd_words import distinct_words, odd_words
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import abbreviations
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("Well ... She owns Holm Inc., a firm; he sings, etc., and waits… ,,Gut'', he says. So.. and then?"),
    bad("The bridge opened«..» It was shut.", fix=None),
    bad("She sings, dances, etc«..» It was late.", fix="She sings, dances, etc. It was late."),
    bad("The bridge«,,» which opened, is red.", fix="The bridge, which opened, is red."),
    bad("They log in«,.» log out and go.", fix="They log in, log out and go."),
    bad("The bridge opened«,.» It was shut.", fix="The bridge opened. It was shut."),
    bad("The bridge, which opened«.,» is red.", fix="The bridge, which opened, is red."),
    bad("The bridge was opened«.,» Nobody came."),
    good("As for those who worry that..\n\n> ... people should be able to cross the bridge.", suffix=".md"),
    good("See the Hearing Before the S. Comm. on Info., Fed. Servs., and Int'l Sec. of 2008."),
    good("The bridge &quot;is open&quot;. Nobody knew. It is (&#38;alpha;, &#38;beta;) of type dict."),
    bad("The bridge«, ,» which opened, is red.", fix=None),
    bad("Nobody knew who had built it«?.» The bridge is red.", fix=None),
    bad("The bridge is red«:.» Nobody knew of it.", fix=None),
    bad("Nobody asked who had known«.?» It is late.", fix=None),
    good("He won on Jeopardy!. Is it of Holm Inc.? Why ask?... He wrote “why?.”"),
    good("a = [1, , 2]; f(x, , y) and (, ,)", suffix=".md"),
    good("The bridge,, which opened,. is red — The Mayor (@mayor) May 2, 2020"),
    bad("“It is red«,”,» she said.", fix=None),
    bad('"It is red«,",» she said.', fix=None),
    bad("She said: “It is red«.”.» It was."),
    good("He asked “Is it red?”, and she wrote “Inc.”, “etc.”, and “5.”."),
]

# In one of the odd words, so that most articles are done with after a look at those.
_MAYBE = re.compile(
    r"[.,;](?<=[^\W\d_]{2}.)(?:[.,;](?<!;;)(?<!\.,)|(?<=[a-zß-ÿ]{4}\.),)(?:$|[\"”])", re.MULTILINE
)
_TWO = re.compile(
    r"[.,;](?:(?<=[^\W\d_]{2}.)(?:(?<=\.)\.(?=[\"”]?(?:\s+[\"“A-ZÀ-Þ]|\s*\Z|\n\n))|(?<=,),(?=\s)"
    r"|(?<=[,;])\.(?=\s|\Z)|(?<=,);(?=\s)|(?<=;),(?=\s))|(?<=[a-zß-ÿ]{4}\.),(?=\s[a-zA-Z]))"
)
_COMMAS = re.compile(r",(?<=[^\W\d_]{3},) ,(?= [a-z])")
_ASKED = re.compile(r"[?:]\.(?<=[a-z]{2}..)(?=\s[A-Z])|\.\?(?<=[a-z]{4}\.\?)(?=\s[A-Z])")
_MAYBE_ASKED = re.compile(r"[a-z](?:[?:]\.|\.\?)$", re.MULTILINE)
# "“It is,”, she said": a comma or a point before the closing mark and another behind it
_BOTH_SIDES = re.compile(r"[,.][\"”](?<=[a-z]{3}[,.].)[,.](?=\s|\Z)")
_MAY_BE = re.compile(r"[,.][\"”][,.]$", re.MULTILINE)
_KEPT = {",.": ".", ".,": ",", ";,": ";", ",;": ";", ";.": "."}
_WORD = re.compile(r"\w+\Z")
_SHORTENED = re.compile(r"\b[A-Z][\w’']*\. [A-Z]\w*\Z")  # "Fed. Servs.", as lawyers cite
_CODE = re.compile(r"&[#\w;]*\w\Z")
_REACH = 24  # characters of a word


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two marks where one belongs."""
    faults: list[Fault] = []
    safe, odd = True, odd_words(article)
    if _MAY_BE.search(odd):
        both = (m for m in _BOTH_SIDES.finditer(article.text) if not _ends_short(article, m))
        sides: list[Fault] = [(*m.span(), m.group()[:2]) for m in both]
        yield from reported(article, sides, say("Two punctuation marks stand here where one belongs."), safe=False)
    if _MAYBE.search(odd):
        two = [m for m in _TWO.finditer(article.text) if not _is_meant(article, m)]
        safe = all(m.group() != ".." or _is_shortened(article, m) for m in two)
        faults += [(*m.span(), _kept(m)) for m in two]
    if "," in distinct_words(article):
        faults += [(*m.span(), None) for m in _COMMAS.finditer(article.text)]
    if _MAYBE_ASKED.search(odd):
        found = _ASKED.finditer(article.text)
        faults += [(*m.span(), None) for m in found if not _is_meant(article, m)]
    if faults:
        yield from reported(article, sorted(faults), say("Two punctuation marks stand here where one belongs."), safe)


def _ends_short(article: Article, marks: re.Match[str]) -> bool:
    """Whether the point before a closing mark is an abbreviation's: “etc.”, and “Inc.”."""
    word = _WORD.search(article.text, max(0, marks.start() - _REACH), marks.start())
    short = word is None or word.group().lower() in abbreviations(article.primary_language)
    return short or marks.group()[0] + marks.group()[2] == ".,"


def _kept(marks: re.Match[str]) -> str | None:
    """The mark that should stand; None where a name or a sentence may begin behind ".,"."""
    behind = marks.string[marks.end() : marks.end() + 2].strip()
    if marks.group() == ".," and behind.isupper():
        return None
    if marks.group() == ",." and behind.islower():
        return ","
    return _KEPT.get(marks.group(), marks.group()[0])


def _is_meant(article: Article, marks: re.Match[str]) -> bool:
    """Whether the point before a comma is an abbreviation's, or two points are how somebody writes or speaks."""
    if marks.group() == "..":
        block = article.block_index(marks.start())
        if article.blocks[block].end == marks.end() and _is_quoted(article, block + 1):
            return True
        return quotation_at(article, *marks.span()) is not None or article.text.startswith(
            "..", article.block_at(marks.start()).start
        )
    if marks.group()[0] == ";":  # of a character's code, of which `copy/markup` tells
        return _CODE.search(article.text, marks.start() - _REACH, marks.start()) is not None
    if marks.group() != ".,":
        return False
    if _SHORTENED.search(article.text, marks.start() - _REACH, marks.start()):
        return True
    return _is_shortened(article, marks)


def _is_shortened(article: Article, marks: re.Match[str]) -> bool:
    """Whether an abbreviation, or no word at all, stands before two marks."""
    word = _WORD.search(article.text, marks.start() - _REACH, marks.start())
    return word is None or word.group().lower() in abbreviations(article.primary_language)


def _is_quoted(article: Article, block: int) -> bool:
    """Whether a block is quoted words, to which two points may lead."""
    return block < len(article.blocks) and article.blocks[block].kind == "quotation"
