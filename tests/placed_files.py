"""A maker of files for every format that newslint reads: see `placing`."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from xml.sax.saxutils import escape, unescape

from office_files import run as office_run
from office_files import word as docx_file
from office_files import zipped
from placing import MARKED, ODD, WESTERN, Ink, Made, html_ink, json_ink, markdown_ink


def text_file(made: Made) -> None:
    """Plain text, with labels or without, wrapped or not."""
    if made.chance(0.3):
        for label in made.random.sample(["Headline", "Standfirst", "Byline"], made.random.randint(1, 3)):
            made.put(f"{label}: ")
            made.said()
            made.line()
        made.line()
    for _ in range(made.random.randint(1, 6)):
        made.put(made.random.choice(["", "", "", "- ", "  ", "\t"]))
        made.said(spaces=f" \t\u00a0{made.eol[-1]}" if made.eol == "\n" else " \u00a0")
        made.line(made.random.choice(["", ".", " "]))
        made.line()
        if made.chance(0.2):
            made.line()
    made.encoded(*MARKED)


def html_blocks(made: Made, ink: Ink, least: int = 3, xml: bool = False) -> None:
    """Blocks of HTML, well-formed where that is wanted."""
    around = made.random.choice(
        [("<b>", "</b>"), ("<a href='/17.000'>", "</a>"), ("<!-- x -->", ""), ("<em><i>", "</i></em>")]
    )
    for _ in range(made.random.randint(1, 5)):
        opening, closing = made.random.choice([
            ("<p>", "</p>"), ("<p>", "</p>"), ("<p class='x &amp; y' title=\"wq\">", "</p>"), ("<h2>", "</h2>"),
            ("<ul><li>", "</li></ul>"), ("<blockquote><p>", "</p></blockquote>"), ("<p>\n  <strong>", "</strong> </p>"),
            ("<figure><img src='a.jpg'/><figcaption>", "</figcaption></figure>"),
        ])  # fmt: skip
        made.put(opening)
        made.said(ink, around, least)
        if made.chance(0.3):
            made.put(made.random.choice(["<br/>", "&#160;", " <!-- wq --> ", "\n", "\t"]))
            made.said(ink, around)
        if made.chance(0.2):
            made.put(" <i>")
            made.word(ink)
            made.put("</i>")
        made.put(closing if xml or made.chance(0.9) or opening != "<p>" else "")
        made.put(made.random.choice(["", made.eol, "\n\n  "]))


def html_file(made: Made) -> None:
    """A piece of HTML, or a page."""
    ink = html_ink(made)
    encodings = ["utf-8", "utf-8-sig"]
    if made.chance(0.5):
        html_blocks(made, ink)
    else:
        charset = made.random.choice(["", '<meta charset="utf-8">', '<meta charset="windows-1252">'])
        if "windows" in charset:
            made.odd, encodings = WESTERN, ["cp1252"]
        made.line(f"<!doctype html><html lang=en><head>{charset}<title>A title</title>")
        made.line("<script>wq < wq</script></head>")
        made.line("<body><nav><ul><li><a href='/'>Home</a></li></ul></nav><article><h1>")
        made.said(ink)
        made.line("</h1>")
        html_blocks(made, ink, 20)
        made.line("</article><footer>All rights reserved</footer></body></html>")
        made.required.clear()  # what belongs to a page's article is for another test
    made.encoded(*encodings)


def mdx_file(made: Made) -> None:
    """Markdown with expressions, components and lines of JavaScript in it."""
    made.line(f'import Wq from "./wq"{made.eol}')
    markdown_file(made, " {wq + 1} ", made.random.choice(["Note", "div"]))


def markdown_file(made: Made, inserted: str = ' {{< wq a="wq" >}} ', tag: str = "div") -> None:
    """Markdown with front matter, or without, and blocks of all kinds."""
    made.odd += "*_[]`"
    made.escape = "\\"
    ink = markdown_ink(made)
    if made.chance(0.3):
        made.line("---")
        made.line("author: A. Holm")
        made.line("---")
        made.line()
    for _ in range(made.random.randint(1, 6)):
        first, later, least = made.random.choice([
            ("", "", 3), ("", "", 3), ("# ", None, 3), ("## ", None, 3), ("- ", "  ", 3), ("> ", "> ", 3),
            ("> - ", ">   ", 3), ("1. ", "   ", 3), ("  ", " ", 3), ("*", None, 1),
        ])  # fmt: skip
        made.put(first.replace("\n", made.eol))
        made.said(ink, ("<b>", "</b>"), least)
        if later is not None and made.chance(0.5):
            made.line(made.random.choice(["", "  ", "\\"]))
            made.put(later)
            made.said(ink)
        if first != "*" and made.chance(0.4):
            left, right = made.random.choice(
                [(" *", "*"), (" [", "](http://x.y/wq 'wq')"), (" `wq` ", ""), (" ", "[^1]"), (inserted, "")]
            )
            made.put(left)
            made.word(ink)
            made.put(right)
        made.line("*" if first == "*" else "")
        made.line()
    if made.chance(0.3):
        made.line(f"<{tag}>{made.eol}")
        made.said(ink)
        made.line(f"{made.eol * 2}</{tag}>{made.eol}")
    if made.chance(0.3):
        made.line("| a | b |")
        made.line("|---|---|")
        for _ in range(2):
            made.put("| ")
            made.word(ink)
            made.put(" | ")
            made.word(ink)
            made.line(" |")
        made.line()
    if made.chance(0.3):
        made.put("[^1]: ")
        made.said(ink)
        made.line()
    made.encoded(*MARKED)


def archieml_file(made: Made) -> None:
    """ArchieML: keys, a freeform array, values of several lines, what is skipped."""
    made.odd = made.odd.replace("<", "")
    for key in ("headline", "byline"):
        made.put(f"{key}: ")
        made.said()
        made.line()
    if made.chance(0.5):
        made.put("standfirst: ")
        made.said()
        made.line()
        made.said()
        made.line()
        made.line(":end")
    made.line(made.random.choice(["[+text]", "[+ .text ]"]))
    for _ in range(made.random.randint(1, 5)):
        if made.chance(0.2):
            made.line(f":skip{made.eol}wq not this{made.eol}:endskip")
        if made.chance(0.3):
            made.put("caption: ")
        made.said()
        made.line()
        made.line()
    made.line("[]")
    made.encoded(*MARKED)


def _string(made: Made, key: str, write: Callable[[], None], end: str = ",") -> None:
    """A key of JSON with a string as its value."""
    made.put(f'"{key}": "')
    made.outer, before = json_ink(made), made.outer
    write()
    made.outer = before
    made.put(f'"{end}')


def _plain(made: Made) -> None:
    for index in range(made.random.randint(1, 4)):
        made.put("\n\n" if index else "")
        made.said()


def ninjs_item(made: Made, space: str) -> None:
    """An item of ninjs, its body in one of three formats."""
    html_written = html_ink(made)
    made.put("{" + space)
    made.put('"type": "text",' + space)
    parts: list[tuple[str, Callable[[], None]]] = [
        ("headline", made.said),
        ("byline", made.said),
        made.random.choice([
            ("body_html", lambda: html_blocks(made, html_written)),
            ("body_xhtml", lambda: html_blocks(made, html_written, xml=True)),
            ("body_text", lambda: _plain(made)),
        ]),
    ]  # fmt: skip
    for key, write in made.random.sample(parts, len(parts)):
        _string(made, key, write)
        made.put(space)
    made.put('"language": "en"}')


def json_file(made: Made) -> None:
    """ninjs, one item or several."""
    made.odd = made.odd.replace("<", "")
    space = made.random.choice(["", " ", made.eol + "  "])
    several = made.chance(0.3)
    made.put(f"[{space}" if several else "")
    for index in range(made.random.randint(2, 3) if several else 1):
        made.put("," if index else "")
        ninjs_item(made, space)
    made.line("]" if several else "")
    made.encoded(*MARKED)


def jsonl_file(made: Made) -> None:
    """An archive, an object a line."""
    made.odd = made.odd.replace("<", "")
    for _ in range(made.random.randint(1, 3)):
        if made.chance(0.3):
            ninjs_item(made, "")
        else:
            made.put("{")
            _string(made, "headline", made.said)
            _string(made, "text", lambda: _plain(made))
            made.put('"date": "2026-03-04"}')
        made.line()
    made.encoded(*MARKED)


def xml_file(made: Made) -> None:
    """NITF, NewsML-G2 with NITF, XHTML or text in it, or an export of WordPress."""
    ink = html_ink(made, named=False)
    encodings = made.random.choice([["utf-8", "utf-8-sig"], ["iso-8859-1"]])
    made.odd = WESTERN if "iso-8859-1" in encodings else made.odd
    made.line(f'<?xml version="1.0" encoding="{encodings[0].upper()}"?>')
    made.random.choice([nitf, newsml, newsml, wordpress])(made, ink)
    made.encoded(*encodings)


def wordpress(made: Made, ink: Ink) -> None:
    made.line('<rss xmlns:wp="w" xmlns:content="c" xmlns:excerpt="e"><channel><title>x</title>')
    for _ in range(made.random.randint(1, 3)):
        made.put("<item><title>")
        made.said(ink)
        made.put("</title><content:encoded><![CDATA[")
        made.line(made.random.choice(["", "<!-- wp:paragraph -->", '[caption id="a" width="3"]']))
        html_blocks(made, html_ink(made))
        made.line("]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>")
        made.line("<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>")
    made.line("</channel></rss>")


def nitf(made: Made, ink: Ink, has_headline: bool = False) -> None:
    made.put("<nitf><head><title>x</title></head><body><body.head><hedline><hl1>")
    before = set(made.required)
    made.said(ink)
    made.required = before if has_headline else made.required
    made.line("</hl1></hedline><byline>")
    made.said(ink)
    made.put("</byline></body.head><body.content>")
    for _ in range(made.random.randint(1, 4)):
        made.put(made.random.choice(["<p>", "<p lede='true'>"]))
        made.said(ink, ("<em>", "</em>"), spaces=" \n\t")
        made.line("</p>")
    if made.chance(0.3):
        made.put("<media media-type='image'><media-reference source='a.jpg'/><media-caption>")
        made.said(ink)
        made.line("</media-caption></media>")
    made.line("</body.content></body></nitf>")


def newsml(made: Made, ink: Ink) -> None:
    made.line('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="1">')
    made.put('<itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>')
    made.said(ink)
    made.put("</headline></contentMeta><contentSet>")
    way = made.random.choice(["nitf", "xhtml", "text", "escaped", "cdata"])
    if way == "nitf":
        made.put("<inlineXML>")
        nitf(made, ink, has_headline=True)
        made.put("</inlineXML>")
    elif way == "xhtml":
        made.put('<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>')
        html_blocks(made, ink, xml=True)
        made.put("</body></html></inlineXML>")
    elif way == "text":
        made.odd = made.odd.replace("<", "")
        made.put('<inlineData contenttype="text/plain">')
        for index in range(made.random.randint(1, 3)):
            made.put("\n\n" if index else "")
            made.said(ink)
        made.put("</inlineData>")
    else:
        made.put('<inlineData contenttype="text/html">' + "<![CDATA[" * (way == "cdata"))
        made.outer = ink if way == "escaped" else str
        html_blocks(made, html_ink(made))
        made.outer = str
        made.put("]]>" * (way == "cdata") + "</inlineData>")
    made.line("</contentSet></newsItem>")


class Paragraphs:
    """The paragraphs of an office document: each word's place is its paragraph and the columns of its characters."""

    def __init__(self, made: Made) -> None:
        self.made = made
        made.lines = False
        made.odd = ODD + "&<>"
        self.number = self.column = 0

    def begin(self) -> None:
        self.number, self.column = self.number + 1, 1

    def word(self) -> str:
        """A word, which the caller writes into the paragraph that was begun last."""
        word = self.made.fresh()
        first = self.number * 1_000_000 + self.column  # a paragraph and a column in one number
        self.made.words[word] = [(first + i, first + i + 1) for i in range(len(word))]
        self.made.required.add(word)
        self.column += len(word)
        return word


def office_paragraphs(made: Made, run: Ink, space: Ink, hidden: Ink, paragraph: Callable[[str], str]) -> str:
    """Paragraphs of a document, given how it writes runs of text, spaces, what is not read, and paragraphs."""
    at, written = Paragraphs(made), []
    for _ in range(made.random.randint(1, 6)):
        if made.chance(0.2):
            written.append(paragraph(""))
        at.begin()
        runs = []
        for index in range(made.random.randint(3, 12)):
            if index:
                runs.append(space(" "))
                at.column += 1
            word = at.word()
            cut = made.random.randrange(len(word)) if made.chance(0.3) else 0
            runs += [run(escape(part)) for part in (word[:cut], word[cut:]) if part]
            if made.chance(0.2):
                runs.append(hidden("wq"))
        written.append(paragraph("".join(runs)))
    return "".join(written)


def docx_document(made: Made) -> None:
    """A Word document: runs, tracked changes, links, comments."""

    def run(text: str) -> str:
        inside = office_run(text)
        return made.random.choice([inside, inside, f'<w:ins w:id="1" w:author="a">{inside}</w:ins>',
                                   f'<w:hyperlink r:id="link">{inside}</w:hyperlink>'])  # fmt: skip

    def hidden(text: str) -> str:
        return made.random.choice([
            f'<w:del w:id="2" w:author="a"><w:r><w:delText>{text}</w:delText></w:r></w:del>',
            '<w:bookmarkStart w:id="3"/>', f"<w:r><w:instrText>{text}</w:instrText></w:r>",
            office_run(text, "<w:rPr><w:vanish/></w:rPr>"),
        ])  # fmt: skip

    def space(_: str) -> str:
        return made.random.choice([office_run(" "), office_run(" "), "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"])

    made.content = docx_file(office_paragraphs(made, run, space, hidden, lambda inside: f"<w:p>{inside}</w:p>"))


ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)


def odt_document(made: Made) -> None:
    """An OpenDocument text: spans, links, comments, spaces of three kinds."""

    def run(text: str) -> str:
        span, link = f"<text:span>{text}</text:span>", f'<text:a xlink:href="/x">{text}</text:a>'
        return made.random.choice([text, text, span, link])

    def hidden(text: str) -> str:
        return made.random.choice([
            f"<office:annotation><text:p>{text}</text:p></office:annotation>", "<text:bookmark/>",
            f"<text:hidden-text>{text}</text:hidden-text>",
        ])  # fmt: skip

    def space(_: str) -> str:
        return made.random.choice([" ", " ", "\n   ", "<text:s/>", "<text:tab/>"])

    body = office_paragraphs(made, run, space, hidden, lambda inside: f"<text:p>{inside}</text:p>")
    kind = "application/vnd.oasis.opendocument.text"
    made.content = zipped({"mimetype": kind, "content.xml": ODT.format(body)})


def rtf_document(made: Made) -> None:
    """Rich Text Format: groups, characters in three ways, hidden text."""

    def sign(char: str) -> str:
        if char in "\\{}":
            return "\\" + char
        if char.isascii():
            return char
        units = char.encode("utf-16-le")
        codes = [int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)]
        return "".join(f"\\u{code}?" for code in codes)

    def run(text: str) -> str:
        inside = "".join(map(sign, unescape(text)))
        return made.random.choice([inside, f"{{\\b {inside}}}", f"{{\\cf1\\i {inside}\\i0 }}"])

    def space(_: str) -> str:
        return made.random.choice([" ", " ", "{ }", "\\tab ", "\n "])

    def hidden(text: str) -> str:
        return made.random.choice([f"{{\\v {text}}}", f"{{\\*\\annotation {text}}}", "{\\*\\bkmkstart x}"])

    body = office_paragraphs(made, run, space, hidden, lambda inside: f"\\pard {inside}\\par\n")
    made.content = f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}{body}}}".encode("ascii")


MAKERS: dict[str, Callable[[Made], None]] = {
    ".txt": text_file, ".text": text_file, ".md": markdown_file, ".markdown": markdown_file, ".mdx": mdx_file,
    ".qmd": markdown_file,
    ".html": html_file, ".htm": html_file, ".json": json_file, ".jsonl": jsonl_file, ".ndjson": jsonl_file,
    ".jsonlines": jsonl_file,
    ".xml": xml_file, ".nitf": xml_file, ".aml": archieml_file,
    ".archieml": archieml_file, ".docx": docx_document, ".odt": odt_document, ".rtf": rtf_document,
}  # fmt: skip


def made_file(suffix: str, seed: int) -> Made:
    """A file of a format, the same for the same seed."""
    made = Made(Random(f"{suffix} {seed}"))
    MAKERS[suffix](made)
    return made
