"""Whatever is approved, asked of the code that is first on the path, and which of it comes through a function."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mutant_places import Mutant, function_at

FEW = 12  # texts: what so few come through may be remembered for the others


class Texts:
    """Whatever is approved, by number, in the code that is first on the path."""

    def __init__(self) -> None:
        import approving

        from newslint.checking.rule_tests import problems

        self.rules = approving.every_rule()
        self.asked: list[Callable[[], list[str]]] = []
        for family, named in approving.texts().items():
            for name, example in named:
                known = family, name, example, self.rules
                self.asked.append(lambda k=known: list(approving.approved(*k)))  # type: ignore[misc]
        for line in approving._lines(approving.STRETCHED):
            self.asked.append(lambda x=line: list(approving.at_bounds(x, self.rules)))  # type: ignore[misc]
        for name, passage in approving.mixtures():
            self.asked.append(lambda n=name, p=passage: [approving.mixed(n, p, self.rules)])  # type: ignore[misc]
        for line in approving._lines(approving.REACHED):
            self.asked.append(lambda x=line: [approving.reached(x, self.rules)])  # type: ignore[misc]
        for name, target in approving.PlugIns(third_party=False).mapping("newslint_rules").items():
            self.asked.append(lambda n=name, t=target: list(problems(n, approving.load(t))))  # type: ignore[misc]
        for known in approving.functions():
            self.asked.append(lambda k=known: [approving.asked(*k, approving.asked_of())])  # type: ignore[misc]
        self.asked += [ask for _, ask in approving.edges(approving.article)]
        for path in sorted(approving.CALLS.glob("*.txt")):
            self.asked.append(lambda p=path: list(approving.called(p)))  # type: ignore[misc]
        self.asked.append(approving.steps_of_all)
        self.last = len(self.asked) - 1  # in a process of its own, so that nobody sees which functions it comes through


class Said(dict[str, Any]):
    """What the code says of all texts without a change, how long each takes, and which come through a function."""

    @classmethod
    def of(cls, copy: Path, part: int, parts: int) -> dict[str, Any]:
        """Ask one of so many parts of the texts, and watch which functions are called."""
        reached: dict[tuple[str, str], set[int]] = {}
        number, begin = part, len(str(copy)) + 1

        def watch(frame: Any, event: str, _: object) -> None:
            if event == "call" and (code := frame.f_code).co_filename.startswith(str(copy)):
                reached.setdefault((code.co_filename[begin:], code.co_name), set()).add(number)

        sys.setprofile(watch)
        texts, said = Texts(), {}
        for number in range(part, len(texts.asked), parts):
            began = time.process_time()
            lines = texts.asked[number]()
            said[number] = lines, time.process_time() - began
        sys.setprofile(None)
        return {"said": said, "reached": reached, "last": texts.last}

    def join(self, other: dict[str, Any]) -> None:
        """Take what another part has found."""
        self.setdefault("said", {}).update(other["said"])
        self["last"] = other["last"]
        for function, numbers in other["reached"].items():
            self.setdefault("reached", {}).setdefault(function, set()).update(numbers)

    def order(self, mutant: Mutant) -> list[int]:
        """The texts that can show a change, those first that come through the function, the quickest first."""
        function = function_at(mutant)
        through = self["reached"].get((mutant.path, function), set())
        if function and not through:
            return []
        quick = sorted(self["said"], key=lambda n: (n not in through, self["said"][n][1]))
        return quick if len(through) < FEW else [*quick[: len(through)], self["last"]]
