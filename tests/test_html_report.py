"""The page of a run: the article with its findings in place, and its tables."""

from __future__ import annotations

import re

from running import Command

WORDS = "The council met on Monday and spoke about the road along the harbour, which nobody had mended since May. "
DRAFT = (
    "# Harbour road\n\n" + WORDS * 4 + "\n\n## Money < roads\n\n" + WORDS * 4
    + "\n\n## Then the road\n\nIt costs TK, and 17,000 people wait. " + WORDS * 4 + "\n"
)  # fmt: skip


def test_the_page_has_text_findings_and_tables(newslint: Command) -> None:
    newslint.write("a.md", DRAFT)
    ran = newslint("check", "a.md", "--format", "html")
    assert ran.status == 1
    sections = ran.out.partition("Readability by section")[2].partition("</table>")[0]
    assert re.findall(r"<th scope='row'>(.*?)</th><td>-?\d+\.\d</td>", sections) == [
        "(before the first heading)", "Money &lt; roads", "Then the road",
    ]  # fmt: skip
    assert re.search(r"<a class='mark error own' href='#finding-1-\d+'>TK</a>", ran.out)
    assert "17,000 people" in ran.out.partition("Figures, and who says so")[2]
    assert "<script" not in ran.out and "http" not in ran.out
