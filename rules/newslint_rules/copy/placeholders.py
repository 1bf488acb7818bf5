"""Fill in what a template left open, and take out a layout's filler text.

"Dear {{name}}", "[object Object]", "#REF!" and "Lorem ipsum" are what a program or a designer put where words were to
be.

Silent in code, between quotation marks and in posts. Notes in plain brackets ("[name]") are for copy/desk-notes.

Sources: the documentation of Mustache, Liquid, Jinja, ERB, Mailchimp's merge tags, WordPress's shortcodes, ECMAScript
and spreadsheets; Cicero, De finibus 1.10.32, which the filler text is cut from. Rate: 1 in 1,000 US news articles,
nearly all of them shortcodes (20 of 20 read were right).
Read last by fresh eyes, in 13,820 other US articles: all 33 errors were right.
Read afresh, in 31,820 US articles, of alarms that nobody had read: of 6 errors 6 were right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.core.signs import Signs
from newslint.facts.odd_words import distinct_words, written_words
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.languages import ALL, words

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("He is said to be undefined, the object of it. [VIDEO] Tempor et labore: the council's motto. Ha ha ha."),
    good("Write `{{name}}` there. “It says {{name}},” she said.", suffix=".md"),
    bad("Dear «{{name}}», the bridge cost «${total}» and «#REF!», said «[object Object]» on «%%DATE%%»."),
    bad("The bridge opened.\n\n«{byline}»\n\nIt was shut.\n\n«undefined»\n\nIt is red."),
    bad("«{% include bridge %}» The bridge cost «NaN»%. «[gallery ids=\"1,2\"]»"),
    bad("«Lorem ipsum dolor sit amet.»"),
    bad("«Lorem ipsum»\n\nThe bridge opened."),
    bad("«Lorem ipsum dolor sit amet, consectetur adipiscing elit.» The bridge opened."),
    bad("The bridge opened. «Nemo enim ipsam voluptatem quia voluptas sit aspernatur aut odit.»"),
    bad("The bridge opened.\n\n«Headline goes here»\n\n«Copy copy copy copy copy.»"),
    good("The bridge cost ${total}, {{name}} — The Mayor (@mayor) May 2, 2020"),
    good("Write this:\n\n```\n#REF! {{name}}\n```\n\nIt is so.", suffix=".md"),
]

# Each kind of remains with the letters that it holds, which are quick to look for.
_KINDS = (
    ("{", re.compile(r"\{\{[^{}\n]{0,80}\}\}|\{%[^\n]{0,120}?%\}|\$\{[\w.]+\}|(?<![\w{$])\{[a-z][a-z]*[._][\w.]+\}")),
    ("<%", re.compile(r"<%[=-]?[^\n]{0,120}?%>")),
    ("[o", re.compile(r"\[object \w+\]")),
    ("#", re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|N/A(?!\w))")),
    ("|*", re.compile(r"\*\|[A-Z_:0-9]+\|\*")),
    ("%%", re.compile(r"%%[A-Za-z_]+%%")),
    ("NaN", re.compile(r"(?<!\w)NaN(?=%| [^\W\d_A-Z]|\b[.,])")),
    ("undefined undefined", re.compile(r"\bundefined undefined\b")),
    ("null null", re.compile(r"\bnull null\b")),
    ("\nundefined\n", re.compile(r"^undefined$", re.MULTILINE)),
    ("\nNaN\n", re.compile(r"^NaN$", re.MULTILINE)),
    ("}\n", re.compile(r"^\{[a-z][a-z_-]*\}$", re.MULTILINE)),
    ("[/", re.compile(r"\[/(?:caption|gallery|embed|video|audio|playlist|vc_\w+|et_pb_\w+|pullquote|sidebar)\]")),
    ("=", re.compile(r"\[[a-z][a-z_-]+(?: [a-z_-]+=(?:[\"“”][^\"“”\n]{0,200}[\"“”]|[\w/.,-]+))+ ?/?\]")),
)
_SIGNS = Signs(*(letters for letters, _ in _KINDS))
_OF_SIGNS, _OF_WORDS = "{}<#|%[=", frozenset({"NaN", "undefined", "null"})  # each kind has one, quick to look for
_LATIN = 3  # words of it
_LONGEST = 120  # characters of a line
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_SAME = re.compile(r"(?i)\b(\w{4,})(?: \1){3,}\.?|\b(\w{4,} \w{4,})(?: \2){2,}\.?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report what a template left, and filler text."""
    for start, end in sorted(_remains(article)):
        if not quotation_at(article, start, end) and not is_posted(article, start):
            message = say('"{field}" was to be filled in by a program, and was not.', field=article.text[start:end])
            yield Finding(start, end, message)
    for start, end in _filler(article):
        yield Finding(start, end, say("This is a layout's filler text."))


def _remains(article: Article) -> Iterator[tuple[int, int]]:
    text = article.text
    if not any(sign in text for sign in _OF_SIGNS) and _OF_WORDS.isdisjoint(written_words(article)):
        return
    for letters, pattern in _KINDS if _SIGNS.are_in(text) else ():
        if letters in text:
            yield from (match.span() for match in pattern.finditer(text))


def _filler(article: Article) -> Iterator[tuple[int, int]]:
    """Sentences of filler Latin, lines that say what will stand there, and one word again and again."""
    text = article.text
    latin = words(ALL, "filler_latin")
    if len(distinct_words(article) & latin) >= _LATIN - 1:  # the last one has a mark behind it
        for match in _SENTENCE.finditer(text):
            said = match.group().lower().replace(",", " ").split()
            if sum(word.strip(".,;") in latin for word in said) >= max(_LATIN, len(said) // 2):
                yield match.start() + len(match.group()) - len(match.group().lstrip()), match.end()
    for block in article.blocks:
        if block.end - block.start <= _LONGEST:
            line = text[block.start : block.end].lower().strip(" .!:[]()<>")
            if line in words("en", "filler_lines") or _SAME.fullmatch(text, block.start, block.end):
                yield block.start, block.end
