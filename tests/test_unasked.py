"""What `--fix` leaves alone unless it is asked for more: what an author may have wanted as it stands."""

from __future__ import annotations

import pytest

from newslint.checking.desk import Desk
from newslint.checking.edits import chosen, fixed
from newslint.house.config import Config

DAYS = "On Oct 15 it rained, on Nov 3 it snowed, and on December 2 it froze."
ROWS = "It has 3m maps and 4m books, and reads 33 million rows."
MORNING = "They met at 9 a.m. in the morning or so."
TRIALS = "It ran about 2000 trials, then 7000 trials, 7,400 trials and 8,300 trials, and lost 9,100 trials."
STRAIGHT = "The “port” and the “quay” don't match the \"pier\", it's said, and that's that."
DAMS = "\"We won,\" she said. \"We did,\" he said. It isn’t so, it’s “lost”, and that’s that; they’re gone."


@pytest.mark.parametrize(
    ("rule", "text", "suffix", "asked"),
    [
        ("dates/style", DAYS, ".txt", DAYS.replace("December", "Dec")),
        ("figures/style", ROWS, ".txt", ROWS.replace("33 million", "33m")),
        ("figures/doubled-units", MORNING, ".txt", MORNING.replace(" in the morning", "")),
        ("figures/doubled-units", "It cost 5 million million then.", ".txt", None),
        ("figures/ungrouped", TRIALS, ".txt", TRIALS.replace("7000", "7,000")),
        ("quotes/marks", STRAIGHT, ".txt", STRAIGHT.replace("\"p", "“p").replace("r\"", "r”")),
        ("quotes/marks", DAMS, ".txt", DAMS.replace("“", "\"").replace("”", "\"")),
        ("quotes/marks", "The “port” and the “quay” are (\"home\", \"\").", ".md", None),
        ("copy/markup", "---\ntitle: \"A &quot;red&quot; day &amp; &lt;b&gt;\"\n---\n\nIt is red.\n", ".md", None),
    ],
)
def test_is_told_and_left(rule: str, text: str, suffix: str, asked: str | None) -> None:
    record = Desk(Config(select=(rule,))).check_file(f"a{suffix}", text.encode())[0]
    assert record is not None
    assert [finding.rule for finding in record.findings] == [rule]
    assert fixed(text, chosen(record.findings, unsafe=False)) == text
    assert fixed(text, chosen(record.findings, unsafe=True)) == (asked or text)


@pytest.mark.parametrize(
    ("rule", "text", "suffix"),
    [
        ("figures/separators", "Le taux de 1012 sats/kB (1.012 sats/B) vaut 12 300 sats et 14 500 sats.", ".txt"),
        ("copy/inner-spaces", "It adds *; charset=utf-8* to the line.\n\nIt reads from <stdin>: a file.\n", ".md"),
        ("names/lower-case", "Ann Reem paid. Reem spoke, and Reem sang. It was Ann Reem (reem) again.", ".txt"),
    ],
)
def test_is_no_fault(rule: str, text: str, suffix: str) -> None:
    record = Desk(Config(select=(rule,))).check_file(f"a{suffix}", text.encode())[0]
    assert record is not None and not record.findings
