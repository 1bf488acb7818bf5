"""Which line of plain text is the headline."""

from __future__ import annotations

import pytest

from newslint.readers.text import read

BELOW = "\n\nThe harbour was shut on Monday, and nobody came."


@pytest.mark.parametrize(
    ("first", "is_headline"),
    [
        ("Harbour shut for a week", True),
        ("The harbour was shut on Monday.", False),
        ("Harbour Master Shuts Port After Storm.", True),
        ("Port Shuts After Storm.", False),
        ("Harbour Master Shuts Port after a storm.", False),
        ("By Ann Margarete Holmberg Larsen.", False),
        (" ".join(["Harbour"] * 25), True),
        (" ".join(["Harbour"] * 26), False),
    ],
)
def test_headline(first: str, is_headline: bool) -> None:
    article = read(f"{first}{BELOW}".encode())
    assert (article.blocks[0].kind == "headline") is is_headline


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1. apples", "list item"), ("2) apples", "list item"), ("12. Apples", "list item"),
        ("12) apples", "list item"),
        ("34. minutter senere var det slut.", "paragraph"), ("• apples", "list item"),
    ],
)  # fmt: skip
def test_list_items(line: str, kind: str) -> None:
    article = read(f"The harbour was shut on Monday, and nobody came.\n\n{line}{BELOW}".encode())
    assert article.blocks[1].kind == kind


def kinds(text: str) -> list[str]:
    return [block.kind for block in read(text.encode()).blocks]


def test_a_header_has_lines_of_its_own() -> None:
    article = read(f"Slug: FERRY-1\nHeadline: Ferry back\nDesk: city\nDate: 29 November 2026{BELOW}".encode())
    assert [b.kind for b in article.blocks] == ["headline", "date", "paragraph"]
    assert article.metadata == {"headline": "Ferry back", "date": "29 November 2026"}
    assert kinds(f"Analysis: a ferry{BELOW}\n\nTitle: none")[0] == "headline"
    assert kinds(f"Analysis: a ferry\nSummary: it is back{BELOW}")[0] == "headline", "the line is no header's"
    assert kinds(f"Ferry back\n\nDesk: city{BELOW}")[1] == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED until 00:01 Monday", "Embargo: 6 May", "UNDER EMBARGO until May", "Press release",
        "PRESS RELEASE, 6 May 2026", "STRICTLY EMBARGOED until Monday", "Strictly under embargo: 6 May",
        "Embargoed until nine on the morning of Monday 6 May in Leeds", "Home > News > Sea > Ferry is",
        "Sperrfrist 9 Uhr",
        "BC-EU--Ferry-Sound,1st Ld-Writethru,300", "For immediate release", "Not for publication before Monday",
    ],
)  # fmt: skip
def test_what_stands_above_a_headline_is_none(line: str) -> None:
    assert kinds(f"{line}\n\nFerry back{BELOW}") == ["note", "headline", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "Embargo ends", "Press release of prisoners: a deal", "Immediate end to war",
        "Home > News > Sea > Ferry is back",
        "Embargoed until nine on the morning of Monday 6 May in Leeds alone",
    ],
)  # fmt: skip
def test_what_only_begins_so_is_a_headline(line: str) -> None:
    assert kinds(f"{line}{BELOW}") == ["headline", "paragraph"]


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("By Ann Lee\n29 November 2026", "date"), ("By Ann Lee\n\nSunday, Nov. 29, 2026", "date"),
        ("By Ann Lee\n2026-11-29", "date"), ("By Ann Lee\n29.11.2026", "date"), ("Date: 29 November", "date"),
        ("29 November 2026", "heading"), ("By Ann Lee\n29 November 2026: a day", "heading"),
        ("Date: a film", "heading"),
    ],
)  # fmt: skip
def test_the_day_below_a_byline(above: str, kind: str) -> None:
    assert kinds(f"Ferry back\n\n{above}{BELOW}")[-2] == kind


def test_a_paragraph_above_a_label_is_text() -> None:
    article = read(f"Headline: Ferry back\n\nMinister: it is so.\n\nDate: 4 May{BELOW}".encode())
    assert "Minister: it is so." in article.text


@pytest.mark.parametrize(
    "line",
    [
        "Embargoed oil still comes", "Sperrfrist nach Unfall weg", "Not for release, says judge",
        "EU-Gipfel, Nato und G7",
        "Embargo: what it wants", "Co-op, Tarn and Holt raise tolls", "UN-Bericht, der alles sagt", "Ex-minister, 64",
    ],
)  # fmt: skip
def test_a_headline_of_an_embargo_or_of_a_union(line: str) -> None:
    assert kinds(f"{line}{BELOW}") == ["headline", "paragraph"]


def test_the_date_of_a_release_is_no_headline() -> None:
    assert kinds(f"For immediate release\n\n29 November 2026\n\nFerry back{BELOW}")[:3] == ["note", "date", "headline"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("12 dead 2026", "heading"), ("Monday, 12 May 2026", "date"), ("May 12, 2026", "date"),
        ("12 mai 2026", "date"),
        ("3 sept. 2026", "date"), ("2026-05-12", "date"), ("12.5.2026", "date"), ("Gate 12, 2026", "heading"),
        ("12 de mayo de 2026", "date"), ("Lunes, 12 de mayo del 2026", "date"), ("12th of May 2026", "date"),
        ("12 мая 2026 г.", "date"), ("12 ноември 2026", "date"), ("12 ноември, 2026", "date"),
        ("12. svibnja 2026.", "date"), ("12 de gener de 2026", "date"), ("2026. gada 12. maijs", "heading"),
        ("12 მაისი 2026", "date"), ("12 წელი, 2026", "heading"),
        ("12 Ноември 2026", "date"), ("12 deaths of 2026", "heading"), ("Утре 12 ноември 2026", "date"),
    ],
)  # fmt: skip
def test_a_day_below_a_byline_has_a_month(line: str, kind: str) -> None:
    article = read(f"Bridge shut\n\nBy Ann Bell\n\n{line}\n\nThe bridge was shut, and it stays so.\n".encode())
    assert [b.kind for b in article.blocks if article.text[b.start : b.end] == line] == [kind]


@pytest.mark.parametrize(
    ("line", "is_headline"),
    [
        ("Press release 2026 budget passes in town", True), ("Press release 12 May 2026", False),
        ("Press release 9/11 families sue the state", True), ("Press release 14/2026", False), ("Press release", False),
        ("PRESS RELEASE 12.05.2026 Berlin", False),
        ("Press release 14/2026 EN", False), ("Press Release 2026/14: Ely", False), ("Pressemitteilung Nr. 14", False),
        ("Press release 007/26/DE", False), ("Press release No. 14/2026", False), ("News release 6 May – Ely", False),
        ("Pressemitteilung Nr. 14 vom 12. Mai 2026", False), ("Nota de prensa n.º 14", False),
        ("PRESS RELEASE 12 May 2026, Leeds, York, Hull", False), ("Pressemeddelelse 12. maj 2026 kl. 10", False),
        ("Press release 2026-05-12 Leeds", False), ("Press release 3 set out goals", True),
        ("Press release 12 March on the capital", True), ("Press release 12 May 2026 leaves open", True),
        ("Press release No. 10 did not send", True), ("Press release 3 Set Out Goals", True),
        ("Press release 12 May 2026 Leeds York Hull Bath Ely", True),
    ],
)  # fmt: skip
def test_a_release_is_headed_by_its_day_or_number(line: str, is_headline: bool) -> None:
    article = read(f"{line}\n\nBridge shut after quake\n\nThe bridge was shut, and it stays so.\n".encode())
    assert article.headline is not None
    assert (article.text[article.headline.start : article.headline.end] == line) is is_headline


@pytest.mark.parametrize(("above", "kind"), [(4, "date"), (5, "heading")])
def test_a_date_stands_among_the_first_blocks(above: int, kind: str) -> None:
    assert kinds(f"Ferry back{BELOW * above}\n\nDate: 29 November{BELOW}")[-2] == kind
