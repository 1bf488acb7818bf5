"""What fresh eyes said of the alarms that the rules of today still give, by rule and severity.

    python bench/verdicts.py ARTICLES [--rules family/name,…] [--write]

`ARTICLES` is a folder with the crawl's articles, `<ID>.txt` each: the title, a blank line, and the content, both
without blanks around them. Only verdicts of `hand_read/<family>.<rule>.tsv` are held against it. A rate under what its
severity asks (errors .98, warnings .90, notes .60) is marked. `--write` puts the figures into the docstrings of the
rules, in place of the sentence that is there.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path
from typing import NamedTuple

from newslint.checking.desk import Desk
from newslint.house.config import Config

READ = Path(__file__).parent / "hand_read"
RULES = Path(__file__).parent.parent / "rules" / "newslint_rules"
ASKED = {"error": 0.98, "warning": 0.90, "note": 0.60}
VERDICTS = ("right", "debatable", "wrong")
NEAR = 3  # characters that a rule may have moved its place since
_SENTENCE = re.compile(r"\s*Of\s+all\s+alarms\s+that\s+fresh\s+eyes\s+read,[^.]*\.")


class Read(NamedTuple):
    """What was said of an alarm: the article's id, the line and column from 1, and the verdict."""

    article: str
    line: int
    column: int
    verdict: str


def file_of(rule: str) -> Path:
    """The file of a rule."""
    return RULES / f"{rule.replace('-', '_')}.py"


def readings() -> dict[str, list[Read]]:
    """The verdicts by rule."""
    found: dict[str, list[Read]] = {}
    for path in sorted(READ.glob("*.tsv")):
        family, *name = path.stem.split(".")
        rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
        rule = f"{family}/{''.join(name).replace('_', '-')}"
        if family != "against" and file_of(rule).is_file():
            each = (Read(r[0], int(r[1]), int(r[2]), r[3]) for r in rows if len(r) > 3 and r[1].isdigit())
            found[rule] = list({row[:3]: row for row in each}.values())  # of two readings of an alarm the last
    return found


def told_still(given: tuple[str, list[Read], str]) -> tuple[str, Counter[tuple[str, str]]]:
    """How many verdicts of each kind alarms have that a rule still gives, by severity ("gone" where it does not)."""
    rule, rows, folder = given
    desk, told = Desk(Config(select=(rule,))), Counter[tuple[str, str]]()
    by_article: defaultdict[str, list[Read]] = defaultdict(list)
    for row in rows:
        by_article[row.article].append(row)
    for article, those in by_article.items():
        path = Path(folder, f"{article}.txt")
        if path.is_file():
            record, _ = desk.check(desk.read(path.read_bytes(), "article.txt"))
            text = path.read_text("utf-8")
            starts = [0, *(match.end() for match in re.finditer("\n", text))]
            for row in those:
                at = starts[min(row.line, len(starts)) - 1] + row.column - 1
                alarms = [f for f in record.findings if any(abs(s - at) <= NEAR for s, _ in f.spans)] if record else []
                told[str(alarms[0].severity) if alarms else "gone", row.verdict] += 1
    return rule, told


def sentence(told: Counter[tuple[str, str]]) -> str:
    """The figures as a rule's docstring has them."""
    parts = []
    for severity in ASKED:
        counts = {verdict: told[severity, verdict] for verdict in VERDICTS if told[severity, verdict]}
        if total := sum(counts.values()):
            said = ", ".join(f"{count} {verdict}" for verdict, count in counts.items())
            parts.append(f"{total} {severity}{'s' if total > 1 else ''} ({said})")
    are = "are" if sum(told[s, v] for s in ASKED for v in VERDICTS) > 1 else "is"
    return f"Of all alarms that fresh eyes read, {' and '.join(parts)} {are} told still." if parts else ""


def write(rule: str, said: str) -> None:
    """Put the figures of a rule at the end of its docstring; take out the old ones where none is told still."""
    source = file_of(rule).read_text("utf-8")
    end = source.index('"""', 3)
    kept, _, last = _SENTENCE.sub("", source[3:end]).rstrip().rpartition("\n\n")
    paragraph = textwrap.fill(f"{last} {said}".replace("\n", " ").rstrip(), 120, break_on_hyphens=False)
    file_of(rule).write_text(f'"""{kept}\n\n{paragraph}\n{source[end:]}', "utf-8")


def work(folder: str, rules: frozenset[str]) -> Iterator[tuple[str, list[Read], str]]:
    """What there is to do: the verdicts of a rule on fifty articles at a time."""
    for rule, rows in readings().items():
        articles = sorted({row.article for row in rows}) if not rules or rule in rules else []
        for at in range(0, len(articles), 50):
            those = frozenset(articles[at : at + 50])
            yield rule, [row for row in rows if row.article in those], folder


def main() -> None:
    """Hold the verdicts against the rules of today, and print them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("--rules", default="")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    rules = frozenset(asked.rules.split(",")) - {""}
    found: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    with Pool(2) as pool:
        for rule, told in pool.imap_unordered(told_still, work(asked.articles, rules)):
            found[rule].update(told)
    for rule, told in sorted(found.items()):
        for severity in (*ASKED, "gone"):
            right, debatable, wrong = (told[severity, verdict] for verdict in VERDICTS)
            if total := right + debatable + wrong:
                below = "below" if right / total < ASKED.get(severity, 0) else ""
                print(f"{rule:34} {severity:8} {right:5}/{debatable}/{wrong}  {right / total:.2f} {below}")
        if asked.write:
            write(rule, sentence(told))


if __name__ == "__main__":
    main()
