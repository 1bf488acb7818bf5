"""A configuration while it is checked: where it stands, what may be named in it, and what is wrong with it."""

from __future__ import annotations

import os
from typing import Any

from newslint.core.paths import near
from newslint.core.tuples import NamedTuple
from newslint.house.trust import lies_in

Way = tuple[str, ...]

MOST = 100  # mistakes of a file that are told


class Mistake(NamedTuple):
    """Something wrong: the way of keys to it, what to say, and the string in the value that is meant, if any."""

    at: Way
    message: str
    text: str = ""


class Place(NamedTuple):
    """Where a configuration stands: its folder, the one below which its globs hold, and the one its paths lie in."""

    folder: str
    globs: str
    bounds: str


class TooMany(Exception):
    """A configuration has more mistakes than anybody would read."""


class Sheet:
    """One configuration while it is checked: its place, the rules and engines there are, and its mistakes so far.

    An article's own settings have no place: an article is data, and no path that it gives is looked at. The code of
    local rules is looked at where it is `trusted`.
    """

    def __init__(
        self, place: Place | None, rules: dict[str, Any], engines: frozenset[str], *, trusted: bool = True
    ) -> None:
        self.place = place
        self.trusted = trusted
        self.rules = dict(rules)
        self.engines = engines
        self.mistakes: list[Mistake] = []

    @property
    def known(self) -> set[str]:
        """The names of all rules, and of the families that engines have to themselves, which end in "/"."""
        return {*self.rules, *(f"{name}/" for name in self.engines)}

    def wrong(self, at: Way, message: str, text: str = "") -> None:
        """Note a mistake; raises `TooMany` where there are more than anybody would read."""
        self.mistakes.append(Mistake(at, message, text))
        if len(self.mistakes) == MOST:
            raise TooMany

    def inside(self, at: Way, path: str) -> str | None:
        """A path in the configuration, whole; a mistake where it leads out of the house, whether it is there or not."""
        assert self.place is not None
        whole = os.path.normpath(os.path.join(self.place.folder, os.path.expanduser(path)))
        if "\0" not in path and lies_in(whole, self.place.bounds):
            return whole
        self.wrong(at, f'{at[-1]} names "{path}", which lies outside of {near(self.place.bounds)}', path)
        return None
