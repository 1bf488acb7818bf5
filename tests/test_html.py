"""The HTML reader: the article of a page, its parts and metadata, and exact places through entities and line ends."""

from __future__ import annotations

import pytest

from newslint.core.article import Article
from newslint.readers import markdown
from newslint.readers.html import read
from newslint.readers.html_blocks import HtmlDocument
from newslint.readers.html_tables import cells_of_text

PAGE = """<!doctype html><html lang="en-GB"><head><title>Ferry runs again | The Harbour Post</title>
<meta property="article:published_time" content="2026-03-04T06:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry runs again", "author":
 [{"name": "Ida Holm"}, {"name": "Per Lund"}], "datePublished": "2026-03-04"}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News from all over the county</a></li></ul></nav>
<main><article><h1>Ferry runs again</h1><p class="standfirst">The first boat left on Wednesday.</p>
<p class="byline">By Ida Holm</p>
<figure><img src="a.jpg"><figcaption>The ferry at the quay <span class="credit">Per Lund</span></figcaption></figure>
<p>The ferry across the sound carried 17&nbsp;000 people in its first week, the operator said on&#32;Tuesday.\r
It had been in the yard since <em>November</em>, when a&nbsp;storm tore its ramp off.</p>
<blockquote><p>We have waited a long time for this boat, and so have the schools on the island.</p></blockquote>
<p>Read more: <a href="/old">The storm</a></p>
<ul><li>Two boats an hour in the morning, one an hour in the evening, none at night.</li></ul>
<pre>skipped()</pre></article>
<aside class="related"><p>Ten other stories that you may like to read when you have read this one.</p></aside>
<div id="comments"><p>A reader writes that the ferry was late again today and that nobody told him why it was.</p></div>
</main><footer><p>Copyright The Harbour Post, all rights are reserved, and nothing here may be used anew.</p></footer>
</body></html>"""


def parts(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, article.text[b.start : b.end]) for b in article.blocks]


def test_the_article_of_a_page() -> None:
    article = read(PAGE.encode())
    assert parts(article) == [
        ("headline", "Ferry runs again"),
        ("standfirst", "The first boat left on Wednesday."),
        ("byline", "By Ida Holm"),
        ("caption", "The ferry at the quay Per Lund"),
        (
            "paragraph",
            "The ferry across the sound carried 17\xa0000 people in its first week, the operator said on Tuesday. "
            "It had been in the yard since November, when a\xa0storm tore its ramp off.",
        ),
        ("quotation", "We have waited a long time for this boat, and so have the schools on the island."),
        ("paragraph", "Read more: The storm"),
        ("list item", "Two boats an hour in the morning, one an hour in the evening, none at night."),
    ]
    assert article.language == "en-gb"
    assert article.metadata["author"] == "Ida Holm, Per Lund"
    assert article.metadata["date"] == "2026-03-04"
    assert [(article.text[link.start : link.end], link.target) for link in article.links] == [("The storm", "/old")]


def test_a_figure_with_an_entity_stands_where_it_stands() -> None:
    article = read(PAGE.encode())
    start = article.text.index("17\xa0000")
    place = article.place(start, start + 6)
    assert place.text == "17&nbsp;000"
    assert PAGE[place.start : place.end] == "17&nbsp;000"
    assert not article.is_plain(start, start + 6)


def test_a_fragment_is_all_article_and_keeps_comments() -> None:
    source = '<!-- wp:paragraph -->\n<p>One <a href="x">two</a>.<br>Three.</p>\n<!-- /wp:paragraph --><h2>Four</h2>Five'
    article = read(source.encode())
    assert parts(article) == [("paragraph", "One two. Three."), ("heading", "Four"), ("paragraph", "Five")]
    assert [c.text for c in article.comments] == ["wp:paragraph", "/wp:paragraph"]


def test_a_page_without_a_heading_takes_its_title() -> None:
    words = "The council met on Monday and decided on the new school, which will be built by the river in spring."
    article = read(f"<html><head><title>Council decides</title></head><body><p>{words}</p></body></html>".encode())
    assert parts(article) == [("headline", "Council decides"), ("paragraph", words)]


def test_unclosed_and_nested_markup_ends_in_time() -> None:
    for piece in ("<div>", "<div>x", "<p>a", "<!--", "<b", "&", "<li>", "<a href=x>y"):
        read((piece * 20_000).encode())


def test_pictures_are_noted_with_the_block_they_stand_before() -> None:
    page = PAGE.replace('<img src="a.jpg">', '<img src="a.jpg" alt="A ferry"><img src="b.gif" width="16">')
    article = read(page.encode())
    assert [(image.words, article.blocks[image.block].kind) for image in article.images] == [("A ferry", "caption")]


def test_a_short_page_is_more_than_its_longest_paragraph() -> None:
    long = "The bridge will cost more than anybody had thought, the mayor of the town says."
    page = f"<html><body><h2>Costs</h2><ul><li>A lot</li></ul><p><b>{long}</b></p><p>So it was.</p></body></html>"
    article = read(page.encode())
    assert article.text.split("\n\n") == ["Costs", "A lot", long, "So it was."]


_TEASERS = "<p>The library is open on Sundays from now on, and the whole town hopes for readers.</p>" * 6
_STORY = (
    "<p>The trustees of Brinmouth turned down the new quay on Tuesday evening after three hours of debate.</p>"
    "<p>The chair, who had wanted it for years, said that she would accept the vote of the trustees.</p>"
)


@pytest.mark.parametrize(
    "labels",
    [
        "field field--name-body field--label-hidden", "post-31 post type-post tag-harbour category-popular",
        "elementor-widget elementor-widget-text-editor", "has-sidebar content", "no-comments", "hidden-print text",
        "share-enabled copy", "text promo-free", "shared-content", "l-sidebar-right content",
    ],
)  # fmt: skip
def test_a_label_that_only_contains_a_word_leaves_the_body_in(labels: str) -> None:
    page = f'<body><article><h1>No quay</h1><div class="{labels}">{_STORY}</div></article><div>{_TEASERS}</div></body>'
    assert "turned down" in read(page.encode()).text


@pytest.mark.parametrize("labels", "post-tags entry-share related-articles sharedaddy author-box comments-area".split())
def test_a_label_that_says_what_stands_there_leaves_it_out(labels: str) -> None:
    page = f'<body><article><h1>No quay</h1>{_STORY * 3}<div class="{labels}">More of this</div></article></body>'
    assert "More of this" not in read(page.encode()).text


def test_the_lead_stands_where_it_may() -> None:
    above = f'<body><header><h1>No quay</h1>{_STORY}</header><div class="article-body">{_TEASERS}</div></body>'
    assert "turned down" in read(above.encode()).text
    snow = "the north wind brought a lot of snow to the pass, and the road was shut."
    apart = "".join(f"<article><p>{n} {snow}</p></article>" for n in range(4))
    article = read(f"<body><main><h1>Snow</h1>{apart}</main></body>".encode())
    assert all(f"{n} the north" in article.text for n in range(4))


@pytest.mark.parametrize(
    ("head", "top", "headline"),
    [
        ("No quay – The Echo", '<h1 class="logo">The Echo</h1><h2>No quay</h2>', "No quay"),
        ("No quay | The Echo", '<h1><a href="/">The Echo</a></h1><h2 class="headline">No quay</h2>', "No quay"),
        ("Ferry crews go back - The Echo", "<h1>The Echo</h1><h2>Ferry crews go back</h2>", "Ferry crews go back"),
        ("The Echo: No quay", "<h1>Menu</h1><h1>No quay</h1>", "No quay"),
        ("No quay for Brinmouth", "<h1>Trustees say no</h1><h2>Why</h2>", "Trustees say no"),
        ("Echo - News - No quay for Brin", "<h1>News | Entry</h1><h2>No quay for Brin</h2>", "No quay for Brin"),
        (
            "No quay for Brin - Trustees tell why : Echo",
            "<h1>No quay for Brin</h1><h2>Trustees tell why</h2>",
            "No quay for Brin",
        ),
        ("News - Echo", '<p>Menu</p><h2 itemprop="headline">No quay</h2>', "No quay"),
        ("No quay for Brin « The Echo", "<h1>The Echo</h1><h3>No quay for Brin</h3>", "No quay for Brin"),
        ("Trustees vote down the quay | The Echo", "<p>Menu</p>", "Trustees vote down the quay"),
    ],
)
def test_the_headline_is_the_heading_that_the_title_names(head: str, top: str, headline: str) -> None:
    article = read(f"<html><head><title>{head}</title></head><body>{top}{_STORY}</body></html>".encode())
    assert article.headline and article.text[article.headline.start : article.headline.end] == headline
    assert article.place(article.headline.start, article.headline.end).text == headline


@pytest.mark.parametrize(
    "heading",
    [
        '<span class="kicker">Brinmouth</span> No quay', '<span class="c-article__overline">Brin: </span>No quay',
        "No quay<br><small>Trustees tell why</small>", "<time>2 May 2025</time>No quay",
        '<span class="ts-overline">Brin</span><span> : </span><span>No quay</span>',
        '<span class="subtitle">No quay</span>', '<a href="x"><span class="label">News</span>&nbsp;No quay</a>',
    ],
)  # fmt: skip
def test_a_line_beside_the_headline_is_none_of_it(heading: str) -> None:
    article = read(f"<html><body><h1>{heading}</h1>{_STORY}</body></html>".encode())
    assert article.headline and article.text[article.headline.start : article.headline.end].strip() == "No quay"
    assert article.place(article.headline.start, article.headline.end).text.strip() == "No quay"


def test_a_heading_that_may_be_hyphenated_is_as_its_title_is() -> None:
    head = "<title>Echo - News - No quay for Brinmouth</title>"
    top = "<h1>Brinmouth Echo and Advertiser</h1><h1>No quay for Brin\u00admouth</h1>"
    article = read(f"<html><head>{head}</head><body>{top}{_STORY}</body></html>".encode())
    assert article.headline and article.text[article.headline.start : article.headline.end] == "No quay for Brinmouth"


def test_a_heading_below_the_text_is_no_headline() -> None:
    top = "<title>Trustees vote - Partners | The Echo</title><h2>Menu</h2>"
    article = read(f"<html><body>{top}{_STORY * 3}<h1>Partners</h1></body></html>".encode())
    assert article.headline and article.text[article.headline.start : article.headline.end] != "Partners"


def test_how_a_sign_is_read_is_none_of_the_text() -> None:
    page = "<html><body><h1><ruby>子<rt>こ</rt></ruby>ども</h1></body></html>"
    assert read(page.encode()).text.strip() == "子ども"


@pytest.mark.parametrize(
    "hidden",
    [
        "<span hidden>TK</span>", '<i style="display: none">TK</i>', '<b style="visibility:hidden">TK</b>', "<s>TK</s>",
        "<del>TK</del>", "<p hidden>TK</p>", "<b class=sr-only>TK</b>", "<b class=off-screen>TK</b>",
        "<b class=u-visuallyHidden>TK</b>", "<datalist><option>TK</datalist>",
        '<div style="a: b; display:none">TK</div>',
    ],
)  # fmt: skip
def test_what_a_page_hides_or_strikes_out_is_not_read(hidden: str) -> None:
    for page in (f"<body><h1>A</h1>{_STORY}<p>So {hidden} it.</p></body>", f"<p>So {hidden} it.</p>"):
        assert "TK" not in read(page.encode()).text


_OUT_OF_SIGHT = [
    "opacity: 0", "font-size:0px", "text-indent: -9999px", "position:absolute; left:-9999px",
    "clip: rect(0 0 0 0); position: absolute", "clip-path: inset(50%)", "position:absolute;height:1px;overflow:hidden",
    "content-visibility: hidden", "visibility: collapse", "left:-999px; position: FIXED;", "text-indent:-999px;",
    "opacity:1; opacity:0", "opacity:0 !important; opacity:1", "/* so */ opacity: .0", "opacity:0;opacity:",
    "position:absolute;left:-9999px;font-size:16px", "position:absolute;clip:rect(1px,1px,1px,1px);padding:4px",
]  # fmt: skip


@pytest.mark.parametrize("style", _OUT_OF_SIGHT)
def test_what_is_out_of_sight_is_read_where_nothing_else_is_there(style: str) -> None:
    for hidden in (f'<b style="{style}">TK</b>', f'<p style="{style}">TK</p>'):
        piece = f"<p>So it is.</p>{hidden}<p>Yes it was.</p>"
        for page in (f"<body><h1>A</h1>{_STORY}<p>So {hidden} it.</p></body>", piece):
            assert "TK" not in read(page.encode()).text
        for alone in (f"<body>{hidden}</body>", hidden):
            assert "TK" in read(alone.encode()).text


@pytest.mark.parametrize(
    "shown",
    [
        'style="opacity: 0.5"', 'style="font-size: 0.9em"', 'style="text-indent: 2em"', 'style="height: 0"',
        'style="opacity:0" data-w-id="1"', 'style="opacity: 0; transition: opacity 1s"', 'class=wow style="opacity:0"',
        'style="position: absolute; left: 10px"', 'style="position:absolute;left:-180px;width:160px"',
        'style="position:absolute;left:50%;margin-left:-300px;width:600px"', 'style="left:-9999px"',
        'style="position:absolute;left:50%;margin-left:-1000px;width:2000px"', 'style="mso-hide:all"',
        'style="overflow:hidden;margin-left:-120px;margin-right:-120px"', 'style="clip: rect(0 0 0 0)"',
        'style="text-indent:-120px;padding-left:120px"', 'style="opacity:0;opacity:1"',
        'style="display:none;display:block"', 'style="visibility:hidden; visibility: visible !important"',
        'style="position:absolute;left:-9999px;right:-9999px;margin:auto"', 'style="clip-path:inset(50% 0 0 0)"',
        'style="overflow:hidden;margin-left:-9999px;padding-left:9999px"', 'style="position:absolute;height:0"',
        'style="position:absolute;height:0;padding-bottom:56%;overflow:hidden"', 'style="max-height:0"',
        'style="overflow:hidden;height:1px"', 'style="position:absolute;width:0;min-width:100%;overflow:hidden"',
        'style="clip:rect(0 200px 90px 0);position:absolute"', 'style="font-size:0;font:13px Arial"',
        'style="display"',
    ],
)  # fmt: skip
def test_what_stands_or_is_moved_into_sight_is_read(shown: str) -> None:
    assert "TK" in read(f"<body><h1>A</h1>{_STORY}<p {shown}>So TK it is.</p></body>".encode()).text


def test_letters_without_size_may_hold_some_that_have_one() -> None:
    cell = "<table><tr><td style='font-size:0px'><div style='font-size:13px'>So TK it is.</div></td></tr></table>"
    assert "TK" in read(f"<body><h1>A</h1>{_STORY}{cell}</body>".encode()).text
    assert "TK" not in read(f"<body><h1>A</h1>{_STORY}{cell.replace('13', '0')}</body>".encode()).text


@pytest.mark.parametrize(
    "sized",
    [
        "<p><span style='font-size:0'><b style='font-size:13px'>TK</b></span></p>",
        "<p><span style='font-size:0'><b class=letters>TK</b></span></p>",
        "<table><tr><td style='font-size:0'><div style='font:13px Arial'>TK</div></td></tr></table>",
        "<figure style='font-size:0'><img><figcaption class=caption>TK</figcaption></figure>",
        "<div style='font-size:0'><div class=column><p>So TK it is.</p></div></div>",
    ],
)
def test_letters_have_the_size_of_what_they_stand_in(sized: str) -> None:
    for page in (f"<body><h1>A</h1>{_STORY}{sized}</body>", f"<p>So it is.</p>{sized}"):
        assert "TK" in read(page.encode()).text


def test_what_is_out_of_sight_is_so_with_all_that_is_in_it() -> None:
    box = "<div style='position:absolute;left:-9999px;font-size:16px'><p style='font-size:14px'>So TK it is.</p></div>"
    assert "TK" not in read(f"<body><h1>A</h1>{_STORY}{box}</body>".encode()).text


def test_a_piece_of_a_text_shows_nothing_that_it_hides() -> None:
    note = "TK note to the desk, which is " + "rather " * 300 + "long"
    for style in ("hidden", "style='display:none'", "style='opacity:0'"):
        piece = f"<p><span {style}>{note}</span></p>"
        assert "TK" not in markdown.read(f"# Bridge\n\n{piece}\n\nThe end.\n".encode()).text
        for page in ("<p>{}</p>", "<html><body><h1>A</h1>{}</body></html>"):
            short = page.format(f"It is. <span {style}>{note[:200]}</span>")
            assert "TK" not in read(short.encode()).text
        page = f"<html><body><nav>Home</nav><x-root {style}>{note}</x-root></body></html>"
        assert "TK" in read(page.encode()).text


@pytest.mark.parametrize("name", ["teaser", "article__intro", "standfirst", "chapeau", "sapo", "entradilla", "ingress"])
def test_a_lead_by_its_name_is_read_however_short(name: str) -> None:
    lead = f"<p class='{name}'>Trustees said TK.</p>"
    for page in (
        f"<main><header><h1>A</h1>{lead}</header><div class='article-body'>{_STORY}</div></main>",
        f"<article><h1>A</h1><div>{lead}</div><div class='text'>{_STORY}</div></article>",
        f"<main><h1>A</h1><p>By Ann Holm</p>{lead}<article>{_STORY}</article></main>",
    ):
        assert "TK" in read(f"<html><body>{page}</body></html>".encode()).text
    others = f"<main><h1>A</h1>{lead}{lead.replace('TK', 'no')}<article>{_STORY}</article></main>"
    linked = f"<main><h1>A</h1>{lead.replace('>Tr', '><a href=b>Tr')}</a><article>{_STORY}</article></main>"
    for page in (others, linked):
        assert "TK" not in read(f"<html><body>{page}</body></html>".encode()).text


@pytest.mark.parametrize(
    "box",
    [
        *(
            f"<div class='{name}'><p>Sign up TK now.</p></div>" for name in (
                "leaderboard", "leaderboard-ad", "ad-leaderboard", "leadership", "newsletter-teaser", "podcast-teaser",
                "sponsor-lead", "cookie-intro", "share-intro", "comments-summary", "lead-gen-form", "author-intro",
                "teaser related", "intro sidebar",
            )
        ),
        "<nav class=lead><p>Sign up TK now.</p></nav>", "<form class=intro><p>Sign up TK now.</p></form>",
        "<aside class=summary><p>Sign up TK now.</p></aside>", "<footer class=lead><p>Sign up TK now.</p></footer>",
        "<div class=newsletter><p class=lead>Sign up TK now.</p></div>", "<div role=search class=lead>TK</div>",
        "<aside><p class=teaser>Sign up TK now.</p></aside>", "<div class=podcast><p class=teaser>TK now.</p></div>",
    ],
)  # fmt: skip
def test_the_name_of_a_lead_says_nothing_of_what_is_something_else(box: str) -> None:
    for page in (f"<h1>A</h1>{box}<article>{_STORY}</article>", f"<article><h1>A</h1>{box}{_STORY}</article>"):
        text = read(f"<html><body>{page}</body></html>".encode()).text
        assert "trustees" in text
    assert "TK" not in read(f"<html><body><h1>A</h1>{box}<article>{_STORY}</article></body></html>".encode()).text


def test_struck_text_of_markdown_is_not_read() -> None:
    assert markdown.read(b"So <del>TK</del> it ~~is TK~~ was.\n").text == "So  it  was."


def test_a_box_beside_the_headline_is_no_body() -> None:
    body = "".join(f"<p>The bridge opened on Monday after a year of work, said the mayor {n}.</p>" for n in range(9))
    box = "<div class='newsletter'><p>Sign up for our newsletter and get the stories of the day by mail.</p></div>"
    page = f"<html><body><header><h1>Bridge opens</h1>{box}</header><main>{body}</main></body></html>"
    assert "Sign up" not in read(page.encode()).text


def test_marks_around_a_word_part_no_title() -> None:
    text = "<p>Le maire de Tarn juge le pont trop long et le dit lundi au conseil de la ville.</p>" * 4
    page = f"<html><head><title>Le maire juge le pont « trop long »</title></head><body>{text}</body></html>"
    headline = read(page.encode()).headline
    assert headline is not None and "trop long" in read(page.encode()).text[headline.start : headline.end]


_PIECES = _STORY + _STORY


def headline_of(page: str) -> str | None:
    article = read(page.encode())
    return article.text[article.headline.start : article.headline.end] if article.headline else None


@pytest.mark.parametrize(
    "page",
    [
        "<head><title>The Echo</title><meta property='og:site_name' content='The Echo'></head>{}",
        "<head><title>Echo</title></head><header><h1 class=logo>Echo</h1></header>{}",
        "<head><title>Echo</title></head><p><a href='/'>Echo</a></p>{}", "<head><title>echo.example</title></head>{}",
        "<head><title>Echo</title><script type='application/ld+json'>"
        '{{"@type": "NewsArticle", "publisher": {{"name": "Echo"}}}}</script></head>{}',
    ],
)  # fmt: skip
def test_a_title_that_is_the_name_of_the_site_alone_is_no_headline(page: str) -> None:
    assert headline_of(f"<html>{page.format(_PIECES)}</html>") is None
    assert headline_of(f"<html>{page.format('<h2>Quay is shut</h2>' + _PIECES)}</html>") == "Quay is shut"


def test_a_long_title_is_no_name_of_a_site() -> None:
    title = "Trustees turn down the new quay again"
    page = f"<head><title>{title}</title><meta property='og:site_name' content='{title}'></head>{_PIECES}"
    assert headline_of(f"<html>{page}</html>") == title


def test_a_long_name_of_a_site_leads_to_its_front_page() -> None:
    name = "Notes of a walker along the coast"
    top = f"<title>{name}</title><h1><a href='https://walks.example'>{name}</a></h1>{{}}"
    assert headline_of(f"<html>{top.format(_PIECES)}</html>") is None
    assert headline_of(f"<html>{top.format('<h2>No quay</h2>' + _PIECES)}</html>") == "No quay"
    elsewhere = top.replace("walks.example", "walks.example/no-quay").format(_PIECES)
    assert headline_of(f"<html>{elsewhere}</html>") == name


def test_the_title_of_the_article_knows_no_section() -> None:
    page = "<title>Echo | Books | 3 May | Of quays - Jo Hall</title>{}<h1>Books</h1><h2>3 May | Of quays</h2>" + _PIECES
    own = '<meta property="og:title" content="{} - Jo Hall">'
    assert headline_of(f"<html>{page.format(own.format('3 May | Of quays'))}</html>") == "3 May | Of quays"
    assert headline_of(f"<html>{page.format(own.format('Books'))}</html>") == "Books"


def test_a_link_to_a_place_on_the_page_makes_no_name_of_a_site() -> None:
    for link in ("<a href='#top'>", "<a href='#'>", "<a>", "<a href=''>", "<a href='?print=1'>"):
        page = f"<head><title>Bridge shut again</title></head><p>{link}Bridge shut again</a></p>{_PIECES}"
        assert headline_of(f"<html>{page}</html>") == "Bridge shut again", link
    assert headline_of(f"<html><head><title>9.11</title></head>{_PIECES}</html>") == "9.11"


@pytest.mark.parametrize(
    "box",
    [
        "<header><h3>Sign up for our letter</h3></header>", "<aside><h2>Most read</h2></aside>",
        "<nav><h2>Most read</h2></nav>", "<footer><h2>Most read</h2></footer>", "<form><h2>Sign up</h2></form>",
        "<div class=newsletter><h3>Sign up for our letter</h3></div>", "<div class=sidebar><div><h2>A</h2></div></div>",
    ],
)  # fmt: skip
def test_a_heading_of_another_box_is_no_headline(box: str) -> None:
    head = "<head><title>Tarn Echo</title><meta property='og:site_name' content='Tarn Echo'></head>"
    assert headline_of(f"<html>{head}<body>{box}<article>{_PIECES}</article></body></html>") is None
    above = f"<h2>Quay is shut</h2>{box}<article>{_PIECES}</article>"
    assert headline_of(f"<html>{head}<body>{above}</body></html>") == "Quay is shut"


@pytest.mark.parametrize(
    ("page", "read_as"),
    [
        ("<ul><li>A <var>x<li>So it is.<li>More.</ul>", ["A ￼", "So it is.", "More."]),
        ("<p>A <kbd>x<p>So it is.<p>More.", ["A ￼", "So it is.", "More."]),
        ("<p>A <code><i>x<div>So it is.</div>", ["A ￼", "So it is."]),
        ("<p>A <span hidden>x<p>So it is.", ["A", "So it is."]),
        ("<table><tr><td>A <samp>x<td>So it is.</table>", ["A ￼", "So it is."]),
        ("<p>A <code>x</code> is.</p><p>So.", ["A ￼ is.", "So."]),
        ("<p>A <kbd><kbd>x</kbd> y</kbd> is.<p>So.", ["A ￼ is.", "So."]),
        ("<div><code><div>x</div><div>y</div></code></div><p>So.", ["￼", "So."]),
        ("<p>A <script>x<p>y</script> is.<p>So.", ["A  is.", "So."]),
    ],
)
def test_what_is_not_read_ends_with_its_line(page: str, read_as: list[str]) -> None:
    assert [text for _, text in parts(read(page.encode()))] == read_as


@pytest.mark.parametrize(
    ("page", "read_as"),
    [
        ("A\n\n<div hidden>\n\n# TK\n\nTK *TK*\n\n<p>TK</p>\n\n</div>\n\nB", ["A", "B"]),
        ("<div class='sr-only'>\n\n- TK\n\n<div>\n\nTK\n\n</div>\n\nTK\n\n</div> B\n\nC", ["B", "C"]),
        ("<section style='display: none'>\n\nTK </section> and\n\nB", ["and", "B"]),
        ("<div hidden>\n\nA\n\nB", ["A", "B"]), ("<div hidden>\n\nTK\n\n</div>\n<div>\n\nB\n\n</div>", ["B"]),
        ("<div hidden>\n\nTK\n\n</div>\n<div hidden>\n\nTK\n\n</div>\n\nB", ["B"]),
        ("<div hidden>\n\n# TK\n\n</div>\n\n# B\n\n## C", ["B", "C"]),
        ("> <div hidden>\n>\n> TK\n>\n> </div>\n\nB", ["B"]), ("<div hidden>TK</div>\n\nB\n\n</div>", ["B"]),
        ("One.\n\n> <div hidden>\n>\n> Two.\n\nThree.\n\n</div>\n\nFour.\n", ["One.", "Three.", "Four."]),
        ("One.\n\n* <div hidden>\n\n  Two.\n\n* Three.\n\n</div>\n\nFour.\n", ["One.", "Three.", "Four."]),
        ("One.\n\n<div hidden>\n\n> Two.\n\nThree.\n\n</div>\n\nFour.\n", ["One.", "Four."]),
    ],
)  # fmt: skip
def test_a_box_hides_the_markdown_in_it(page: str, read_as: list[str]) -> None:
    assert [text.strip() for _, text in parts(markdown.read(page.encode()))] == read_as


def test_a_headline_that_is_hidden_is_none() -> None:
    article = markdown.read(b"<div hidden>\n\n# TK\n\n</div>\n\n# B\n\n# C")
    assert parts(article) == [("headline", "B"), ("heading", "C")]


@pytest.mark.parametrize(
    ("raised", "read_as"),
    [
        ("<sup>2</sup>", "²"), ("<sup><a href=x>2</a></sup>", "²"), ("<sup><a href=x><i>2</i></a></sup>", "2"),
        ("<sup>1234</sup>", "¹²³⁴"), ("<sup>12345</sup>", "12345"), ("<i>2</i>", "2"),
    ],
)  # fmt: skip
def test_a_short_number_that_is_raised(raised: str, read_as: str) -> None:
    article = read(f"<h1>A</h1><p>It said a field of 10 m{raised} is wet.</p>".encode())
    assert f"a field of 10 m{read_as} is" in article.text


@pytest.mark.parametrize(("before", "kind"), [(1, "headline"), (2, "paragraph")])
def test_a_paragraph_in_the_style_of_a_title_stands_at_the_top(before: int, kind: str) -> None:
    above = "<p>The ferry across the sound is late, and nobody knows why it is.</p>" * before
    page = f"<html><body>{above}<p class=title>Ferry late</p>{_STORY}</body></html>"
    assert (kind, "Ferry late") in parts(read(page.encode()))


@pytest.mark.parametrize(
    ("cell", "outside", "is_text"),
    [(201, 0, True), (200, 0, False), (300, 299, True), (300, 300, False)],
)
def test_cells_are_text_where_most_of_it_stands_in_them(cell: int, outside: int, is_text: bool) -> None:
    document = HtmlDocument(f"<p>{'a' * outside}</p><table><tr><td>{'b' * cell}</td></tr></table>")
    assert bool(cells_of_text(document, document.blocks)) is is_text


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        ("<style>.x{display:none}</style>", False), ("<style media=screen>.x{display:none}</style>", False),
        ("<style media=' ALL '>.x{display:none}</style>", False), ("<style media=''>.x{display:none}</style>", False),
        ("<style>.x{display:block}</style><style>.x{display:none}</style>", True),
        ("<style media=print>.x{display:block}</style><style>.x{display:none}</style>", True),
        ("<style>p{}/*{*/ .a, #i { color:red; DISPLAY : none }</style>", False),
        ("<style>@import 'a';.x{visibility:hidden !important}</style>", False),
        ("<style>.x{display:none}.js .x{display:block}</style>", True), ("<style>p .x{display:none}</style>", True),
        ("<style>.x{display:none}@media print{.x{display:flex}}</style>", True),
        ("<style>.xx{display:none}</style>", True),
        ("<style>.x{display:none}</style><style media='screen and (min-width:9px)'>.x{display:block}</style>", True),
        ("<style>.x{display:none} @media (min-width:9px){#i{display:block}}</style>", True),
        ("<style>@media print{.x{display:none}}</style>", True), ("<style media=print>.x{display:none}</style>", True),
        ("<noscript><style>.x{display:none}</style></noscript>", True), ("<style>.x{display:none</style>", True),
        ("<noscript><style>.x{display:block}</style></noscript><style>.x{display:none}</style>", True),
        ("<noscript><style>.z{display:block}</style></noscript><style>.x{display:none}</style>", False),
        ("<style>}}.x{display:none}</style>", False), ("<style>.x{--display:none}</style>", True),
    ],
)  # fmt: skip
def test_what_a_style_sheet_hides_is_not_read(sheet: str, shown: bool) -> None:
    for hidden in ("<p class='a x' id=i>The TK bridge.</p>", "<p>It is <b id=i class='x y'>TK</b> so.</p>"):
        page = f"<html><head>{sheet}</head><body><h1>A</h1>{_STORY}{hidden}</body></html>"
        assert ("TK" in read(page.encode()).text) == shown


def test_what_asks_for_scripts_is_not_read() -> None:
    sheets = "<style>.{0}{{display:none}}</style><noscript><style>.{0}{{display:block}}</style></noscript>"
    page = "<html><head>{1}</head><body><h1>A</h1>{2}<p class={0}>Turn your scripts on.</p></body></html>"
    for name, shown in (("nojs", False), ("no-script", False), ("story", True)):
        read_page = read(page.format(name, sheets.format(name), _STORY).encode())
        assert ("scripts on" in read_page.text) is shown


def test_a_sheet_that_hides_the_text_hides_nothing() -> None:
    page = f"<html><style>.x{{display:none}}</style><body><div class=x><h1>A</h1>{_STORY}</div></body></html>"
    assert "turned down" in read(page.encode()).text


class TestTables:
    """A newsletter is laid out in tables; where a table has figures, its cells are notes."""

    LONG = "The ferry across the sound carried many people in its first week, the operator of the line said on Tuesday."
    FIGURES = "<table><tr><td>May</td><td>17</td></tr><tr><td>June</td><td>21</td></tr></table>"

    @pytest.mark.parametrize(
        "page",
        [
            "<table><tr><td><h1>Ferry</h1><p>{0}</p><p>{0} Ann.</p></td></tr></table>",
            "<table><tr><td><h1>Ferry</h1></td></tr><tr><td>{0}</td></tr><tr><td>{0} Ann.</td></tr></table>",
            "<table><tr><td>&nbsp;</td><td><table><tr><td><h1>Ferry</h1></td></tr><tr><td><p>{0}</p><p>{0} Ann.</p>"
            "</td></tr></table></td></tr></table>",
        ],
    )
    def test_text_in_cells(self, page: str) -> None:
        kinds = [("headline", "Ferry"), ("paragraph", self.LONG), ("paragraph", f"{self.LONG} Ann.")]
        assert parts(read(f"<html><body>{page.format(self.LONG)}</body></html>".encode())) == kinds

    def test_figures_in_cells(self) -> None:
        inside = f"<table><tr><td><h1>Ferry</h1><p>{self.LONG} {self.LONG}</p>{self.FIGURES}</td></tr></table>"
        below = f"<h1>Ferry</h1><p>{self.LONG}</p>{self.FIGURES}"
        for page in (inside, below):
            kinds = [kind for kind, _ in parts(read(f"<html><body>{page}</body></html>".encode()))]
            assert kinds == ["headline", "paragraph", *["cell"] * 4]


def test_a_raised_figure_is_no_digit_of_the_one_before_it() -> None:
    said = "Some 4,500<sup>2</sup> of <i>34<sup><a href='#3'>13</a></sup></i>, 10<SUP>6</SUP> on the 21<sup>st</sup>"
    seen = "Some 4,500² of 34¹³, 10⁶ on the 21st"
    assert read(f"<p>{said}, hot<sup>[12]</sup></p>".encode()).text == f"{seen}, hot[12]"
    assert markdown.read(f"{said}.".encode()).text.startswith("Some 4,500² of 34")
    assert markdown.read(b"Some 10<sup>6</sup> or 4<sub>2</sub>.").text == "Some 10⁶ or 42."
    said = "Of 10<sup>-6</sup> 4,500<sup>1,2</sup>, 17<sup>3\u20135</sup> or 5<sup>&#50;</sup> the 2<sup>a,2</sup>"
    seen = "Of 10⁻⁶ 4,500¹,², 17³\u2013⁵ or 5² the 2a,2"
    assert read(f"<p>{said}</p>".encode()).text == markdown.read(said.encode()).text == seen
    article = markdown.read(b"Some 10^-6^ of 10 m^2^ and ^3^ or 2^n^, 4^4.")
    assert article.text == "Some 10⁻⁶ of 10 m² and ^3^ or 2^n^, 4^4."
    at = article.text.index("²")
    assert article.place(at, at + 1).text == "^2^" and article.place(at + 2, at + 5).text == "and"


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("5<sup>1, 2</sup>", "5¹, ²"), ("10<sup>&minus;6</sup>", "10⁻⁶"), ("10<sup>\u20136</sup>", "10⁻⁶"),
        ("10<sup>\u22126</sup>", "10⁻⁶"), ("3<sup class=x>2</sup>", "3²"), ("4<sup id='a'>&#8722;2</sup>", "4⁻²"),
        ("5<sup>1, 2, 3, 4</sup>", "5¹, ², ³, ⁴"), ("5<sup>1,2,3,4,5</sup>", "51,2,3,4,5"),
        ("5<sup>1234,123,123</sup>", "5¹²³⁴,¹²³,¹²³"), ("5<sup>12345</sup>", "512345"),
        ("5<sup>1,2345</sup>", "51,2345"),
        ("5<supper>2</supper>", "52"), ("A<sup>+</sup>", "A+"), ("5<sup>1</sup>;6", "5¹;6"), ("5 &minus;6", "5 −6"),
    ],
)  # fmt: skip
def test_what_is_raised_in_a_page_is_raised_in_markdown(said: str, seen: str) -> None:
    page, text = read(f"<p>Some {said} are.</p>".encode()), markdown.read(f"Some {said} are.".encode())
    assert page.text == text.text == f"Some {seen} are."


def test_notes_on_two_lines_of_a_page() -> None:
    assert read(b"<p>Some 5<sup>1,\n 2</sup> are.</p>").text == "Some 5¹, ² are."
    assert read(b"<p>Some 5<sup>121,\n 122,13</sup> are.</p>").text == "Some 5¹²¹, ¹²²,¹³ are."


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("2^1^0^1^", "2^1^0^1^"), ("2^1^00^1^", "2^1^00^1^"), ("2^3^^", "2^3^^"), ("10^6^/10^3^", "10⁶/10³"),
        ("10^\u20136^", "10⁻⁶"), ("m^2^s^-1^", "m²s⁻¹"),
    ],
)  # fmt: skip
def test_figures_between_carets_are_a_power_where_none_follow(said: str, seen: str) -> None:
    assert markdown.read(f"Some {said}, they are.".encode()).text == f"Some {seen}, they are."


@pytest.mark.parametrize(
    ("name", "is_seen"),
    [
        ("d-none d-md-block", True), ("hidden p-2 md:block", True), ("hidden md:flow-root", True),
        ("sr-only lg:not-sr-only", True), ("invisible md:visible", True), ("block lg:hidden xl:block", True),
        ("d-none d-lg-table-cell", True), ("max-md:hidden", True), ("d-none", False), ("hidden print:block", False),
        ("d-xl-none", False), ("d-none d-xl-block", True), ("hidden sm:block md:hidden", False), ("xl:hidden", False),
        ("d-none d-md-block d-lg-none", False), ("visible-xs", False), ("hidden-xs", True),
        ("invisible md:flex", False), ("sr-only md:block", False), ("hidden md:!block", True),
        ("hidden sm:list-item", True), ("visible-xs-block", False),
        ("d-none d-md-none", False), ("d-none d-print-block", False), ("md:hidden", False), ("d-md-none", False),
    ],
)  # fmt: skip
def test_a_class_hides_what_a_wide_screen_does_not_show(name: str, is_seen: bool) -> None:
    article = read(f"<p>The ferry came at dawn.</p><p class='{name}'>It left again.</p><p>So it is.</p>".encode())
    assert ("left again" in article.text) is is_seen


def test_figures_in_one_column_are_cells() -> None:
    page = f"<body><h1>Ferry</h1><p>It ran.</p><table>{'<tr><td>1 000</td></tr>' * 45}</table></body>"
    assert {kind for kind, _ in parts(read(page.encode()))} == {"headline", "paragraph", "cell"}


def test_the_title_of_a_word_processor() -> None:
    text = "The harbour was shut on Monday, and nobody came to see the boats that lay there."
    page = f"<html><body><p class='c0 {{}}'>Ferry back</p><p class='c1 subtitle'>It ran.</p><p>{text}</p></body></html>"
    assert [kind for kind, _ in parts(read(page.format("title").encode()))] == ["headline", "standfirst", "paragraph"]
    assert [kind for kind, _ in parts(read(page.format("titled").encode()))] == ["paragraph", "standfirst", "paragraph"]
