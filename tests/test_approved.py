"""What facts and rules make of all examples is what was approved: `python tests/approving.py` writes it anew."""

from __future__ import annotations

from approving import APPROVED, families


def test_what_facts_and_rules_say_is_what_was_approved() -> None:
    made = {family: "\n".join(lines[1:]) + "\n" for family, lines in families().items()}
    approved = {path.stem: path.read_text("utf-8") for path in APPROVED.glob("*.txt")}
    assert made.keys() == approved.keys()
    for family, text in made.items():
        assert text == approved[family], f"{family} differs; python tests/approving.py, and read the diff"
