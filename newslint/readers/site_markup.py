"""Instructions to site builders in Markdown that are no text: attributes, containers, admonitions, shortcodes.

Kramdown and Pandoc write attributes in braces, `{: .lead}`, `{#road}`, `[shut](x){:target="_blank"}`, and Kramdown
`{::comment}` and `{:toc}` below an item that a table of contents replaces, others `[TOC]`; Pandoc `[shut]{.mark}`,
`\\newpage` and formulas between `$$`; PHP Markdown `*[EU]: European Union`; Franklin `@def title = "Bridge"`; ERB
and EJS `<%= body %>`; Docusaurus, Quarto and VuePress containers between colons, `:::info`; MkDocs `!!! note`; GitHub
and Obsidian `> [!WARNING]`,
Obsidian `![[quay.png]]` and `[[quay|the quay]]`; WordPress `[caption width="300"]`. What stands inside them is read,
and an alert's lines are paragraphs, not quoted words, but for those of `> [!quote]`.

Sources: kramdown.gettalong.org/syntax.html, pandoc.org/MANUAL, docusaurus.io/docs/markdown-features/admonitions,
squidfunk.github.io/mkdocs-material/reference/admonitions, docs.github.com (alerts), wordpress.org (shortcodes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.masks import Mask

_INSTRUCTION = re.compile(
    r"^[ \t]*(?P<fence>`{3,}|~{3,})"
    r"|(?P<comment>\{::comment\}(?:[^{]|\{(?!:)){0,2000}\{:/(?:comment)?\})"
    r"|(?P<attributes>(?:^|(?<=[\])*_`])|(?<![ \t])[ \t])[ \t]*+"
    r"\{(?::|[#.][\w-]|[\w-]+=)[^{}\n]{0,800}\})(?=[ \t\r.,;:!?)\]\\]|$)"
    r"|(?P<glued>(?<=[\w.!?…”\"’])\{(?::[ \t]*[#.\w]|[#.][\w-])[^{}\n]{0,300}\})(?=[ \t\r]*$)"
    r"|^[ \t]*(?P<container>:{3,}(?![^\n]*:::[^\n:])[^\n]*)$"
    r"|^[ \t]*(?P<admonition>(?:!!!|\?\?\?\+?)[ \t]+[\w-]+[^\n]*)$"
    r"|^(?P<contents>[ \t]*[-*+\d][.)]?[ \t][^\n]*\r?\n[ \t]*\{:[ \t]*toc\b[^{}\n]{0,300}\})"
    r"|^(?P<definition>@def[ \t]+\w+[ \t]*=[ \t]*(?:\"\"\"(?:[^\"]|\"(?!\"\")){0,2000}\"\"\"+|[^\n]*))$"
    r"|^(?P<abbreviation>\*\[[^\]\n]+\]:[^\n]*)$"
    r"|(?P<template><%[^<>]{0,300}%>)"
    r"|^[ \t]*(?P<toc>\[\[?_?(?:TOC|toc)_?\]?\]|\\(?:newpage|pagebreak|clearpage|(?:big|med|small)skip))[ \t\r]*$"
    r"|^[ \t]*(?P<math>\$\$(?:[^$`]|\$(?!\$)){1,2000}\$\$)(?=[ \t]*(?:\{#[^{}\n]*\})?[ \t\r]*$)"
    r"|(?<![^\s(])(?P<formula>\$\$(?![\s),.;:!?\]}])(?:[^$`\n]|\$(?!\$)){1,500}(?<![\s(,;:\[{])\$\$)"
    r"|(?<!\\)(?P<embed>!\[\[[^\[\]\n]{1,300}\]\])(?![(\[])"
    r"|(?<![!\]\\])(?P<span>\[(?!\^)(?P<words>(?:[^\[\]\n`]|`[^`\n]{0,300}`){1,300})(?<!\\)\]"
    r"\{[.#][\w-][^{}\n]{0,300}\})"
    r"|(?<!\\)(?P<link>\[\[[^\[\]|\n]{1,200}\|(?P<label>[^\[\]|\n]{1,200})\]\](?![(\[:]))"
    r"|^[ \t]*(?P<alert>>[ \t]*\[!\w+\][-+]?[^\n]*)$"
    r"|(?P<shortcode>\[/?(?:caption|wp_caption|gallery|embed|audio|video|playlist|vc_\w+|et_pb_\w+|su_\w+)\b"
    r"[^\[\]\n]*\])",
    re.MULTILINE,
)
_AROUND = {"span": "words", "link": "label"}  # what stands around words that are read
_FORMULA = re.compile(r"\\[a-zA-Z]|[\w)\]}'](?:_|\s*[=^]\s*)[\w\\({\[+-]")
_COMMAND = re.compile(r"\\[a-zA-Z]+\*?(?:\{[^{}]*\})*")
# What no formula has, its commands left out.
_PROSE = re.compile(r"\n[ \t\r]*\n|://|\]\(|<[!/]|<\w+[ \t]+\w|[^\W\d_]{4}|[^\W\d_]{2}[\s,.;:]+[^\W\d_]{2}")
_OF_QUOTATION = re.compile(r"\[!(?:quote|cite)\]", re.IGNORECASE)
_QUOTED = re.compile(r"[ \t]*>[ \t]?")
_INDENT = re.compile(r" {4}|\t")
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")


def masks(source: str, at: int) -> Iterator[Mask]:
    """The masks of all instructions in a source, from `at` on."""
    while found := _INSTRUCTION.search(source, at):
        name = found.lastgroup or ""
        start, at = found.span(name)
        if name == "fence":
            at = _end_of_code(source, found)
            continue
        if name in ("math", "formula") and not _is_formula(source[start:at]):
            at = start + len("$$")
            continue
        if name in _AROUND:
            first, last = found.span(_AROUND[name])
            yield from (Mask(start, first, name, "gone"), Mask(last, at, name, "gone"))
            continue
        yield Mask(start, at, name, "object" if name == "formula" else "gone")
        quotes = name == "alert" and _OF_QUOTATION.search(source, start, at)
        inside = None if quotes else {"alert": _QUOTED, "admonition": _INDENT}.get(name)
        if inside:
            at = source.find("\n", at) + 1 or len(source)
            while begin := inside.match(source, at):
                yield Mask(*begin.span(), name, "gone")
                at = _LINE.match(source, at).end()  # type: ignore[union-attr]


def _is_formula(words: str) -> bool:
    """Whether words between `$$` are a formula; the signs may be prices, of restaurants say, with a text between."""
    return bool(_FORMULA.search(words)) and not _PROSE.search(_COMMAND.sub("", words))


def _end_of_code(source: str, fence: re.Match[str]) -> int:
    """Where code ends that begins with a fence."""
    mark = fence["fence"]
    close = re.compile(rf"^[ \t]*{mark[0]}{{{len(mark)},}}[ \t\r]*$", re.MULTILINE).search(source, fence.end())
    return close.end() if close else len(source)


def merged(one: list[Mask], other: list[Mask]) -> list[Mask]:
    """Two lists of masks as one, in order; where two overlap the first is kept."""
    kept: list[Mask] = []
    for mask in sorted([*one, *other]):
        if not kept or mask.start >= kept[-1].end:
            kept.append(mask)
    return kept
