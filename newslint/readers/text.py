"""Plain text. A blank line ends a block; lines that were wrapped at a width are joined again, others stand alone.

The headline is the line `Headline:` where there is one (`Standfirst:`, `Byline:`, `Date:`, `Language:` likewise),
otherwise the first block if others follow and it has at most 25 words and no full stop, or is in title case; a
breadcrumb, an embargo, an agency's slug, or a cut-off copy of the block below it, is passed over. Other lines of a
header (`Slug:`) are no text where the headline stands below them, or they between it and one of those.

A line `newslint-ignore RULE: reason`, with or without the marks of an HTML comment, is a comment on the paragraph that
follows and no text; the line `Newslint-ignore: RULE` at the top holds for the whole article.
"""

from __future__ import annotations

import re
from itertools import takewhile
from operator import itemgetter
from typing import Any

from newslint.core.article import Article, Kind
from newslint.readers.composer import Composer
from newslint.readers.dated import is_dated, names_release
from newslint.readers.decode import decode

_CHUNK = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_RETURN = re.compile(r"\r(?!\n)")  # ends a line of old files of the Mac
_LINE = re.compile(r"[^\S\n]*(\S[^\n]*)")
LABEL = re.compile(
    r"(headline|title|standfirst|subtitle|summary|byline|author|date|language|newslint-ignore)\s*:\s*", re.IGNORECASE
)
LABELS: dict[str, Kind] = {
    "headline": "headline", "title": "headline", "standfirst": "standfirst", "subtitle": "standfirst",
    "summary": "standfirst", "byline": "byline", "author": "byline", "date": "date",
}  # fmt: skip
# A number of two digits with a point is an ordinal in some languages, before a small letter: "34. minutter senere".
ITEM = re.compile(r"(?:[-*•–—·]|\d{1,2}\)|\d\.|\d\d\.(?!\s+[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ]))\s+")
_CREDIT = re.compile(
    r"(?:photo(?:graph)?|picture|image|illustration|graphic|credit)s?\s*(?:by\b|:|credit|courtesy)|©|\(c\)\s|"
    r".{1,60}(?:\s/\s|/)\s*(?:wiki\w*(?: commons)?|getty(?: images)?|reuters|ap(?: photo)?|afp|epa|shutterstock|alamy|"
    r"bloomberg|dpa|ritzau|tass|unsplash)\b|(?:reuters|afp|epa|ap photo|getty images)\s?/",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s+[A-Z][\w.'’-]+(?:\s+(?:and\s+)?[A-Z][\w.'’-]+){1,5}$", re.IGNORECASE)
_BREADCRUMB = re.compile(r"(?:home|homepage|news|start)\s*(?:[>»/|›]|\b(?:news|world|politics|sport)\b)", re.IGNORECASE)
_ABOVE = re.compile(  # lines of a release, and the slugs of agencies: "BC-EU--Ferry,1st Ld-Writethru,300"
    r"(?:(?:strictly\s+)?(?:under\s+)?embargo(?:ed)?|sperrfrist|not\s+for\s+(?:publication|release))"
    r"(?=\W*$|.*\d|\W+(?:before|until|till)\b)|"
    r"(?:(?:for\s+)?immediate\s+release|(?:press|media|news)\s+release|pressemitteilung|communiqué\s+de\s+presse|"
    r"nota\s+de\s+prensa|pressemeddelelse|pressmeddelande|persbericht)(?:\W+(?:n[or]?[.°º]*\s*)?(?P<which>\d.*)|\W*)$|"
    r"(?-i:[A-Z]{2})-{1,2}[\w’'-]+(?:,(?! )[\w -]+){0,2},(?! )(?:[\w -]*-)?\d+$",
    re.IGNORECASE,
)
_TERMINAL = re.compile(r"[.!?:;…,][\"'”’»)\]]*$")
_COMMENT = re.compile(r"<!--\s*(newslint-[^\n]*?)\s*-->\s*$|(newslint-ignore\b[^\n]*)")
_MARKS = "\"'“”‘’(),.:;!?"
_HEADER = re.compile(r"\s*([A-Za-z][\w /-]{1,24}:[^\n]*)\n?")  # a line of it
_LONG = 4  # letters; of more, words have capitals in a headline in title case
_TITLE = 4  # words
_TOP = 5  # blocks: a date stands among them
WRAP = range(50, 121)  # characters; lines that were wrapped at a width are about as long as one of these


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of a plain-text file; raises `UnreadableArticle`."""
    source = decode(content)
    if ("[" in source and "[+" in source) or "\n:end" in source:
        from newslint.readers import archieml

        if archieml.is_archieml(source):
            return archieml.article_of(source, path)
    composer = Composer(source)
    seen = _RETURN.sub("\n", source) if "\r" in source else source
    metadata, rest = _labelled(seen, composer)
    add_paragraphs(seen, composer, rest)
    name_blocks(composer)
    return composer.article(metadata, metadata.get("language"), path)


def add_paragraphs(source: str, composer: Composer, start: int = 0) -> None:
    """Add a plain text from `start` on, as paragraphs and list items."""
    for chunk in _CHUNK.finditer(source, start):
        _chunk(source, chunk.start(), chunk.end(), composer)


def _labelled(source: str, composer: Composer) -> tuple[dict[str, Any], int]:
    """Take the labelled lines at the top; gives what they say and where the rest begins."""
    metadata: dict[str, Any] = {}
    lines: list[tuple[re.Match[str], re.Match[str] | None]] = []
    at = 0
    while line := _HEADER.match(source, at):
        label = LABEL.match(line.group(1))
        if lines and not label and "\n" in source[at : line.start(1)]:  # a paragraph, not the header's
            break
        lines.append((line, label))
        at = line.end()
    while lines and not lines[-1][1]:
        lines.pop()
    if not any(label and LABELS.get(label.group(1).lower()) == "headline" for _, label in lines):
        lines = [*takewhile(itemgetter(1), lines)]  # an "Analysis: …" above a summary is the headline itself
    at = 0
    for line, label in lines:
        at = line.end()
        if not label:
            continue
        name, value = label.group(1).lower(), line.group(1)[label.end() :].strip()
        metadata[name] = value
        if kind := LABELS.get(name):
            start = line.start(1) + label.end()
            composer.begin(kind)
            composer.add(source[start : line.end(1)], start, line.end(1))
            composer.finish()
    return metadata, at


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines were broken at a width: the first word of each would not have fitted on the line before."""
    width = max(map(len, lines))
    return width in WRAP and all(
        len(line.rstrip()) + 1 + len(following.split(None, 1)[0]) > width
        for line, following in zip(lines, lines[1:], strict=False)
    )


def _chunk(source: str, start: int, end: int, composer: Composer) -> None:
    if source.find("\n", start, end) < 0:
        lines = [(start, end)]
    else:
        lines = [m.span(1) for m in _LINE.finditer(source, start, end)]
    if source.find("newslint-", start, end) >= 0:
        lines = _without_comments(source, lines, composer)
        if not lines:
            return
    texts = [source[a:b] for a, b in lines]
    wrapped = len(lines) > 1 and not any(ITEM.match(t) for t in texts[1:]) and _is_wrapped(texts)
    for index, (a, b) in enumerate(lines):
        if index and wrapped:
            before = lines[index - 1][0] + len(texts[index - 1].rstrip())
            composer.add(" ", before, a)
        else:
            if index:
                composer.finish()
            composer.begin("paragraph", same_paragraph=index > 0)
            if item := ITEM.match(source, a, b):
                composer.begin("list item", same_paragraph=True)
                a = item.end()
        line = source[a:b].rstrip()
        composer.add(line, a, a + len(line))
    composer.finish()


def _without_comments(source: str, lines: list[tuple[int, int]], composer: Composer) -> list[tuple[int, int]]:
    """The lines that are text; the others are noted as comments on what follows."""
    text = []
    for start, end in lines:
        if comment := _COMMENT.match(source, start, end):
            composer.comment(comment.group(1) or comment.group(2), start, start + len(source[start:end].rstrip()))
        else:
            text.append((start, end))
    return text


def name_blocks(composer: Composer) -> None:
    """Say of each block whether it is headline, standfirst, byline, caption, credit or heading."""
    blocks, texts = composer.blocks, composer.texts()
    if not any(b.kind == "headline" for b in blocks):
        _find_headline(composer, texts)
    top = next((i for i, b in enumerate(blocks) if b.kind == "headline"), -1)
    for i, block in enumerate(blocks):
        if block.kind != "paragraph":
            continue
        kind = _kind(texts[i], i, top)
        if i <= _TOP and is_dated(texts[i]) and (blocks[i - 1].kind == "byline" or ":" in texts[i]):
            kind = "date"
        if kind != "paragraph":
            blocks[i] = block._replace(kind=kind)
        above = blocks[i - 1] if i - 1 > top else None
        if kind == "credit" and above and above.paragraph == block.paragraph:
            blocks[i - 1] = above._replace(kind="caption")
    _find_standfirst(composer, texts, top)


def _kind(text: str, index: int, top: int) -> Kind:
    if len(text) <= 120:
        if _CREDIT.match(text):
            return "credit"
        if 0 <= top < index <= top + 3 and _BYLINE.match(text):
            return "byline"
        if top < index and len(text.split()) <= 12 and not _TERMINAL.search(text) and text[-1] not in '”"':
            return "heading" if top >= 0 else "paragraph"
    return "paragraph"


def _find_headline(composer: Composer, texts: list[str]) -> None:
    for i, block in enumerate(composer.blocks[:4]):
        if composer.blocks[i].kind == "date":
            continue
        if i + 1 == len(texts) or block.kind != "paragraph":
            return
        words = len(texts[i].split())
        is_above = (words <= 8 and _BREADCRUMB.match(texts[i])) or (words <= 12 and _is_above(texts[i]))
        if is_above and is_dated(texts[i + 1]):
            composer.blocks[i + 1] = composer.blocks[i + 1]._replace(kind="date")
        if is_above or _is_cut_copy(texts[i], texts[i + 1]):
            composer.blocks[i] = block._replace(kind="note")
            continue
        ends = texts[i].rstrip("\"'”’)").endswith(".")
        if words <= 25 and not (ends and not _is_in_title_case(texts[i])):
            composer.blocks[i] = block._replace(kind="headline")
        return


def _is_above(text: str) -> bool:
    """Whether a line is an embargo, a slug, or what a release is headed with, alone or with its day or number."""
    above = _ABOVE.match(text)
    return bool(above) and (above["which"] is None or names_release(above["which"]))  # type: ignore[index]


def _is_in_title_case(text: str) -> bool:
    """Whether all long words of a line have capitals, as in a headline, and four at least: one with a full stop too."""
    long = [word for word in text.split() if len(word.strip(_MARKS)) > _LONG]
    return len(long) >= _TITLE and all(word.lstrip(_MARKS)[:1].isupper() for word in long) and not _BYLINE.match(text)


def _is_cut_copy(text: str, following: str) -> bool:
    """Whether a block is the next one cut off ("… troops to take city,..."), as page titles and crumbs are."""
    if not text.rstrip().endswith(("...", "…", "[…]")):
        return False
    tail = text.rstrip(" \t\n\u00a0,.…[]")[-24:]
    return len(tail) >= 12 and tail in following


def _find_standfirst(composer: Composer, texts: list[str], top: int) -> None:
    """A single short sentence below the headline, above a byline, caption or credit: below them it is the lead."""
    if top < 0 or any(b.kind == "standfirst" for b in composer.blocks):
        return
    for i in range(top + 1, min(top + 4, len(texts) - 1)):
        block = composer.blocks[i]
        if block.kind == "paragraph":
            set_off = composer.blocks[i + 1].kind != "paragraph"
            if set_off and len(texts[i].split()) <= 25 and not re.search(r"[.!?]\s", texts[i]):
                composer.blocks[i] = block._replace(kind="standfirst")
            return
