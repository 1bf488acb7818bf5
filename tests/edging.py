"""Functions asked where they decide: with what tells them from a function that differs in one comparison or number.

What asking.py makes up meets few edges: forms of just the length, offsets just so far behind a word. `edges.jsonl`
has some that were looked for with changed code, one a line: the function, what it is given, and the article (text,
language, what it was made from) where it is given one or something of one: a block or fact by its number, `all` for all
facts of their kind. What the functions answer there is approved.
"""

from __future__ import annotations

import importlib
import inspect
import json
import typing
import warnings
from collections.abc import Callable, Iterator
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from typing import Any

from asking import OF_WORDS, PLAIN, facts_by_kind, in_order, kinds_of, one_of, settled

from newslint.core.article import Article, Block

EDGES = Path(__file__).parent / "edges.jsonl"
_MOST = 90  # characters of an answer that is written out
Make = Callable[[str, str, str], Article]


def edges(make: Make) -> Iterator[tuple[str, Callable[[], list[str]]]]:
    """What asks each function of its edges, by the function's name."""
    lines = map(json.loads, EDGES.read_text(encoding="utf-8").splitlines())
    for name, cases in groupby(lines, key=lambda case: case["of"]):
        known = list(cases)
        yield name, lambda name=name, known=known: [*_answers(name, known, make)]  # type: ignore[misc]


def _answers(name: str, cases: list[dict[str, Any]], make: Make) -> Iterator[str]:
    module, _, own = name.rpartition(".")
    function = inspect.unwrap(getattr(importlib.import_module(module), own))
    kinds = kinds_of(function, facts_by_kind())
    for case in cases:
        article = make(*case["on"]) if "on" in case else None
        given = {key: _meant(value, kinds[key], article) for key, value in case["given"].items()}
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of patterns that are made of such words
                answer = repr(settled(function(**given)))
        except Exception as problem:
            answer = type(problem).__name__
        whole = f"… {blake2b(answer.encode(), digest_size=4).hexdigest()}" if len(answer) > _MOST else ""
        yield f"{name} {json.dumps(case['given'], ensure_ascii=False)}: {answer[:_MOST]}{whole}"


def _meant(value: Any, kind: Any, article: Article | None) -> Any:
    """What a value of a line stands for."""
    if kind is Article:
        return article
    if kind in OF_WORDS:
        return (typing.get_origin(kind) if kind in OF_WORDS[:4] else list)(value)
    if kind is Block and article:
        return article.blocks[value]
    if kind in PLAIN or not article:
        return value
    found = in_order(facts_by_kind()[one_of(kind)](article))
    return found if value == "all" else found[value]
