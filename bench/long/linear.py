"""No construct takes more time than it has characters: each is repeated, and eight times as much may take ten times.

    python bench/long/linear.py [--size 24000] [--only TEXT] [--worst 20]

Every construct of `CONSTRUCTS` is read in every text format and checked with all rules at a size and at eight times it,
in a process of its own that is stopped after `LIMIT` seconds of processor time. Printed are those that take more than
`LONGER` times as long, or more than `MOST` seconds a megabyte, and then the slowest of the rest. A busy machine makes
everything slow: seconds are those of a machine that checks ordinary text at `PACE` seconds a megabyte, which is
measured every few cases. `tests/test_linear_constructs.py` runs a sample.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import sys
import time
from collections.abc import Iterator
from functools import cache
from typing import Any

TIMES = 8
LONGER = 2.0 * TIMES  # n log n, and what a machine is doing meanwhile
SHORT = 0.05  # seconds; below them a ratio says nothing
MOST = 2.0  # seconds a megabyte
DIGITS = 10.0  # where there is nothing but figures, each of which is read and held against the others
LIMIT = 60  # seconds
PACE = 0.85  # seconds a megabyte of news took on two quiet cores (AMD EPYC), with all rules
PACED = 20  # cases between two measures of the pace
AGAIN = 3  # measures of a case that takes too long; a busy machine makes them longer, never shorter
SUFFIXES = (".txt", ".md", ".html", ".xml")

TEXT = [
    "a", "a ", "A ", "Aa ", "1", "1 ", "1.", "1,", "1,0", "1.000", "0", "%", "5% ", "$", "$5 ", "€5m ", "½ ", "-",
    "- ", "–", "—", "— ", "_", "*", "**", "* ", "`", "```", "~", "#", "# ", "\n", "\n\n", "\r", "\r\n", "\t", " ",
    "\u00a0", "\u200b", "\u00ad", "\u0301", "\u2028", "\x0b", ".", "..", "...", ". ", "… ", "? ", "! ", ", ", "; ",
    ": ", "(", ")", "()", "( ", "[", "]", "[]", "[a", "[a]", "[a](", "[a](b)", "[a](b) ", "![", "![a](b)",
    "[![a](b)](c)", "[^1]", "<", ">", "<a", "<a>", "</a>", "<a b='c'>", "<!--", "<!-- ", "<!-- a -->", "<!-- -->",
    "<?", "<?a?>", "<![CDATA[", "<div>", "<div>\n\nx\n\n", "<p>", "<p>a</p>", "<span hidden>", "<div hidden>\n\nx\n\n",
    "<style>.a1{display:none}</style>", "<ul><li>",
    "<table><tr><td>", "<blockquote>", "<b><i>", "&", "&amp;", "&#1;", "&#x;", "&a", '"', '"a" ', '"a', "'", "'a' ",
    "“", "”", "“a” ", "“a ", "‘a’ ", "« a » ", "„a“ ", "»a« ", "5'11\" ", "“A”, “B” ", '"A", "B" and ', "{", "}",
    "{{", "{{< a >}}", "{{% a %}}", "{%", "{% a %}", "{: .a}", ":::", "::: a\n", "---\n", "+++\n", "---\na: b\n---\n",
    "| a | b |\n", "|", "> ", "> a\n", ">>", "- a\n", "1. a\n", "  - a\n", "\\", "\\*", "@a ", "#a ",
    "https://x.y/z ", "www.", "a@b.c ", "a/b", "a-b", "a-b-c-", "A.", "A.B. ", "Mr. ", "Mr. A ", "St. ", "U.S. ",
    "iPhone ", "é", "É ", "ß", "İ", "漢", "漢字。", "かな", "ก", "א ", "ا ", "Київ ", "\U0001f600", "\U0001f468\u200d",
    "said ", "he said ", "experts say ", "critics say, ", "according to ", "according to police ", "reportedly ",
    "A survey of 900 people found 3% ", "about 12 people died, according to police ", "Ann Holm said 5 ",
    "Ann Holm, 54, ", "Ann Holm, 54, said\n", "Holm ", "Ann Holm ", "Ann Holm and ", "al-Sayed ", "O’Neil ",
    "van der Berg ", "Dr. K. Weldon ", "the mayor of Lydmere ", "who ", "that ", "which ", "and ", "of ", "in May ",
    "May ", "Nov. ", "Nov. 2 ", "Nov. 2, 2015 ", "Monday ", "on Monday ", "Monday, 2 November 2015 ", "2015 ",
    "2015-11-02 ", "1/1/2015 ", "5 p.m. ", "17:00 ", "17:00-", "5 to 6 ", "5-6 ", "1-1-", "1/1", "1/2 ", "one ",
    "one hundred ", "twenty-", "million ", "5 million ", "half a ", "two-thirds ", "rose 5% to 8 from 4 ",
    "to 8 from 4 ", "from ", "doubled ", "a rise of 5%, ", "5 plus 6 ", "5 + ", "5 of 6 ", "one in four, or 35%, ",
    "aged 54 ", "54-year-old ", "born in 1961 ", "5 km ", "5 km/h (3 mph) ", "5 kg, 6 kg, ", "$5m (€4m) ", "TK ",
    "[CHECK] ", "[TK] ", "XX ", "lorem ipsum ", "As an AI language model, ", "oaicite", "utm_source=", "Also read: ",
    "Also read: a\n\n", "Share this\n\n", "Advertisement\n\n", "Sign up\n\n", "The bridge is shut.\n\n",
    "The bridge is shut. ", "a\n\n", "A b c.\n\n", "word-word ", "email e-mail ", "colour color ", "café cafe ",
    "Kiev Kyiv ", "Sergey Serhii ", "a" * 40 + " ", "Aa" * 20 + " ", "<!-- newslint-ignore --> ", "newslint-ignore ",
    "Headline: a\n", "(a (b ", "a [b] (c) ", "a — b — ", "a; b; ", "a, b, ", "“Yes,” he said. ",
    "“Yes,” Ann Holm said, “no.” ", "he said: “a”. ", "Who says 5%? ", "in order to ", "and/or ", "a.b", "a. b", "5.",
    "5. ", "(5) ", "a) ", "IV ", "[1] ", ".[1] ", "a¹ ", "5° ", "5′ ", "No. 5 ", "p. 5 ", "Ltd. ", "Inc. said ",
    "the A said the ", "Prices rose 5%.\n\n", "- Prices rose 5%.\n", "Prices reportedly rose 5%.\n\n",
    "<script>", "<style>", "<svg>", "<math>", "<q>a</q>", "<h1>a</h1>", "<a href='b'>c</a> ",
    "<figure><figcaption>a", "<article>", "<p class='", "<!DOCTYPE [", "<!ENTITY a 'b'>", "<x:y>", "</", "/>",
    "<body>", "<head>", "<title>a", "<meta a=b>", "<br>", "“…", "“‘", "'s ", "= ", "==", "a=", "((", "[[a]] ", "::",
    "&&", "__A_", "@@a@@", "1–", "12:", "1/", "$1,", "A (AB) ", "a\n===\n", "A: b\n", "[a_b c=", "[quote]",
    "width: 1px;", "<b translate=no>a</b>", "<td>the the", "[the the]: b\n\n[the the] ", "— A (@a) ", "17.000 17,000 ",
    "AB ", "A-B ",
]  # fmt: skip
ORDINARY = """The council of Lydmere voted on Tuesday to close the bridge across the Tarn for two years, after engineers
had found cracks in four of its nine piers. About 4,500 people cross it each day, the town says, most of them to work.
“We have no choice,” said Ann Holm, 54, who leads the works. “The longer we wait, the more it costs.” The repair, put
off twice since 2019, will cost $12 million, a third more than the $9 million that had been set aside.
Shopkeepers on the far bank fear for their trade. Sales fell 18% in 2015, when the bridge was shut for six weeks,
according to the chamber of commerce. A ferry will run from 6 a.m. to 10 p.m., and a second bus is promised.
"""  # what the pace is measured with
FRAMES = {
    "front matter": ("---\ntitle: {}\n---\n\nText.\n", (".md",)),
    "number in YAML": ("---\ntitle: 0x{}\n---\n\nText.\n", (".md",)),
    "list in YAML": ("---\na: {}\n---\n\nText.\n", (".md",)),
    "attribute": ("<p a='{}'>b</p>", (".html",)),
    "style": ("<p style='opacity:0{}'>b</p>", (".html",)),
    "JSON": ('{{"version": "1.3", "type": "text", "body_text": "{}"}}', (".json",)),
    "title": ("{}\n\nText.\n", (".txt",)),
    "nested": ("{}x\n", (".md",)),
}  # fmt: skip


def cases() -> Iterator[tuple[str, str, str]]:
    """What is repeated, in which frame, in a file with which suffix."""
    for piece in dict.fromkeys(TEXT):
        for suffix in SUFFIXES:
            yield piece, "{}" if suffix != ".xml" else "<nitf><body>{}</body></nitf>", suffix
        yield piece, "{}", ".xml"
        for frame, suffixes in FRAMES.values():
            for suffix in suffixes:
                yield piece, frame, suffix


@cache
def _desk() -> Any:
    """A desk with all rules, which have been loaded."""
    gc.set_threshold(50_000, 20, 20)  # as the command and the server have it
    from newslint.checking.desk import Desk
    from newslint.house.config import Config

    desk = Desk(Config(select=("all",)))
    for suffix in (*SUFFIXES, ".json"):
        desk.check_file(f"a{suffix}", b"Headline\n\nOnce, to load, he said on Monday, 5 May 2020: 5% of 17,000.\n")
    return desk


def seconds(case: tuple[str, str, str], size: int) -> float:
    """The processor time that a case of some size takes, to be read and checked."""
    piece, frame, suffix = case
    desk = _desk()
    content = frame.format(piece * (size // len(piece.encode()))).encode("utf-8", "surrogatepass")
    began = time.process_time()
    desk.check_file(f"a{suffix}", content)
    return time.process_time() - began


def pace() -> float:
    """How many times as long as it would on a machine that is not busy everything takes now."""
    text = "\n".join([ORDINARY] * 100)
    desk = _desk()
    began = time.process_time()
    desk.check_file("a.txt", text.encode())
    return max(0.5, (time.process_time() - began) / (len(text) / 1e6) / PACE)


def measured(case: tuple[str, str, str], size: int) -> tuple[float, float] | None:
    """The two times of a case; None where it is not done in `LIMIT` seconds."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        limit = int(time.process_time()) + LIMIT
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        os.write(theirs, repr((seconds(case, size), seconds(case, size * TIMES))).encode())
        os._exit(0)
    os.close(theirs)
    os.waitpid(child, 0)
    with open(ours, "rb") as file:
        told = file.read().decode()
    if not told:
        return None
    first, second = map(float, told.strip("()").split(","))
    return first, second


def paced(case: tuple[str, str, str], size: int, slower: float) -> tuple[float, float] | None:
    """The two times of a case on a machine that is not busy; on this one they are `slower` times as long."""
    took = measured(case, size)
    return (took[0] / slower, took[1] / slower) if took else None


def is_wrong(case: tuple[str, str, str], size: int, took: tuple[float, float] | None) -> bool:
    """Whether a case takes too long."""
    if took is None:
        return True
    is_figures = any(map(str.isdigit, case[0])) and not any(map(str.isalpha, case[0]))
    most = DIGITS if is_figures else MOST
    return took[1] > SHORT and (took[1] > LONGER * max(took[0], SHORT / TIMES) or took[1] > most * size * TIMES / 1e6)


def main() -> int:
    """Print what takes too long; gives 1 where there is any."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--size", type=int, default=24_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--worst", type=int, default=20)
    asked = parser.parse_args()
    _desk()  # all is imported before the first process is forked
    results: list[tuple[tuple[str, str, str], tuple[float, float] | None]] = []
    wrong, slower = [], 1.0
    for case in cases():
        if asked.only in case[0]:
            if len(results) % PACED == 0:
                slower = pace()
            took = paced(case, asked.size, slower)
            for _ in range(AGAIN):
                if not is_wrong(case, asked.size, took):
                    break
                took = paced(case, asked.size, pace())
            results.append((case, took))
            if is_wrong(case, asked.size, took):
                wrong.append((case, took))
                print("wrong", *map(repr, case), took and f"{took[0]:.2f} s, {took[1]:.2f} s", flush=True)
    rest = sorted((r for r in results if r not in wrong and r[1]), key=lambda r: -(r[1] or (0, 0))[1])
    for case, took in rest[: asked.worst]:
        print("     ", *map(repr, case), took and f"{took[0]:.2f} s, {took[1]:.2f} s")
    print(f"{len(set(TEXT))} constructs, {len(results)} cases, {len(wrong)} take too long")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
