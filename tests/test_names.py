"""The names of an article: what is one, what is none, and which mentions belong together."""

from __future__ import annotations

import pytest

from newslint.facts.names import Name, names
from newslint.readers import text


def named(body: str, language: str = "en") -> dict[str, list[str]]:
    article = text.read(("The council met on Monday to talk.\n\n" + body).encode())
    article.language = language
    return {n.text: [article.text[m.start : m.end] for m in n.mentions] for n in names(article)}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("A talk with Mykola Malomuj. Malomuj’s plan failed.", {"Mykola Malomuj": ["Mykola Malomuj", "Malomuj"]}),
        ("The fight for the Pokrovsk–Mirnograd area.", {"Pokrovsk": ["Pokrovsk"], "Mirnograd": ["Mirnograd"]}),
        ("He saw the Oslo-Bergen railway, then Bergen and Oslo.", {"Oslo": ["Oslo"] * 2, "Bergen": ["Bergen"] * 2}),
        ("It was Anna Bateman-House who left.", {"Anna Bateman-House": ["Anna Bateman-House"]}),
        ("It was Ann Ode of Texas who left.", {"Ann Ode": ["Ann Ode"], "Texas": ["Texas"]}),
        ("It was the Bank of England.", {"Bank of England": ["Bank of England"]}),
        ("Continuous attacks went on. Poor weather helped.", {}),
        ("It was former Vice President Ann Ode who left.", {"Ann Ode": ["Ann Ode"]}),
        ("It fell to Khaled al-Fawad. Yet al-Fawad left.", {"Khaled al-Fawad": ["Khaled al-Fawad", "Fawad"]}),
        ("Days later the Kerrigans met Jo Kerrigan.", {"Jo Kerrigan": ["Kerrigans", "Jo Kerrigan"]}),
        ("Then the Oslo-based firm and the Oslo-led group left.", {"Oslo": ["Oslo", "Oslo"]}),
        ("On Tuesday the Russian army and Russian Gen. Ivan Tal left.", {"Ivan Tal": ["Ivan Tal"]}),
        ("Then Robert B. Fox spoke of Rob Fox.", {"Robert B. Fox": ["Robert B. Fox"], "Rob Fox": ["Rob Fox"]}),
    ],
)
def test_names_and_mentions(body: str, expected: dict[str, list[str]]) -> None:
    assert named(body) == expected


def test_german_nouns_are_no_names() -> None:
    found = named("Der Bürgermeister sprach mit Anna Lindholt über die Brücke. Lindholt nannte den Preis.", "de")
    assert found == {"Anna Lindholt": ["Anna Lindholt", "Lindholt"]}
    assert named("Die Brücke kostet 14 Millionen Euro, sagte sie. Es waren 15 Millionen Euro.", "de") == {}


def test_a_headline_in_title_case_makes_no_names() -> None:
    article = text.read(b"Council Meets Anna Lindholt Over Bridge Price\n\nThe mayor met Lindholt on Monday.\n")
    found: tuple[Name, ...] = names(article)
    assert [article.text[m.start : m.end] for n in found for m in n.mentions] == ["Lindholt", "Lindholt"]
