"""Take the marks of Markdown out of text that is not Markdown.

"**Background**", "## What happens next" and "[the report](https://…)" were meant to become bold, a heading and a link.
In a plain text, a mail or a page they stand as they are: most come from a chatbot's answer or a note-taking program.

Type that is struck out or sloped, boxes to tick and a line of code are told too.

Silent in files that are Markdown, on asterisks that mark a footnote or hide a word ("s**t"), on hashtags, and in posts.

Sources: CommonMark 0.31, 4.2, 6.2 and 6.3. Rate: 1 in 600 US news articles (5 of 5 read were right). Of all alarms that
fresh eyes read, 2 errors (2 right) and 43 warnings (41 right, 2 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import say
from newslint_rules.copy._fields import FIELD
from newslint_rules.copy._places import MARKDOWN, Fault, reported

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    good("**Names were changed.** It is s**t, 2**3 and #bridge.", suffix=".md"),
    good("It is s**t and 2**3, he said. # 1 is red.\n\n#bridge is a tag. [1](see below) ** Not its name."),
    bad("The «**Lydmere bridge**» opened."),
    bad("Bridge opens\n\n«## »What happens next\n\nThe bridge opened."),
    bad("Bridge opens\n\n«### »✅ What happens next\n\nThe bridge opened.\n\n### 2. The cost\n\nIt is red."),
    bad("The «__Lydmere bridge__» opened, __NO_DATE__."),
    bad("The «[report](https://bridge.example/a)» is out."),
    bad("The report«[](https://bridge.example/a)» is out."),
    bad("The old one«](https://bridge.example/b)» is out."),
    bad("The «[report](https://bridge.example/a» is out."),
    good("The **Lydmere bridge** opened — The Mayor (@mayor) May 2, 2020"),
    good("The **Lydmere bridge** opened.", suffix=".md"),
    bad("The bridge opened.\n\n«_With reporting by Ann Lee_»\n\nIt is red."),
    bad("The bridge opened. «~~It is blue.~~» It is red."),
    bad("The bridge opened.\n\n- «[ ]» ask the mayor\n\nIt is red."),
    bad("The bridge opened.\n\n«`the bridge`»\n\nIt is red."),
    good("It cost ~~5 million, or ~5. The snake_case and old; [ ] yes [x] no.\n\n_ _ _\n\nA `b` c."),
]

_SIGNS = "*_#]`~"  # to look for one sign takes a fiftieth of the time that two take
_BOLD = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,200}(?<!\s)\*\*(?![\w*])|(?<!\w)__(?=[^\W_])[^_\n]{1,100}(?<=\w)__(?!\w)"
)
_SYMBOL = "[\u2190-\u2bff\U0001f300-\U0001faff]"  # such as stand before a chatbot's headings
_HEADING = re.compile(rf"^#{{1,6}} (?=[^\W\d_]|{_SYMBOL})|^#{{2,6}} (?=[“\"(\d])", re.MULTILINE)
_LINK = re.compile(  # a whole one, or what is left of one
    r"!?\[[^\[\]\n]{0,200}\]\((?:https?://|/|mailto:)[^()\s]{1,300}\)"
    r"|(?:\[[^\[\]\n]{1,200})?\]\(https?://[^()\s]{1,300}\)?"
)
_FENCE = re.compile(r"^(?:```[a-z]*|~~~[a-z]*)$", re.MULTILINE)
_TASK = re.compile(r"^(?:[-*+] )?\[[ xX]\](?= \S)", re.MULTILINE)
_STRUCK = re.compile(r"(?<![~\w/])~~(?=[^\s~])[^~\n]{1,200}(?<!\s)~~(?![~\w])")
_CODE = re.compile(r"^`[^`\n]{1,200}`$", re.MULTILINE)
_SLOPED = re.compile(r"^_(?=[^\s_])[^_\n]{8,300}(?<!\s)_$", re.MULTILINE)  # a whole line in italics


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report bold type, headings, links and fences in Markdown's marks."""
    text = article.text
    if not any(sign in text for sign in _SIGNS) or article.path.lower().endswith(MARKDOWN):
        return
    if "**" in text or "__" in text:
        bold: list[Fault] = [(*m.span(), m.group()[2:-2]) for m in _BOLD.finditer(text) if not FIELD.match(m.group())]
        yield from reported(article, bold, say("These marks were meant to make the words bold."), False, "warning")
    if "_" in text:
        sloped: list[Fault] = [(*m.span(), m.group()[1:-1]) for m in _SLOPED.finditer(text)]
        yield from reported(article, sloped, say("These marks were meant to change the type of the words."), safe=False)
    if "~~" in text:
        struck: list[Fault] = [(*m.span(), None) for m in _STRUCK.finditer(text)]
        yield from reported(article, struck, say("These marks were meant to change the type of the words."))
    if "] " in text:
        tasks: list[Fault] = [(*m.span(), None) for m in _TASK.finditer(text)]
        yield from reported(article, tasks, say("This mark was meant to make a box to tick."))
    if "# " in text:
        heads: list[Fault] = [(*m.span(), "") for m in _HEADING.finditer(text)]
        yield from reported(article, heads, say("This mark was meant to make a heading of the line."), safe=False)
    if "](" in text:
        links: list[Fault] = [(*m.span(), None) for m in _LINK.finditer(text)]
        yield from reported(article, links, say("This was meant to be a link."))
    if "`" in text or "~~~" in text:
        fences: list[Fault] = [(*m.span(), None) for p in (_FENCE, _CODE) for m in p.finditer(text)]
        yield from reported(article, fences, say("This mark fences code in Markdown."))
