"""Flavours of Markdown: shortcodes, MDX, HTML, footnotes and tables; each is read, in its place."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from growth import grows_evenly
from hypothesis import given
from hypothesis import strategies as st
from running import Command
from test_positions import characters_agree

from newslint.core.article import OBJECT, Article
from newslint.readers import markdown, mdx
from newslint.readers.shortcodes import LONG


def blocks(article: Article) -> list[tuple[str, str]]:
    """Kind and text of each block, after a look at every place."""
    characters_agree(article)
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def read(source: str) -> list[tuple[str, str]]:
    return blocks(markdown.read(source.encode()))


def places(source: str, article: Article, words: str) -> list[str]:
    """What stands in the source where some words of the text stand, each time."""
    found, at = [], article.text.find(words)
    while at >= 0:
        start, end = article.source_range(at, at + len(words))
        found.append(source[start:end])
        at = article.text.find(words, at + 1)
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('The {{< ref "a b" >}} bridge.', [("paragraph", f"The {OBJECT} bridge.")]),
        ("{{< toc >}}\n\nThe bridge.\n{{% ad id=3 %}}\nIt goes on.", ["The bridge.", "It goes on."]),
        ("{{% notice warning %}}\nThe *bridge*.\n{{% /notice %}}", ["The bridge."]),
        ("It {{< mark >}}costs{{< /mark >}} much.", ["It costs much."]),
        ("{{< highlight go >}}\nx := TK\n\ny := 1\n{{< /highlight >}}\n\nThe bridge.", ["The bridge."]),
        ("> {{< q >}}\n> “So it is,” he said.", [("quotation", "“So it is,” he said.")]),
        ('See [this]({{< relref "b c.md" >}}) bridge.', ["See this bridge."]),
        ("{{< x >}} begins a line.", [f"{OBJECT} begins a line."]),
        ("{% if a %}\nThe bridge.\n{% endif %}\n\n{% comment %}TK{% endcomment %}\n\nOf {{ page.year }}.",
         ["The bridge.", f"Of {OBJECT}."]),
        ("It is {{< open and never shut.", ["It is {{< open and never shut."]),
        ("A {{" + "x" * LONG + "}} b.", ["A {{" + "x" * LONG + "}} b."]),
        ('{{< figure src="x.jpg"\n   caption="The bridge in May" attr="Photo: N. N." >}}\n\nThe bridge.',
         [("caption", "The bridge in May"), ("paragraph", "The bridge.")]),
    ],
)  # fmt: skip
def test_shortcodes(source: str, expected: list[str | tuple[str, str]]) -> None:
    wanted = [e if isinstance(e, tuple) else ("paragraph", e) for e in expected]
    assert read(source) == wanted
    assert read(source.replace("\n", "\r\n")) == wanted


def test_an_object_stands_for_the_whole_shortcode() -> None:
    source = 'Né {{< ref "a\u2028b" >}}, 17.000 {{% x %}}'
    article = markdown.read(source.encode())
    assert places(source, article, OBJECT) == ['{{< ref "a\u2028b" >}}', "{{% x %}}"]
    assert places(source, article, "17.000") == ["17.000"]


def test_pictures_of_shortcodes() -> None:
    article = markdown.read(b'One.\n\n{{< figure src="x" alt="A bridge" attr="Photo: N. N." >}}\n\nTwo.\n')
    assert [(i.block, i.words) for i in article.images] == [(1, "A bridge Photo: N. N.")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One<br>two<BR/>three.", [("paragraph", "One two three.")]),
        ("Type <kbd>the the</kbd> or <code>a *b*</code>.", [("paragraph", "Type \ufffc or \ufffc.")]),
        ("Type <code>cp <var>file</var> dest dest</code> now.", [("paragraph", "Type \ufffc now.")]),
        ("<kbd><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd> it.", [("paragraph", "\ufffc it.")]),
        ("So <del>a <code>b</code> TK TK</del> it is.", [("paragraph", "So  it is.")]),
        ("So <code>a <del>b</code> it </del>is.", [("paragraph", "So \ufffc it is.")]),
        ("A <var>x is *b* here.\n\n- A <code>x <s>y</s> it\n- Two", [
            ("paragraph", "A x is b here."), ("list item", "A x  it"), ("list item", "Two")]),
        ("A <var>x <code>TK</code> {{% z %}} <i>b</i>.", [("paragraph", "A x \ufffc \ufffc b.")]),
        ("A <DEL>x</DEL>b <s-x>c</s-x></var> <textarea>TK</textarea>d.", [("paragraph", "A b c d.")]),
        ("- a\n  # Bridge\n  <var>b is", [("list item", "a"), ("headline", "Bridge"), ("list item", "b is")]),
        ("So $$4.500 + x^2$$ is red, and $$ is money.", [("paragraph", "So \ufffc is red, and $$ is money.")]),
        ("17<sup>th</sup> of <b>May</b>.", [("paragraph", "17th of May.")]),
        ('<div class="box">\n<p>A bridge &amp; <a href="x">all</a>.</p>\n</div>', [("paragraph", "A bridge & all.")]),
        ("<blockquote><p>“So,” he\nsaid.</p></blockquote>", [("quotation", "“So,” he said.")]),
        ("<figure><img src='x'>\n<figcaption>In May</figcaption></figure>", [("caption", "In May")]),
        ("<div>\n\nThe *bridge*.\n\n</div>", [("paragraph", "The bridge.")]),
        ("<script>\nTK()\n\nTK()\n</script>\n<style>TK {}</style>\n\n<pre>\nTK\n\nTK</pre>", []),
        ("<!-- TK -->\n\n<!--\nTK\n\nTK\n-->", []),
        ("> <div>\n> The bridge\n> is shut.</div>", [("paragraph", "The bridge is shut.")]),
        ("- one\n  <p>In\n  it</p>\n- two", [("list item", "one"), ("paragraph", "In it"), ("list item", "two")]),
        ("<h1>The bridge</h1>\n\n# More", [("headline", "The bridge"), ("heading", "More")]),
        ("<table><tr><td>17,000</td></tr></table>", [("cell", "17,000")]),
    ],
)  # fmt: skip
def test_html_in_markdown(source: str, expected: list[tuple[str, str]]) -> None:
    assert read(source) == expected
    assert read(source.replace("\n", "\r\n")) == expected


def test_footnotes_and_tables() -> None:
    source = "The bridge.[^1] So.[^b]\n\n| a | *b* |\n|---|:-:|\n| 17,000 | x \\| y |\n\n"
    assert read(source + "[^1]: A *note*\n    of two.\n\n    Two.\n[^b]: B.\n") == [
        ("paragraph", "The bridge. So."), ("cell", "a"), ("cell", "b"), ("cell", "17,000"), ("cell", "x | y"),
        ("note", "A note of two."), ("note", "Two."), ("note", "B."),
    ]  # fmt: skip


def test_comments_beside_html_leave_alone_what_follows(newslint: Command) -> None:
    faulty = "<p>It costs TK.</p>"
    ignore = "<!-- newslint-ignore copy: so -->"
    newslint.write("a.md", f"{ignore}\n\n{faulty}\n\n<div>{ignore}{faulty}{faulty}</div>\n\n{faulty}\n")
    found = newslint.json("a.md", "--select", "copy").found
    assert [(rule, line) for rule, line, _ in found] == [("copy/desk-notes", 5), ("copy/desk-notes", 7)]


MDX = """import Chart from "./chart"
export const year = 2026

# The bridge

<Chart data={[1, {a: ">"}]} title="TK }" />

<Note type="x">
    It <b>costs</b> much in {year}, <Ref id="1" /> he's said {`x`}.<br/>So.
</Note>

{/* newslint-ignore copy: so */}

It costs TK.

<Figure src={pic} caption="In May, by boat" />

Some `code {x} <y>`, 3 < 4, and \\{braces}; imports rose:
import duties too.

```js
const x = {
```

<Tabs>
  <Tab>

  Inside.

  </Tab>
</Tabs>
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_mdx(end: str) -> None:
    article = mdx.read(MDX.replace("\n", end).encode())
    assert blocks(article) == [
        ("headline", "The bridge"),
        ("paragraph", f"It costs much in {OBJECT}, {OBJECT} he's said x. So."),
        ("paragraph", "It costs TK."), ("caption", "In May, by boat"),
        ("paragraph", f"Some {OBJECT}, 3 < 4, and {{braces}}; imports rose: import duties too."),
        ("paragraph", "Inside."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "by_markdown"),
    [
        ("It <span hidden>is not </span>ran.", True), ('It <b style="display: none">is *not* <b>or</b> </b>ran.', True),
        ('It <span class="sr-only">is not </span>ran.', True), ("It <Box hidden>is not </Box>ran.", True),
        ("It ran.\n\n<div hidden>\n\nIt is not.\n\n<div>Nor this.</div>\n\n</div>", True),
        ("It ran.\n\n<div style={{display: 'none'}}>\n\nIt is not.\n\n</div>", False),
        ('It <span className="hidden">is not </span>ran.', False), ("It <b hidden={true}>is not </b>ran.", True),
        ("It <i hidden={false}>ran</i>.", False), ("It <i hidden>ran.", True),
        ("It <i hidden={open !== 1}>ran</i>.", False), ("<!-- On a line. --> It ran. <!-- Not two. -->", True),
        ("It ran.\n\n<p style={{color: 'red', display: 'none'}}>It is not.</p>", False),
        ("It ran.\n\n<div hidden>\n\n" + "It is not.\n\n" * 9000 + "</div>", False),
        ("It ran.\n\n<style>{`.it { is: not }`}</style>", False),
        ('It <span title="a > b" hidden>is not </span>ran.', False),
        ("It ran.\n\n<p hidden><p onClick={() => 1} />It is not.</p>", False),
        ("It{' '}ran.", False), ('{"It"} ran{`.`}', False),
    ],
)  # fmt: skip
def test_what_is_hidden_is_no_text_and_texts_in_marks_are(source: str, by_markdown: bool) -> None:
    for reader in (mdx, markdown)[: 1 + by_markdown]:
        assert reader.read(f"{source}\n".encode()).text == "It ran."


def test_a_text_in_marks_may_have_others_in_it() -> None:
    source = b"""It doesn{"'"}t, it {"isn't so"}, at {'$5 "now"'}.\n"""
    assert mdx.read(source).text == """It doesn't, it isn't so, at $5 "now"."""


def test_a_comment_of_mdx_leaves_a_place_alone(newslint: Command) -> None:
    newslint.write("a.mdx", MDX + "\nIt costs TK too.\n")
    assert newslint.json("a.mdx").found == [("copy/desk-notes", 33, "TK")]


def test_fixes_leave_shortcodes_alone(newslint: Command) -> None:
    content = '{{< figure alt="17.000" >}}\n\nSome 17,000 {{< x "17.000" >}} fled; 17.000 came, of 21,000.\n'
    newslint.write("a.md", content)
    newslint("check", "a.md", "--fix")
    assert Path("a.md").read_text() == content.replace("; 17.000", "; 17,000")


PIECES = st.sampled_from([
    "{{< x >}}", "{{% y a=\"b\" %}}", "{{% /y %}}", "{{<", ">}}", "{% if %}", "{% endif %}", "{{ z }}", "\u2028", "\\",
    "{{< highlight >}}", "{{< /highlight >}}", "\n", "\n\n", "\r\n", " ", "    ", "text ", "é", "🙂", "`", "```\n",
    "> ", "- ", "# ", "<div>", "</div>", "<br>", "<b>", "<p>", "&amp;", "*", "{/* c */}", "{x}", "{", "}", "\"", "'",
    "<A b={c} />", "<A>", "</A>", "import x\n", "<!-- c -->", "[^1]", "[^1]: ", "| a | b |\n|---|---|\n", "[a](", ")",
    "<code>", "</code>", "<s>", "</s>", "<var>", "</var>", "$$", "x = 1", "[a]", "{.x}", "[[", "|", "]]",
])  # fmt: skip


@given(st.lists(PIECES, max_size=25))
def test_places_in_any_mixture(pieces: list[str]) -> None:
    for reader in (markdown, mdx):
        characters_agree(reader.read("".join(pieces).encode()))


@pytest.mark.parametrize(
    "piece", ["{{", "{{< x", "{% a %}", "{{< x >}} ", "<a ", "<a {", "{`", "``` ", "<A>\n    x\n", "<p>x", "<div>\n\n"]
)
@pytest.mark.parametrize("reader", [markdown, mdx])
def test_much_of_it_is_linear(reader: ModuleType, piece: str) -> None:
    grows_evenly(lambda size: partial(reader.read, (piece * (size // len(piece))).encode()), 6_000)


@pytest.mark.parametrize(
    "quoted",
    [
        "<blockquote>\n\n{}\n\n</blockquote>", "<blockquote>{}</blockquote>", "> {}",
        "<blockquote>\n<p>\n\n{}\n\n</p></blockquote>", "{{% blockquote Ann Lee %}}\n{}\n{{% endblockquote %}}",
        "{{{{< quote >}}}}\n{}\n{{{{< /quote >}}}}", "::: {{.pullquote}}\n{}\n\n{}\n:::",
    ],
)  # fmt: skip
def test_of_quotations_in_markup(quoted: str) -> None:
    words = "The town saw the the bridge."
    source = f"# Bridge\n\nIt is open.\n\n{quoted.format(words, words)}\n\nIt is red.\n"
    kinds = {text: kind for kind, text in read(source)}
    assert kinds[words] == "quotation" and kinds["It is open."] == kinds["It is red."] == "paragraph"


def test_a_quotation_that_is_nowhere_closed_is_none() -> None:
    assert read("# Bridge\n\n<blockquote>\n\nIt is open.\n")[-1] == ("paragraph", "It is open.")


def test_imports_below_front_matter_are_no_text() -> None:
    for gap in ("", "\n", "\n\n"):
        source = f'---\ntitle: Quay\n---\n{gap}import X from "x"\n\nIt is shut.\n'
        for written in (source, source.replace("\n", "\r\n")):
            assert mdx.read(written.encode()).text == "Quay\n\nIt is shut."


def test_links_in_and_around_code() -> None:
    article = markdown.read(b"A [b <code>c <var>d</var></code>](x) and <kbd>[e](y)</kbd> [f](z).")
    assert [(article.text[link.start : link.end], link.target) for link in article.links] == [
        ("b \ufffc", "x"), ("f", "z"),
    ]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [("<var>a ", ""), ("<var><s>a</var> ", ""), ("<s>", "</var>")])
def test_many_open_tags_are_linear(first: str, second: str) -> None:
    def reads(size: int) -> partial[Article]:
        times = size // len(first + second)
        return partial(markdown.read, f"A {first * times}{second * times}".encode())

    grows_evenly(reads, 6_000)
