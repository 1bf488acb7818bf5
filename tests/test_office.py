"""Word and OpenDocument files: what is text in them, where it stands, and what is refused."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from types import ModuleType

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import by_libreoffice, by_odfpy, by_pandoc, by_python_docx, has, run, word, zipped
from running import Command

from newslint.checking.desk import Desk
from newslint.core.article import OBJECT, Article
from newslint.core.errors import UnreadableArticle
from newslint.house.config import Config
from newslint.readers import MAX_SIZE, docx, odt
from newslint.readers.office_package import MEMBERS, PART

EXAMPLE = (Path(__file__).parent.parent / "examples" / "bridge.txt").read_text(encoding="utf-8")
FAULTY = ["The bridge", "Some 17,000 fled the town.", "By Friday 17.000 had fled, of 21,000 in all."]
DESK = Desk(Config())
needs_libreoffice = pytest.mark.skipif(not has("soffice"), reason="LibreOffice is not installed")
needs_pandoc = pytest.mark.skipif(not has("pandoc"), reason="pandoc is not installed")


def blocks(article: Article) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def texts(content: bytes) -> list[str]:
    """The texts of the blocks of a docx file."""
    return [text for _, text in blocks(docx.read(content))]


def opened(path: Path) -> Article:
    return DESK.read(path.read_bytes(), path.name)


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def found(content: bytes, name: str) -> list[tuple[str, str, str]]:
    """Rule, text and message of each finding in a file."""
    record, errors = DESK.check_file(name, content)
    assert record is not None and not errors
    return [(f.rule, f.place.text, f.message) for f in record.findings]


def test_the_same_article_has_the_same_findings() -> None:
    paragraphs = [" ".join(part.split("\n")) for part in EXAMPLE.split("\n\n") if part.strip()]
    as_text = found("\n\n".join(paragraphs).encode(), "a.txt")
    assert len(as_text) > 10
    assert found(by_python_docx([("Normal", text) for text in paragraphs]), "a.docx") == as_text
    assert found(by_odfpy(paragraphs), "a.odt") == as_text


def test_styles_say_what_a_paragraph_is() -> None:
    article = docx.read(by_python_docx([
        ("Title", "The bridge is shut"), ("Subtitle", "Nobody knows why"), ("Normal", "It was shut on Monday."),
        ("Heading 2", "What comes now?"), ("Quote", "We do not know."), ("List Bullet", "One man"),
        ("List Number", "Two men"), ("Caption", "The bridge in May"),
    ]))  # fmt: skip
    assert [kind for kind, _ in blocks(article)] == [
        "headline", "standfirst", "paragraph", "heading", "quotation", "list item", "list item", "caption",
    ]  # fmt: skip


def test_a_style_is_what_it_is_based_on_whatever_its_language() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Hus"><w:name w:val="Husets"/><w:basedOn w:val="Overskrift1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="R"/><w:basedOn w:val="Ring"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Dyb"><w:name w:val="Dyb"/>'
        '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    )
    body = p(run("A bridge"), properties='<w:pStyle w:val="Hus"/>')
    body += p(run("It was shut on Monday, they say."), properties='<w:pStyle w:val="Ring"/>')
    body += p(run("So it is."))
    body += p(run("A deeper one."), properties='<w:pStyle w:val="Dyb"/>')
    body += p(run("And an item."), properties='<w:numPr><w:numId w:val="3"/></w:numPr>')
    assert [k for k, _ in blocks(docx.read(word(body, styles=styles)))] == [
        "headline", "paragraph", "paragraph", "heading", "list item",
    ]  # fmt: skip


def test_styles_in_a_ring_are_gone_over_once() -> None:
    def ringed(size: int) -> partial[Article]:
        styles = (
            f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="n{n}"/><w:basedOn w:val="s{(n + 1) % size}"/>'
            "</w:style>" for n in range(size)
        )  # fmt: skip
        body = p(run("A bridge."), properties='<w:pStyle w:val="s0"/>')
        return partial(docx.read, word(body, styles="".join(styles)))

    grows_evenly(ringed, 400)


def test_tracked_changes_are_read_as_accepted() -> None:
    body = p(
        run("The "), '<w:del w:id="1"><w:r><w:delText>old </w:delText></w:r></w:del>',
        f'<w:ins w:id="2">{run("new ")}</w:ins>', run("bridge "), f'<w:moveFrom w:id="3">{run("moved ")}</w:moveFrom>',
        run("stands."),
        properties='<w:pPrChange w:id="4"><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange>',
    )  # fmt: skip
    body += p(run("Their end "), properties='<w:rPr><w:del w:id="5"/></w:rPr>')
    body += p(f'<w:moveTo w:id="6">{run("was taken out.")}</w:moveTo>')
    assert texts(word(body)) == ["The new bridge stands.", "Their end was taken out."]


def test_what_is_no_text() -> None:
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    link = field.format("begin") + '<w:r><w:instrText>HYPERLINK "https://a.example/"</w:instrText></w:r>'
    link += field.format("separate") + run("a link") + field.format("end")
    body = p(
        run("With "), link, run(", a page "), '<w:fldSimple w:instr=" PAGE ">' + run("7") + "</w:fldSimple>",
        run(" and "), run("hidden ", "<w:rPr><w:vanish/></w:rPr>"),
        run("shown ", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), run("struck ", "<w:rPr><w:strike/></w:rPr>"),
        run("twice ", '<w:rPr><w:dstrike w:val="1"/><w:vanish w:val="0"/></w:rPr>'),
        '<w:hyperlink r:id="link">' + run("words") + "</w:hyperlink>", "<w:r><w:noBreakHyphen/></w:r>",
        "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "<w:r><w:tab/></w:r>",
        "<mc:AlternateContent><mc:Choice>" + run("once") + "</mc:Choice><mc:Fallback>" + run("twice")
        + "</mc:Fallback></mc:AlternateContent>", "<w:r><w:t> . </w:t></w:r>",
    )  # fmt: skip
    article = docx.read(word(body))
    assert article.text == f"With a link, a page 7 and shown words-{OBJECT}\tonce."
    assert [(article.text[s:e], to) for s, e, to in article.links] == [
        ("a link", "https://a.example/"), ("words", "https://stats.example/"),
    ]  # fmt: skip


def test_notes_tables_and_boxes() -> None:
    footnotes = '<w:footnote w:type="separator" w:id="0">' + p(run("---")) + "</w:footnote>"
    footnotes += '<w:footnote w:id="1">' + p(run("Says the mayor.")) + "</w:footnote>"
    box = '<w:r><w:drawing><wp:inline><wp:docPr descr="A bridge, photo: N. N." name="x"/><w:txbxContent>'
    box += p(run("Beside it.")) + "</w:txbxContent><pic:pic/></wp:inline></w:drawing></w:r>"
    cell = "<w:tc>" + p(run("17,000")) + "</w:tc>"
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = p(run("The bridge was shut on Monday."), mark, box, run(" So it is."))
    article = docx.read(word(body + f"<w:tbl><w:tr>{cell * 2}</w:tr></w:tbl>", footnotes=footnotes))
    assert blocks(article) == [
        ("paragraph", "The bridge was shut on Monday. So it is."), ("note", "Beside it."), ("cell", "17,000"),
        ("cell", "17,000"), ("note", "Says the mayor."),
    ]  # fmt: skip
    assert [i.words for i in article.images] == ["A bridge, photo: N. N."]


def test_an_article_laid_out_in_a_table_is_read() -> None:
    text = "The bridge was shut on Monday, and nobody knew why until the mayor came. " * 4
    cell = "<w:tc>" + p(run("A bridge")) + p(run(text)) + p(run(text)) + "</w:tc>"
    article = docx.read(word(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"))
    assert [kind for kind, _ in blocks(article)] == ["headline", "paragraph", "paragraph"]


def test_two_line_ends_are_a_paragraph() -> None:
    body = p(run("One"), "<w:r><w:br/></w:r>", run("line."), "<w:r><w:br/><w:br/></w:r>", run("Another."))
    assert texts(word(body)) == ["One line.", "Another."]


@pytest.mark.parametrize("struck", [
    'style:text-line-through-style="solid"', 'style:text-line-through-type="double"', 'text:display="none"',
])  # fmt: skip
def test_what_is_struck_out_or_hidden_in_opendocument(struck: str) -> None:
    content = zipped({
        "content.xml": _ODT.format(
            f'<style:style style:name="T1" style:family="text"><style:text-properties {struck}/></style:style>'
            '<style:style style:name="T2" style:family="text"><style:text-properties '
            'style:text-line-through-style="none"/></style:style>',
            '<text:p>The <text:span text:style-name="T1">old </text:span>'
            '<text:span text:style-name="T2">new </text:span>bridge is open.</text:p>',
        ).encode(),
    })  # fmt: skip
    assert odt.read(content).text == "The new bridge is open."


def test_spaces_by_number_are_no_bomb() -> None:
    paragraph = "<text:p>" + 'A<text:s text:c="9999"/>' * 300 + "B</text:p>"
    width = len(odt.read(zipped({"content.xml": _ODT.format("", paragraph).encode()})).text)
    assert 100_000 < width < 103_000


def test_labels_at_the_top() -> None:
    content = by_odfpy(["Headline: A bridge", "Byline: The night desk", "Date: 27 November 2025", "It was shut."])
    article = odt.read(content)
    assert [kind for kind, _ in blocks(article)] == ["headline", "byline", "date", "paragraph"]
    assert article.place(0, 8)[:3] == ("A bridge", 1, 11)


def test_a_comment_leaves_a_paragraph_alone(newslint: Command) -> None:
    def draft(*words: str) -> bytes:
        anchors = [f'<w:commentRangeStart w:id="{n}"/>' for n in range(len(words))]
        comments = (f'<w:comment w:id="{n}">{p(run(text))}</w:comment>' for n, text in enumerate(words))
        body = p(run(FAULTY[1])) + p(run("By Friday"), *anchors, run(" 17.000 had fled, of 21,000."))
        return word(body, comments="".join(comments))

    newslint.write("a.docx", draft("Is this right?"))
    assert newslint.json("a.docx").found == [("figures/separators", 2, "17.000")]
    newslint.write("a.docx", draft("newslint-ignore figures/separators: a telegram"))
    assert newslint.json("a.docx").found == []
    newslint.write("a.docx", draft("newslint-ignore figures", "newslint-ignore dates"))
    ran = newslint("check", "a.docx")
    assert ran.out.startswith("a.docx, paragraph 2, column 10  warning  newslint/unused-suppression\n")


def test_a_place_that_ends_with_the_first_letter_of_a_paragraph_ends_in_it() -> None:
    article = docx.read(word(p(run("It cost T")) + p(run("K, he said."))))
    place = article.place(article.text.index("T"), article.text.index("K") + 1)
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 9, 2, 2)


def test_places_in_every_report(newslint: Command) -> None:
    newslint.write("draft.docx", by_python_docx([("Normal", text) for text in FAULTY]))
    [finding] = newslint.json("draft.docx").document["articles"][0]["findings"]
    place = [finding[key] for key in ("text", "paragraph", "line", "column", "end_line", "end_column", "start", "end")]
    assert place == ["17.000", 3, 3, 11, 3, 17, None, None]
    assert "fix" not in finding
    assert newslint("check", "draft.docx").out.startswith(
        "draft.docx, paragraph 3, column 11  error  figures/separators\n"
        '  "17.000" groups its thousands with a point, "17,000" with a comma; write "17,000".\n'
        "     3 | By Friday 17.000 had fled, of 21,000 in all.\n"
        "       |           ^^^^^^\n"
        "     2 | Some 17,000 fled the town.\n"
        "       |      ~~~~~~\n"
    )
    said = {f: newslint("check", "draft.docx", "--format", f).out for f in ("github", "junit", "markdown", "html")}
    assert said["github"].startswith("::error file=draft.docx,title=figures/separators::Paragraph 3, column 11: ")
    assert 'name="figures/separators, paragraph 3, column 11" file="draft.docx">' in said["junit"]
    assert "| paragraph | |" in said["markdown"] and "| 3 (2) |" in said["markdown"]
    assert ">paragraph 3</a></span>" in said["html"] and ">paragraph 2</a>." in said["html"]
    [issue] = json.loads(newslint("check", "draft.docx", "--format", "gitlab").out)
    assert issue["location"] == {"path": "draft.docx", "lines": {"begin": 1}}
    [result] = json.loads(newslint("check", "draft.docx", "--format", "sarif").out)["runs"][0]["results"]
    [location] = result["locations"]
    assert location["logicalLocations"] == [{"name": "paragraph 3, column 11", "kind": "element"}]
    assert "region" not in location["physicalLocation"]
    head = "draft.docx\n  3 figures: 3 nobody\n\n  paragraph  what rests on nobody"
    assert newslint("sources", "draft.docx").out.startswith(head)


def test_a_document_full_of_pictures_is_read(newslint: Command) -> None:
    pictures = io.BytesIO(word(p(run("The fund had 17,000 crowns, then 17.000 crowns."))))
    with zipfile.ZipFile(pictures, "a", zipfile.ZIP_STORED) as package:
        package.writestr("word/media/image1.jpeg", bytes(MAX_SIZE + 1))
    newslint.write("draft.docx", pictures.getvalue())
    assert newslint.json("draft.docx").found == [("figures/separators", 1, "17.000")]


def test_a_baseline_knows_a_document(newslint: Command) -> None:
    newslint.write("draft.docx", by_python_docx([("Normal", text) for text in FAULTY]))
    assert newslint("baseline", "draft.docx").status == 0
    newslint.write("draft.docx", by_python_docx([("Normal", text) for text in ["Above", "It goes on.", *FAULTY[1:]]]))
    assert newslint.json("draft.docx", "--baseline", "newslint-baseline.json").found == []


@needs_pandoc
@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_what_pandoc_makes(suffix: str, tmp_path: Path) -> None:
    source = (
        "# The bridge\n\nIt was [shut](https://a.example/) on Monday,\nthey say.[^1]\n\n> “So it is,” he said.\n\n"
        "- One man\n- Two *men*\n\n## What comes?\n\n| a | b |\n|---|---|\n| 17,000 | 2 |\n\nThe end of it.\n\n"
        "[^1]: Says the mayor.\n"
    )
    article = opened(by_pandoc(source, tmp_path / f"a.{suffix}"))
    assert [(kind, text) for kind, text in blocks(article)] == [
        ("headline", "The bridge"), ("standfirst", "It was shut on Monday, they say."),
        ("quotation", "“So it is,” he said."), ("list item", "One man"), ("list item", "Two men"),
        ("heading", "What comes?"), ("cell", "a"), ("cell", "b"), ("cell", "17,000"), ("cell", "2"),
        ("paragraph", "The end of it."), ("note", "Says the mayor."),
    ]  # fmt: skip
    assert [(article.text[s:e], to) for s, e, to in article.links] == [("shut", "https://a.example/")]


@needs_libreoffice
def test_what_libreoffice_makes(tmp_path: Path) -> None:
    """A docx file with everything in it reads as the odt file that LibreOffice makes of it, and the other way round."""
    comments = '<w:comment w:id="1" w:author="A">' + p(run("newslint-ignore figures: so")) + "</w:comment>"
    footnotes = '<w:footnote w:id="2">' + p(run("Says the mayor.")) + "</w:footnote>"
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.title().replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "heading 2", "Quote", "caption")
    )
    body = p(run("The bridge is shut"), properties='<w:pStyle w:val="Title"/>')
    body += p(
        run("It was  "), '<w:del w:id="8" w:author="A"><w:r><w:delText>not </w:delText></w:r></w:del>',
        f'<w:ins w:id="9" w:author="A">{run("shut")}</w:ins>', '<w:commentRangeStart w:id="1"/>', run(" on Monday,"),
        '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>', "<w:r><w:tab/></w:r>",
        run("hidden", "<w:rPr><w:vanish/></w:rPr>"), run(" they say."),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    )  # fmt: skip
    body += p(run("The end of this "), properties='<w:rPr><w:del w:id="7" w:author="A"/></w:rPr>')
    body += p(run("is gone, and "), '<w:hyperlink r:id="link">' + run("a link") + "</w:hyperlink>", run(" is here."))
    body += p(run("What comes?"), properties='<w:pStyle w:val="Heading2"/>')
    body += p(run("“We do not know,” he said."), properties='<w:pStyle w:val="Quote"/>')
    body += p(run("The bridge in May, by boat"), properties='<w:pStyle w:val="Caption"/>')
    path = tmp_path / "a.docx"
    path.write_bytes(word(body, styles=styles, comments=comments, footnotes=footnotes))
    articles = [opened(path)]
    for suffix in ("odt", "docx"):
        path = by_libreoffice(path, suffix, tmp_path)
        articles.append(opened(path))
    assert blocks(articles[0]) == [
        ("headline", "The bridge is shut"), ("paragraph", "It was  shut on Monday,\t they say."),
        ("paragraph", "The end of this is gone, and a link is here."), ("heading", "What comes?"),
        ("quotation", "“We do not know,” he said."), ("caption", "The bridge in May, by boat"),
        ("note", "Says the mayor."),
    ]  # fmt: skip
    for article in articles:
        assert blocks(article) == blocks(articles[0])
        assert [(c.text, c.start, c.first) for c in article.comments] == [("newslint-ignore figures: so", 12, 1)]
        assert [(article.text[s:e], to) for s, e, to in article.links] == [("a link", "https://stats.example/")]


WHOLE = word(p(run(FAULTY[1])) + p(run(FAULTY[2])))
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DEFLATED = b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x08"
_ODT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>{}'
    "</office:automatic-styles><office:body><office:text>{}</office:text></office:body></office:document-content>"
)
MANIFEST = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:manifest>'


@cache
def bomb() -> bytes:
    """A text of 15 MB packed to 15 kB."""
    return word(p(run("a" * 15_000_000)))


@cache
def many() -> bytes:
    """A file that is packed of more parts than any article."""
    return zipped({f"{n}": "" for n in range(MEMBERS + 1)})


def large() -> bytes:
    """A file whose text is said to be larger than any article's."""
    return with_size(PART + 1)


def with_size(size: int) -> bytes:
    """A file of which the table of contents says that the text has another size."""
    content = bytearray(WHOLE)
    entry = content.rindex(b"word/document.xml") - 46
    content[entry + 24 : entry + 28] = size.to_bytes(4, "little")
    return bytes(content)


def stored(content: bytes) -> bytes:
    """A zip file with its members as they are."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return zipped({name: package.read(name) for name in package.namelist()}, zipfile.ZIP_STORED)


def locked(content: bytes) -> bytes:
    """A zip file of which the members are marked as encrypted."""
    marked = bytearray(content)
    at = marked.find(b"PK\x01\x02")
    while at >= 0:
        marked[at + 8] |= 1
        at = marked.find(b"PK\x01\x02", at + 1)
    return bytes(marked)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"The bridge\n", "is broken (its table of contents cannot be unpacked); open it and save it anew, or take a"),
        (WHOLE[: len(WHOLE) // 2], "is broken (its table of contents"),
        (zipped({"a.txt": "a"}), "is no Word document (no text is in it)"),
        (OLD + bytes(600), "is a file of Word 2003 or older; save it as .docx"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "is protected by a password; save"),
        (locked(WHOLE), "is protected by a password; save it without one"),
        (bomb, "word/document.xml in it is packed more than 200 times smaller, which no article is"),
        (large, "word/document.xml in it has 20,000,001 bytes; newslint reads up to 20,000,000"),
        (many, "is packed of more than 5,000 parts, which no article has"),
        (word("<w:p>"), "word/document.xml in it is broken, line 1: mismatched tag; save it anew"),
        (WHOLE.replace(DEFLATED, DEFLATED[:-1] + b"\x0c"), "is broken (_rels/.rels cannot be unpacked)"),
    ],
)  # fmt: skip
def test_files_that_are_refused(newslint: Command, content: bytes | Callable[[], bytes], message: str) -> None:
    newslint.write("a.docx", content if isinstance(content, bytes) else content())
    newslint.write("b.txt", "It cost TK million, he said.")
    ran = newslint.json("a.docx", "b.txt")
    [(path, said)] = ran.errors
    assert (ran.status, path, len(ran.found)) == (2, "a.docx", 1)
    assert said.startswith(message) and "\n" not in said


@pytest.mark.parametrize("made", [bomb, large, many])
def test_what_is_too_large_is_not_unpacked(made: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[str] = []
    unpack = zipfile.ZipFile.read

    def read(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
        unpacked.append(member.filename)
        return unpack(package, member)

    monkeypatch.setattr(zipfile.ZipFile, "read", read)
    assert texts(WHOLE) and "word/document.xml" in unpacked
    unpacked.clear()
    with pytest.raises(UnreadableArticle):
        docx.read(made())
    assert "word/document.xml" not in unpacked


def test_entities_are_refused() -> None:
    lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = lol.encode() + parts["word/document.xml"].replace(b"Some", b"&b;&f;")
    with pytest.raises(UnreadableArticle, match=r"word/document\.xml in it has a document type"):
        docx.read(zipped(parts))


def test_an_odt_file_with_a_password_and_one_that_is_no_text() -> None:
    whole = by_odfpy(FAULTY)
    with pytest.raises(UnreadableArticle, match="is protected by a password"):
        odt.read(zipped({"META-INF/manifest.xml": MANIFEST, "content.xml": b"\x80\x02"}))
    with pytest.raises(UnreadableArticle, match="is no OpenDocument text"):
        odt.read(zipped({"mimetype": "application/zip"}))
    with pytest.raises(UnreadableArticle, match="is protected by a password"):
        odt.read(locked(whole))


def test_elements_in_elements_without_end() -> None:
    def deep(size: int) -> bytes:
        return stored(word("<w:sdt><w:sdtContent>" * size + p(run("Deep down.")) + "</w:sdtContent></w:sdt>" * size))

    def boxes(size: int) -> bytes:
        inner = "<w:p><w:r><w:txbxContent>" * size + p(run("In a box.")) + "</w:txbxContent></w:r></w:p>" * size
        return stored(word(inner))

    def joined(size: int) -> bytes:
        return stored(word(p(run("On "), properties="<w:rPr><w:del/></w:rPr>") * size))

    assert texts(deep(100_000)) == ["Deep down."]
    assert texts(boxes(20_000)) == ["In a box."]
    assert len(texts(joined(20_000))[0]) == 59_999
    for made, few in ((deep, 2_000), (boxes, 500), (joined, 500)):
        grows_evenly(lambda size, made=made: partial(texts, made(size)), few)


@settings(max_examples=150)
@given(st.data(), st.sampled_from([(WHOLE, docx), (by_odfpy(FAULTY), odt)]))
def test_broken_files_have_one_message(data: st.DataObject, whole: tuple[bytes, ModuleType]) -> None:
    content, reader = bytearray(whole[0]), whole[1]
    for _ in range(data.draw(st.integers(0, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    cut = data.draw(st.just(len(content)) | st.integers(0, len(content)))
    try:
        reader.read(bytes(content[:cut]), "a")
    except UnreadableArticle as error:
        assert "\n" not in str(error)


def test_a_folder_in_which_word_is_at_work(newslint: Command) -> None:
    newslint.write("a.docx", by_python_docx([("Normal", text) for text in FAULTY]))
    newslint.write("~$a.docx", b"\x05Night desk" + bytes(150))
    newslint.write("empty.odt", by_odfpy([]))
    ran = newslint.json(".")
    assert (ran.found, ran.errors) == ([("figures/separators", 3, "17.000")], [])
    assert ran.err == "newslint: without a word of text: ./empty.odt\n"


def test_what_changed_in_a_document(newslint: Command) -> None:
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@b.c"]
    newslint.write("a.docx", by_python_docx([("Normal", text) for text in FAULTY]))
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "One"]):
        subprocess.run([*git, *command], check=True)
    assert newslint.json("a.docx", "--changed").found == []
    newslint.write("a.docx", by_python_docx([("Normal", text) for text in [*FAULTY, "So it is."]]))
    assert len(newslint.json("a.docx", "--changed").found) == 1
