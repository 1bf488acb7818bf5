"""Scripts and style sheets that stand in a text: lines that a browser was to run, and nobody to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article
from newslint.core.signs import Signs
from newslint.facts.signs_together import seen

# What a script has. Copy about scripts may name it, so its line has another sign of one.
_SCRIPT = Signs(
    "googletag.", "window.dataLayer", "dataLayer.push(", "adsbygoogle", "document.write(", "document.getElement",
    "document.querySelector", "document.createElement", "document.cookie", "document.addEventListener",
    "window.addEventListener", "window.location", "window.onload", "$(document)", "jQuery(", "(function(",
    "(function (", "function() {", "function(){", "function () {", "() => {", "console.log(", "JSON.parse(", "gtag(",
    "fbq(", "ga('send", "ga('create", "_gaq.push(", "_taq.push", "twttr.widgets", "twttr.ready", "FB.init(",
    "new Image()", "setTimeout(", "addEventListener(", "_taboola", "OBR.extern", "apstag.", "pbjs.", "__tcfapi(",
    "@context\":", "@type\":", "<![CDATA[", "instgrm.Embeds", "playerInstance", "jwplayer(", "videojs(", "NREUM",
    "OneTrust.", "new Date().getTime()",
    "getElementsByTagName(", "Typekit.load(", "!function(",
)  # fmt: skip
_SECOND = re.compile(r"[{=]|\);|;[ \t]*$|@(?:context|type)\":|<!\[CDATA\[")
_CALLED = re.compile(r"\(function ?\([^\n]*\}\)?\([^()\n]{0,80}\)\)?;?")  # a function that runs where it stands
_NAME = r"[.#@]?[A-Za-z][\w-]*(?:[.#:][\w-]+(?:\([^()\n]{0,40}\))?)*"
_OF_A_SHEET = (  # what inches, names and words of prose are not
    r"(?=[^\n]{0,200}?(?:\d(?:px|r?em|pt|v[hw])\b|\d%;|:\s?#[\da-fA-F]{3,8}\b|!important|rgba?\("
    r"|:\s?(?:none|auto|inherit|block|flex|absolute|relative|fixed|hidden|center);))"
)
_DECLARED = r"\s*[a-z-]+\s*:[^{};\n]{1,120}"
# A rule of a style sheet on a line, the line that opens one, and a declaration by itself.
_STYLE = re.compile(
    rf"^[ \t]*(?:{_NAME}|\*)(?:[ ,>+~]{{1,3}}(?:{_NAME}|\*)){{0,8}}\s?\{{(?:{_DECLARED};?)+(?:\s*\}})?|"
    rf"^[ \t]*[.#@][A-Za-z][\w-]*[^{{}}\n.!?]{{0,80}}\{{[ \t]*$|"
    r"^[ \t]*@(?:media|import|font-face|charset|keyframes|supports)\b[^\n]{0,120}[{;]|"
    r"^[ \t]*(?:color|background(?:-[a-z]+)?|font(?:-[a-z]+)?|margin(?:-[a-z]+)?|padding(?:-[a-z]+)?|border(?:-[a-z]+)?"
    r"|display|float|width|height|max-width|min-height|line-height|text-align|position|overflow)"
    rf"{_OF_A_SHEET}\s?:[^;\n]{{1,60}};"
    r"[ \t]*(?:[a-z-]+\s?:[^;\n]{1,60};[ \t]*)*\}?[ \t]*$",
    re.MULTILINE,
)


def browser_code(article: Article) -> Iterator[tuple[int, int]]:
    """The lines of scripts and of style sheets, in the order of the text."""
    text, last = article.text, -1
    script = _script(text) if seen(article, _SCRIPT) else ()
    for start, end in sorted([*script, *_style(text)]):
        if start >= last:
            yield start, end
            last = end


def _script(text: str) -> Iterator[tuple[int, int]]:
    last = -1
    for start in _SCRIPT.starts(text):
        if start < last:  # another in the same line
            continue
        begin, end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        last = end if end >= 0 else len(text)
        if _SECOND.search(text, begin, last):
            called = _CALLED.search(text, begin, last)
            yield called.span() if called and text[begin : called.start()].endswith(". ") else (begin, last)


def _style(text: str) -> Iterator[tuple[int, int]]:
    if "{" in text or ";\n" in text or text.endswith(";"):
        yield from (match.span() for match in _STYLE.finditer(text))
