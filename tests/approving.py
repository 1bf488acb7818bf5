#!/usr/bin/env python3
"""What facts and rules say of the examples of all rules, in words: `approved/`, which a test holds the code to.

    python tests/approving.py          write `approved/` anew, after a change that is meant; read its diff

Each example is written for its own rule and shows edges of the language that other rules and facts meet too. Here is
what all of them make of it, a file for each family of rules and a few lines for each example, so that no change of a
fact goes unseen; and what they make of the paragraphs of `newsroom.txt`, put together to articles in a few orders, each
held against the next. Whether it is right is for whoever reads the diff to say: nothing is approved unread.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newslint.checking.check import ActiveRule, active_rules, check_article
from newslint.checking.desk import Desk
from newslint.checking.rule_tests import SUFFIXES
from newslint.core.article import Article
from newslint.core.examples import Example
from newslint.facts.against.dates import held_dates
from newslint.facts.against.figures import held_figures
from newslint.facts.against.names import held_names
from newslint.facts.against.quotations import held_quotations
from newslint.facts.attributions import attributions
from newslint.facts.changes import changes
from newslint.facts.dates import dates
from newslint.facts.figures import figures
from newslint.facts.furniture import furniture
from newslint.facts.names import names
from newslint.facts.quotations import quotations
from newslint.facts.readability import scores
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.saying.wanted import wants_source
from newslint.facts.sentences import sentences
from newslint.facts.sources import Source
from newslint.facts.speakers import speakers
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns, load

APPROVED = Path(__file__).parent / "approved"
_MOST = 70  # characters of an example by which it is known
_HELD = (held_figures, held_names, held_dates, held_quotations)


def texts() -> dict[str, list[tuple[str, Example]]]:
    """The texts of each file by what they are called."""
    found: dict[str, list[tuple[str, Example]]] = {"newsroom": list(newsroom())}
    for name, target in sorted(PlugIns(third_party=False).mapping("newslint_rules").items()):
        examples = load(target).EXAMPLES
        own = found.setdefault(name.partition("/")[0], [])
        own += [(f"{name}: {_shortened(example.plain())}", example) for example in examples]
    return found


def newsroom() -> Iterator[tuple[str, Example]]:
    """Articles of paragraphs that chance puts together, the same each time."""
    by_language: dict[str, list[str]] = {}
    for line in (APPROVED.parent / "newsroom.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            language, paragraph = line.split("\t")
            by_language.setdefault(language, []).append(paragraph)
    for language, paragraphs in by_language.items():
        made = [_article(paragraphs, f"{language} {number}") for number in range(1 + len(paragraphs) // 3)]
        for number, text in enumerate(made):
            against = made[(number + 1) % len(made)] if len(made) > 1 else ""
            yield f"{language} {number + 1}", Example(text, None, language, ".txt", {}, against)


def _article(paragraphs: list[str], seed: str) -> str:
    chance = random.Random(seed)
    heads = [p[2:] for p in paragraphs if p.startswith("= ")]
    body = [p for p in paragraphs if not p.startswith("= ")]
    return "\n\n".join([*chance.sample(heads, min(1, len(heads))), *chance.sample(body, min(8, len(body)))])


def families() -> dict[str, list[str]]:
    """The lines of each file: what facts and rules say of every text."""
    rules = active_rules(Config(), PlugIns(third_party=False), with_sources=True)
    lines: dict[str, list[str]] = {}
    for family, named in texts().items():
        own = lines.setdefault(family, [])
        for name, example in named:
            own += ["", name, *(f"  {line}" for line in said_of(example, rules))]
    return lines


def said_of(example: Example, rules: list[ActiveRule]) -> Iterator[str]:
    """What facts and rules say of an example."""
    article: Article = load(SUFFIXES[example.suffix]).read(example.plain().encode(), f"example{example.suffix}")
    article.language = example.language
    if example.against:
        article.sources = (Desk(Config()).read(example.against.encode(), "source.txt"),)
    record, errors = check_article(article, rules)
    yield from (f"finding: {f.rule} {f.severity} at {f.place.text!r}" for f in record.findings)
    yield from (f"failed: {error.message}" for error in errors)
    for what, found in _facts(article):
        if row := " | ".join(found):
            yield f"{what}: {row}".replace("\n", "⏎")


def _shortened(text: str) -> str:
    line = text.replace("\n", "⏎")
    return line if len(line) <= _MOST else f"{line[:_MOST]}…"


def _facts(article: Article) -> Iterator[tuple[str, list[str]]]:
    def text(one: Any) -> str:
        return article.text[one.start : one.end]

    yield "sentences", [str(s.end - s.start) for s in sentences(article)]
    yield "names", [f"{n.text} ({n.kind}) {len(n.mentions)}" for n in names(article)]
    yield "figures", [_figure(article, f) for f in figures(article)]
    yield "dates", [f"{text(d)} = {d.year}-{d.month}-{d.day} {d.weekday} {d.style}" for d in dates(article)]
    yield "changes", [f"{text(c.by)}: {text(c.before)} to {text(c.after)} {c.direction}" for c in changes(article)]
    yield "furniture", [text(f) for f in furniture(article)]
    yield "attributions", [text(a) for a in attributions(article)]
    said = speakers(article)
    yield "quotations", [f"{text(q)[:30]} by {_source(said.get(q.start))}" for q in quotations(article)]
    if article.sources:
        yield "held", [f"{text(h)} {h.status} {h.how}" for of in _HELD for h in of(article) if h.status != "same"]
    yield "scores", [f"{name} {value:.1f}" for name, value in scores(article).items()]


def _figure(article: Article, figure: Any) -> str:
    written = article.text[figure.start : figure.end]
    parts = [f"{figure.value:g}", figure.kind, figure.unit, figure.of and f"of {figure.of}", figure.hedge]
    source = source_of(article, figure.start, figure.end)
    parts.append(f"from {_source(source)}" if source else "wanted" if wants_source(article, figure) else "")
    return f"{written} = {' '.join(filter(None, parts))}"


def _source(source: Source | None) -> str:
    if source is None:
        return "nobody"
    return f"{source.name} ({source.kind}{', carried' * source.carried})"


def main() -> None:
    """Write what is approved."""
    APPROVED.mkdir(exist_ok=True)
    for family, lines in families().items():
        (APPROVED / f"{family}.txt").write_text("\n".join(lines[1:]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
