"""What facts and rules make of all examples is what was approved: `python tests/approving.py` writes it anew."""

from __future__ import annotations

import pytest
from approving import APPROVED, every_rule, families, lines_of


@pytest.mark.parametrize("family", families())
def test_what_facts_and_rules_say_is_what_was_approved(family: str) -> None:
    approved = (APPROVED / f"{family}.txt").read_text("utf-8")
    assert lines_of(family, every_rule()) == approved, f"{family} differs; python tests/approving.py, and read the diff"


def test_nothing_else_is_approved() -> None:
    assert {path.stem for path in APPROVED.glob("*.txt")} == families().keys()
