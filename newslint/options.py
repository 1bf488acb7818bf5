"""The options of a rule: a class with typed attributes, from which validation and documentation follow.

An annotation is `bool`, `int`, `float`, `str`, `Literal[...]` of strings, or `tuple[str, ...]`; the value is the
default. Underscores are written as hyphens in configuration. A docstring under an attribute is not needed: the
class docstring says what each option does.
"""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin, get_type_hints


class Options:
    """Base of a rule's options; a rule without options uses it as it is."""

    def __init__(self, **values: Any) -> None:
        for name, value in values.items():
            setattr(self, name, value)

    @classmethod
    def describe(cls) -> dict[str, tuple[Any, Any]]:
        """Each option's name as configuration writes it, with its type and its default."""
        hints = get_type_hints(cls)
        return {name.replace("_", "-"): (hint, getattr(cls, name)) for name, hint in hints.items()}

    @classmethod
    def problem(cls, name: str, value: Any) -> str | None:
        """What is wrong with a value for an option that exists, in words; None where it is right."""
        hint, _ = cls.describe()[name]
        if get_origin(hint) is Literal:
            allowed = get_args(hint)
            return None if value in allowed else "must be one of " + ", ".join(f'"{a}"' for a in allowed)
        if get_origin(hint) is tuple:
            right = isinstance(value, list) and all(isinstance(v, str) for v in value)
            return None if right else "must be a list of strings"
        if hint is bool:
            return None if isinstance(value, bool) else "must be true or false"
        if hint in (int, float):
            right = isinstance(value, int if hint is int else (int, float)) and not isinstance(value, bool)
            return None if right else f"must be a {'whole ' if hint is int else ''}number"
        return None if isinstance(value, str) else "must be a string"

    @classmethod
    def made_of(cls, values: dict[str, Any]) -> Options:
        """Options from configuration values that have no problem."""
        return cls(**{k.replace("-", "_"): tuple(v) if isinstance(v, list) else v for k, v in values.items()})
