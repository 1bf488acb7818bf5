"""Fill in what a template left open, and take out a layout's filler text.

"Dear {{name}}", "[object Object]", "#REF!" and "Lorem ipsum" are what a program or a designer put where words were to
be.

A program's own errors ("Template not found") are told too, but for headlines and crossheads, and keys struck at random
("asdf asdf").

Silent in code, between quotation marks and in posts. Notes in plain brackets ("[name]") are for copy/desk-notes.

Sources: the documentation of Mustache, Liquid, Jinja, ERB, Mailchimp's merge tags, WordPress's shortcodes, ECMAScript
and spreadsheets; Cicero, De finibus 1.10.32, which the filler text is cut from. Rate: 1 in 1,000 US news articles,
nearly all of them shortcodes (20 of 20 read were right). Of the kinds added since to this rule, to desk notes, markup
and the like, 5 new errors in 32,519 open articles were read by their maker alone: 4 right, 1 debatable. Of all alarms
that fresh eyes read, 65 errors (65 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from os.path import splitext

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint.core.signs import Signs
from newslint.facts.odd_words import distinct_words, written_words
from newslint.facts.posts import is_of_others
from newslint.facts.signs_together import seen
from newslint.languages import ALL, everywhere, words
from newslint_rules.copy._fields import FIELD
from newslint_rules.copy._listed_lines import is_listed
from newslint_rules.copy._places import MARKDOWN, speaks_of_code

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("He is said to be undefined, the object of it. [VIDEO] Tempor et labore: the council's motto. Ha ha ha."),
    good("Write `{{name}}` there. “It says {{name}},” she said.", suffix=".md"),
    bad("Dear «{{name}}», the bridge cost «${total}» and «#REF!», said «[object Object]» on «%%DATE%%»."),
    bad("The bridge opened.\n\n«{byline}»\n\nIt was shut.\n\n«undefined»\n\nIt is red."),
    bad("«{% include bridge %}» The bridge cost «NaN»%. «[gallery ids=\"1,2\"]»"),
    bad("The bridge cost «{n}» crowns and «%d» more. «%%BODY_3%%»\n\n«[ad_camp_2]»\n\n«[[nid:12]]» «[youtube 3xA]»"),
    bad("The bridge opened.\n\n«Error: template not found»\n\nIt is red.\n\n«{% include \"ad.html\" %}»"),
    bad("The bridge opened.\n\n«asdf asdf asdf»\n\nIt is red.\n\n«xxxxx xxxx xxx»"),
    bad("It rose «undefined» percent, «null» percent, «None» percent. «None» people «[image1.jpg]» «{photo2}»."),
    bad("The bridge is red, its «[[pier]]» and the «[[Tarn (town)|town]]» too."),
    good("“They say the 'bridge is shut''' and 'so on'.” A null result is undefined. None of the people came."),
    bad("The bridge, «@@NAME@@», opened on Monday."),
    bad("The bridge, «__BRIDGE_NAME__», opened on Monday."),
    good("Each class has an __init__, and PHP writes __FILE__ and __DIR__; the reel@@home show; ______ is left open."),
    good("Write this:\n\n```\n@@NAME@@ __NAME__\n```\n\nAnd `__NAME__` or `@@NAME@@` there.", suffix=".md"),
    bad("It is red.\n\n«Failed to render widget»\n\nIt was shut.\n\n«Missing helper: \"link-to\"»\n\nIt is."),
    good("It is red.\n\nFailed to render assistance, court told\n\nIt is.\n\nMissing helper found safe\n\nIt was."),
    good("It is red.\n\nFatal error: a nurse's slip\n\nIt is.\n\nWarning: delays on line 3\n\nIt was shut."),
    good("# The bridge\n\nIt is red.\n\n## Error 404: page not found\n\nIt was shut.", suffix=".md"),
    good("It is red.\n\n> Template not found\n\nIt was shut.", suffix=".md"),
    good("It is red.\n\nTemplate error: Ann Lee — The Mayor (@mayor) May 2, 2020"),
    good("The sum {of both} is x^{n}. Warning: the bridge is shut. The [co-owner] left. Error: he was right."),
    bad("«Lorem ipsum dolor sit amet.»"),
    bad("«Lorem ipsum»\n\nThe bridge opened."),
    bad("«Lorem ipsum dolor sit amet, consectetur adipiscing elit.» The bridge opened."),
    bad("The bridge opened. «Nemo enim ipsam voluptatem quia voluptas sit aspernatur aut odit.»"),
    bad("The bridge opened.\n\n«Headline goes here»\n\n«Copy copy copy copy copy.»"),
    good("The bridge cost ${total}, {{name}} — The Mayor (@mayor) May 2, 2020"),
    good("Write this:\n\n```\n#REF! {{name}}\n```\n\nIt is so.", suffix=".md"),
]

# Shortcodes whose names are no words of a story, alone or with a number or an address
_CODES = r"(?:adinserter|adrotate|adsense|brightcove|dailymotion|gallery|instagram|jwplayer|playlist|scribd|shortcode|"\
    r"slideshow|soundcloud|tiktok|toc|tweet|vimeo|wpvideo|youtube)"
# Each kind of remains with the letters that it holds, which are quick to look for.
_WIKI_LINK = r"\[\[[a-z][\w -]{1,40}\]\]"
_KINDS = (
    ("{", re.compile(r"\{\{[^{}\n]{0,80}\}\}|\{%[^\n]{0,120}?%\}|\$\{[\w.]+\}|(?<![\w{$])\{[a-z][a-z]*[._][\w.]+\}")),
    ("{", re.compile(r"(?<![\w{$#\\^_}])\{(?:\d{1,2}|[a-z]|[A-Za-z]+(?:_[A-Za-z]+)+)\}(?!\})")),
    ("{", re.compile(r"(?<!\w)#\{[\w.]+\}|\{!![^\n]{0,80}?!!\}")),
    ("<%", re.compile(r"<%[=-]?[^\n]{0,120}?%>")),
    ("<?", re.compile(r"<\?(?:php|=)[^\n]{0,120}?\?>")),
    ("[%", re.compile(r"\[%[^\n]{0,80}?%\]")),
    ("@@", re.compile(r"(?<![\w@])@@\w+@@(?![\w@])")),
    ("##", re.compile(r"(?<![\w#])##\w+##(?![\w#])")),
    ("__", FIELD),
    (" %", re.compile(r"(?<=[a-z] )%(?:\d\$)?[sd](?= [a-z]|[.,]\s)")),
    ("[o", re.compile(r"\[object \w+\]")),
    ("#", re.compile(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|N/A(?!\w))")),
    ("|*", re.compile(r"\*\|[A-Z_:0-9]+\|\*")),
    ("%%", re.compile(r"%%\w+%%")),
    ("NaN", re.compile(r"(?<!\w)NaN(?=%| [^\W\d_A-Z]|\b[.,])")),
    ("undefined ", re.compile(r"(?<!\w)undefined(?= (?:percent|million|billion|people|votes)\b|%)")),
    ("null ", re.compile(r"(?<!\w)null(?= (?:percent|million|billion|people)\b|%)")),
    ("None ", re.compile(r"(?<!\w)None(?= (?:percent|million|billion|people|votes)\b|%)")),
    ("[", re.compile(r"\[[\w-]{1,40}\.(?:jpe?g|png|gif|webp|mp4)\]")),
    ("{", re.compile(r"\{(?:photo|image|pic|picture|video|graphic|chart|map|embed|tweet)[ _-]?\d{0,2}\}")),
    ("[[", re.compile(rf"(?<![\w\]])\[\[[A-Za-z][^\[\]\n|]{{0,60}}\|[^\[\]\n]{{1,60}}\]\]|{_WIKI_LINK}")),
    ("undefined undefined", re.compile(r"\bundefined undefined\b")),
    ("null null", re.compile(r"\bnull null\b")),
    ("\nundefined\n", re.compile(r"^undefined$", re.MULTILINE)),
    ("\nNaN\n", re.compile(r"^NaN$", re.MULTILINE)),
    ("}\n", re.compile(r"^\{[a-z][a-z_-]*\}$", re.MULTILINE)),
    ("[/", re.compile(r"\[/(?:caption|gallery|embed|video|audio|playlist|vc_\w+|et_pb_\w+|pullquote|sidebar)\]")),
    ("_", re.compile(r"\[/?(?!span_|cite_)[A-Za-z]+(?:_[A-Za-z\d]+)+(?: [^\[\]\n]{0,120})?\]")),
    ("[[", re.compile(r"\[\[(?:\{\"[^\n]{0,600}?\}|[a-z]{3,10}:[^\[\]\n]{1,120})\]\]")),
    ("[", re.compile(rf"\[{_CODES}(?:[ =:]\s?(?:https?:|[\w-]*\d)[^\[\]\n]{{0,200}})?\]")),
    ("=", re.compile(r"\[[a-z][a-z_-]+(?: [a-z_-]+=(?:[\"“”][^\"“”\n]{0,200}[\"“”]|[\w/.,-]+))+ ?/?\]")),
)
_SIGNS = Signs(*(letters for letters, _ in _KINDS))
# each kind has one, quick to look for
_OF_SIGNS, _OF_WORDS = (*"{}<#|%[=", "@@", "__"), frozenset({"NaN", "undefined", "null", "None"})
_TITLES = ("headline", "standfirst", "heading")  # begin as programs' errors do ("Failed to render …")
_LATIN = 3  # words of it
_LONGEST = 120  # characters of a line
_AGAIN = 3  # words that stood before, in what has one word or two alone
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_ROWS = re.compile(r"[Xx]{4,}|[Xx]{3,}(?:[ ,.]+[Xx]{2,})+")
_SAME = re.compile(r"(?i)\b(\w{4,})(?: \1){3,}\.?|\b(\w{4,} \w{4,})(?: \2){2,}\.?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report what a template left, and filler text."""
    last = 0
    for start, end in sorted(_remains(article)):
        if start >= last and not is_of_others(article, start, start + 1):
            message = say('"{field}" was to be filled in by a program, and was not.', field=article.text[start:end])
            yield Finding(start, end, message)
            last = end
    for block in article.blocks:
        is_error = block.kind not in _TITLES and is_listed("program_lines", article.text, block.start, block.end)
        if is_error and not is_of_others(article, block.start, block.start + 1):
            yield Finding(block.start, block.end, say("A program wrote this error where text was to be."))
    for start, end in _filler(article):
        yield Finding(start, end, say("This is a layout's filler text."))


def _remains(article: Article) -> Iterator[tuple[int, int]]:
    text = article.text
    if not any(sign in text for sign in _OF_SIGNS) and _OF_WORDS.isdisjoint(written_words(article)):
        return
    signs = seen(article, _SIGNS)
    for letters, pattern in _KINDS:
        if letters in signs and not (letters == "[[" and _may_be_meant(article)):
            yield from (match.span() for match in pattern.finditer(text))


def _may_be_meant(article: Article) -> bool:
    """Whether links between doubled brackets are the file's own, or what the article speaks of."""
    return splitext(article.path)[1].lower() in MARKDOWN or speaks_of_code(article)


@cache
def _filler_lines() -> frozenset[str]:
    return frozenset(everywhere("filler_lines"))


def _filler(article: Article) -> Iterator[tuple[int, int]]:
    """Sentences of filler Latin, lines that say what will stand there, and one word again and again."""
    text = article.text
    latin = words(ALL, "filler_latin")
    if len(distinct_words(article) & latin) >= _LATIN - 1:  # the last one has a mark behind it
        for match in _SENTENCE.finditer(text):
            said = match.group().lower().replace(",", " ").split()
            if sum(word.strip(".,;") in latin for word in said) >= max(_LATIN, len(said) // 2):
                yield match.start() + len(match.group()) - len(match.group().lstrip()), match.end()
    lines = _filler_lines()
    for block in article.blocks:
        if block.end - block.start <= _LONGEST:
            line = text[block.start : block.end].lower().strip(" .!:[]()<>")
            said = line.split()
            known = line in lines or all(word.strip(".,") in lines for word in said)
            again = len(said) - len(set(said)) >= _AGAIN and _SAME.fullmatch(text, block.start, block.end)
            if (line and known) or again or ("xxx" in line and _ROWS.fullmatch(line)):
                yield block.start, block.end
