"""Texts of one file of which one was made from another, as the formats of the IPTC say so."""

from __future__ import annotations

import json

import pytest
from running import Command

ORIGINAL = "The ferry Vega carried 420 people on Monday, said Ida Falk of the harbour office."
MADE = "The ferry Vega carried 440 people on Monday, said Ida Falk of the harbour office."


def ninjs(relation: str, listed: bool) -> str:
    original = {"type": "text", "name": relation, "headline": "Ferry is full", "body_text": ORIGINAL}
    associated = [original] if listed else {relation: original}
    return json.dumps({"type": "text", "headline": "Ferry is full", "body_text": MADE, "associations": associated})


def newsml(relation: str) -> str:
    def item(guid: str, text: str, link: str = "") -> str:
        meta = f"<itemMeta>{link}</itemMeta><contentMeta><headline>Ferry is full</headline></contentMeta>"
        content = f"<contentSet><inlineData>{text}</inlineData></contentSet>"
        return f'<newsItem guid="{guid}">{meta}{content}</newsItem>'

    link = f'<link rel="{relation}" residref="urn:wire"/>'
    return f"<newsMessage><itemSet>{item('urn:wire', ORIGINAL)}{item('urn:draft', MADE, link)}</itemSet></newsMessage>"


def newsml1(tag: str) -> str:
    def item(name: str, text: str, management: str = "") -> str:
        known = f"<Identification><PublicIdentifier>{name}</PublicIdentifier></Identification>"
        content = f"<NewsComponent><ContentItem><DataContent>{text}</DataContent></ContentItem></NewsComponent>"
        return f"<NewsItem>{known}<NewsManagement>{management}</NewsManagement>{content}</NewsItem>"

    made = f'<{tag} NewsItem="urn:wire"/>'
    return f"<NewsML>{item('urn:wire', ORIGINAL)}{item('urn:draft', MADE, made)}</NewsML>"


@pytest.mark.parametrize(
    "name, content, is_held",
    [
        ("draft.json", ninjs("original", listed=False), True),
        ("draft.json", ninjs("original-1", listed=True), True),
        ("draft.json", ninjs("sidebar", listed=True), False),
        ("draft.xml", newsml("irel:derivedFrom"), True),
        ("draft.xml", newsml("irel:seeAlso"), False),
        ("draft.xml", newsml1("DerivedFrom"), True),
        ("draft.xml", newsml1("AssociatedWith"), False),
    ],
)
def test_a_text_of_the_same_file_is_a_source_where_the_format_says_so(
    newslint: Command, name: str, content: str, is_held: bool
) -> None:
    newslint.write(name, content)
    ran = newslint("check", name, "--select", "against", "--format", "json")
    found = [f for a in json.loads(ran.out)["articles"] for f in a["findings"]]
    assert [f["rule"] for f in found] == ["against/figures"] * is_held, ran
    assert all(other["path"] == name for f in found for other in f["related"] if other["role"] == "source")


def test_items_that_name_one_another_are_checked_all_the_same(newslint: Command) -> None:
    newslint.write(
        "both.xml",
        newsml("irel:derivedFrom").replace(
            "<itemMeta></itemMeta>", '<itemMeta><link rel="basedOn" residref="urn:draft"/></itemMeta>'
        ),
    )
    ran = newslint("check", "both.xml", "--select", "against", "--format", "json")
    assert [len(a["findings"]) for a in json.loads(ran.out)["articles"]] == [1, 1], ran
