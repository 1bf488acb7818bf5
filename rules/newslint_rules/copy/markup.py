"""Take out entities, tags and code that stand in the text as readers see it.

"&nbsp;", "&#8217;", "<br>" and "[/b]" were meant for a program. Where they stand in the text, they were pasted from a
source, or written twice over by a system.

A note without a safe fix in an article that speaks of markup. Silent on what it has in code, on angle brackets around
other words ("<redacted>"), and on addresses. The fix writes what an entity stands for; in Markdown not quotation marks,
angle brackets and `&`, which would end a value there or begin a tag, nor what nobody sees (&nbsp;). Tags go with
`--unsafe` alone, since emphasis goes with them. Lines of a script or a style sheet are told and left where they are.

Sources: HTML Living Standard, 13.1 and 13.5; BBCode as forums have it. Rate: 2 in 7,000 US news articles; of the 4 read
4 were right. Scripts and style sheets: 1 in 32,519 US articles, which was right. Of all alarms that fresh eyes read, 11
errors (11 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import splitext

from newslint import Article, Finding, Options, bad, good
from newslint.core.lists import beside
from newslint.core.message import say
from newslint_rules.copy._browser_code import browser_code
from newslint_rules.copy._places import MARKDOWN, Fault, reported_as_code

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    bad("The report «<a href=\"https://bridge.example/a\"» is out."),
    good("The report <a hrefs is out, and <sold= \"x\". It is <id=\"x\"."),
    good("R&D; AT&T; the <redacted> report, 3 < 5 and 5 > 3, says [b] so."),
    good("A tag such as `<br>` breaks the line.", suffix=".md"),
    bad("In HTML a space that holds is written «&nbsp;» there.", fix=None),
    bad("The bridge«&nbsp;»opened; it isn&#8217;t red.", fix="The bridge\u00a0opened; it isn’t red."),
    bad("---\ntitle: \"The «&lt;»b&gt; &quot;bridge&quot;\"\n---\n\nIt is red.", fix=None, suffix=".md"),
    bad("---\ntitle: A«&nbsp;»bridge\n---\n\nIt is red.", fix=None, suffix=".md"),
    good("It is red.\n\n{{< img src=\"a.png\" caption=\"The &ldquo;bridge&rdquo;\" >}}", suffix=".md"),
    bad(f"The bridge«&{20 * 'amp;'}nbsp;»opened, and red&amp;amp;white it was.",
        fix="The bridge\u00a0opened, and red&white it was."),
    bad("The bridge opened.«<br />» It was <strong>shut</strong>."),
    bad("The [url=https://bridge.example]bridge«[/url]» opened."),
    bad("The bridge opened.\n\n«googletag.cmd.push(function() { googletag.display('ad-1'); });»\n\nIt is red."),
    bad("The bridge opened. «(function () { var a = document.querySelector('#a'); a.b(); })();» It is red."),
    bad("The bridge opened.\n\n«window.location = '/ad';»\n\nconsole.log('ad');"),
    bad("The bridge opened.\n\n«\"@type\": \"NewsArticle\",»\n\nIt is red."),
    good("It reads document.cookie; console.log( is harmless.\n\nA page sets window.location, thanks to OneTrust."),
    bad("The bridge opened.\n\n«.story-body p { margin: 0 0 1em; color: #333 }»\n\nIt is red."),
    bad("The bridge opened.\n\n«width: 50%; float: none;»\n\nIt is red."),
    good("The bridge opened.\n\nwidth: 5 inches; height: 6 inches;\n\nIt is red."),
    bad("The bridge opened.«<!-- ad 3 -->» It is red."),
    good("The bridge {opened in May} is red; the keeper (function, 3 May) has left."),
    good("Write to <desk@bridge.example> or <https://bridge.example/a>."),
]

# What was made code of several times ("&amp;amp;nbsp;") is one fault.
_ENTITY = re.compile(r"&(?:amp;)*((?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z][A-Za-z0-9]{1,30});)")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,12})(?:\s[^<>\n]{0,300})?/?>")
_HALF_TAG = re.compile(
    r"<[a-z]{1,6} (?:href|src|class|id|style|target)=[\"'][^<>\"'\n]{0,300}[\"']?(?![^<>\n]{0,300}>)"
)
_COMMENT = re.compile(r"<!--[^\n]{0,300}?-->")
_BOARD = re.compile(r"\[/(?:b|i|u|s|url|img|quote|color|size|list|code)\]", re.IGNORECASE)
_POINTED = re.compile(r"</?[A-Za-z]")

_ENDS = "\"'<>&"  # what may end a value or begin a tag in the head of a Markdown file, or in a shortcode
_BROWSER = say("This tag is meant for a browser; readers see it as it stands.")
_RUN = say("This is code for a browser, which was to run it; readers see it as it stands.")
_FORUM = say("This code is meant for a forum; readers see it as it stands.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the entities, the tags and the codes of a forum that are left in the text."""
    text = article.text
    code: list[Fault] = [(*place, None) for place in browser_code(article)]
    yield from reported_as_code(article, code, _RUN)
    if "<!--" in text:
        hidden: list[Fault] = [(*m.span(), "") for m in _COMMENT.finditer(text)]
        yield from reported_as_code(article, hidden, _BROWSER, safe=False)
    if "&" in text and ";" in text:
        found = ((*m.span(), _character(f"&{m.group(1)}")) for m in _ENTITY.finditer(text))
        entities: list[Fault] = [(start, end, said) for start, end, said in found if said]
        if splitext(article.path)[1].lower() in MARKDOWN:
            entities = [
                (start, end, None if said and (said in _ENDS or not said.isprintable()) else said)
                for start, end, said in entities
                if article.block_at(start).kind != "caption"  # of a shortcode, which a site makes HTML of
            ]  # fmt: skip
        message = say("This is code for a character, which readers see as it stands.")
        yield from reported_as_code(article, entities, message)
    if "<" in text and _POINTED.search(text):
        names = frozenset(beside(__file__, "tags.txt"))
        known = (m for m in _TAG.finditer(text) if m.group(1).lower() in names)
        halves: list[Fault] = [(*m.span(), None) for m in _HALF_TAG.finditer(text)]
        yield from reported_as_code(article, halves, _BROWSER, safe=False)
        tags: list[Fault] = [(*m.span(), " " if m.group(1).lower() in ("br", "p") else "") for m in known]
        yield from reported_as_code(article, tags, _BROWSER, safe=False)
    if "[" in text and "[/" in text:
        codes: list[Fault] = [(*m.span(), "") for m in _BOARD.finditer(text)]
        yield from reported_as_code(article, codes, _FORUM, safe=False)


def _character(entity: str) -> str | None:
    """What an entity stands for; None where there is no such entity."""
    from html import unescape  # 2,000 names, which hardly any run needs

    said = unescape(entity)
    return said if said != entity and len(said) == 1 else None
