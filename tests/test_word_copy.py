"""A copy of a Word document has the fixes as tracked changes and the findings as comments, and nothing else changes."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import by_libreoffice, by_python_docx, has, run, word
from running import Command

from newslint.checking.desk import Desk
from newslint.checking.word import Reviewed, review
from newslint.core.record import EditRecord
from newslint.house.config import Config
from newslint.readers.docx_runs import Layout
from newslint.reports.word import changed

FAULTY = ["The bridge", "Some 17,000 fled the town.", "By Friday 17.000 had fled, of 21,000 in all. It cost TK."]
DESK = Desk(Config())


def reviewed(content: bytes, unsafe: bool = False) -> Reviewed:
    return review(DESK, "a.docx", content, unsafe)


def body(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def settled(content: bytes, take: str, drop: str) -> list[str]:
    """The paragraphs by lxml, with newslint's changes accepted ("w:ins", "w:del") or refused ("w:del", "w:ins")."""
    root = body(content).element.body
    for gone in [one for one in root.iter(qn(drop)) if one.get(qn("w:author")) == "newslint"]:
        gone.getparent().remove(gone)
    words = (qn("w:t"), qn("w:delText") if take == "w:del" else qn("w:t"))
    return ["".join(t.text or "" for t in p.iter(*words)) for p in root.iter(qn("w:p"))]


def para(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def test_the_copy_has_changes_and_comments_and_the_draft_stays(newslint: Command) -> None:
    content = by_python_docx([("Normal", text) for text in FAULTY])
    path = newslint.write("draft.docx", content)
    ran = newslint("check", "draft.docx", "--fix")
    assert "draft.newslint.docx is written: 1 tracked change and 1 comment.\n" in ran.out
    assert (ran.status, path.read_bytes()) == (1, content)
    copy = Path("draft.newslint.docx").read_bytes()
    assert settled(copy, "w:ins", "w:del") == [text.replace("17.000", "17,000") for text in FAULTY]
    assert settled(copy, "w:del", "w:ins") == FAULTY
    [comment] = body(copy).comments
    assert (comment.author, comment.text.rpartition("\n")[2]) == ("newslint", "error, copy/desk-notes")
    newslint("check", "draft.docx", "--fix")
    assert Path("draft.newslint-2.docx").read_bytes() == copy
    assert newslint.json(".").document["summary"]["articles"] == 1  # copies are no articles


def test_what_is_right_has_no_copy_and_a_diff_writes_none(newslint: Command) -> None:
    newslint.write("a.docx", by_python_docx([("Normal", FAULTY[1])]))
    newslint.write("b.docx", by_python_docx([("Normal", text) for text in FAULTY]))
    newslint("check", "a.docx", "--fix")
    changes = newslint("check", "b.docx", "--diff").out
    assert "-By Friday 17.000 had fled" in changes and "+By Friday 17,000 had fled" in changes
    assert sorted(path.name for path in Path().iterdir()) == ["a.docx", "b.docx"]


def test_formatting_links_pictures_and_other_peoples_changes_stay() -> None:
    bold = "<w:rPr><w:b/><w:color w:val='FF0000'/></w:rPr>"
    words = "It paid 17,000 then. By Friday 17.000 had &amp; more."
    theirs = f'<w:ins w:id="7" w:author="Ann">{run(words, bold)}</w:ins>'
    link = f'<w:hyperlink r:id="link">{run("17.")}{run("000 there")}</w:hyperlink>'
    original = word(para(theirs) + para(run("We ")) + para(link) + para(run("Of 17,000 and 18,000 in all.")))
    looked = reviewed(original)
    written = zipfile.ZipFile(io.BytesIO(looked.content)).read("word/document.xml").decode()
    assert looked.changes == 2 and not looked.record.findings
    new = f'<w:r>{bold}<w:t xml:space="preserve">17,000</w:t></w:r></w:ins><w:ins w:id="7" w:author="Ann">'
    assert f'</w:ins><w:ins w:id="8" w:author="newslint">{new}' in written  # beside Ann's, not in it
    assert "17,000</w:t></w:r></w:ins>" in written[written.index("<w:hyperlink") : written.index("</w:hyperlink>")]
    assert " had &amp; more." in written
    assert Layout(looked.content).article.links == Layout(original).article.links
    assert settled(looked.content, "w:ins", "w:del")[2] == "17,000 there"
    assert settled(looked.content, "w:del", "w:ins") == [
        "It paid 17,000 then. By Friday 17.000 had & more.", "We ", "17.000 there", "Of 17,000 and 18,000 in all.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("properties", "after"),
    [
        ("", '<w:pPr><w:rPr><w:del w:id="1" w:author="newslint"/></w:rPr></w:pPr>'),
        ("<w:pPr/>", '<w:pPr><w:rPr><w:del w:id="1" w:author="newslint"/></w:rPr></w:pPr>'),
        ('<w:pPr><w:jc w:val="left"/></w:pPr>',
         '<w:pPr><w:jc w:val="left"/><w:rPr><w:del w:id="1" w:author="newslint"/></w:rPr></w:pPr>'),
        ('<w:pPr><w:rPr><w:ins w:id="0" w:author="A"/><w:b/></w:rPr></w:pPr>',
         '<w:pPr><w:rPr><w:ins w:id="0" w:author="A"/><w:del w:id="1" w:author="newslint"/><w:b/></w:rPr></w:pPr>'),
        ("<w:pPr><w:sectPr/></w:pPr>", "<w:pPr><w:sectPr/></w:pPr>"),
    ],
)  # fmt: skip
def test_a_paragraph_goes_with_its_end(properties: str, after: str) -> None:
    original = word(para(run("It rained.")) + para(properties, run("Also read")) + para(run("It rained on.")))
    layout = Layout(original)
    source = layout.article.source or ""
    start = source.index("Also read")
    content, made = changed(layout, [EditRecord(start, start + len("Also read\n"), "")])
    written = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    assert made == 1 and f"<w:p>{after}<w:r>" in written
    lines = (Layout(content).article.source or "").split("\n")
    assert lines == (["It rained.", "It rained on."] if "w:del" in after else ["It rained.", "", "It rained on."])


def test_comments_stand_where_they_may_and_are_said_once() -> None:
    boxed = f"<w:r><w:pict><w:txbxContent>{para(run('A box with TK in it.'))}</w:txbxContent></w:pict></w:r>"
    theirs = '<w:comment w:id="3" w:author="Ann"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>'
    note = f'<w:footnote w:id="1">{para(run("A note with TK in it."))}</w:footnote>'
    first = reviewed(word(para(run("It cost TK."), boxed), comments=theirs, footnotes=note))
    assert [c.author for c in body(first.content).comments] == ["Ann"] + ["newslint"] * 3
    xml = zipfile.ZipFile(io.BytesIO(first.content)).read("word/document.xml").decode()
    assert "commentRange" not in xml[xml.index("<w:txbxContent") : xml.index("</w:txbxContent>")]
    assert xml.count("commentRangeStart") == xml.count("commentReference") == 3
    assert reviewed(first.content).comments == 0


def test_what_is_suppressed_in_word_is_left_alone() -> None:
    said = '<w:comment w:id="0"><w:p><w:r><w:t>newslint-ignore copy: as it came</w:t></w:r></w:p></w:comment>'
    mark = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    assert reviewed(word(para(mark[0], run("It cost TK."), mark[1]), comments=said)).comments == 0


@settings(max_examples=30, deadline=None)
@given(st.sets(st.integers(1, 54), max_size=8), st.sampled_from(["", "<w:rPr><w:i/></w:rPr>"]), st.booleans())
def test_wherever_the_runs_are_cut(cuts: set[int], properties: str, unsafe: bool) -> None:
    text = "Some 17,000 fled. By 5pm 17.000 had fled, at 6 p.m. TK all."
    at = [0, *sorted(cuts), len(text)]
    original = word(para(*(run(text[a:b], properties) for a, b in pairwise(at))) + para(run("It rained.")))
    looked = reviewed(original, unsafe)
    assert looked.changes and looked.comments
    assert "\n".join(settled(looked.content, "w:del", "w:ins")) == looked.before
    assert "\n".join(settled(looked.content, "w:ins", "w:del")) == looked.after
    assert Layout(looked.content).article.source == looked.after


@pytest.mark.skipif(not has("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_reads_the_copy(tmp_path: Path) -> None:
    path = tmp_path / "copy.docx"
    path.write_bytes(reviewed(by_python_docx([("Normal", text) for text in FAULTY])).content)
    text = by_libreoffice(path, "fodt", tmp_path).read_text(encoding="utf-8")
    assert text.count("<text:insertion>") == text.count("<text:deletion>") == 1
    assert text.count("<dc:creator>newslint</dc:creator>") == 3
    assert "<office:annotation-end" in text
