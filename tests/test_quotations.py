"""The quotations of an article: the marks of every language, and marks that are none."""

from __future__ import annotations

import re

import pytest

from newslint.facts.open_quotations import is_in_open_quotation
from newslint.facts.others_words import touches_quoted_words
from newslint.facts.quotations import quotations
from newslint.readers import html, markdown, mdx, text
from newslint_rules.quotes import balance, marks


def _quoted(body: str) -> list[str]:
    article = text.read(f"Headline: A plan\n\n{body}\n".encode())
    return [article.text[q.inner_start : q.inner_end].strip() for q in quotations(article)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        *(tuple(pair.split("_")) for pair in (
            "“_” ”_” „_“ „_” „_\" ,,_” ,,_“ «_» »_« »_» ‹_›"
            " ›_‹ ‘_’ ‚_‘ 「_」 『_』 〝_〞 ‟_” ＂_＂ ❝_❞ 《_》 〈_〉 \"_\" ″_″ ``_'' ''_'' ‘‘_’’ “_\""
        ).split()),
        ("« ", " »"), ("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"), ("“\u00a0", "\u00a0”"),
    ],
)  # fmt: skip
def test_the_marks_of_every_language_are_seen(opening: str, closing: str) -> None:
    assert _quoted(f"{opening}We lost 17.000 euros{closing}, said Holm.") == ["We lost 17.000 euros"]
    assert _quoted(f"Holm said: {opening}We lost 17.000 euros.{closing} He left.") == ["We lost 17.000 euros."]


@pytest.mark.parametrize(
    ("body", "quoted"),
    [
        ("“The plank is 9\" too short for it,” she said. “We go.”", ['The plank is 9" too short for it,', "We go."]),
        ("“He is 6'2\" and needs a bed,” she said.", ["He is 6'2\" and needs a bed,"]),
        ("He is 5’7” and heavy, outside the “Anchor” inn.", ["Anchor"]),
        ("He is 6' 2½\" tall. \"I am glad,\" she said.", ["I am glad,"]),
        ('"The 5" pipes burst," he said.', ['The 5" pipes burst,']),
        ('"We won by 9" she said, "and then by 10" again.', ["We won by 9", "and then by 10"]),
        ("“The 5'' pipes burst,” he said.", ["The 5'' pipes burst,"]),
        ("“Officials saw \"the bridge\" and 9.598.279 tonnes there,” he said.",
         ['Officials saw "the bridge" and 9.598.279 tonnes there,']),
        ('"He said “no” to it," she said.', ["He said “no” to it,"]),
        ("« Il a dit « non » hier », a-t-elle dit.", ["Il a dit « non » hier"]),
        ("„Er sagte ‚nein‘ dazu“, sagte sie.", ["Er sagte ‚nein‘ dazu"]),
        ("“We are done,\" he said. “Now go.”", ["We are done,", "Now go."]),
        ("”Vi går”, sa han. ”Nu”, sa hon.", ["Vi går", "Nu"]),
        ("»Wir gehen«, sagte er, »jetzt.«", ["Wir gehen", "jetzt."]),
        ("Home » News » Harbour", []),
        ("Wort«, sagte er, und dann »ja«.", ["ja"]),
        ("The dogs’ leads and the boys’ caps of ’69.", []),
        ("Il parle de l’« ordre » du jour.", ["ordre"]),
    ],
)  # fmt: skip
def test_what_stands_inside_and_what_is_no_mark(body: str, quoted: list[str]) -> None:
    assert _quoted(body) == quoted


@pytest.mark.parametrize("mark", ["”", "»", "«", "„", "「"])
def test_a_speech_goes_on_in_the_next_paragraph(mark: str) -> None:
    closing = {"„": "“", "「": "」", "«": "»", "»": "«"}.get(mark, mark)
    first, second = _quoted(f"{mark}We lost 17.000 euros.\n\n{mark}And more{closing}, said Holm.")
    assert (first, second) == ("We lost 17.000 euros.", "And more")


def test_elements_of_html_that_quote() -> None:
    page = "<p>She said <q>we lost 17.000</q> there.</p><blockquote><p>“We lost,” and 18.000 more</p></blockquote>"
    article = html.read(page.encode())
    first = quotations(article)[0]
    assert article.text[first.inner_start : first.inner_end] == "we lost 17.000"
    for figure in ("17.000", "18.000"):
        at = article.text.index(figure)
        assert touches_quoted_words(article, at, at + 6)
        assert article.place(at, at + 6).text == figure
    quoted = markdown.read(b"> - We lost 17.000\n\nShe said <q>we lost 18.000</q>.\n")
    assert all(touches_quoted_words(quoted, (at := quoted.text.index(f)), at + 6) for f in ("17.000", "18.000"))
    for dash in ("—", "– ", "— "):  # the speech behind it has no mark where it ends
        spoken = text.read(f"Havna stengt\n\nHavna er ikke åpen.\n\n{dash}Vi tapte 13,000 kroner, sier han.\n".encode())
        spoken.language = "no"
        assert touches_quoted_words(spoken, (at := spoken.text.index("13,000")), at + 6)
        assert not touches_quoted_words(spoken, (at := spoken.text.index("åpen")), at + 4)
    assert not article.is_plain(article.text.index("“"), article.text.index("“") + 1)  # no fix makes a mark of a tag


@pytest.mark.parametrize(
    ("suffix", "source"),
    [
        ("md", "He wrote: <blockquote>It was 17.000.</blockquote> It cost 18.000."),
        ("md", "He wrote <cite>It was 17.000</cite> and 18.000."),
        ("md", '<div class="quote">It was 17.000.</div>\n\nIt cost 18.000.'),
        ("md", '<aside class="wp-block-pullquote">\n\nIt was 17.000.\n\n</aside>\n\nIt cost 18.000.'),
        ("md", "> [!quote] Lee\n> It was 17.000.\n\nIt cost 18.000."),
        ("md", '!!! quote "Lee"\n    It was 17.000.\n\nIt cost 18.000.'),
        ("md", "::: {.box .epigraph}\nIt was 17.000.\n:::\n\nIt cost 18.000."),
        ("md", "It was 17.000.\n{: .pull-quote}\n\nIt cost 18.000."),
        ("md", "[quote]It was 17.000.[/quote] It cost 18.000."),
        ("html", "<figure class=pullquote>It was 17.000.</figure><p class=a>It cost 18.000.</p>"),
        ("md", "See [[It was 17.000]].\n\nIt cost 18.000."),
        ("txt", "> It was 17.000.\n>> It was.\n\nIt cost 18.000."),
        ("md", "[quote]It was 17.000.\n\nIt cost 18.000."),
        ("md", "Write `<q>` and ``<blockquote>`` there.\n\n> It was 17.000.\n\nIt cost 18.000."),
        ("md", "```html\n<blockquote>\n```\n\n<q>It was 17.000.</q>\n\n    <q>\n\nIt cost 18.000."),
        ("mdx", "So: `<Quote>`.\n\n~~~\n<PullQuote>\n~~~\n\n<Quote>It was 17.000.</Quote>\n\nIt cost 18.000."),
        ("html", "<!-- <q> --><script>a = '<blockquote>'</script><q>It was 17.000.</q><p>It cost 18.000.</p>"),
        ("md", "It cost 18.000, and he wrote it was 17.000 [sic] long."),
        ("md", "It cost 18.000; it was 17.000 (sic!)."),
        ("md", "| It was red\n| and 17.000 long\n\nIt cost 18.000."),
        ("mdx", "<PullQuote by={lee}>\n\nIt was 17.000.\n\n</PullQuote>\n\nIt cost 18.000."),
        ("mdx", "<Quote text=\"no\" />\n\nIt cost 18.000.\n\n<Quote>It was 17.000.</Quote>"),
        ("html", '<p class="blockquote">It was 17.000.</p><p>It cost 18.000.</p>'),
        ("html", '<p class="quote">It was 17.000.<p>It cost 18.000.'),
        ("html", '<q>It was 17.000.</q><hr class="quote"><p>It cost 18.000.'),
        ("html", '<div data-type="quote"><div>It was</div> 17.000.</div><p>It cost 18.000.</p>'),
        ("html", '<body class="single-quote"><p>It cost 18.000 <span class="quote">and 17.000</span>.</p></body>'),
        ("md", "Q: How much?\n\nA: It was 17.000.\n\n> \n\n# Cost\n\nIt cost 18.000."),
        ("md", "**Lee:** How much?\n\n**Kim:** It was 17.000.\n\n**Lee:** Why?\n\nIt cost 18.000."),
        ("md", "Lee: How much?\n\nKim: A lot.\n\nAnd 17.000 of it.\n\nLee: Why?\n\nIt cost 18.000."),
    ],
)  # fmt: skip
def test_words_of_others_by_markup_and_in_interviews(suffix: str, source: str) -> None:
    article = {"md": markdown, "mdx": mdx, "html": html, "txt": text}[suffix].read(source.encode())
    for figure, quoted in (("17.000", True), ("18.000", False)):
        at = article.text.index(figure)
        assert touches_quoted_words(article, at, at + 6) is quoted, figure


@pytest.mark.parametrize(
    ("body", "language", "spoken"),
    [
        ("- Vi 17.000 barcos.\n\nEran 18.000.", "es", True),
        ("- 17.000 barcos\n\nEran 18.000.", "es", False),
        ("- We saw 17.000 boats.\n\nIt was 18.000.", "en", False),
        ("« J’ai vu le pont.\n\n» Et puis 17.000 autres.\n\n» Enfin le reste. »\n\nIl a dit 18.000.", "fr", True),
        ("« J’ai vu le pont.\n\n» Et puis tout.\n\n» Enfin 17.000. »\n\nIl a dit 18.000.", "fr", True),
    ],
)
def test_speech_without_marks_of_its_end(body: str, language: str, spoken: bool) -> None:
    article = text.read(f"Headline: A\nLanguage: {language}\n\n{body}\n".encode())
    for figure, quoted in (("17.000", spoken), ("18.000", False)):
        at = article.text.index(figure)
        assert touches_quoted_words(article, at, at + 6) is quoted, figure


def test_a_pair_of_two_kinds_is_a_slip_where_the_article_has_one_kind() -> None:
    curly, mixed = "“Es largo”, dijo. ", "“Está abierto\", dijo."
    for before, severity in ((curly, None), (curly + '"Es rojo", dijo. ', "note")):
        article = text.read(f"Headline: Un puente\nLanguage: es\n\n{before}{mixed}\n".encode())
        assert [finding.severity for finding in marks.check(article, marks.Options())] == [severity]


@pytest.mark.parametrize(
    ("body", "language", "found"),
    [
        ("Il faut agir, dit-elle.« Il faut fermer le pont », dit-elle. Le « pont » dort.", "fr", []),
        ("Le quartier “Vieux Port’’ dort. La ville “du pont” chante. Personne ne le savait.", "fr", []),
        ("La ville “du pont” chante. Le quartier “Vieux Port dort. Personne ne le savait.", "fr", ["“"]),
        ("Le « pont » dort. Il faut agir, dit-elle.« Il faut fermer le pont, dit-elle.", "fr", ["«"]),
        ('Hun siger " nej ", og han siger " ja ". "Broen er åben, siger hun. "Ja", siger han.', "da", []),
        ('Hun siger "nej", og han siger "ja". "Broen er åben, siger hun. Så gik han.', "da", ['"']),
        ("« Le pont dort. « Paix », c’est un mot. Il est grand », a dit Paul. Le « port » dort.", "fr", []),
        ("« Le pont dort. « Paix », c’est un mot. Il est grand, a dit Paul. Le « port » dort.", "fr", ["«"]),
        ("Le « port » dort.\n\n» LIRE AUSSI - Le pont dort\n\nLa ville dort.", "fr", []),
        ("Le « port » dort. La ville dort. » LIRE AUSSI - Le pont dort. Il dort.", "fr", []),
        ("Le « port » dort.\n\nLa ville dort », dit-elle.", "fr", ["»"]),
        ("Ha detto: «Hanno gridato \"Via\" e sono andati.\n\nPiove molto». Il «ponte» dorme.", "it", []),
        ("“Quanto vale a vida? “Cabe a todos gritar.” A cidade sabe.” O “porto” dorme.", "pt", []),
        ("Il «ponte» dorme. «Il porto è chiuso. Piove.\n\nPiove molto ancora.\n\nAnna Holm, Comune»", "it", []),
        ("Le « port » dort. La ville dort.\n\n« Il faut de ...", "fr", []),
        (
            "Le « port » dort. « La ville dort.\n\n" + "Le pont dort.\n\n" * 12
            + "Tout dort, et la ville parle du pont et de la route du port. »",
            "fr", [],
        ),
        ("Die Brücke ist offen.« Das sagte sie. »Sie bleibt offen.« Niemand wusste es.", "de", []),
    ],
)
def test_which_marks_stand_alone(body: str, language: str, found: list[str]) -> None:
    article = text.read(f"Headline: A plan\nLanguage: {language}\n\n{body}\n".encode())
    assert [article.text[f.start : f.end] for f in balance.check(article, balance.Options())] == found


@pytest.mark.parametrize(
    ("body", "at", "side"),
    [
        ('Hun siger "nej". Den siger "Gud, hvor er den dejlig "," fortæller Ole Holm.', '" fortæller', "closes"),
        ('Hun siger "nej". Broen er åben, og den er rød "siger Ole Holm.', '"siger Ole', "closes"),
        ('Hun siger "nej". Broen er "åben, og den er rød.', '"åben', "opens"),
    ],
)
def test_which_side_a_straight_mark_is_of(body: str, at: str, side: str) -> None:
    article = text.read(f"Headline: En plan\nLanguage: da\n\n{body}\n".encode())
    (found,) = balance.check(article, balance.Options())
    assert article.text.startswith(at, found.start)
    assert f"This mark {side}" in str(found.message)


@pytest.mark.parametrize(
    "body",
    [
        "He said “we have\nthe road IN and a hour”, and left OUT.\n\nThe council met OUT.",
        "\"I was there for an hour\nand the man left IN,\" Ann said OUT.",
        "Ann said OUT: “I was there. I had the key IN.\n\nThe man left IN.\n\nAnd I IN too.”\n\nThe end OUT.",
        "« Le chat IN.\n\n« Le chien IN. Il dort IN.\n\nLes gens IN », dit-il OUT.\n\nLa fin OUT.",
        "Ann said:\n\n‘I was there IN. I had the key IN.\n\nThe dogs’ man left IN.’\n\nThe end OUT.",
        "»Wir gehen. Der Mann IN.\n\nSie ging IN.« Er ging OUT.",
        "She said OUT: “It is shut. The man left IN.\n\nThe end OUT. “We go,” he said OUT.",
        "The 90s’ end OUT. She is 6'2\" tall OUT.\n\nThe dogs’ leads OUT.",
    ],
)  # fmt: skip
def test_no_fix_is_made_in_a_quotation_that_another_block_closes(body: str) -> None:
    article = text.read(f"Headline: A plan\n\n{body}\n".encode())
    for match in re.finditer("IN|OUT", article.text):
        quoted = touches_quoted_words(article, *match.span()) or is_in_open_quotation(article, *match.span())
        assert quoted == (match.group() == "IN"), article.text[match.start() - 20 : match.end()]
