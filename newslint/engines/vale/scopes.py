"""Scopes: which blocks of an article a rule of Vale looks at.

A block's scope is a row of names ("text.heading.h1.md"); a rule's is a list of expressions, of which one must hold:
names that the block must have, joined by `&`, or with `~` must not have.
"""

from __future__ import annotations

from typing import Any

from newslint.core.tuples import NamedTuple

INLINE = frozenset({"link", "strong", "emphasis", "code", "quote"})  # elements within a block that are scopes


class Part(NamedTuple):
    """One term of an expression: names, all of which a block must have, or must not all have."""

    names: frozenset[str]
    negated: bool


class Scope(NamedTuple):
    """A rule's scope: its expressions, and the elements within a block whose text it does not look at."""

    expressions: tuple[tuple[Part, ...], ...]
    left_out: frozenset[str]

    def holds(self, names: frozenset[str]) -> bool:
        """Whether the scope holds a block with these names."""
        within_sentence = "sentence" in names
        return any(
            _holds(expression, names)
            for expression in self.expressions
            if not within_sentence or any("sentence" in p.names and not p.negated for p in expression)
        )

    def asks_for(self, name: str) -> bool:
        """Whether blocks of a kind must be made for this scope."""
        return any(name in p.names and (not p.negated or name in INLINE) for e in self.expressions for p in e)


def scope_of(declared: Any, default: tuple[str, ...] = ("text",)) -> Scope:
    """The scope that a rule declares: a string, a list of strings, or nothing."""
    values = [declared] if isinstance(declared, str) else [str(v) for v in declared or ()]
    expressions = tuple(tuple(_part(term) for term in value.split("&")) for value in values or default)
    left_out = {name for e in expressions for p in e if p.negated and len(p.names) == 1 for name in p.names & INLINE}
    return Scope(expressions, frozenset(left_out))


def _part(term: str) -> Part:
    term = term.strip()
    return Part(frozenset(term.removeprefix("~").split(".")), term.startswith("~"))


def _holds(expression: tuple[Part, ...], names: frozenset[str]) -> bool:
    for part in expression:
        if part.negated:
            if part.names <= names or not names.isdisjoint(("raw", "summary")):
                return False
        elif not part.names <= names:
            return False
    return True
