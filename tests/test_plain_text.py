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
