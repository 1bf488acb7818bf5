"""Who says so: quotations, attributions, the sources of figures, and the command that lists them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from growth import grows_evenly
from hypothesis import given, settings
from hypothesis import strategies as st

import newslint
from newslint.cli import main
from newslint.core.article import Article
from newslint.facts.figures import figures
from newslint.facts.hedges import governing_hedge, hedges
from newslint.facts.quotations import quotations
from newslint.facts.saying.appositions import before_relative_clause
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.saying.source_names import SourceKind
from newslint.facts.sources import Source, sources_with_sentences
from newslint.facts.speakers import speakers
from newslint.readers import markdown, text
from newslint.reports import sources_html
from newslint.reports.sources_rows import summary
from newslint.reports.sources_table import table_of


def article_of(written: str, language: str = "en") -> Article:
    article = text.read(written.encode(), "draft.txt")
    article.language = language
    return article


def phrase(article: Article, source: Source | None) -> str | None:
    return None if source is None else article.text[source.start : source.end]


def behind(written: str, language: str = "en") -> dict[str, str | None]:
    """Each figure of a text, with the source phrase behind it."""
    article = article_of(written, language)
    found = {}
    for figure in figures(article):
        source = source_of(article, figure.start, figure.end)
        found[article.text[figure.start : figure.end]] = phrase(article, source)
    return found


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("The fines total up to 30 ships, people briefed on that matter said.", "people briefed on that matter"),
        ("Take, for instance, a Holm Institute survey that found that 30 ships sank.", "a Holm Institute survey"),
        ("They held back studies that show 30 ships sank.", "studies"),
        ("It was late. People familiar with it said 30 ships sank.", "People familiar with it"),
        ("As it was late, it said 30 ships sank.", "it"),
        ("Some 30 ships sank, its director, Ann Holm, says. Late as it is, she came.", "its director, Ann Holm"),
        ("Some 30 ships sank, the captain, Bo Lind, said.", "the captain, Bo Lind"),
        ("Bo Lind, the captain, said 30 ships sank.", "Bo Lind, the captain"),
        ("The mayor, Ann Holm, said 30 ships sank.", "The mayor, Ann Holm"),
        ("Ann Holm, a baker from Albany, New York, said 30 ships sank.", "Ann Holm, a baker from Albany, New York"),
        ("Some 30 ships sank in May, said the union.", "the union"),
        ("He has, as the Harbour Times reported, sold 30 ships.", "the Harbour Times"),
        ("As the Harbour Times reported, he has sold 30 ships.", "the Harbour Times"),
        ("He sold 30 ships, as the Harbour Times reported on Friday.", "the Harbour Times"),
        ("He sold 30 ships as the Harbour Times reported that he had no money.", None),
        ("He sold 30 ships that showed no rust.", None),
    ],
)
def test_sources_in_asides_and_relative_clauses(written: str, source: str | None) -> None:
    assert behind(written)["30 ships" if "30 ships" in behind(written) else "30"] == source


QUOTED = [
    ("“A ship,” he said. “A boat.”", ["“A ship,”", "“A boat.”"]),
    ('"A ship," he said. "A boat."', ['"A ship,"', '"A boat."']),
    ("‘It’s the crew’s day,’ she said.", ["‘It’s the crew’s day,’"]),
    ("The crews' union said 'it is over' on Monday.", ["'it is over'"]),
    ("In the '90s the harbour was ‘fine’.", ["‘fine’"]),
    ("''We sail,'' she said.", ["''We sail,''"]),
    ("Er sagte: „Das ist gut“, und ging.", ["„Das ist gut“"]),
    ("« Bonjour », dit-il.", ["« Bonjour »"]),
    ("«Bonjour», dit-il.", ["«Bonjour»"]),
    ("“He called it ‘nice’ today,” she said.", ["“He called it ‘nice’ today,”"]),
    ("“mixed\" and \"mixed”", ["“mixed\"", "\"mixed”"]),
    ("The mast is 5'10\" tall.", []),
    ("“Never closed. The next sentence.", ["“Never closed."]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), QUOTED)
def test_quotations(written: str, expected: list[str]) -> None:
    article = article_of(written)
    assert [article.text[q.start : q.end] for q in quotations(article)] == expected


def test_a_quotation_over_several_paragraphs_has_one_speaker() -> None:
    article = article_of("“The first part.\n\n“The second part.\n\n“The last part,” said Ann Holm.")
    found = quotations(article)
    assert [q.open_ended for q in found] == [True, True, False]
    assert {speakers(article)[q.start].name for q in found} == {"Ann Holm"}


SPEAKERS = [
    ("Bo Lind left.\n\nAsked about the port, the quay and so on, Ann Holm left what she called “a mess.”", "Ann Holm"),
    ("Bo Lind left.\n\nThe mayor, Ann Holm, left too. The port was “a mess of it,” she said.", "Ann Holm"),
    ("“She lied about the port,” Fox 9 reported.", "Fox 9"),
    ("Ann Holm said the plan “is proof of growth here,” the Harbour Post reported.", "Ann Holm"),
    ("Ann Holm said that the report has revealed “serious impropriety” there.", "Ann Holm"),
    ("HARBOUR FAVORS LUND — “Why he leads in Tarn,” by the Post’s Ann Holm: “The shift is large.”", "Ann Holm"),
    ("Ann Holm held up a sign saying “We have seen this before.”", "sign"),
    ("Citing the storm as a wake-up call for those who “treat it as a job,” Holm urged them to leave.", "Holm"),
    ("“They are wrong,” said 9/11 widow Terry Holm.", "Terry Holm"),
    ("“It will not sail,” said someone with knowledge of the port.", "someone with knowledge of the port"),
    ("The Affordable Port Act, which is old, was passed. “We are all in the Affordable Port Act,” he said.", "he"),
]


@pytest.mark.parametrize(("written", "name"), SPEAKERS)
def test_who_speaks(written: str, name: str) -> None:
    article = article_of(written)
    assert speakers(article)[quotations(article)[-1].start].name == name


FIGURES: list[tuple[str, dict[str, str | None]]] = [
    ("Ann Holm said that 120 ships had left.", {"120": "Ann Holm"}),
    ("About 120 ships left, according to the port.", {"120": "the port"}),
    ("According to the port, 120 ships left.", {"120": "the port"}),
    ("The port, which is old, said 120 ships left.", {"120": "The port, which is old"}),
    ("“We lost 120 ships,” said Ann Holm, 54.", {"120": "Ann Holm, 54", "54": "Ann Holm, 54"}),
    ("“We lost 120 ships,” said Ann Holm, who runs it.", {"120": "Ann Holm, who runs it"}),
    ("A Ferry Watch report counted 120 ships and 45 boats.", dict.fromkeys(("120", "45"), "A Ferry Watch report")),
    ("Records show that 120 ships left.", {"120": "Records"}),
    ("In a Ferry Watch poll, 60% wanted a bridge.", {"60%": "a Ferry Watch poll"}),
    ("The latest poll has her at 41%.", {"41%": "The latest poll"}),
    ("46% of captains say they will sail.", {"46%": None}),
    ("One can only assume that 120 ships left.", {"120": None}),
    ("With 120 ships, “Old Port” sailors have denied that they fish.", {"120": None}),
    ("Nearly two-thirds (63%) of captains say they will sail.", dict.fromkeys(("two-thirds", "63%"))),
    (
        "A Tarn poll found that rain is feared.\n\nIt is.\n\nWe go.\n\nIt is.\n\nStill, 46% say no.",
        {"46%": "A Tarn poll"},
    ),
    ("A Tarn poll found approval at its lowest — 35%, down from 40%.", dict.fromkeys(("35%", "40%"), "A Tarn poll")),
    (
        "Lost: the lawsuit, brought by 18 northern-led states, could sink a $3 million port.",
        dict.fromkeys(("18", "$3 million")),
    ),
    ("The captain criticized the port, which has lost 120 ships.", {"120": None}),
    ("The captain announced a plan, which would cost 120 ships.", {"120": "The captain"}),
    ("Before a visit to Tarn, where 120 died, Holm said there was no room.", {"120": None}),
    ("Ann Holm, R-Tarn, who ran the port, told us 120 ships had left.", {"120": "Ann Holm, R-Tarn, who ran the port"}),
    ("TARN (Ledger) - U.S. growth slowed in May, suggesting the port lost 120 ships.", {"120": None}),
    ("TARN, Lund, May 3 — Ann Holm left the port on Monday, saying 120 ships were lost.", {"120": "Ann Holm"}),
    (
        "Ann Holm (D., Tarn), head of the board, refused to look at the report, saying it lacks 120 ships.",
        {"120": "Ann Holm"},
    ),
    ("The old think tank also cited a study and said 120 ships would leave.", {"120": "The old think tank"}),
    ("Losses of 120 ships were estimated by the port.", {"120": "the port"}),
    ("The mayor's claim that 120 ships left is old.", {"120": "The mayor"}),
    ("The town has 450 boats; the port said 120 ships left.", {"450": None, "120": "the port"}),
    ("She came on Monday and said that 120 ships left.", {"120": "She"}),
    ("The port said 120 ships left, while the union said 150 did.", {"120": "The port", "150": "the union"}),
    ("The port is new, the captain said, and has 120 berths.", {"120": "the captain"}),
    ("A court in the town of 450 pledged support to 120 crews.", {"450": None, "120": None}),
    ("The 120 pledged ships came.", {"120": None}),
    ("The port did not say whether 120 ships left.", {"120": None}),
    ("The port added 120 berths in May.", {"120": None}),
    ("The captain showed them 120 berths.", {"120": None}),
    ("Their reports of 120 ships were old.", {"120": "Their"}),
    ("About 120 ships are believed to have left.", {"120": None}),
    ("The port reportedly lost 120 ships.", {"120": None}),
    ("In the town, 120 ships left. “All of it,” said Ann Holm.", {"120": None}),
    ("Captains polled by Tarnpress had forecast a loss of 120 ships.", {"120": "Captains polled by Tarnpress"}),
    ("It shut on Monday, with the Harbour Board saying it had lost 120 ships.", {"120": "the Harbour Board"}),
    ("Ann Holm, the port’s director, released a statement confirming it has 120 ships.",
     {"120": "Ann Holm, the port’s director"}),
    ("The port’s model had pointed to a loss of 120 ships.", {"120": "The port’s model"}),
    ("It missed analysts’ forecasts that 120 ships would come.", {"120": "analysts"}),
    ("Whoever sails can claim a $120 refund.", {"$120": None}),
    ("Another captain, Ann Holm, gave the number of ships as 120.", {"120": "Another captain, Ann Holm"}),
    ("A survey of more than 500 crews found 60%.", dict.fromkeys(("500", "60%"), "A survey of more than 500 crews")),
    ("While no one predicted a storm, 120 ships left.", {"120": None}),
    ("A fleet with people who want to sail has 120 ships.", {"120": None}),
    ("The 120 fees vary based on region of origin.", {"120": None}),
    ("We have all the $120 million the port commission called for.", {"$120 million": None}),
    ("Labour voters are more likely to say that Holm leads, 55 percent to 44.", {"55 percent": None, "44": None}),
    ("Polls show her ahead, including a Ferry Watch poll released Tuesday that found 60%.",
     {"60%": "a Ferry Watch poll"}),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), FIGURES, ids=lambda v: v if isinstance(v, str) else "")
def test_who_stands_behind_a_figure(written: str, expected: dict[str, str | None]) -> None:
    assert behind(written) == expected


CARRIED = [
    ("A Ferry Watch report counted 120 ships. The town has 45 boats.", "45", "A Ferry Watch report"),
    ("A Ferry Watch poll found 60% for it.\n\nAmong crews, 70% are for it.", "70%", "A Ferry Watch poll"),
    ("“We sail,” said Ann Holm. “We have 120 ships.”", "120", "Ann Holm"),
    ("According to a Ferry Watch poll, 60% want it; 70% of those would pay.", "70%", "a Ferry Watch poll"),
    (
        "A Ferry Watch poll found 60% for it.\n\nOf crews, 50% say they sail, with 35% saying they walk.",
        "35%",
        "A Ferry Watch poll",
    ),
    (
        "A Ferry Watch poll found 60% for the crews’ plan to sail.\n\nAmong crews, 70% are for it.",
        "70%",
        "A Ferry Watch poll",
    ),
]


@pytest.mark.parametrize(("written", "number", "expected"), CARRIED)
def test_a_source_is_carried_into_the_next_sentence(written: str, number: str, expected: str) -> None:
    article = article_of(written)
    figure = next(f for f in figures(article) if article.text[f.start : f.end] == number)
    source = source_of(article, figure.start, figure.end)
    assert phrase(article, source) == expected and source is not None and source.carried


def test_a_list_rests_on_whoever_leads_to_it() -> None:
    article = markdown.read(b"Ann Holm promised that:\n\n- 120 ships will come\n- 45 will stay\n")
    found = [source_of(article, f.start, f.end) for f in figures(article)]
    assert [s and (s.name, s.carried) for s in found] == [("Ann Holm", True)] * 2


def test_a_link_is_a_source_where_nobody_is_named() -> None:
    article = markdown.read(b"The port lost [120 ships](https://port.example/losses) in May.\n")
    (figure,) = figures(article)
    source = source_of(article, figure.start, figure.end)
    assert source is not None and (source.kind, source.name) == ("link", "https://port.example/losses")


KINDS: list[tuple[str, str, SourceKind]] = [
    ("Ann Holm of the port said so. She said 120 ships left.", "Ann Holm", "named"),
    ("The Harbour Times said 120 ships left.", "Harbour Times", "named"),
    ("A spokesman for the port said 120 ships left.", "spokesman for the port", "described"),
    ("Some experts said 120 ships left.", "Some experts", "vague"),
    ("A senior officer said 120 ships left.", "senior officer", "anonymous"),
]


@pytest.mark.parametrize(("written", "name", "kind"), KINDS)
def test_what_a_source_resolves_to(written: str, name: str, kind: SourceKind) -> None:
    article = article_of(written)
    (figure,) = figures(article)
    source = source_of(article, figure.start, figure.end)
    assert source is not None and (source.name, source.kind) == (name, kind)


def test_hedges_and_what_depends_on_them() -> None:
    article = article_of("It is thought that 120 ships left. The port, allegedly, is shut. He must be said to own 45.")
    assert [article.text[h.start : h.end] for h in hedges(article)] == ["It is thought", "allegedly"]
    first, second = figures(article)
    assert governing_hedge(article, first.start, first.end) is not None
    assert governing_hedge(article, second.start, second.end) is None


CREDITED = [
    ("Experts say that 40% of all ferries will be sold.", True),
    ("Ferries take longer; research shows that few gain by it unless they pass the $89 exam.", False),
    ("The ferry, whose share is under 1 percent, did well, insiders said.", False),
    ("While a berth now costs above $20 a metre, experts have warned that low prices could sink the harbour.", False),
    ("Weeks after the fall of his $500 million plan, some analysts said the port is wedded to another one.", False),
    ("The race has tightened in recent polls since Holm won in June, 44 percent to 12.", False),
    ("Polls show a dead heat in a town that Holm won by 20 points.", False),
]


@pytest.mark.parametrize(("written", "credited"), CREDITED)
def test_a_figure_is_credited_only_to_whoever_gives_it(written: str, credited: bool) -> None:
    found = newslint.check(f"{written} The harbour is empty today.", language="en")
    assert any("is credited only to" in str(f.message) for f in found) is credited


LANGUAGES = [
    ("da", "Ifølge politiet var 120 skibe væk.", "politiet"),
    ("da", "Ifølge politiet forsvandt 120 skibe.", "politiet"),
    ("da", "Ifølge eksperter forsvandt 120 skibe.", "eksperter"),
    ("da", "Ifølge Anna Holm forsvandt 120 skibe.", "Anna Holm"),
    ("da", "Ifølge lederen af havnen i Odde forsvandt 120 skibe.", "lederen af havnen i Odde"),
    ("da", "120 skibe er væk, oplyste chefen Anna Holm mandag den 23. maj.", "chefen Anna Holm"),
    ("da", "120 skibe er væk, oplyser ministeriet.", "ministeriet"),
    ("da", "Havnen siger, at 120 skibe er væk.", "Havnen"),
    ("de", "Laut Polizei waren 120 Schiffe weg.", "Polizei"),
    ("de", "Laut Polizei sanken 120 Schiffe.", "Polizei"),
    ("de", "Nach Angaben der örtlichen Behörden sanken 120 Schiffe.", "örtlichen Behörden"),
    ("de", "Laut einem Sprecher der Stadt Kiel sanken 120 Schiffe.", "einem Sprecher der Stadt Kiel"),
    ("de", "Es fehlen 120 Schiffe, wie die Stadt am Dienstag mitteilte.", "die Stadt"),
    ("de", "Laut Hafenamt zahlen 120 Schiffe zu wenig.", "Hafenamt"),
    ("de", "Es fehlen 120 Schiffe, wie der Hafen berichtete.", "der Hafen"),
    ("de", "Es fehlen 120 Schiffe, teilte die Polizei mit.", "die Polizei"),
    ("de", "„Uns fehlen 120 Schiffe“, sagte Anna Holm.", "Anna Holm"),
    ("de", "Eine Studie der Universität Kiel zeigt, dass 120 Schiffe fehlen.", "Eine Studie der Universität Kiel"),
    ("fr", "Selon la police, 120 bateaux sont partis.", "la police"),
    ("fr", "Les 120 bateaux sont partis, a indiqué le ministère.", "le ministère"),
    ("fr", "Les 120 bateaux sont partis, a annoncé lundi 23 mai sa directrice, Anna Holm.", "sa directrice, Anna Holm"),
    ("es", "Según la policía, 120 barcos salieron.", "la policía"),
    ("es", "«Faltan 120 barcos», dijo Ana Holm.", "Ana Holm"),
    (
        "es",
        '"Faltan 120 barcos", agregó el líder del puerto en el acto de hoy.',
        "el líder del puerto en el acto de hoy",
    ),
    ("es", "Salieron 120 barcos. Así lo informó el ministerio.", "el ministerio"),
    ("da", "Havnen mistede 120 skibe. Det viser tal fra Havnedata.", "tal fra Havnedata"),
    ("da", "Havnen mistede 120 skibe. Det fortæller Ole Holm, vagtchef for politiet.", "Ole Holm"),
    ("da", "Havnen mistede 120 skibe. Det viser sig, at de er sunket.", None),
    ("de", "Es fehlen 120 Schiffe. Das berichtete die BBC.", "die BBC"),
    ("de", "Nach Polizeiangaben fehlen 120 Schiffe.", "Polizeiangaben"),
    ("de", "Es fehlen nach Behördenangaben 120 Schiffe.", "Behördenangaben"),
    ("de", "Einem Bericht der Tarner Zeitung zufolge fehlen 120 Schiffe.", "Einem Bericht der Tarner Zeitung"),
    ("de", "Es fehlen Anna Holm zufolge 120 Schiffe.", "Anna Holm"),
    ("de", "Dem zufolge fehlen 120 Schiffe.", None),
    ("de", "Es fehlen 120 Schiffe, so Hafenchefin Anna Holm.", "Hafenchefin Anna Holm"),
    ("de", "Es fehlen 120 Schiffe, so Holm weiter.", "Holm"),
    ("de", "Es fehlen 120 Schiffe, so die Hoffnung.", None),
    ("de", "Es fehlen 120 Schiffe, so dass der Hafen leer ist.", None),
    ("de", "So Holm kommt, fehlen 120 Schiffe.", None),
    ("de", "Die Feuerwehr sprach von 120 Schiffen.", "Die Feuerwehr"),
    ("de", "Der Hafen beziffert den Verlust auf 120 Schiffe.", "Der Hafen"),
    ("de", "Der Hafen geht davon aus, dass 120 Schiffe fehlen.", "Der Hafen"),
    (
        "de",
        "Es fehlen 120 Schiffe. Das geht aus der Antwort der Stadt auf eine Frage hervor.",
        "der Antwort der Stadt auf eine Frage",
    ),
    ("de", "Im Hafen fehlten laut Hafenamt nur noch 120 Schiffe.", "Hafenamt"),
    ("de", "Der Hafen sei leer, sagte der Chef. Es fehlten 120 Schiffe, und auch er habe keine.", "der Chef"),
    ("de", "Der Hafen ist leer, sagte der Chef. Es fehlen 120 Schiffe.", None),
    ("de", "Am Montag sagte Anna Holm, 120 Schiffe fehlten.", "Anna Holm"),
    ("de", "Für den Gewinn aus Fracht und Fähren rechnet die Reederei mit 120 Schiffen.", "die Reederei"),
    ("de", "Zuletzt teilte der Hafen mit, 120 Schiffe fehlten.", "der Hafen"),
    ("de", "Auch Holm sagte der Zeitung, 120 Schiffe fehlten.", "Auch Holm"),
    ("de", "In einem Bericht hat der Hafen betont, dass 120 Schiffe fehlen.", "der Hafen"),
    ("de", "In einem Bericht hat der Hafen nicht betont, dass 120 Schiffe fehlen.", None),
    ("de", "Im Hafen wird betont, dass 120 Schiffe fehlen.", None),
    ("de", "Nach dem Sturm: Anna Holm sagte am Montag, 120 Schiffe fehlten.", "Anna Holm"),
    ("de", "Laut Ferrydata bei 120 Schiffen fehlt der Anker.", "Ferrydata"),
    ("da", "Efter mødet oplyste politiet, at 120 skibe er væk.", "politiet"),
    ("da", "I rapporten skriver forskerne, at 120 skibe er væk.", "forskerne"),
    ("da", "I en ny analyse har havnen regnet sig frem til, at 120 skibe er væk.", "havnen"),
    ("da", "I havnen mener man, at 120 skibe er væk.", None),
    ("fr", "« Il manque 120 bateaux », a-t-il déclaré.", "il"),
    ("fr", "Mais Anne Holm se dit sûre que 120 bateaux manquent.", "Anne Holm"),
    ("es", "En el plan se señala que faltan 120 barcos.", None),
    ("es", "El puerto dio a conocer que faltan 120 barcos.", "El puerto"),
    ("fr", "Le port a perdu 120 bateaux, rapportent les médias locaux.", "les médias locaux"),
    ("fr", "« Le port a perdu 120 bateaux », a déclaré à l'AFP, Anne Holm.", "Anne Holm"),
    ("fr", "« Le port a perdu 120 bateaux », a déclaré à la presse le maire.", "le maire"),
    ("fr", "« Le port a perdu 120 bateaux », a déclaré le maire de Tarn, Anne Holm.", "le maire de Tarn, Anne Holm"),
    ("da", "Anna Holm sagde forleden ved et møde, at 120 skibe er væk.", "Anna Holm"),
    ("en", "The port lost 120 ships. That is according to a report by Ferry Watch.", "a report by Ferry Watch"),
]


@pytest.mark.parametrize(("language", "written", "expected"), LANGUAGES)
def test_other_languages(language: str, written: str, expected: str | None) -> None:
    assert behind(written, language) == {"120": expected}


def test_when_is_not_what_is_counted() -> None:
    article = article_of("It fell to 60 from 90 last year, and had 1,900 ships this week.")
    assert [figure.of for figure in figures(article)] == ["", "", "ships"]


def test_a_language_without_cues_is_silent() -> None:
    assert lexicon("xx") is None
    assert behind("Ann Holm said 120 ships left.", "xx") == {"120": None}


# The command


def listed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["sources", *arguments, "--format", "json", "--no-config"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


DRAFT = (
    "Storm takes 120 ships\r\n\r\nThe port lost 120 ships, said Ann Holm, its director. “It’s bad,” she said.\r\n\r\n"
    "Around 60% of the berths are believed to be gone.\r\n"
)


def test_json_of_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes(b"\xef\xbb\xbf" + DRAFT.encode())
    document = listed([str(draft)], capsys)
    assert document["schema"] == 1
    (article,) = document["articles"]
    assert article["path"] == str(draft)
    above, below, berths = article["figures"]
    assert (above["source"], above["line"], above["column"]) == (None, 1, 13)
    assert set(below) == {"text", "line", "column", "start", "end", "kind", "value", "of", "source", "hedge", "wanted"}
    assert set(below["source"]) == {"text", "name", "kind", "carried", "start", "end"}
    assert (below["value"], below["of"], below["source"]["name"], below["hedge"]) == (120, "ships", "Ann Holm", None)
    assert (berths["source"], berths["hedge"]) == (None, "are believed")
    for row in (above, below, berths, below["source"], *article["quotations"]):
        assert DRAFT[row["start"] : row["end"]] == row["text"]
    assert [q["source"]["name"] for q in article["quotations"]] == ["Ann Holm"]
    assert article["sources"] == [{"name": "Ann Holm", "role": "its director", "figures": 1, "quotations": 1}]


def test_text_and_markdown_of_sources(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT)
    assert main(["sources", str(draft), "--no-config"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert any("120 ships" in line and "Ann Holm" in line and "named" in line for line in shown)
    bare = next(i for i, line in enumerate(shown) if "rests on nobody" in line)
    assert any("60%" in line and "are believed" in line for line in shown[bare:])
    written = tmp_path / "table.md"
    assert main(["sources", str(draft), "--format", "markdown", "--output", str(written)]) == 0
    assert "| 3 | 120 ships | Ann Holm | named |" in written.read_text() and not capsys.readouterr().out


def test_sources_of_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b.txt", "a.md"):
        (tmp_path / name).write_text("Ann Holm said 120 ships left.")
    (tmp_path / "README.md").write_text("Not an article.")
    articles = listed([str(tmp_path)], capsys)["articles"]
    assert [Path(a["path"]).name for a in articles] == ["a.md", "b.txt"]


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "good.txt"
    good.write_text("Ann Holm said 120 ships left.")
    missing = str(tmp_path / "missing.txt")
    assert main(["sources", missing, str(good), "--format", "json"]) == 2
    captured = capsys.readouterr()
    assert "missing.txt" in captured.err
    document = json.loads(captured.out)
    assert len(document["articles"]) == 1
    assert document["errors"] == [{"path": missing, "message": "cannot be read: No such file or directory"}]
    assert main(["sources", str(good), "--output", str(tmp_path / "no" / "table.txt")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_a_language_without_cues_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Anna Holm sade att 120 fartyg var borta.")
    assert main(["sources", str(draft), "--language", "sv"]) == 0
    assert 'no cues are known in the language "sv"' in capsys.readouterr().err


PIECES = st.sampled_from(
    ["Ann Holm ", "said ", "that ", "120 ", "60% ", "“", "” ", '"', "'", ", ", ". ", "; ", "\n\n", "by ", ": ",
     "the poll ", "found ", "its ", "claim ", "is ", "believed ", "— ", "(", ") ", "é🙂 ", "not ", "in a ",
     "according to "]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=200)
def test_every_place_lies_in_the_text(pieces: list[str]) -> None:
    article = article_of("".join(pieces))
    sources = [source_of(article, f.start, f.end) for f in figures(article)]
    for source in (*sources, *speakers(article).values()):
        if source is not None:
            assert 0 <= source.start < source.end <= len(article.text)
            assert source.kind == "quotation" or source.name.strip()


GROWING = ["he said that ", "“a ", "‘a ", "; according to ", "the poll ", "said 120, ", "x, ", "He said so. "]


def test_a_name_before_a_relative_clause_is_looked_for_in_its_sentence_alone() -> None:
    def sought(times: int) -> Callable[[], object]:
        text, words = "Ann Holm, 34, said so. " * times, lexicon("en")
        assert words is not None
        starts = range(0, len(text), len(text) // times)
        return lambda: [before_relative_clause(text, at, at, at + 12, words) for at in starts]

    grows_evenly(sought, 200)


@pytest.mark.parametrize("piece", GROWING)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def sourced(times: int) -> Callable[[], object]:
        article = article_of("Ann Holm " + piece * times)
        return lambda: (speakers(article), sources_with_sentences(article))

    grows_evenly(sourced, 800)


SPOKEN = [
    ("About 60% have left, said former mayor Ines Falkner.", "60%", "Ines Falkner"),
    ("On Tuesday Ines Falkner, a nurse, said 41% had left.", "41%", "Ines Falkner"),
    ("In Lydmere Owen Tarrant, a clerk, said 43% were lost.", "43%", "Owen Tarrant"),
    ("Rep. Ann Holm (Labour) said 44% were lost.", "44%", "Ann Holm"),
    ("Ann Holm went on to claim that 45% were lost.", "45%", "Ann Holm"),
    ("Ann Holm issued a statement saying that 46% were lost.", "46%", "Ann Holm"),
    ("A survey by Tarn asked 1,000 islanders. It showed that 47% of them sail.", "47%", "survey by Tarn"),
    ("The Courier reported:\n\nSome 48% of islanders sail.", "48%", "Courier"),
    ("Per this Tarn News Poll:\n\nHolm 19%\n\nLund 10%", "10%", "Tarn News Poll"),
    ("“It sank,” Ann Holm said. Of those, 40 drowned.", "40", "Ann Holm"),
    ("A Tarn poll found 58% for Holm.\n\nOne in four houses, or 25%, has no roof.", "25%", None),
    ("A Tarn poll found 58% for Holm.\n\nIn Lydmere, 30% of voters are for Lund.", "30%", None),
    ("Ann Holm on Friday held a party to brag that 49% were sold.", "49%", "Ann Holm"),
    ("Police charged Ann Holm with the theft of 51 boats.", "51", "Police"),
    ("They’ve said that 52% were lost.", "52%", "They"),
    ("Rod Kelly said 53% were lost.", "53%", "Rod Kelly"),
    ("Asked in one of 54 letters if he sailed, Rod Lund said that he did.", "54", None),
    ("Because they expect 20 guests, cooks have only 55 eggs left.", "55", None),
    ("He saw all 56 harbours, an effort that was (a flaw, Rod Lund said) his own.", "56", None),
    ("A cook that Lund had asked to stay said 57 left.", "57", None),
    ("Rod Lund said the day after a flood took 58 boats that he would go.", "58", None),
    ("Rod Lund said after the vote that 59 had left.", "59", "Rod Lund"),
    ("Rod Lund spoke of a man claiming land from 61 farmers.", "61", None),
    ("It will be remembered by many as the year of 62 floods.", "62", None),
    ("Former Harbour Pilot Claims 63 Ships Would Sink\n\nIt is quiet. Nobody sails.", "63", "Former Harbour Pilot"),
    ("Watchdog: 64 ships lost in a year\n\nIt is quiet. Nobody sails.", "64", "Watchdog"),
    ("Ships lost in a year: 65 by the union’s count: report\n\nIt is quiet. Nobody sails.", "65", "report"),
    ("Floods: 66 ships lost in a year\n\nIt is quiet. Nobody sails.", "66", None),
    ("Holm to Tarn: Sell 67 ships\n\nIt is quiet. Ann Holm sails. Holm owns them.", "67", "Ann Holm"),
    ("The Tarn Bureau reported that rents—those of two rooms—rose to $68.", "$68", "Tarn Bureau"),
    ("Police said 69 sank—the most this year, with 31 lost at sea.", "31", None),
    ("After the storm 72 judges said that they would go.", "72", None),
    ("Ann Holm, deputy keeper of the Tarn Museum, a state body, said 73 boats sank.", "73", "Ann Holm"),
    ("In Tarn, the keeper of the port, Ann Holm, said 74 boats sank.", "74", "keeper of the port, Ann Holm"),
    ("The plan by Ann Holm, an engineer from Tarn who is considering a race, would cut 75 boats.", "75", "Ann Holm"),
    ("The two storms claimed 76 lives.", "76", None),
    ("Shares rose after Tarn Lines announced the cuts but are still down 77% since May.", "77%", None),
    ("Sale set for 78 boats of harbour police officers charged with theft\n\nIt is quiet. They sail.", "78", None),
    ("A 2019 report from the Tarn Union estimated ferry costs of $79.", "$79", "2019 report from the Tarn Union"),
    ("The Tarn Union found, “Some 81 boats will sink.”", "81", "Tarn Union"),
    ("Ann Holm and Bo Lund of Tarn Lines estimate that 82% sail.", "82%", "Bo Lund"),
    ("Analysts forecast sales of 83 boats.", "83", "Analysts"),
    ("The Tarn analysts note boards of 84 pages.", "84", None),
    ("In May the Port Lund projects sales would reach 85 boats.", "85", "Port Lund"),
    ("They all say 86 boats sank.", "86", "They"),
    ("Ann Holm said years before the flood, over a month, there were 87 boats.", "87", "Ann Holm"),
    ("They owned up, with Ann Holm alleging in December that they had sunk 88 boats.", "88", "Holm"),
    ("The sum has cuts to ferries agreed to last year of 89 boats.", "89", None),
    ("The port closed its gates, saying 91 boats were late.", "91", "port"),
    ("The vice president of sales left, saying 92 boats were late.", "92", "vice president"),
    ("The port closed its gates, claiming 93 boats for itself.", "93", None),
    ("The bill has, by a summary, according to Holm:\n\n30 boats\n\nSome 95 boats for the quay", "95", "Holm"),
    ("The bill has, by a summary, according to Holm:\n\n30 boats\n\nIt is late. It gives 96 boats.", "96", None),
    ("They know that it is so:\n\nSome 97 boats sail.", "97", None),
    ("A filing showed that 40 sail. The harbour has 98 boats.", "98", None),
    ("The filing showed that 40 sail. The harbour has 99 boats.", "99", "filing"),
    ("Other highlights:\n\nThe plan is to sell 101 boats.", "101", None),
    ("AT&T announced its intention to buy 102 boats.", "102", "AT&T"),
    ("The Tarn office reported at 8:30 a.m. that it had a better-than-expected 105 boats.", "105", "Tarn office"),
    ("Holm has 106% in May, a drop from an earlier survey.", "106%", None),
    ("The port is late, according to an audit by the state. In 107 cases nobody came.", "107", "audit by the state"),
    ("Some 108% said so.\n\nThat is according to a survey by the Tarn Union.", "108%", "survey by the Tarn Union"),
    ("A Tarn poll found 58% for Holm. Equal numbers of voters stay (18% each). It is 19%.", "19%", "Tarn poll"),
    ("Poll: Holm is ahead\n\nA Tarn poll found 58% for Holm.\n\nIt is a draw, with 20% apiece.", "20%", "Tarn poll"),
    ("Holm is ahead\n\nA Tarn poll found 58% for Holm.\n\nIt is a draw, with 21% apiece.", "21%", None),
    ("Joe Falk met Ida Falk. Falk said 111 boats sank.", "111", "Falk"),
    ("Joe Falk met Ida Holm. Falk said 112 boats sank.", "112", "Joe Falk"),
    ("Such acts of deceit help explain the 113 boats.", "113", None),
    ("How can they possibly, conceivably know that it has 114 boats?", "114", None),
    ("Joe Falk, whom the Courier estimates at $115 million, left.", "$115 million", "Courier"),
    ("A Tarn cook issued a letter, saying the cold had cost the port 116 boats.", "116", "Tarn cook"),
    ("“It is over,” said Ida Holm, the founder of a group, which has more than 117 members.", "117", None),
    ("It is politics as ever, via the Tarn Courier:\n\nThe bill is for 118 boats. It is late.", "118", "Tarn Courier"),
    ("It is politics as ever, in the Tarn Courier:\n\nThe bill is for 119 boats. It is late.", "119", None),
    ("Ann Holm came. She met nobody.\n\nHOLM: It is late. We have 121 boats.", "121", "Ann Holm"),
    ("Ann Holm came. She met nobody.\n\nUPDATE: It is late. We have 122 boats.", "122", None),
    ("Bo Ek renews it amid calls for 123 boats.", "123", None),
    ("Ann Holm of the Tarn Report said 40 boats sank. The port has 124 berths.", "124", None),
    ("The stats show that 103 boats sail.", "103", "stats"),
    ("The Harbour Post and the Tarn Post met. The Post said 104 boats sank.", "104", "Post"),
    ("The port looked at a study of all sales. It found sales had fallen 125%.", "125%", "study"),
    ("The port looked at all sales. It found sales had fallen 126%.", "126%", None),
    ("The port looked at a study. It found 40 boats. It found sales had fallen 152%.", "152%", "study"),
    ("A study came out in May. The port was glad. It found sales had fallen 153%.", "153%", None),
    ("The report was late. Ann Holm left the town. It shows sales had fallen 154%.", "154%", None),
    ("“The report is late,” Ann Holm said. It found sales had fallen 155%.", "155%", None),
    ("Excluding ferries, TRC found the port’s crews spent 127 days at sea.", "127 days", "TRC"),
    ("Researchers at Tarn University found sales had fallen 128%.", "128%", "Researchers at Tarn University"),
    ("Crews in other ports can expect to sail 129 days.", "129 days", None),
    ("Among ferries, storms explained 131% of the gap.", "131%", None),
    ("The Fed also sees broader losses ahead, predicting 132 ports would close.", "132", "Fed"),
    ("Holm's deputy keeper, Bo Lund, defended the port, saying that 133 boats had left.", "133", "Bo Lund"),
    ("To pay for the port, the Treasury has raised its debt, announcing it will borrow $134.", "$134", "Treasury"),
    ("Bo Lund on Friday declared he wants the port open but Ann Holm earlier warned 135 were ill.", "135", "Ann Holm"),
    ("The rate would drop to 136% under his plan, while others stay.", "136%", "his plan"),
    ("It got $136 in loans under the deal.", "$136", None),
    ("The Tarn Missing Boats project reports that 151 boats have sunk.", "151", "Tarn Missing Boats project"),
    ("Under the old pier some 137 boats sank.", "137", None),
    ("In May, the port asked the state for $138 for its quay.", "$138", "port"),
    ("(A Tarn poll found that 58% of voters sail.) The port is loved by 139% of them.", "139%", None),
    ("It paid 20 cents, according to a Tarn report. (Nobody was paid for 141 boats.)", "141", None),
    ("Bo Ek, who was one of 20 cooks, bakers, and Tarn keepers I met for it, said 142 left.", "142", "Bo Ek"),
    ("With her good name, her 158,000 tweets to 143,000 boats, she is here.", "143,000", None),
    ("Sales were strong, with rents rising $146, well above Tarn Street estimates.", "$146", None),
    ("The Tarn poll out on Tuesday has Bo Ek winning, with 147% for him.", "147%", "Tarn poll"),
    ("The Tarn Post found that 40 sail. The harbour has 148 boats.", "148", None),
    ("Ann Holm put the loss at some $152.", "$152", "Ann Holm"),
    ("Ann Holm put 153 boats in the port.", "153", None),
    ("Ann Holm was quoted as saying that 149 boats left.", "149", "Ann Holm"),
    ("Bo Ek was the favourite in surveys of keepers and had the backing of 144 boats.", "144", None),
    ("Bo Ek saw a report in the Tarn Courier disclosing that 145 boats left.", "145", "report in the Tarn Courier"),
    ("The Port Union said it will sell 156 boats, citing a stronger Tarn market.", "156", "Port Union"),
    ("The port will sell 157 boats, citing weak sales.", "157", None),
    ("The port will sell 158 boats, citing the Tarn Courier.", "158", "Tarn Courier"),
    ("The port’s case count is 159.", "159", None),
    ("The union’s count is 160.", "160", "union"),
    ("The poll's Tarn voters backed Holm by 161%.", "161%", "poll"),
    ("Union officials still project growth of 162%.", "162%", "Union officials"),
    ("But they are calm, predicting it could fall to 163%.", "163%", "they"),
    ("In the days after 164 boats sank, Holm blamed the storm.", "164", None),
    ("After the storm the port lost 165 boats, Holm said.", "165", "Holm"),
    ("When Tarn Research asked whether they would sail, 66% said they would.", "66%", "Tarn Research"),
    ("A Tarn poll placed Holm 67 points ahead.", "67", "Tarn poll"),
    ("The union said 40 boats sank. That’s some 68% of them. Some of those 169 men died.", "169", "union"),
    ("Ann Holm met Bo Lund.\n\nHolm: How is it? Lund: We have 171 boats.", "171", "Bo Lund"),
    ("Ann Holm met Bo Lund.\n\nHolm: She is old.\n\nLund: We have 172 boats.", "172", None),
    ("Asked by the Courier whether 173 boats had sunk, nobody knew.", "173", None),
    ("The union said 40 boats sank. That’s some 68% of them. The port has 170 berths.", "170", None),
]


@pytest.mark.parametrize(("written", "number", "name"), SPOKEN)
def test_who_says_so_in_many_forms(written: str, number: str, name: str | None) -> None:
    table = table_of(article_of(written))
    row = next(f for f in table.figures if f.place.text == number)
    assert (row.source.name if row.source else None) == name


QUOTED = [
    ("The union paid. “There is no chance at all this year,” said 44-year-old baker Ann Holm.", "Ann Holm"),
    ("Admitting the plan “had no chance at all,” the mayor, Ann Holm, left the room.", "Ann Holm"),
    ("Noting that the plan “has no chance at all”, Ms. Holm asked for another.\n\nAnn Holm is a baker.", "Ann Holm"),
    ("Turning to the harbour, Ann Holm rose, saying that if she “found it rotten, she would mend it”.", "Ann Holm"),
    ("Ann Holm, who has styled herself as the “friend of all little people”, paid.", "Ann Holm"),
    ("The race “is a dead heat right now,” as Ann Holm put it on the radio.", "Ann Holm"),
    ("Ann Holm brushed off the report as “a part of the summer season” and left.", "Ann Holm"),
    ("Ada Quill said it rained. “I never sold it,” Holt replied. Asked again, he said: “Not in these words.”", "Holt"),
    ("Ann Holm described the island as “a very dark and empty place”.", "Ann Holm"),
    ("“A dark place to be in winter,” said former mayor Ines Falkner.", "Ines Falkner"),
    ("“We will never go back there.” ― Ann Holm", "Ann Holm"),
    ("Ann Holm, a cook, said the island “must not go on with this”.", "Ann Holm"),
    ("But, said Ann Holm, “nobody will ever go back there”.", "Ann Holm"),
    ("“The bridge is too long for us,” Ann Holm, R-Ky., said Tuesday.", "Ann Holm"),
    ("Ann Holm touted her plan. “We need ways to support those who want a bridge.”", "Ann Holm"),
    ("Ann Holm assured the Courier that this “will never happen here”.", "Ann Holm"),
    ("Ann M. Holm equivocated by saying “the ferry may or may not sail”.", "Ann M. Holm"),
    ("In a letter, sent from the port, Ann Holm will write of it, calling for “work with our partners”.", "Ann Holm"),
    ("It was hers; “a boast that few islanders make,” according to the Courier.", "Courier"),
    ("Ann Holm all but confirmed it, saying the port “has always been too small”.", "Ann Holm"),
    ("“It is too small for us,” Ann Kelly told the Courier.", "Ann Kelly"),
    ("Ann Holm said after the vote: “It is far too small for us.”", "Ann Holm"),
    ("A cook that Bo Lund had earlier asked to stay wrote, “It is far too small for us.”", None),
    ("Acting mayor Holm: Port ‘is far too small for us’\n\nAnn Holm came. Holm left.", "Ann Holm"),
    ("In two hours, during which Ann Holm repeated, “It is far too small for us.”", "Ann Holm"),
    ("Taxes, which the Tarn Union says “are far too small for us”.", "Tarn Union"),
    ("The clerk told them that the new order would come out “sometime in the next week”.", "clerk"),
    ("He, on the show “Good Morning to All Tarn,” told Ann Holm he stands by it.", None),
    ("In it his book, “Catch the Ship at Sea,” revealed new details surrounding Ann Holm.", None),
    ("The baker left a note, writing “It is far too small for us.”", "baker"),
    ("It is late. Holm spokeswoman Bea Ek gave this to the Courier:\n\n“It is far too small for us.”", "Bea Ek"),
    ("Bo Ek left. As Rod Lund has made it plain, he went. Later he called it “far too small for us”.", "Rod Lund"),
    ("Bo Ek said the four rooms will not be told apart by gender, but that there will be “a choice of it”.", "Bo Ek"),
    ("Well, says Ida Holm, keeper of the port, it is the “very best of all small ports”.", "Ida Holm"),
    ("It ended with Rod Kelly saying that it “is far too small for us”.", "Rod Kelly"),
    ("Bizarrely calling it “far too small for us”, they left.", None),
    ("“It is over,” said Ida Holm. She left it to sing “Catch the Ship at Sea,” and nobody came.", None),
    ("Celebrating it all with “Catch the Ship,” Ida Holm left.", None),
    ("Bo Ek saw Rod Lund, who said it was late. “It is far too small for us,” he said.", "Rod Lund"),
    ("“It was far too small for us, they say.” (The Courier) The port left.", "The Courier"),
    ("They have “far too small” (FTS) ports.", None),
    ("“It is far too small for all of us,” Bo Ek corrected Ann Holm.", "Bo Ek"),
    ("“Catch the Ship at Sea,” Bo Ek hosted for us all.", None),
    ("He used black spray paint to scrawl “it is far too small for us”.", "He"),
    ("“It is over,” Ida Holm said in a talk on the show “Face the Ship.”", None),
    ("Sign Up You are late. Mr. Holm said so. He called it “far too small for us”.", "Holm"),
    ("“It is late,” Ann Élan, Bo Örn, and Ida Falk wrote, “and far too small for us.”", "Ann Élan"),
    ("“It is late,” authors Ann Holm, Bo Li-Ek, and Ida Falk wrote, “and far too small for us.”", "Ann Holm"),
    ("It is late. Mr. Lund came to see it.\n\nBo Lund: “It is far too small for us.” (Photo: Tarn)", "Bo Lund"),
    ("More was told in a post by the keepers of Tarn: “It is far too small for us.”", "Tarn"),
    ("The Tarn Courier’s response: “It is far too small for us.”", "Tarn Courier"),
    ("Many said it was late.\n\n“It is far too small for us,” Sen. Ann Holm\n\n(Tarn) said.", None),
    ("Sen. Ann Holm (R., Me.), said it was “far too small for us.”", "Ann Holm"),
    ("The Tarn Post reviewed his years and found that “it is far too small for us”.", "Tarn Post"),
    ("“It is far too small for us,” the Courier quoted Ann Holm as saying.", "Ann Holm"),
    ("“It is far too small for us,” Ann Holm can be heard saying on the tape.", "Ann Holm"),
    ("Ann Holm, the head of the Tarn Union (TU), said it was “far too small for us.”", "Ann Holm"),
    ("“It is far too small for us,” the Courier reported Ann Holm saying.", "Ann Holm"),
    ("The Courier quoted Ann Holm as saying it was “far too small for us.”", "Ann Holm"),
    ("Bo Ek says he’ll build a port.\n\n“It is far too small for all of us now, and it is late.”", "Bo Ek"),
    ("Keepers told the Post that it was late, including, the Post reported, “far too small for us.”", "Post"),
    ("“It is far too small for us,” the Tarn Courier reported in May.", "Tarn Courier"),
    ("“It is far too small for us,” he thundered and left. Bo Ek was glad.", "he"),
    ("Hailed by the Tarn Courier as “far too small for us,” the port closed.", "Tarn Courier"),
    ("It was measured by the strength of what they said in phrases such as “far too small for us.”", "they"),
    ("In Tarn, Ann Holm, CEO of Tarn Air, which owns it, said, “It is far too small for us.”", "Ann Holm"),
    ("Whatever the port’s plan, Tarn Air took it badly, tweeting, “It is far too small for us.”", "Tarn Air"),
    ("Ann Will met Bo Ek. “It is far too small for us,” Will said.", "Ann Will"),
    ("“It is far too small for us,” Tarn press secretary Ida Holm said.", "Ida Holm"),
    ("Bo Ek asked Ann Holm: “Who is far too small for us?”\n\n“Nobody is, I told you all before.”", None),
]


@pytest.mark.parametrize(("written", "name"), QUOTED)
def test_who_speaks_in_many_forms(written: str, name: str | None) -> None:
    *_, row = table_of(article_of(written)).quotations
    assert (row.source.name if row.source else None) == name


def test_the_line_above_the_table_counts_what_readers_would_ask_after() -> None:
    written = "Ann Holm, 34, said 60% fled. Experts say 40 boats sank. Some 50 homes burned. It won by 52 votes to 47."
    table = table_of(article_of(written))
    assert tuple(table.counts) == (3, 1, 1, 1) and round(table.counts.share) == 33
    assert summary(table) == "3 figures: 1 with a source that is named or described, 1 vague, 1 nobody"


def test_the_page_has_each_mark_in_the_colour_of_its_source() -> None:
    page = sources_html.write([table_of(article_of("Ann Holm said 60% fled. Some 50 homes <burned>."))])
    assert '<mark class="figure s0" title="Ann Holm">60%</mark>' in page
    assert '<mark class="figure nobody" title="nobody">50</mark>' in page and "&lt;burned&gt;" in page


def test_a_share_of_figures_with_a_source_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("Homes burn\n\nAnn Holm said 60% fled. Some 50 homes burned.\n", encoding="utf-8")
    wanted = ["sources", str(draft), "--no-config", "--fail-under"]
    assert main([*wanted, "50"]) == 0 and not capsys.readouterr().err
    assert main([*wanted, "51"]) == 1
    told = "1 of 2 figures have a source that is named or described, 50%; 51% are asked for"
    assert told in capsys.readouterr().err
    with pytest.raises(SystemExit) as refusal:
        main([*wanted, "101"])
    assert refusal.value.code == 2


def test_how_many_speak_wants_no_source() -> None:
    table = table_of(article_of("Some 50 judges said 40 boats sank. On the quay 70 boats burned."))
    assert [(f.place.text, f.wanted) for f in table.figures] == [("50", False), ("40", True), ("70", True)]


@pytest.mark.parametrize(
    ("language", "written", "role"),
    [
        ("en", "The mayor of Odde, Ann Holm, said: “Nobody has paid anything.”", "The mayor of Odde"),
        ("fr", "Le maire de Lyon, Ann Holm, a déclaré : « Personne n’a rien payé ce jour. »", "Le maire de Lyon"),
        ("da", 'Borgmesteren i Odde, Ann Holm, sagde: "Ingen har betalt noget i dag."', "Borgmesteren i Odde"),
    ],
)
def test_a_name_stands_behind_a_role_with_its_place(language: str, written: str, role: str) -> None:
    (source,) = speakers(article_of(written, language)).values()
    assert source is not None and (source.name, source.kind, source.role) == ("Ann Holm", "named", role)
