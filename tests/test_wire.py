"""Wire formats and archives: what is found in them, and where each character stands in the file."""

from __future__ import annotations

import html
import json
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from running import Command

from newslint.checking.desk import Desk
from newslint.core.article import Article
from newslint.core.errors import NotAnArticle, UnreadableArticle
from newslint.core.record import ErrorRecord
from newslint.core.unicode_forms import as_seen
from newslint.house.config import Config
from newslint.readers import SUFFIXES
from newslint.readers import json as json_reader

ARTICLES = Path(__file__).parent / "articles"
DESK = Desk(Config())
FAULTY = "The bridge cost TK million, the mayor said."
NITF = "<nitf><body><body.content>{}</body.content></body></nitf>"
FERRY = {
    "headline": ["Ferry to Sandø carried 17,000 in its first week"],
    "standfirst": ["The boat is back after a winter in the yard."],
    "byline": ["By Ida Holm"],
    "paragraph": [
        "The ferry across the sound carried 17.000 people in its first week, the operator said on Tuesday.",
        "“We’ve waited a long time for this boat,” said Per Lund, who runs the café at the quay & the kiosk beside it.",
        "The new ramp cost TK million, and a\xa0mast of 12 metres 🚩 went up.",
    ],
    "caption": ["The ferry at the quay"],
    "credit": ["Per Lund"],
}


def parts(article: Article) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for block in article.blocks:
        found.setdefault(block.kind, []).append(article.text[block.start : block.end])
    return found


def read(content: bytes, path: str, **config: dict[str, str]) -> list[Article]:
    drafts = Desk(Config(**config)).drafts(path, content)  # type: ignore[arg-type]
    articles = []
    for draft in drafts:
        assert isinstance(draft, Article), draft
        articles.append(draft)
    return articles


def refused(content: bytes | str, path: str) -> ErrorRecord:
    [draft] = DESK.drafts(path, content.encode() if isinstance(content, str) else content)
    assert isinstance(draft, ErrorRecord)
    assert "\n" not in draft.message
    return draft


def as_json(piece: str) -> str:
    return str(json.loads(f'"{piece}"'))


def characters_agree(article: Article, unwrapped: Callable[[str], str]) -> None:
    """Every character stands where the article says it does, as itself or as what means it there."""
    source = article.source or ""
    for block in article.blocks:
        for offset in range(block.start, block.end):
            start, end = article.source_range(offset, offset + 1)
            char, there = article.text[offset], source[start:end]
            means = unwrapped(there)
            assert char in f"{there}{means}{as_seen(means)}" or (char == " " and not means.strip()), (char, there)


NAMES = sorted(path.name for path in ARTICLES.glob("ferry*"))
LACKING = {
    "jsonl": ("caption", "credit"), "txt": ("caption", "credit"), "md": ("standfirst", "byline", "caption", "credit")
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_article(name: str) -> None:
    article, *_ = read((ARTICLES / name).read_bytes(), name)
    found = parts(article)
    lacking = LACKING.get(name.rpartition(".")[2], ())
    assert {kind: texts for kind, texts in found.items() if kind != "date"} == {
        kind: texts for kind, texts in FERRY.items() if kind not in lacking
    }
    assert article.language.lower() == "en-gb" and article.language_is_known
    assert str(article.metadata["date"]).replace("-", "").startswith("20260304")
    wrapped = name.split(".")[-1].startswith("json")
    characters_agree(article, lambda piece: html.unescape(as_json(piece) if wrapped else piece))


@pytest.mark.parametrize("name", NAMES)
def test_findings_of_a_whole_article_stand_in_the_file(name: str) -> None:
    article, *_ = read((ARTICLES / name).read_bytes(), name)
    record, errors = DESK.check(article)
    assert errors == []
    assert [f.place.text for f in record.findings if f.rule == "figures/separators"] == ["17.000"]
    assert [f.place.text for f in record.findings if f.rule == "copy/desk-notes"] == ["TK"]
    assert len(record.findings) == 2
    source = article.source or ""
    lines = source.split("\n")
    for finding in record.findings:
        for place in (finding.place, *(r.place for r in finding.related)):
            assert source[place.start : place.end] == place.text
            assert lines[place.line - 1][place.column - 1 :].startswith(place.text)


PARAGRAPH = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12)
SPACED = st.lists(PARAGRAPH | st.sampled_from(["17\xa0000", "a & b", "1 < 2", '"so"', "\\n", "&amp;", "\u2028", "🚩"]),
                  min_size=1, max_size=5).map(" ".join)  # fmt: skip
TEXTS = st.lists(SPACED, min_size=1, max_size=4)


def unmarked(texts: list[str]) -> list[str]:
    """Paragraphs as readers have them: without the mark of a list item, and white space at the ends."""
    return [text.strip() for text in texts if text.strip()]


@given(TEXTS, st.booleans(), st.sampled_from([None, 1]), st.booleans())
def test_html_in_a_string_of_json(texts: list[str], is_ascii: bool, indent: int | None, with_entities: bool) -> None:
    body = "".join(f"<p>x {html.escape(text)}</p>\n" for text in texts)
    if with_entities:
        body = body.replace("\xa0", "&nbsp;").replace("🚩", "&#x1f6a9;")
    item = {"body_html": body, "headline": html.escape(f"H {texts[0]}"), "type": "text"}
    [article] = read(json.dumps(item, ensure_ascii=is_ascii, indent=indent).encode(), "a.json")
    assert "".join(parts(article)["headline"]).split() == as_seen(f"H {texts[0]}").split()
    seen = [" ".join(as_seen(f"x {t}").split()) for t in texts]
    assert [" ".join(p.split()) for p in parts(article)["paragraph"]] == seen
    characters_agree(article, lambda piece: html.unescape(as_json(piece)))


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "iso-8859-1"]), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_text_in_xml(texts: list[str], charset: str, end: str, verbatim: bool) -> None:
    wrapped = [t if not verbatim or "]]>" in t else f"\0{t}" for t in texts]
    inner = end.join(f"<p>x {escape(t)}</p>" if t[0] != "\0" else f"<p><![CDATA[x {t[1:]}]]></p>" for t in wrapped)
    source = f'<?xml version="1.0" encoding="{charset}"?>{end}{NITF.format(inner)}'
    if charset == "iso-8859-1":
        source = "".join(c if ord(c) < 256 else f"&#{ord(c)};" for c in source) if not verbatim else source
        assume(all(ord(c) < 256 for c in source))
        assume(source.isascii() or source.encode(charset).decode(errors="replace").count("\ufffd"))  # UTF-8 by chance
    [article] = read(source.encode(charset), "a.xml")
    seen = [" ".join(as_seen(f"x {t}").split()) for t in texts]
    assert [" ".join(p.split()) for p in parts(article)["paragraph"]] == seen
    characters_agree(article, html.unescape)


@given(TEXTS, st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_lines_of_json(texts: list[str], is_ascii: bool, end: str) -> None:
    rows = [json.dumps({"title": "H", "text": f"x {text}"}, ensure_ascii=is_ascii) for text in texts]
    articles = read(end.join(rows).encode(), "a.jsonl")
    assert [a.line for a in articles] == list(range(1, len(texts) + 1))
    for article, text in zip(articles, texts, strict=True):
        assert " ".join(parts(article)["paragraph"]).split() == as_seen(f"x {text}").split()
        characters_agree(article, as_json)


def test_nitf_in_json_composes_three_layers() -> None:
    nitf = NITF.format("<p>He said <![CDATA[17 & 4]]> &#8220;so&#8221;.</p>")
    item = {"type": "text", "headlines": [{"value": "H"}], "bodies": [{"role": "nitf", "value": nitf}]}
    [article] = read(json.dumps(item).replace("17", "\\u00317").encode(), "a.json")
    assert parts(article)["paragraph"] == ["He said 17 & 4 “so”."]
    start = article.text.index("17")
    assert article.place(start, start + 2).text == "\\u00317"
    start = article.text.index("“so”")
    assert article.place(start, start + 4).text == "&#8220;so&#8221;"


def test_escapes_of_json_that_are_half_or_nothing() -> None:
    [article] = read(rb'{"type": "text", "headline": "a\ud800b\u0000c \ud83d\udea9\/\t.", "body_text": "x"}', "a.json")
    assert parts(article)["headline"] == ["a\ufffdb\ufffdc 🚩/ ."]
    article.text.encode()


def test_the_body_with_most_markup_is_read_and_the_main_headline() -> None:
    item = {
        "type": "text", "headlines": [{"role": "short", "value": "No"}, {"role": "main", "value": "Yes"}],
        "bodies": [{"role": "text", "value": "plain"}, {"contentType": "text/html", "value": "<p>rich</p>"}],
        "digitalsourcetype": "trainedAlgorithmicMedia",
    }  # fmt: skip
    [article] = read(json.dumps(item).encode(), "a.json")
    assert parts(article) == {"headline": ["Yes"], "paragraph": ["rich"]}
    assert article.metadata["digitalsourcetype"] == "trainedAlgorithmicMedia"


def test_a_headline_is_html_where_its_text_is() -> None:
    said = "Bridge &#8216;to <em>close</em>&#8217; &amp; open"
    item = {"type": "text", "headline": said, "byline": "Ann &amp; Bo", "body_html": "<p>It is.</p>"}
    [article] = read(json.dumps(item).encode(), "a.json")
    assert parts(article)["headline"] == ["Bridge ‘to close’ & open"] and parts(article)["byline"] == ["Ann & Bo"]
    item["body_html"] = "It is."
    [article] = read(json.dumps(item).encode(), "a.json")
    assert parts(article)["headline"] == [said]
    post = {"title": {"rendered": said}, "content": {"rendered": "<p>It is.</p>"}}
    fields = {"headline": "title.rendered", "text": "content.rendered"}
    [article] = read(json.dumps(post).encode(), "a.json", fields=fields)
    assert parts(article)["headline"] == ["Bridge ‘to close’ & open"]
    at = article.text.index("‘")
    assert article.place(at, at + 1).text == "&#8216;"


@pytest.mark.parametrize(
    ("said", "read_as"),
    [
        ("What <script> and <b> do in 12 pages", None), ("<b>12</b> uses of <select> for <select>", None),
        ("The mark <!-- of <i>12</i> pages", None), ("<b>12</b> <script>x()</script>pages", "12 pages"),
        ("<b>12</b> <!-- x -->pages", "12 pages"),
    ],
)  # fmt: skip
def test_a_headline_with_the_name_of_a_tag_is_whole(said: str, read_as: str | None) -> None:
    item = {"type": "text", "headline": said, "body_html": "<p>It is.</p>"}
    [article] = read(json.dumps(item).encode(), "a.json")
    assert parts(article)["headline"] == [read_as or said]


@pytest.mark.parametrize("named", ["item", "_items"])
def test_items_of_an_answer_are_articles(newslint: Command, named: str) -> None:
    item = {"type": "text", "headline": "Bridge", "body_html": f"<p>{FAULTY}</p>"}
    answer = {"total": 3, named: [item, {"type": "picture", "headline": "x"}, item]}
    newslint.write("answer.json", json.dumps(answer, indent=1))
    ran = newslint.json("answer.json")
    assert [a["line"] for a in ran.document["articles"]] == [4, 13]
    assert [(rule, text) for rule, _, text in ran.found] == [("copy/desk-notes", "TK")] * 2


def test_messages_of_newsml_hold_several(newslint: Command) -> None:
    item = '<newsItem><contentSet><inlineXML><html><body><p>{}</p></body></html></inlineXML></contentSet></newsItem>\n'
    newslint.write("two.xml", f"<newsMessage>\n{item.format(FAULTY)}{item.format(FAULTY)}</newsMessage>")
    ran = newslint("check", "two.xml")
    assert "two.xml:2:" in ran.out and "two.xml:3:" in ran.out and "Read 2 articles" in ran.out


def test_an_entity_of_html_that_no_dtd_declares_is_read() -> None:
    source = '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">' + NITF.format("<p>17&nbsp;000 men.</p>")
    [article] = read(source.encode(), "a.xml")
    assert article.text == "17\xa0000 men."
    assert article.place(0, 6).text == "17&nbsp;000"


ARCHIEML = """headline: Ferry: late again
[+text]
One.
\\quote: not a key
quote: Two.
subhed: Three
image: no.jpg
{.figure}
caption: Four
{}
[]
note: not text
[tags]
* one
* two
[]
body: Five
goes on
:end
Nowhere.
"""


def test_archieml() -> None:
    [article] = read(ARCHIEML.encode(), "a.aml")
    assert parts(article) == {
        "headline": ["Ferry: late again"], "paragraph": ["One.", "quote: not a key", "Five", "goes on"],
        "quotation": ["Two."], "heading": ["Three"], "caption": ["Four"],
    }  # fmt: skip
    assert article.metadata["note"] == "not text"
    characters_agree(article, str)
    assert [parts(a) for a in read(ARCHIEML.encode(), "a.txt")] == [parts(article)], "an export of a document is .txt"
    assert "note" not in parts(read(b"Head\n\nA text with [+x] in it.\n\n:end\n", "a.txt")[0])


def test_fields_of_an_archive(newslint: Command) -> None:
    newslint.write("newslint.toml", '[fields]\ntext = "content.Copy"\nheadline = "hed"\n')
    row = {"hed": "Bridge", "content": {"copy": f"<p>{FAULTY}</p>"}}
    for name in ("a.jsonl", "a.json"):
        newslint.write(name, json.dumps(row))
        assert newslint.json(name).found == [("copy/desk-notes", 1, "TK")]
    newslint.write("newslint.toml", '[fields]\nbody = "x"\ntext = 3\n')
    messages = [message for _, message in newslint.json("a.jsonl").errors]
    assert messages[0] == 'line 2: "body" is no part of an article' and "text must be a string" in messages[1]


def test_a_text_in_pieces(newslint: Command) -> None:
    pieces = [{"type": "text", "content": f"<p>{FAULTY}</p>"}, {"type": "image"}, {"type": "text", "content": "It is."}]
    newslint.write("a.json", json.dumps({"headline": "Bridge", "content_elements": pieces}))
    newslint.write("newslint.toml", '[fields]\ntext = "content_elements.content"\n')
    ran = newslint.json("a.json")
    assert ran.found == [("copy/desk-notes", 1, "TK")] and ran.document["articles"][0]["words"] == 11
    newslint.write("newslint.toml", '[fields]\ntext = "content_elements"\n')
    [(_, message)] = newslint.json("a.json").errors
    assert "has no text of an article" in message


def test_a_path_of_fields_passes_over_what_it_does_not_lead_into(newslint: Command) -> None:
    newslint.write("newslint.toml", '[fields]\ntext = "body.content"\n')
    pieces = [{"content": FAULTY}, "content", None, ["content"], {"image": "TK"}, {"content": "It is TK."}]
    newslint.write("a.json", json.dumps({"body": pieces}))
    ran = newslint.json("a.json")
    assert ran.found == [("copy/desk-notes", 1, "TK")] * 2 and not ran.errors
    article = json_reader.read(b'{"body": "It is.", "language": {"code": "de"}}', "a.json", {"text": "body"})
    assert isinstance(article, Article) and not article.language_is_known, "a language that is no string is none"
    for body in ("content", 5, True):
        newslint.write("a.json", json.dumps({"body": body}))
        [(_, message)] = newslint.json("a.json").errors
        assert "has no text of an article" in message


def test_a_file_of_several(newslint: Command) -> None:
    rows = [{"headline": f"Bridge {n}", "text": FAULTY, "date": "2026-03-04"} for n in (1, 2)]
    newslint.write("archive.jsonl", "\n".join(map(json.dumps, rows)) + "\n{broken\n")
    ran = newslint.json("archive.jsonl")
    assert [(a["path"], a["line"]) for a in ran.document["articles"]] == [("archive.jsonl", 1), ("archive.jsonl", 2)]
    assert ran.found == [("copy/desk-notes", 1, "TK"), ("copy/desk-notes", 2, "TK")]
    assert ran.errors == [("archive.jsonl", "line 3, column 2: not valid JSON")]
    assert ran.status == 2


def test_a_baseline_knows_all_articles_of_a_file(newslint: Command) -> None:
    rows = [{"headline": "Bridge", "text": text} for text in (FAULTY, "A [CHECK] in the other one.")]
    newslint.write("archive.jsonl", "\n".join(map(json.dumps, rows)))
    assert newslint("baseline", "archive.jsonl").out.startswith("2 findings")
    ran = newslint("check", "archive.jsonl", "--baseline", "newslint-baseline.json")
    assert ran.status == 0 and "2 left out by the baseline" in ran.out and "no longer needed" not in ran.out


def test_other_commands_read_all_articles_of_a_file(newslint: Command) -> None:
    rows = [{"headline": "Bridge", "text": f"The mayor said {n} people came to see it."} for n in (25, 30)]
    newslint.write("archive.jsonl", "\n".join(map(json.dumps, rows)))
    for command in ("sources", "readability"):
        out = newslint(command, "archive.jsonl").out
        assert "archive.jsonl:1" in out and "archive.jsonl:2" in out
    assert newslint("names", "archive.jsonl").status == 0


def test_a_folder_passes_over_what_is_no_article(newslint: Command) -> None:
    newslint.write("news/a.txt", FAULTY)
    newslint.write("news/package.json", '{"name": "x"}')
    newslint.write("news/data.jsonl", '{"x": 1}\n')
    newslint.write("news/feed.xml", "<rss/>")
    ran = newslint.json("news")
    assert (ran.status, ran.errors, ran.document["summary"]["skipped"]) == (1, [], 3)
    ran = newslint.json("news/package.json", "news")
    assert ran.status == 2 and "has no text of an article" in ran.errors[0][1]
    newslint.write("other/feed.xml", "<rss/>")
    for command in (["check", "other", "--format", "json"], ["names", "other", "--format", "json"]):
        assert newslint(*command).errors == [("other", "no article was found in this folder")]


def test_many_files_are_remembered_and_passed_over_again(newslint: Command) -> None:
    for number in range(60):
        newslint.write(f"news/{number}.jsonl", json.dumps({"headline": "Bridge", "text": FAULTY}))
    newslint.write("news/package.json", "{}")
    first, second = newslint.json("news"), newslint.json("news")
    assert first.out == second.out
    assert first.document["summary"]["skipped"] == 1 and len(first.found) == 60


def test_a_file_that_is_named_by_its_identifier(newslint: Command) -> None:
    newslint.write("tag:example.com,2026:newsml_1", (ARTICLES / "ferry-newsml.xml").read_bytes())
    assert [rule for rule, _, _ in newslint.json("tag:example.com,2026:newsml_1").found] != []


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.json", '{"type": "picture", "headline": "x", "description_text": "y"}', "ninjs of another kind (picture)"),
        ("a.json", "not JSON", "has no text of an article"),
        ("a.jsonl", '{"x": 1}', "[fields] in the configuration"),
        ("a.xml", "<html><body><p>It ran.</p></body></html>", "is a page; give its name the ending .html"),
        ("a.xml", "<rss/>", "is <rss>"),
        ("a.xml", "text", "no XML"),
        ("a.xml", '<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem>', "kind (picture)"),
        ("a.xml", "<NewsML><NewsItem/></NewsML>", "NewsML 1 without text"),
        ("a.xml", "<packageItem/>", "another kind (without text)"),
    ],
)  # fmt: skip
def test_what_is_no_article(name: str, content: str, kind: str) -> None:
    error = refused(content, name)
    assert kind in error.message and error.other


BOMB = "<!DOCTYPE nitf [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;'>]><nitf><p>&b;</p></nitf>"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.json", '{"headline": "x", "body_text": "y"', "line 1, column 35: not valid JSON"),
        ("a.json", '{"headline": "x",\n "body_text": "y\n"}', "line 2, column 15: not valid JSON"),
        ("a.json", '{"headline": "x"} {}', "line 1, column 19: not valid JSON"),
        ("a.json", '{"headline": ' + "[" * 100_000, "line 1 nests deeper than 200 levels"),
        ("a.xml", "<nitf>\n<body></nitf>", "line 2 is not well-formed XML: mismatched tag"),
        ("a.xml", "<nitf>" + "<p>" * 100_000, "line 1 nests deeper than 200 elements"),
        ("a.xml", BOMB, 'line 1 declares the entity "a"; newslint expands none, take it out'),
        ("a.xml", '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf>&a;</nitf>', 'the entity "a"'),
        ("a.xml", b'<?xml version="1.0" encoding="klingon"?><nitf>\xe9</nitf>', "the encoding \"klingon\", which is"),
        ("a.xml", b'<?xml version="1.0" encoding="utf-8"?>\n<nitf>\xe9</nitf>', "line 2 is not UTF-8 (byte 0xe9)"),
    ],
)  # fmt: skip
def test_what_is_refused(name: str, content: str | bytes, message: str) -> None:
    error = refused(content, name)
    assert message in error.message and not error.other


def test_what_an_xml_file_names_is_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.dtd").write_text("<!ENTITY secret 'TK'>")
    source = f'<!DOCTYPE nitf SYSTEM "{tmp_path}/a.dtd">{NITF.format("<p>&secret; x</p>")}'
    assert read(source.encode(), "a.xml")[0].text == "\ufffd x"


def test_giants_and_many_small_things_end_in_time() -> None:
    for piece in ("[", "{}", '"a",', "1,", '"\\u00e9'):
        refused('{"headline": [' + piece * 100_000, "a.json")
    for piece in ("<p/>", "<p>x</p>", "&#10;", "x\r\n", "<![CDATA[x]]>", "<!---->"):
        list(DESK.drafts("a.xml", NITF.format(piece * 20_000).encode()))
    [row] = read(json.dumps({"headline": "x", "text": "\\ \n é" * 30_000}).encode(), "a.jsonl")
    row.place(len(row.text) - 1, len(row.text))


@pytest.mark.parametrize("name", ["ferry-ninjs2.json", "ferry-newsml.xml", "ferry-data.xml", "ferry.aml"])
def test_a_fix_is_made_in_place(newslint: Command, name: str) -> None:
    before = (ARTICLES / name).read_bytes()
    path = newslint.write(name, before)
    newslint("check", name, "--fix")
    assert before.count(b"carried 17.000") == 1
    assert path.read_bytes() == before.replace(b"carried 17.000", b"carried 17,000")


def test_a_body_that_stands_twice_is_not_fixed(newslint: Command) -> None:
    newslint.write("a.json", (ARTICLES / "ferry-ninjs1.json").read_bytes())
    [article] = newslint.json("a.json").document["articles"]
    assert article["findings"] and not any("fix" in f for f in article["findings"])


def test_no_fix_puts_markup_into_a_format(newslint: Command) -> None:
    newslint.write("newslint.toml", 'phrases = ["phrases.txt"]\n')
    newslint.write("phrases.txt", 'foo -> say "so"\nbaz -> this & that\nqux -> quux\n')
    body = "The foo and the baz and the qux were there."
    for name, content, unfixed in (
        ("a.json", json.dumps({"type": "text", "headline": "H", "body_text": body}), {"foo"}),
        ("b.json", json.dumps({"type": "text", "headline": "H", "body_html": f"<p>{body}</p>"}), {"foo", "baz"}),
        ("a.xml", f"<nitf><body><body.content><p>{body}</p></body.content></body></nitf>", {"baz"}),
        ("a.jsonl", json.dumps({"headline": "H", "text": body}), {"foo", "baz", "qux"}),
    ):
        newslint.write(name, content)
        found = [f for a in newslint.json(name, "--select", "style").document["articles"] for f in a["findings"]]
        assert {f["text"] for f in found} == {"foo", "baz", "qux"}
        assert {f["text"] for f in found if "fix" not in f} == unfixed, name


def test_readers_say_what_is_no_article_by_its_own_error() -> None:
    assert issubclass(NotAnArticle, UnreadableArticle)
    assert SUFFIXES[".json"] == "newslint.readers.json"


def test_styles_of_vale_look_at_the_text_of_each_article(newslint: Command) -> None:
    newslint.write("styles/House/Words.yml", "extends: existence\nmessage: No '%s'.\ntokens: [headline, sea urchin]\n")
    newslint.write("newslint.toml", 'styles = ["styles/House"]\nselect = ["style"]\n')
    rows = [{"headline": "H", "text": f"A \u201csea\u00a0urchin\u201d, a sea urchin, {n}."} for n in (1, 2)]
    newslint.write("a.jsonl", "\n".join(map(json.dumps, rows)))
    assert newslint.json("a.jsonl").found == [("style/House.Words", n, "sea urchin") for n in (1, 2)]


@pytest.mark.parametrize(
    ("name", "content", "left"),
    [
        ("a.json", '{"newslint-ignore": "copy: meant", "type": "text", "body_text": "TK\\n\\nTK"}', 0),
        ("a.json", '{"type": "text", "body_html": "<!-- newslint-ignore copy: x --><p>It is TK.</p><p>TK.</p>"}', 1),
        ("a.xml", NITF.format("<!-- newslint-ignore copy: x --><p>It is TK.</p><p>TK.</p>"), 1),
        ("a.aml", "newslint-ignore: copy: meant\n[+text]\nIt is TK.\n[]\n", 0),
    ],
)  # fmt: skip
def test_what_is_meant_is_left_alone(newslint: Command, name: str, content: str, left: int) -> None:
    newslint.write(name, content)
    assert [rule for rule, _, _ in newslint.json(name, "--select", "copy").found] == ["copy/desk-notes"] * left
