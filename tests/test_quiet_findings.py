"""Findings that are quieter than their rule: how loud each is, and whether its fix is a safe one."""

from __future__ import annotations

import pytest

from newslint.checking.desk import Desk
from newslint.house.config import Config

FILL = "The council met on Monday to speak about the road along the harbour and what to do in the winter. " * 3
_AGAIN = "The old bridge across the harbour was never asked about.\n\nIt was closed to all but bicycles in the spring."
_SPEAKERS = "TOM REED: Why?\n\nANN LEE: So.\n\nTOM REED: No."
SHOWN = (
    "It is shown in the hall of the town at noon on each day of the week, and those who come pay nothing at all. "
    "Bring a coat, for the hall of the town is cold, and a cup, for the mill has none that it could give to you. "
    "Bring no dogs, for the hens of the mill are afraid of them, and of cats, and of all who speak in a loud voice."
)
HANS = "Rådet mødtes mandag og talte om vejen langs havnen og om, hvad der skal gøres til vinter i byen. " * 3
QUIET = [
    ("figures/separators", "en", "The mill ground 2,350 sacks in spring and 1.450 in autumn.", "warning", False),
    ("figures/separators", "en", "Some 17,000 fled. By Friday 17.000 had fled, of 21,000.", "error", True),
    ("filler/near-duplicate", "en", f"Two shows\n\nThe Bridge\n\n{SHOWN}\n\nThe Mill\n\n{SHOWN}", "note", False),
    ("filler/near-duplicate", "en", f"Two shows\n\nIt was late.\n\n{SHOWN}\n\nIt froze.\n\n{SHOWN}", "warning", False),
    ("headline/figures", "en", f"Five towns sue mill\n\nTarn sues the mill, and two ships.\n\n{FILL}", "note", False),
    ("headline/figures", "en", f"Mill harms 19 towns\n\nTarn sues it, and two ships.\n\n{FILL}", "warning", False),
    ("headline/figures", "da", f"Havnen har 54 både\n\nHavnen har købt 45 både til byen.\n\n{HANS}", "warning", False),
    ("headline/figures", "da", f"Havnen har 54 både\n\nHavnen har købt 12 både til byen.\n\n{HANS}", "note", False),
    ("headline/quotation", "de", f"„Hier muss niemand sterben“\n\n{HANS * 3}", "note", False),
    ("headline/quotation", "de", f"„Hier muss sie sein“\n\n„Hier darf sie sein“\n\n{HANS * 3}", "warning", False),
    ("names/decided", "en", "Talks opened in Kiev on Monday.", "note", False),
    ("names/decided", "en", "Headline: Talks\nDate: 2020-05-02\n\nTalks opened in Kiev.", "warning", True),
    ("copy/doubled-words", "fr", "Le mot de de Gaulle est court.", "warning", False),
    ("copy/doubled-words", "fr", "Le mot de de la ville est court.", "error", True),
    ("copy/invisible", "sv", "En till\u00adsynsmyn\u00addighet och till\u00adsynsmyndig\u00adheter.", "note", False),
    ("copy/invisible", "sv", "En till\u00adsynsmyn\u00addighet och bro\u00adar.", "warning", True),
    ("copy/invisible", "sv", "En till\u00adsynsmyn\u00addighet och \u00adtillsynsmyndigheter.", "warning", True),
    ("dates/impossible", "da", "”Vi mødtes den 32. maj,” sagde han.", "warning", False),
    ("dates/impossible", "da", "De mødtes den 32. maj 1882.", "error", False),
    ("copy/encoding", "en", "It is at https://tarn.example/CafÃ© now.", "error", False),
    ("filler/near-duplicate", "en", f"It rained.\n\n{_AGAIN}\n\nHe asked why.\n\n{_AGAIN}", "warning", False),
    ("filler/near-duplicate", "en", f"{_SPEAKERS}\n\n{_AGAIN}\n\nHe asked why.\n\n{_AGAIN}", "note", False),
    ("copy/spacing", "en", "Ann Lee, the mayor ,who came last, left.", "error", False),
]


@pytest.mark.parametrize(("rule", "language", "text", "severity", "mended"), QUIET)
def test_how_loud_and_whether_mended(rule: str, language: str, text: str, severity: str, mended: bool) -> None:
    desk = Desk(Config(select=(rule,), language_for_all=language))
    record, _ = desk.check(desk.read(text.encode(), "text.txt"))
    assert record is not None
    [finding] = record.findings
    assert finding.severity == severity
    assert (finding.safe and bool(finding.edits)) is mended
