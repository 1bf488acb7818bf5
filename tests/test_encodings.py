"""Encodings: what a file is written in is read, its places are right, and fixes are written in it again."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from running import Command

from newslint.core.errors import UnreadableArticle
from newslint.core.lists import beside
from newslint.readers import decode as module
from newslint.readers import html as html_reader
from newslint.readers.decode import decode, decode_page, encoding_of

PAGE = '<head>{}<title>Å</title></head><body><p>Some 17,000 “{}” fled; 17.000 came, of 21,000.</p></body>\n'
DECLARED = [
    ('<meta charset="iso-8859-1">', "windows-1252", "café"),
    ("<meta charset=latin1>", "windows-1252", "café"),
    ('<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251", "беженцев"),
    ("<!-- <meta charset='koi8-r'> --><meta charset='koi8-u'>", "koi8-u", "біженців"),
    ('<meta charset="Shift_JIS">', "cp932", "避難民"),
    ('<meta charset="gb2312">', "gb18030", "难民"),
    ('<meta charset="iso-2022-jp">', "iso-2022-jp", "避難民"),
]


def page(declared: str, encoding: str, words: str) -> bytes:
    text = PAGE.format(declared, words)
    if encoding in ("koi8-u", "windows-1251", "cp932", "gb18030", "iso-2022-jp"):
        text = text.replace("Å", "A")
    if encoding in ("koi8-u", "iso-2022-jp"):
        text = text.replace("“", '"').replace("”", '"')
    return text.encode(encoding)


@pytest.mark.parametrize(("declared", "encoding", "words"), DECLARED)
def test_a_page_is_in_what_it_declares(newslint: Command, declared: str, encoding: str, words: str) -> None:
    content = page(declared, encoding, words)
    assert encoding_of(content) == (b"", encoding)
    source = decode(content)
    assert source == content.decode(encoding) and words in source
    path = newslint.write("a.html", content)
    ran = newslint.json("a.html", "--select", "figures")
    [finding] = ran.document["articles"][0]["findings"]
    assert source[finding["start"] : finding["end"]] == finding["text"] == "17.000"
    newslint("check", "a.html", "--fix", "--select", "figures")
    assert path.read_bytes() == source.replace("17.000", "17,000").encode(encoding)


def test_utf_8_goes_before_what_is_declared() -> None:
    content = PAGE.format('<meta charset="iso-8859-1">', "café").encode()
    assert "café" in decode(content) and encoding_of(content) == (b"", "utf-8")
    assert encoding_of(b"\xef\xbb\xbf" + content) == (b"\xef\xbb\xbf", "utf-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_utf_16_with_a_mark(newslint: Command, name: str, encoding: str) -> None:
    mark = codecs.BOM_UTF16_LE if encoding.endswith("le") else codecs.BOM_UTF16_BE
    text = "<p>Some 17,000 fled 🙂.</p>\r\n\r\n<p>And 17.000 came, of 21,000.</p>\r\n"
    text = text if name.endswith("html") else text.replace("<p>", "").replace("</p>", "")
    path = newslint.write(name, mark + text.encode(encoding))
    [finding] = newslint.json(name, "--select", "figures").document["articles"][0]["findings"]
    assert (finding["start"], finding["line"]) == (text.index("17.000"), 3)
    newslint("check", name, "--fix")
    assert path.read_bytes() == mark + text.replace("17.000", "17,000").encode(encoding)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"caf\xe9", r"line 1 is not UTF-8 \(byte 0xe9\); save the file as UTF-8"),
        (b'<meta charset="utf-16">\n\xe9', r"line 2 is not UTF-8 \(byte 0xe9\)"),
        (b'<meta charset="martian">\n\xe9', 'declares the encoding "martian", which is unknown; save'),
        (b'<meta charset="latin1">\n\n\xe9\x81', r"line 3 is not WINDOWS-1252 \(byte 0x81\)"),
        ("text".encode("utf-16-le"), "is a binary file"),
        (b"\xff\xfet\0\0\0", "is a binary file"),
    ],
)
def test_what_cannot_be_read(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableArticle, match=message):
        html_reader.read(content)


def test_a_fix_that_its_encoding_has_no_character_for(newslint: Command) -> None:
    rule = (
        '"""A."""\nimport newslint\nSEVERITY = "warning"\nEXAMPLES = []\ndef check(article, options):\n'
        '    at = article.text.find("x")\n'
        '    if at >= 0:\n        yield newslint.Finding(at, at + 1, "x.", fix=(newslint.Replace(at, at + 1, "ł"),))\n'
    )
    newslint.write("house/letter.py", rule)
    newslint.write("newslint.toml", 'rules = ["house"]')
    content = b'<meta charset="latin1"><p>It cost \xa3 2 x. So it did.</p>'
    path = newslint.write("a.html", content)
    ran = newslint.json("a.html", "--fix", "--select", "house")
    assert (ran.status, path.read_bytes()) == (2, content)
    assert ran.errors == [("a.html", 'cannot be fixed: windows-1252 has no "ł"; save it as UTF-8')]


def test_every_label_has_a_codec_and_stands_once() -> None:
    rows = [line.split() for line in beside(str(Path(module.__file__)), "encodings.txt")]
    assert all(codecs.lookup(row[0]) for row in rows)
    labels = [label for row in rows for label in row[1:]]
    assert len(labels) == len(set(labels)) > 200
    known = {label: row[0] for row in rows for label in row[1:]}
    assert known["iso-8859-1"] == known["ascii"] == known["windows-1252"] == "windows-1252"
    assert known["iso-8859-9"] == "windows-1254" and known["gbk"] == "gb18030"


def test_a_few_wrong_bytes_of_a_page_are_told_and_the_rest_is_checked(newslint: Command) -> None:
    source = PAGE.format('<meta charset="utf-8">', "café") + "<p>The crew’s café is shut.</p>\n" * 8
    content = source.encode().replace(b"<body>", b'<body>\n<img alt="K\xfcche">')
    path = newslint.write("a.html", content)
    ran = newslint.json("a.html", "--select", "figures")
    assert ran.status == 2 and ran.errors == [("a.html", "line 2 is not UTF-8 (byte 0xfc); save the file as UTF-8")]
    assert ran.found == [("figures/separators", 2, "17.000")]
    newslint("check", "a.html", "--fix")
    assert path.read_bytes() == content
    assert decode_page(b"\xef\xbb\xbf" + source.encode()) == (source, "")
    for more in (b"\xfc" * 4, b"\xfc\0"):
        with pytest.raises(UnreadableArticle):
            decode_page(content.replace(b"\xfc", more))
    with pytest.raises(UnreadableArticle, match="johab"):
        decode_page(content.replace(b'"utf-8"', b'"johab"'))
