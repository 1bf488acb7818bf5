#!/usr/bin/env python3
"""Feed readers what no reader should be fed, and see that they say so: no traceback, no hang, every place in the file.

    python bench/long/fuzz_readers.py [--inputs 100000] [--seed 1] [SUFFIX …]

Inputs are the articles in `tests/articles` with that suffix, those that `SEEDS` has and those that
`tests/placed_files.py` makes, with pieces cut out, doubled, moved and replaced, and signs put in that mean something
in some format. An input fails where anything but an `UnreadableArticle` is raised, where reading takes longer than
`LONGEST`, or where a block does not stand where it says. Prints failures with what makes them again, then a line a
suffix: inputs, articles read, inputs refused, the slowest, failures; exit status 1 where there is one. Of the
suffixes that one module reads, the first stands for all.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import re
import sys
import time
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tests"))

from placed_files import MAKERS, made_file

from newslint.core.article import Article
from newslint.core.errors import UnreadableArticle
from newslint.plugins.registry import load
from newslint.readers import SUFFIXES

ARTICLES = os.path.join(os.path.dirname(__file__), "..", "..", "tests", "articles")
LONGEST = 2.0  # seconds of processor time
SEEDS: dict[str, list[bytes]] = {
    ".json": [b'[{"type": "text", "bodies": [{"value": "<p>a\\u00a0&amp; \\ud83d\\udea9</p>"}], "headline": "b"}]'],
    ".xml": [
        b"<?xml version='1.0' encoding='iso-8859-1'?><nitf><body><body.content><p>a&nbsp;\xe9<![CDATA[b]]></p>"
        b"<pre>c\n d</pre></body.content></body></nitf>",
    ],
    ".mdx": [b"import A from './a'\n\n# Head\n\n<Note a={1}>**b** c</Note>\n\n{d}\n\n<!-- e -->\n\nf `g` {/* h */}\n"],
    ".aml": [b"headline: a\n[+text]\nb\n{.quote}\ntext: c\n{}\n[]\nbody: d\ne\n:end\n:skip\n:endskip\n:ignore\n"],
}
MADE = 30  # files of each format
SIGNS = [
    b"<", b">", b"&", b"&amp;", b"&#", b"&#0;", b"&#xD800;", b"&nbsp;", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?",
    b"<!", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"</", b"/>", b"<p>", b"</p>", b"<script>", b'"', b"'", b"\\", b"\\u",
    b"\\ud800", b"\\udc00", b"\\u0000", b"\\n", b"{", b"}", b"[", b"]", b",", b":", b"null", b"1e999", b"\0", b"\r",
    b"\n", b"\r\n", b"\n\n", b"\t", b" ", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"\xf0\x9f\x9a\xa9",
    b"\xef\xbb\xbf", b"---\n", b"+++\n", b"```", b"    ", b"> ", b"- ", b"# ", b"| ", b"[^1]", b"{{<", b":end\n",
    b":skip\n", b"[+a]\n", b"{.a}\n",
]  # fmt: skip
_TEXT = re.compile(rb">([^<>]+)<")
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')


FIRST = list({module: suffix for suffix, module in reversed(SUFFIXES.items())}.values())[::-1]


def seeds_of(suffix: str) -> list[bytes]:
    """The articles that a suffix begins from."""
    found = list(SEEDS.get(suffix, []))
    if suffix in MAKERS:
        found += [made_file(suffix, number).content for number in range(MADE)]
    for name in sorted(os.listdir(ARTICLES)):
        if name.endswith(suffix):
            with open(os.path.join(ARTICLES, name), "rb") as file:
                found.append(file.read())
    return found


def mutated(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    """An article with a few things wrong, of packed files, JSON and XML mostly in what they hold."""
    if content.startswith(b"PK") and chance.random() < 0.8:
        return _repacked(content, chance)
    if content[:1] in (b"{", b"[") and chance.random() < 0.7:
        return _in_a_string(content, chance, others)
    if content.startswith((b"<?xml", b"<news")) and chance.random() < 0.5:
        return _in_a_text(content, chance, others)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice((0, 1, 1, 4, 30, 300)))
        content = content[:start] + _changed(content[start:end], chance, others) + content[end:]
    return content[: chance.randrange(len(content) + 1)] if chance.random() < 0.1 else content


def _changed(piece: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    sign = chance.choice(SIGNS)
    start = chance.randrange(len(other := chance.choice(others)))
    return chance.choice((
        b"", sign, piece + sign, sign + piece + sign, piece * 2, piece * 50, piece[::-1], sign * 2, sign * 300,
        bytes([chance.randrange(256)]), other[start : start + chance.randrange(200)],
    ))  # fmt: skip


def _in_a_string(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    found = list(_STRING.finditer(content))
    if not found:
        return content
    string = max(chance.choices(found, k=2), key=lambda m: len(m.group()))
    inner = json.loads(string.group()).encode(errors="replace")
    wrong = mutated(b" " + inner, chance, others).decode(errors="replace")
    written = json.dumps(wrong, ensure_ascii=chance.random() < 0.5)
    return content[: string.start()] + written.encode() + content[string.end() :]


def _in_a_text(content: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    text = chance.choice(list(_TEXT.finditer(content)))
    wrong = _CONTROLS.sub("", mutated(b" " + text.group(1), chance, others).decode(errors="replace"))
    written = f"<![CDATA[{wrong}]]>" if chance.random() < 0.3 else escape(wrong)
    return content[: text.start(1)] + written.encode("ascii", "xmlcharrefreplace") + content[text.end(1) :]


def _repacked(content: bytes, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if old.getinfo(name).file_size]
        changed = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, mutated(part, chance, [part]) if name == changed else part)
    return packed.getvalue()


def articles_in(content: bytes, suffix: str) -> Iterator[Article]:
    """The articles that the reader of a suffix finds; raises `UnreadableArticle` where it finds none."""
    read = load(SUFFIXES[suffix]).read(content, f"a{suffix}")
    for one in (read,) if isinstance(read, Article) else read:
        if isinstance(one, Article):
            yield one


def misplaced(article: Article) -> str | None:
    """What is wrong with the places of an article."""
    article.text.encode()
    for block in article.blocks:
        place = article.place(block.start, block.end)
        if article.source is not None and article.source[place.start : place.end] != place.text:
            return f"{place} is not what stands there"
        if not (0 < place.line <= place.end_line and place.column > 0 and place.end_column > 0):
            return f"{place} is no place"
    return None


class Outcome:
    """What came of the inputs of one suffix."""

    def __init__(self) -> None:
        self.articles = self.refused = 0
        self.slowest = 0.0
        self.failures: list[str] = []

    def feed(self, content: bytes, suffix: str) -> None:
        """Read one input."""
        began = time.process_time()
        try:
            for article in articles_in(content, suffix):
                self.articles += 1
                if wrong := misplaced(article):
                    self.failures.append(wrong)
        except UnreadableArticle as error:
            self.refused += 1
            if not str(error) or "\n" in str(error):
                self.failures.append(f"an unclear message: {error}")
        except Exception as error:
            self.failures.append(f"{type(error).__name__}: {error}")
        took = time.process_time() - began
        self.slowest = max(self.slowest, took)
        if took > LONGEST:
            self.failures.append(f"took {took:.1f} s")


def fuzz(suffix: str, inputs: int, seed: int) -> Outcome:
    """Feed the reader of a suffix so many inputs."""
    outcome, seeds = Outcome(), seeds_of(suffix)
    others = [s for other in (".json", ".xml", ".html", ".md") for s in seeds_of(other)]
    for number in range(inputs):
        chance = random.Random(f"{suffix} {seed} {number}")
        before = len(outcome.failures)
        outcome.feed(mutated(chance.choice(seeds), chance, others), suffix)
        if len(outcome.failures) > before:
            outcome.failures[-1] = f"{suffix}, seed {seed}, input {number}: {outcome.failures[-1]}"
    return outcome


def main() -> int:
    """Fuzz the readers; gives the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("suffixes", nargs="*", metavar="SUFFIX", help="which (one for each reader)")
    parser.add_argument("--inputs", type=int, default=100_000, help="so many for each (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="of the dice (%(default)s)")
    parsed = parser.parse_args()
    failed = 0
    for suffix in parsed.suffixes or FIRST:
        outcome = fuzz(suffix, parsed.inputs, parsed.seed)
        failed += len(outcome.failures)
        print("".join(f"{failure}\n" for failure in outcome.failures[:20]), end="")
        counts = f"{outcome.articles:,} articles, {outcome.refused:,} refused, slowest {outcome.slowest * 1000:.0f} ms"
        print(f"{suffix}: {parsed.inputs:,} inputs, {counts}, {len(outcome.failures):,} failures", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
