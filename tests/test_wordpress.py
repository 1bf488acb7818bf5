"""WordPress exports: posts and pages are articles, with places in the file."""

from __future__ import annotations

import pytest

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle
from newslint.readers import xml

ITEM = """<item><title>{title}</title><link>https://example.org/x</link><dc:creator><![CDATA[ann]]></dc:creator>
<content:encoded><![CDATA[{text}]]></content:encoded><excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
<wp:post_date><![CDATA[2024-03-05 10:00:00]]></wp:post_date><wp:status><![CDATA[{status}]]></wp:status>
<wp:post_type><![CDATA[{kind}]]></wp:post_type></item>
"""
RSS = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Echo</title>
{}</channel></rss>
"""


def item(text: str, title: str = "Bridge shut", excerpt: str = "", status: str = "publish", kind: str = "post") -> str:
    return ITEM.format(text=text, title=title, excerpt=excerpt, status=status, kind=kind)


def articles(*items: str) -> list[Article]:
    read = xml.read(RSS.format("".join(items)).encode())
    return [read] if isinstance(read, Article) else read


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def test_posts_and_pages_are_articles() -> None:
    first, second = articles(
        item("<!-- wp:paragraph -->\n<p>The bridge is <em>shut</em>.</p>\n<!-- /wp:paragraph -->", excerpt="It is."),
        item("x", kind="attachment", status="inherit"), item("x", kind="nav_menu_item"), item("x", status="trash"),
        item("One &amp; only.", title="Rules &amp;#8217; &#038; more", kind="page", status="draft"),
    )  # fmt: skip
    assert blocks(first) == [
        ("headline", "Bridge shut"), ("standfirst", "It is."), ("paragraph", "The bridge is shut."),
    ]  # fmt: skip
    assert blocks(second) == [("headline", "Rules ’ & more"), ("paragraph", "One & only.")]
    assert first.metadata["date"] == "2024-03-05 10:00:00" and first.line == 5 and not first.fixable
    at = first.text.index("shut.")
    assert first.place(at, at + 4).text == "shut"


def test_a_blank_line_ends_a_paragraph_and_shortcodes_are_no_text() -> None:
    (article,) = articles(
        item('The <b>bridge</b> is shut.\r\n\r\n[caption id="a"]<img src="a.jpg" /> The quay.[/caption]\n\nBuses go.')
    )
    assert blocks(article)[1:] == [
        ("paragraph", "The bridge is shut."), ("paragraph", "The quay."), ("paragraph", "Buses go."),
    ]  # fmt: skip
    at = article.text.index("Buses")
    assert article.place(at, at + 5).text == "Buses"


def test_title_and_excerpt_are_markup() -> None:
    excerpt = "It is <em>shut</em> &amp; late."
    (article,) = articles(item("<p>So.</p>", title="Bridge &amp;amp; <b>quay</b>", excerpt=excerpt))
    assert blocks(article)[:2] == [("headline", "Bridge & quay"), ("standfirst", "It is shut & late.")]
    (article,) = articles(item("<p>So.</p>").replace("<link>", "<title>Another</title><link>"))
    assert blocks(article) == [("headline", "Bridge shut"), ("paragraph", "So.")], "the first of two"


def test_a_feed_is_no_export() -> None:
    with pytest.raises(NotAnArticle, match="a feed"):
        xml.read(b"<rss><channel><item><title>A</title><description>B</description></item></channel></rss>")
