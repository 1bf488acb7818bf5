"""What facts and rules make of all examples is what was approved: `python tests/approving.py` writes it anew."""

from __future__ import annotations

from functools import cache

import pytest
from approving import APPROVED, families

_families = cache(families)
WRITTEN = sorted(path.stem for path in APPROVED.glob("*.txt"))


@pytest.mark.parametrize("family", WRITTEN)
def test_what_is_said_of_the_examples(family: str) -> None:
    assert "\n".join(_families()[family][1:]) + "\n" == (APPROVED / f"{family}.txt").read_text("utf-8")


def test_every_family_is_approved() -> None:
    assert sorted(_families()) == WRITTEN
