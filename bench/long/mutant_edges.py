"""Look for what tells functions from changed ones: cases for tests/edges.jsonl, a line each, on standard output.

    python bench/long/mutant_edges.py > more.jsonl                  in all functions that tests/edging.py can ask
    python bench/long/mutant_edges.py --under newslint.facts.naming --tries 20000 --seed 2 > more.jsonl
    python tests/edging.py more.jsonl && python tests/approving.py                        put them in; read the diff

A function is run beside each of its changes (mutant_places.py) with what tests/asking.py gives it. Against the changes
that say the same there, it is then given words of approved texts and of its own module, numbers around its own, texts
cut and stretched by chance, and texts of which it said something new, until its answer is another than theirs. From
which changes it is not told stands on standard error: some change nothing, others wait for a better case.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import json
import re
import signal
import sys
import time
import typing
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from copy import copy
from random import Random
from types import CodeType, FunctionType
from typing import Any

from mutant_places import ROOT, Mutant, drawn

sys.path[:0] = [str(ROOT), str(ROOT / "rules"), str(ROOT / "tests")]
import approving  # noqa: E402
import asking  # noqa: E402
from asking import LARGE, NUMBERS, OF_WORDS, PLAIN, WORDS, one_of  # noqa: E402
from beside import Passage, beside  # noqa: E402
from edging import certain, functions, giver, said  # noqa: E402
from stretching import filler  # noqa: E402

from newslint.core.article import Article, Block  # noqa: E402
from newslint.core.errors import UnreadableArticle  # noqa: E402

OF_TEXT, OFFSETS = asking._OF_TEXT, asking._OFFSETS
SHORT = 500  # characters of a text that is varied
POOL = 4000
AGAINST = ".against."  # in the names of functions that look at a source
TRIED = 12  # articles that may lack what a function wants
SECONDS = 2.0  # of processor time for a function
Case = dict[str, Any]
Pool = list[tuple[Article, tuple[str, str, str]]]


class Slow(BaseException):
    """A call that has run for a second."""


def pool(chance: Random, held: bool) -> Pool:
    """Approved texts, each varied a little; `held`: those that are held against a source, which is varied too."""
    found = [example for family, named in approving.texts().items() if family != "newsroom" for _, example in named]
    found = [
        each for each in found if each.suffix == ".txt" and len(each.plain()) < SHORT and (each.against or not held)
    ]
    made = []
    for _ in range(POOL):
        each = chance.choice(found)
        draft, source = Passage(each.plain(), each.language), each.against
        if held and chance.random() < 0.5:
            source = _varied(Passage(source, each.language), chance)
        on = _varied(draft, chance), each.language, source
        with suppress(UnreadableArticle):
            made.append((approving.article(*on), on))
    return made


def _varied(passage: Passage, chance: Random) -> str:
    text, way = passage.text, chance.random()
    at = chance.choice([0, *(m.end() for m in re.finditer(" ", text))])
    if way < 0.3:
        return text
    if way < 0.6:
        return next((other.text for other in beside(passage, str(chance.random()))), text)
    if way < 0.85:
        kind, many = chance.choice((("l", 25), ("w", 8)))
        return text[:at] + filler(1 + int(chance.expovariate(1 / many)), kind) + text[at:]
    sign = chance.choice((".  ", "\r\n", "\n\n", " – ", "; ", ": ", " (", ", ", "\u00a0"))
    return text[:at].strip() + sign + text[at:] if way < 0.93 else text[at:]


class Search:
    """Makes up what one function is given."""

    def __init__(self, function: FunctionType, kinds: dict[str, Any], articles: Pool, seed: str) -> None:
        self.liked: Pool = []  # those of which the function said what it had not said before
        self.kinds, self.articles, self.chance = kinds, articles, Random(f"{seed} {function.__qualname__}")
        module = importlib.import_module(function.__module__)
        self.numbers, self.words = _constants(function.__code__, vars(module))
        self.words += [word for value in vars(module).values() for word in _words(value)]
        self.words = sorted({*self.words}) or ["a"]
        self.needs = any(
            certain(k) in (Article, Block) or certain(k) not in (*PLAIN, *OF_WORDS) for k in kinds.values()
        )

    def given(self) -> tuple[Case, dict[str, Any]] | None:
        """A case, and what it stands for; nothing where no article has what is wanted."""
        for _ in range(TRIED):
            told = self.liked if self.liked and self.chance.random() < 0.4 else self.articles
            article, on = self.last = self.chance.choice(told)
            ends = [end for m in re.finditer(r"\w+|[^\w\s]", article.text) for end in m.span()] or [0]
            case, meant = {}, {}
            try:
                for name, kind in self.kinds.items():
                    case[name], meant[name] = self._one(name, kind, article, ends)
            except (LookupError, AttributeError, ValueError):  # it has none
                continue
            if {"start", "end"} <= meant.keys() and isinstance(meant["start"], int) and meant["start"] > meant["end"]:
                for each in (case, meant):
                    each["start"], each["end"] = each["end"], each["start"]
            return {"given": case, **({"on": on} if self.needs else {})}, meant
        return None

    def _one(self, name: str, kind: Any, article: Article, ends: list[int]) -> tuple[Any, Any]:
        chance, text = self.chance, article.text
        if certain(kind) is not kind and chance.random() < 0.2:
            return None, None
        kind = certain(kind)
        if kind is Article:
            return None, article
        if kind is Block:
            at = chance.randrange(len(article.blocks))
            return at, article.blocks[at]
        if kind in OF_WORDS:
            words = [self._word(text, ends) for _ in range(chance.randrange(5))]
            return words, (typing.get_origin(kind) if kind in OF_WORDS[:4] else list)(words)
        if kind not in PLAIN:
            give = giver(kind)
            found = (give or giver(one_of(kind)))(article)  # type: ignore[misc]
            at = chance.randrange(len(found)) if give or not found else 0
            return (at, found[at]) if give else ("all", found)
        value = self._plain(name, kind, article, ends)
        return value, value

    def _plain(self, name: str, kind: Any, article: Article, ends: list[int]) -> Any:
        chance, text = self.chance, article.text
        if kind is bool:
            return chance.random() < 0.5
        if kind is str and name == "language":
            return article.language
        if kind is str:
            if name in OF_TEXT and chance.random() < 0.7:
                start, end = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
                return chance.choice((text, text, text[:start], text[start:], text[start:end]))
            return self._word(text, ends)
        if name in OFFSETS and name != "index":
            return chance.choice((chance.randrange(len(text) + 1), chance.choice(ends)))
        if name == "index":
            return chance.randrange(9)
        number = chance.choice((*self.numbers, *self.numbers, *NUMBERS) if chance.random() < 0.8 else LARGE)
        return number if kind is float else int(number)

    def _word(self, text: str, ends: list[int]) -> str:
        chance = self.chance
        at = chance.randrange(len(ends))
        word = chance.choice((
            text[ends[at] : ends[min(at + chance.choice((1, 1, 3, 5)), len(ends) - 1)]], chance.choice(self.words),
            chance.choice(WORDS), chance.choice(self.words) + chance.choice(("", " ")) + chance.choice(self.words),
        ))  # fmt: skip
        return asking._beside(word, chance) if word and chance.random() < 0.5 else word


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if 0 < len(value) < 25 and "\n" not in value else []
    return [word for each in value for word in _words(each)] if isinstance(value, (tuple, frozenset, dict)) else []


def _constants(code: CodeType, known: dict[str, Any]) -> tuple[list[float], list[str]]:
    numbers: list[float] = [0]
    words: list[str] = []
    for value in (*code.co_consts, *(known.get(name) for name in code.co_names)):
        if isinstance(value, CodeType):
            inner = _constants(value, known)
            numbers, words = numbers + inner[0], words + inner[1]
        elif type(value) in (int, float):
            numbers += [value - 1, value, value + 1]
        else:
            words += _words(value)
    return numbers, words


def answer(function: Callable[..., Any], meant: dict[str, Any]) -> str:
    """What a function says of it, in a second."""
    own = {
        name: copy(value) if isinstance(value, (list, set)) or name == "self" else value
        for name, value in meant.items()
    }
    signal.setitimer(signal.ITIMER_VIRTUAL, 1)
    try:
        return said(function, own)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def changed(function: FunctionType, mutants: list[Mutant]) -> Iterator[tuple[Mutant, FunctionType]]:
    """The function with each of the changes that lie in it, or in a number that its module gives a name."""
    code, own = function.__code__, function.__globals__
    text = (ROOT / mutants[0].path).read_text("utf-8")
    lines, source = text.splitlines(), inspect.getsourcelines(function)
    written = range(source[1], source[1] + len(source[0]))
    for mutant in mutants:
        named = re.match(r"([A-Z_]+) = (\d+)\b", lines[mutant.line - 1])
        if named and named[1] in code.co_names and mutant.old == named[2]:
            yield mutant, _like(function, code, {**own, named[1]: int(mutant.new)})
        if mutant.line not in written:
            continue
        inside = _codes(compile(mutant.applied(text), code.co_filename, "exec"))
        other = inside.get((code.co_qualname, code.co_firstlineno))
        if other is not None and (other != code or other.co_consts != code.co_consts):
            yield mutant, _like(function, other, own)


def _like(function: FunctionType, code: CodeType, own: dict[str, Any]) -> FunctionType:
    made = FunctionType(code, own, function.__name__, function.__defaults__, function.__closure__)
    made.__kwdefaults__ = function.__kwdefaults__
    return made


def _codes(code: CodeType) -> dict[tuple[str, int], CodeType]:
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    own = {(each.co_qualname, each.co_firstlineno): each for each in inner}
    return own | {place: each for one in inner for place, each in _codes(one).items()}


def cases(
    function: FunctionType, search: Search, rounds: Iterable[dict[str, Any]], mutants: list[Mutant], tries: int
) -> Iterator[Case]:
    """What tells a function from its changes that what is asked of it does not tell."""
    left = list(changed(function, mutants))
    for given in rounds:
        if not left:
            return
        own = answer(function, given)
        left = [one for one in left if answer(one[1], given) == own]
    began, answers = time.process_time(), set[str]()
    for _ in range(tries):
        made = search.given() if left and time.process_time() - began < SECONDS else None
        if made is None:
            break
        case, meant = made
        own = answer(function, meant)
        if own not in answers:
            answers.add(own)
            search.liked.append(search.last)
        seen = [one for one in left if answer(one[1], meant) != own]
        if seen and answer(function, meant) == own:
            left = [one for one in left if one not in seen]
            yield case
    for mutant, _ in left:
        print(f"{function.__qualname__} is not told from {mutant}", file=sys.stderr)


def slow(*_: object) -> None:
    """End a call."""
    raise Slow


def main() -> None:
    """Search in all functions that can be asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--under", default="", help="in functions whose name begins so")
    parser.add_argument("--tries", type=int, default=4000, help="how often each is tried")
    parser.add_argument("--seed", default="1", help="of what is made up")
    parsed = parser.parse_args()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGVTALRM, slow)
    of_module: dict[str, list[Mutant]] = {}
    for mutant in drawn(10**6, 0):
        module = mutant.path.removeprefix("rules/").removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        of_module.setdefault(module, []).append(mutant)
    articles = {held: pool(Random(parsed.seed), held) for held in (False, True)}
    known = {name: (function, givers) for name, function, givers in asking.functions()}
    for name, function, kinds in functions():
        module = name.partition(":")[0]
        if not name.startswith(parsed.under) or not (mutants := of_module.get(module)):
            continue
        search = Search(function, kinds, articles[AGAINST in name], parsed.seed)
        rounds = (
            asking._rounds(name, known[asks][1], approving.asked_of())
            if (asks := name.replace(":", ".")) in known
            else ()
        )
        try:
            for case in cases(function, search, rounds, mutants, parsed.tries):
                print(json.dumps({"of": name, **case}, ensure_ascii=False), flush=True)
        except Slow:
            print(name, "takes long", file=sys.stderr)


if __name__ == "__main__":
    main()
