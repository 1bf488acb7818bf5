"""Actions of rules: what to put in the place of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from newslint.core.tuples import NamedTuple
from newslint.engines.vale.patterns import compiled

_GROUP = re.compile(r"\$(\$|\d+|\{\d+\})")
# Edits, and how many parameters each takes beside its name.
_TAKES = {
    "replace": 2, "remove": 1, "regex": 2, "trim_right": 1, "trim_left": 1, "trim": 1, "truncate": 1, "split": 2,
    "wrap": 1, "unwrap": 1, "prefix": 1, "suffix": 1, "squeeze": 0, "capitalize": 0, "uncapitalize": 0, "lower": 0,
    "upper": 0,
}  # fmt: skip
_EDITS: dict[str, Callable[..., str]] = {
    "replace": lambda text, old, new: text.replace(old, new),
    "remove": lambda text, characters: "".join(c for c in text if c not in characters),
    "regex": lambda text, pattern, new: compiled(pattern).sub(new, text),
    "trim_right": lambda text, characters: text.rstrip(characters),
    "trim_left": lambda text, characters: text.lstrip(characters),
    "trim": lambda text, characters: text.strip(characters),
    "truncate": lambda text, mark: text.split(mark)[0] if mark else text,
    "split": lambda text, mark, index: text.split(mark)[int(index)],
    "wrap": lambda text, mark: mark + text + mark,
    "unwrap": lambda text, mark: text.removeprefix(mark).removesuffix(mark),
    "prefix": lambda text, mark: mark + text,
    "suffix": lambda text, mark: text + mark,
    "squeeze": lambda text: re.sub(r"\s+", " ", text),
    "capitalize": lambda text: text[:1].upper() + text[1:],
    "uncapitalize": lambda text: text[:1].lower() + text[1:],
    "lower": lambda text: text.lower(),
    "upper": lambda text: text.upper(),
}


class Action(NamedTuple):
    """An action by its name, and its parameters."""

    name: str
    params: tuple[str, ...]

    def instead(self, matched: str, groups: tuple[str, ...]) -> tuple[str, ...]:
        """What may stand in the place of a match; nothing where the action does not say."""
        if self.name == "remove":
            return ("",)
        if self.name == "replace":
            return tuple(_expanded(p, matched, groups) for p in self.params)
        if self.name != "edit":
            return ()
        text, at = matched, 0
        try:
            while at < len(self.params):
                name = self.params[at]
                given = self.params[at + 1 : at + 1 + _TAKES[name]]
                at += 1 + len(given)
                if name != "regex":  # there `$1` is a group of its own pattern
                    given = tuple(_expanded(g, matched, groups) for g in given)
                text = _EDITS[name](text, *given)
        except (KeyError, IndexError, TypeError, ValueError):
            return ()
        return (text.strip(),)


def action_of(value: Any) -> Action | None:
    """The action of a rule's definition; None without one."""
    if not isinstance(value, dict) or not value.get("name"):
        return None
    params: list[str] = []
    for param in value.get("params") or ():
        params += [str(p) for p in param] if isinstance(param, list) else [str(param)]
    return Action(str(value["name"]), tuple(params))


def _expanded(argument: str, matched: str, groups: tuple[str, ...]) -> str:
    """A parameter with `$0` (the match), `$1` (its first group) and so on filled in."""

    def group(reference: re.Match[str]) -> str:
        name = reference.group(1).strip("{}")
        if name == "$":
            return "$"
        return matched if name == "0" else groups[int(name) - 1] if int(name) <= len(groups) else ""

    return _GROUP.sub(group, argument) if "$" in argument else argument


def recased(replacement: str, observed: str) -> str:
    """A replacement in the case of what it replaces, where that is all small, all capital or capitalised."""
    letters = [c for c in observed if c.isalpha()]
    if not letters:
        return replacement
    if all(c.islower() for c in letters):
        return replacement.lower()
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return replacement.upper()
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return replacement[:1].upper() + replacement[1:].lower()
    return replacement
