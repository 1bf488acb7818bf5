"""A draft for Word: what was made of it as tracked changes, what is found in it as comments."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from office_files import run, word, zipped
from serving import Reply, Served
from test_word_copy import settled

from newslint.checking.rewriting import rewriting
from newslint.serve.answers import WORD

BEFORE = ["The bridge", "Some 17,000 fled the town.", "By Friday 17.000 had fled, of 21,000. It cost TK.", "It rained."]
BOLD = "<w:rPr><w:b/></w:rPr>"


def document(*middle: str) -> bytes:
    body = "".join(f"<w:p>{run(text)}</w:p>" for text in BEFORE[:2]) + "".join(middle)
    return word(body + "".join(f"<w:p>{run(text)}</w:p>" for text in BEFORE[2:]))


def sent(served: Served, content: bytes, **fields: str) -> Reply:
    parts = [f'name="{name.replace("_", "-")}"\r\n\r\n{value}'.encode() for name, value in fields.items()]
    parts.append(b'name="file"; filename="draft.docx"\r\n\r\n' + content)
    body = b"".join(b"--edge\r\nContent-Disposition: form-data; " + part + b"\r\n" for part in parts) + b"--edge--\r\n"
    return served.ask("POST", "/v1/word", body, Content_Type="multipart/form-data; boundary=edge")


def comments(content: bytes) -> list[str]:
    return [comment.text.partition("\n")[0] for comment in docx.Document(io.BytesIO(content)).comments]


def test_a_file_alone_is_looked_through_as_by_the_command(served: Served) -> None:
    reply = sent(served, document())
    assert (reply.status, reply.headers["content-type"]) == (200, WORD)
    assert settled(reply.body, "w:ins", "w:del") == [text.replace("17.000", "17,000") for text in BEFORE]
    assert settled(reply.body, "w:del", "w:ins") == BEFORE
    assert comments(reply.body) == ['"TK" is a note to the desk; fill it in or take it out.']


def test_what_was_made_of_it_is_tracked(served: Served) -> None:
    after = ["A new headline", *BEFORE[:2], "Nobody was hurt.", "By Saturday 17.000 had fled, of 21,000. It cost TK."]
    reply = sent(served, document(f"<w:p>{run('Gone ')}{run('soon.', BOLD)}</w:p>"), text="\r\n\r\n".join(after))
    assert [text for text in settled(reply.body, "w:ins", "w:del") if text] == after
    assert [text for text in settled(reply.body, "w:del", "w:ins") if text] == [*BEFORE[:2], "Gone soon.", *BEFORE[2:]]


def test_what_is_left_out_is_no_comment(served: Served) -> None:
    text = "\n\n".join(BEFORE)
    findings = served.ask("POST", "/v1/check", {"text": text}).document["articles"][0]["findings"]
    of_desk = next(f["fingerprint"] for f in findings if f["rule"] == "copy/desk-notes")
    reply = sent(served, document(), text=text, left_out=of_desk)
    assert len(comments(reply.body)) == 1 and settled(reply.body, "w:ins", "w:del") == BEFORE
    assert comments(sent(served, document(), text=text, ignore="figures,copy").body) == []


def test_what_cannot_be_changed_is_said(served: Served) -> None:
    tab = f"<w:p>{run('Nine')}<w:r><w:tab/></w:r>{run('lives')}</w:p>"
    reply = sent(served, document(tab), text="\n\n".join([*BEFORE[:2], "Ten tall cats", *BEFORE[2:]]), ignore="all")
    assert comments(reply.body) == ["→ Ten tall cats"]


def test_a_text_becomes_a_document(served: Served) -> None:
    reply = served.ask("POST", "/v1/word", {"text": "# Bridge\n\nIt cost TK.\n\n- *One* <b>\n", "format": "md"})
    made = docx.Document(io.BytesIO(reply.body))
    assert [(p.text, p.style.name) for p in made.paragraphs if p.style] == [
        ("Bridge", "Title"), ("It cost TK.", "Normal"), ("One", "Normal"),
    ]  # fmt: skip
    assert len(comments(reply.body)) == 1


@pytest.mark.parametrize(
    "made",
    [
        lambda: b"no zip", lambda: zipped({"a": "b"}), lambda: zipped({"word/document.xml": b" " * 30_000_000}),
        lambda: document()[:-100],
    ],
)  # fmt: skip
def test_what_is_no_document_is_refused(served: Served, made: Callable[[], bytes]) -> None:
    reply = sent(served, made(), text="Words")
    assert reply.status == 422 and reply.document["error"].startswith("The draft ")


PARAGRAPHS = st.lists(st.text(alphabet="ab c,.4’\t", min_size=1).filter(str.strip), max_size=6)


@given(PARAGRAPHS, PARAGRAPHS)
@example(["a"], ["a 4", "4"])
def test_edits_make_the_one_of_the_other(before: list[str], after: list[str]) -> None:
    text = "\n\n".join(before)
    edits, added = rewriting(text, "\n\n".join(after))
    lines = [one._replace(text=f"\n{one.text}\n") for one in reversed(added)]  # behind what is put in at the same place
    for edit in sorted([*lines, *edits], reverse=True, key=lambda edit: (edit.start, edit.end)):
        text = text[: max(0, edit.start)] + edit.text + text[max(0, edit.end) :]
    assert [line.strip() for line in text.split("\n") if line.strip()] == [line.strip() for line in after]


def test_of_thousands_of_like_paragraphs_those_that_went_are_found() -> None:
    many = "\n\n".join(f"Paragraph {number % 7} of this." for number in range(6_000))
    edits, added = rewriting(many, many[40_000:])
    assert len(edits) > 100 and not added
