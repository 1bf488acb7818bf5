#!/usr/bin/env python3
"""What facts and rules say of the examples of all rules, in words: `approved/`, which a test holds the code to.

    python tests/approving.py                    write `approved/` anew, after a change that is meant; read its diff
    python tests/approving.py --beside "We won"  what is said of texts beside those whose name has this

Each example is written for its own rule and shows edges of the language that other rules and facts meet too. Here is
what all of them make of it, a file for each family of rules and a few lines for each example, so that no change of a
fact goes unseen (of texts beside an example, what its own rule makes); and what they make of the paragraphs of
`newsroom.txt`, put together to articles in a few orders, each held against the next. Whether it is right is for
whoever reads the diff to say: nothing is approved unread.

`passages/` has more text, that no rule needs as an example and facts do: a passage a line ("⏎" for a line feed, "▤" for
a paragraph of a hundred words), its language before it where that is not English ("de> "), what it was made from behind
" ⇐ ". `stretched.txt` has passages at the bounds of what is looked at (stretching.py), and all short texts are mixed
with others of their language, a few in one article, whose answer is held in eight letters, as is that to the texts of
`reached.txt`: drafts and sources that chance has varied, kept where a small change of the code says something else of
them and of no other text (bench/long/mutant_reach.py). `calls/` has expressions, a line each under the modules whose
names they use, for what no article shows, asking.py asks every function that takes words, numbers and articles alone,
edging.py those whose edges are known (`edges.jsonl`) with what lies on them, and steps.py writes down what each answers
on the way from a text to what is said of it.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

from asking import asked, functions
from beside import Passage, beside
from edging import edges, put_in
from steps import steps_of_all
from stretching import STRETCHED, bounds

from newslint.checking.check import ActiveRule, active_rules, check_article
from newslint.checking.desk import Desk
from newslint.checking.rule_tests import SUFFIXES
from newslint.core.article import Article
from newslint.core.errors import UnreadableArticle
from newslint.core.examples import Example
from newslint.core.record import FindingRecord
from newslint.facts.against.alignment import pairs
from newslint.facts.against.amounts import amounts
from newslint.facts.against.calendar import calendar
from newslint.facts.against.dates import held_dates
from newslint.facts.against.figures import held_figures
from newslint.facts.against.left_out import left_out
from newslint.facts.against.names import held_names
from newslint.facts.against.quotations import held_quotations
from newslint.facts.attributions import attributions
from newslint.facts.capitals import runs
from newslint.facts.changes import changes
from newslint.facts.dates import dates, published
from newslint.facts.figures import figures
from newslint.facts.furniture import furniture
from newslint.facts.hedges import hedges
from newslint.facts.names import names
from newslint.facts.naming.acronyms import acronyms
from newslint.facts.naming.spellings import respelled
from newslint.facts.quotations import quotations
from newslint.facts.readability import scores
from newslint.facts.romanised import romanised
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.saying.wanted import wants_source
from newslint.facts.sections import sections
from newslint.facts.sentences import sentences
from newslint.facts.sources import Source
from newslint.facts.speakers import speakers
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns, load

APPROVED = Path(__file__).parent / "approved"
PASSAGES, CALLS = (Path(__file__).parent / name for name in ("passages", "calls"))
REACHED = APPROVED.parent / "reached.txt"
_SHORT = 400  # characters of a text that is mixed with others
_MIXTURES = {"en": 250}  # of a language; of others a few
_MOST = 70  # characters of an example by which it is known
_FILL = (
    "The council met on Monday to speak about the road along the harbour, which the ice had broken. Nobody "
    "knew when the cranes would move again. Those who live on the hill walk to the mill, and their children "
    "sail to school. A plan for a tunnel lies in a drawer since the old mayor left, for there was never the "
    "money. Whoever wants to cross in winter waits for the ferry, or stays at home and reads. In the evening "
    "the lamps on the quay were lit, as they always are, and somebody sang."
)
_HELD = (held_figures, held_names, held_dates, held_quotations)


def every_rule() -> list[ActiveRule]:
    """All rules, those that are off by default too."""
    return active_rules(Config(select=("all",)), PlugIns(third_party=False), with_sources=True)


@cache
def texts() -> dict[str, list[tuple[str, Example | Passage]]]:
    """The texts of each file by what they are called."""
    found: dict[str, list[tuple[str, Example | Passage]]] = {"newsroom": list(newsroom())}
    for name, target in sorted(PlugIns(third_party=False).mapping("newslint_rules").items()):
        examples = load(target).EXAMPLES
        own = found.setdefault(name.partition("/")[0], [])
        own += [(f"{name}: {_shortened(example.plain())}", example) for example in examples]
    for path in sorted(PASSAGES.glob("*.txt")):
        found[f"passages_{path.stem}"] = [(_shortened(passage.plain()), passage) for passage in passages(path)]
    return found


def passages(path: Path) -> Iterator[Passage]:
    """The passages of a file."""
    yield from map(passage_of, _lines(path))


def passage_of(line: str) -> Passage:
    """The passage of a line."""
    language, _, passage = line.rpartition("> ") if re.match(r"[a-z]{2}(-[A-Z]{2})?> ", line) else ("en", "", line)
    draft, _, source = passage.replace("⏎", "\n").replace("▤", _FILL).partition(" ⇐ ")
    return Passage(draft, language, against=source)


def newsroom() -> Iterator[tuple[str, Passage]]:
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
            yield f"{language} {number + 1}", Passage(text, language, against=against)


def _article(paragraphs: list[str], seed: str) -> str:
    chance = random.Random(seed)
    heads = [p[2:] for p in paragraphs if p.startswith("= ")]
    body = [p for p in paragraphs if not p.startswith("= ")]
    return "\n\n".join([*chance.sample(heads, min(1, len(heads))), *chance.sample(body, min(8, len(body)))])


@cache
def families() -> dict[str, Callable[[list[ActiveRule]], list[str]]]:
    """What makes the lines of each file: what facts and rules say of every text."""
    made: dict[str, Callable[[list[ActiveRule]], list[str]]] = {}
    rules = sorted(PlugIns(third_party=False).mapping("newslint_rules"))  # their examples are read when they are asked
    told = ("newsroom", *(name.partition("/")[0] for name in rules))
    for family in dict.fromkeys((*told, *(f"passages_{path.stem}" for path in sorted(PASSAGES.glob("*.txt"))))):
        made[family] = partial(_family, family)
    for path in sorted(CALLS.glob("*.txt")):
        made[f"calls_{path.stem}"] = partial(_calls, path)
    made["stretched"], made["mixed"], made["asked"], made["edges"] = _stretched, _mixed, _asked, _edges
    made["reached"] = _reached
    made["steps"] = _steps
    return made


def lines_of(family: str, rules: list[ActiveRule]) -> str:
    """The whole file of a family."""
    return "\n".join(families()[family](rules)) + "\n"


def _family(family: str, rules: list[ActiveRule]) -> list[str]:
    lines = []
    for name, example in texts()[family]:
        lines += ["", name, *(f"  {line}" for line in approved(family, name, example, rules))]
    return lines[1:]


def _calls(path: Path, rules: list[ActiveRule]) -> list[str]:
    return list(called(path))


def _stretched(rules: list[ActiveRule]) -> list[str]:
    return [line for each in _lines(STRETCHED) for line in ("", each, *at_bounds(each, rules))][1:]


def _asked(rules: list[ActiveRule]) -> list[str]:
    return [asked(*each, asked_of()) for each in functions()]


def _reached(rules: list[ActiveRule]) -> list[str]:
    return [reached(line, rules) for line in _lines(REACHED)]


def _edges(rules: list[ActiveRule]) -> list[str]:
    return [line for _, ask in edges(article) for line in ask()]


def _steps(rules: list[ActiveRule]) -> list[str]:
    return steps_of_all()


def read_in_steps() -> Iterator[Passage]:
    """The texts that are read while what each function answers is written down."""
    yield from (passage for _, passage in islice(mixtures(), 0, None, 12))
    yield from map(passage_of, _lines(REACHED))
    for family, named in texts().items():
        for _, each in named if family != "newsroom" else ():
            if each.against and len(each.plain()) < _SHORT:
                yield Passage(each.plain(), each.language, against=each.against)


@cache
def asked_of() -> list[Article]:
    """The passages as articles: what functions are asked of."""
    found = [passage for path in sorted(PASSAGES.glob("*.txt")) for passage in passages(path)]
    return [article(p.text, p.language, p.against) for p in found if len(p.text) < _SHORT]


def _mixed(rules: list[ActiveRule]) -> list[str]:
    return [mixed(name, passage, rules) for name, passage in mixtures()]


def at_bounds(line: str, rules: list[ActiveRule]) -> Iterator[str]:
    """What is said of a stretched passage at its bound, and with one more."""
    yield from (f"  {said}" for said in bounds(line, lambda passage: said_of(passage, rules, closely=True), passage_of))


def reached(line: str, rules: list[ActiveRule]) -> str:
    """What is said of a text that chance has made, in eight letters."""
    return mixed(_shortened(line), passage_of(line), rules)


def mixtures() -> Iterator[tuple[str, Passage]]:
    """The texts of all examples and passages, a few of one language in one article: those that a hash puts there."""
    drawn: dict[tuple[str, int], list[str]] = {}
    for family, named in texts().items():
        for _, example in named if family != "newsroom" else ():
            if example.suffix == ".txt" and len(example.plain()) < _SHORT:
                number = crc32(example.plain().encode()) % _MIXTURES.get(example.language, 8)
                drawn.setdefault((example.language, number), []).append(example.plain())
    for (language, number), own in sorted(drawn.items()):
        yield f"{language} {number}", Passage("\n\n".join(sorted(own)), language)


def mixed(name: str, passage: Passage, rules: list[ActiveRule]) -> str:
    """What is said of a mixture, in eight letters."""
    try:
        return f"{name}: {_short(list(said_of(passage, rules, closely=True)))}"
    except UnreadableArticle as problem:
        return f"{name}: {problem}"


def approved(family: str, name: str, example: Example | Passage, rules: list[ActiveRule]) -> Iterator[str]:
    """All lines of a text."""
    yield from said_of(example, rules, closely=family.startswith("passages"))
    own = [rule for rule in rules if name.startswith(f"{rule.name}: ")]  # what others say of it hangs on less
    if family != "newsroom":
        yield f"beside: {_short(_of_all(beside(example, name), own or rules))}"


def _of_all(examples: Iterator[Passage], rules: list[ActiveRule]) -> list[list[str]]:
    said = []
    for example in examples:
        try:
            said.append(list(said_of(example, rules)))
        except UnreadableArticle as problem:
            said.append([str(problem)])
    return said


def called(path: Path) -> Iterator[str]:
    """Each expression of a file, and what it gives."""
    known: dict[str, Any] = {"article": article, "__name__": "calls"}
    for line in _lines(path):
        if line.startswith("from "):
            exec(line, known)
            continue
        try:
            given = repr(eval(line, known))
        except Exception as problem:
            given = f"raises {problem}"
        yield f"{line}  →  {given}"


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip() and not line.startswith("# ")]


def article(text: str, language: str = "en", against: str = "") -> Article:
    """A plain text as an article, for calls."""
    made: Article = load(SUFFIXES[".txt"]).read(text.encode(), "draft.txt")
    made.language = language
    made.sources = (original(against),) if against else ()
    return made


@lru_cache(1)  # texts beside one another are held against the same
def original(text: str) -> Article:
    """A text as a source."""
    return _desk().read(text.encode(), "source.txt")


@cache
def _desk() -> Desk:
    return Desk(Config(), PlugIns(third_party=False))


def said_of(example: Example | Passage, rules: list[ActiveRule], closely: bool = False) -> Iterator[str]:
    """What facts and rules say of an example; `closely`: what they go by, too."""
    article: Article = load(SUFFIXES[example.suffix]).read(example.plain().encode(), f"example{example.suffix}")
    article.language = example.language
    if example.against:
        article.sources = (original(example.against),)
    record, errors = check_article(article, rules)
    yield from (f"finding: {f.rule} {f.severity} at {f.place.text!r}" for f in record.findings)
    yield from (f"failed: {error.message}" for error in errors)
    for what, found in (*_facts(article), *(_closely(article) if closely else ())):
        if row := " | ".join(found):
            yield f"{what}: {row}".replace("\n", "⏎")
    yield f"all: {_digest(article, [f._replace(said=None) for f in record.findings])}"


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


def _digest(article: Article, findings: list[FindingRecord]) -> str:
    """What is too long to be read, in eight letters: every place and part of what stands above in short."""
    whole = [
        findings, sentences(article), figures(article), dates(article), changes(article), furniture(article),
        attributions(article), quotations(article), sorted(speakers(article).items()), hedges(article),
        [(name.text, name.kind, name.mentions, name.words) for name in names(article)],
        [held for of in _HELD for held in of(article)] if article.sources else [],
    ]  # fmt: skip
    return _short(whole)


def _short(whole: Any) -> str:
    return blake2b(repr(whole).encode(), digest_size=4).hexdigest()


def _closely(article: Article) -> Iterator[tuple[str, list[str]]]:
    """What other facts go by."""
    text = article.text
    yield "runs", [f"{run.text}{' (titled)' * run.titled}" for run in runs(article).values() if run.certain]
    yield "spelled", [f"{'/'.join(n.places)}: {n.reason}{'?' * n.doubtful}" for n in respelled(article)]
    yield "acronyms", [*acronyms(article)]
    yield "romanised", [f"{r.name.text} ({r.language}) {' '.join(sorted(r.systems))}" for r in romanised(article)]
    yield "hedges", [f"{text[h.start : h.end]}{' (weak)' * h.weak}" for h in hedges(article)]
    parts = [(a, [text[low:high].strip() for low, high in a.spans]) for a in attributions(article)]
    yield "covered", [f"{text[a.cue_start : a.cue_end]}: {' … '.join(spans)}" for a, spans in parts]
    yield "ranges", [f"{f.value:g} to {f.high:g}" for f in figures(article) if f.high is not None]
    yield "places", [f"{f.step:g}×{f.scale:g}" for f in figures(article) if f.step != 1 or f.scale != 1]
    yield "days", [f"{text[d.start : d.end]} {d.order}{' range' * d.is_range} {d.until}" for d in dates(article)]
    yield "published", [str(day)] if (day := published(article)) else []
    yield "sections", [f"{len(section.sentences)}" for section in sections(article)]
    if not article.sources:
        return
    yield "amounts", [f"{a.value:g} {a.unit} {a.step:g}{' year' * a.is_year}" for a in amounts(article)]
    yield "calendar", [f"{p.kind} {p.value}" for p in calendar(article)]
    yield "same", [f"{text[h.start : h.end]} {h.how}" for of in _HELD for h in of(article) if h.status == "same"]
    yield "matched", [f"{m.sentences} {m.sure:.2f} {m.share:.2f}" for p in pairs(article) for m in p.matches]
    yield "left out", [str(lost) for lost in left_out(article)]


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
    """Write what is approved, or tell what is said beside some texts."""
    if sys.argv[1:2] == ["--beside"]:
        rules = every_rule()
        for named in texts().values():
            for name, example in named:
                for other in beside(example, name) if sys.argv[2] in name else ():
                    print("", other.plain(), *_of_all(iter([other]), rules)[0], sep="\n  ")
        return
    APPROVED.mkdir(exist_ok=True)
    put_in()
    rules = every_rule()
    for family in families():
        (APPROVED / f"{family}.txt").write_text(lines_of(family, rules), encoding="utf-8")


if __name__ == "__main__":
    main()
