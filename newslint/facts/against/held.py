"""A fact of an article as it is held against its sources."""

from __future__ import annotations

from typing import Literal

from newslint.core.tuples import NamedTuple

Kind = Literal["figure", "name", "date", "quotation"]
Status = Literal["same", "follows", "differs", "missing", "unsure"]
ORDER: tuple[Status, ...] = ("same", "follows", "differs", "missing", "unsure")  # what is told of several sources


class Held(NamedTuple):
    """A fact, `article.text[start:end]`, and what a source has.

    It is the `same` there, `follows` from what stands there (`how` says by what: "rounded", "converted", …), `differs`
    from what stands in its place, is `missing` from a passage that is known to be its own, or it is `unsure` what it is
    to be compared with. `source` counts the sources from 0; `source_start` and `source_end` are the place there, -1
    where there is none.
    """

    kind: Kind
    start: int
    end: int
    status: Status
    source: int = -1
    source_start: int = -1
    source_end: int = -1
    how: str = ""


def best(found: list[Held]) -> Held:
    """What is told of a fact that was held against several sources: it needs to be in one of them."""
    return min(found, key=lambda held: ORDER.index(held.status))
