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
            right = value in get_args(hint)
        elif get_origin(hint) is tuple:
            right = isinstance(value, list) and all(isinstance(v, str) for v in value)
        elif hint in (int, float):
            right = isinstance(value, int if hint is int else (int, float)) and not isinstance(value, bool)
        else:
            right = isinstance(value, hint)
        return None if right else f"must be {kind_of(hint)}"

    @classmethod
    def made_of(cls, values: dict[str, Any]) -> Options:
        """Options from configuration values that have no problem."""
        return cls(**{k.replace("-", "_"): tuple(v) if isinstance(v, list) else v for k, v in values.items()})


def kind_of(hint: Any) -> str:
    """What an option takes, in words, from its annotation."""
    if get_origin(hint) is Literal:
        return "one of " + ", ".join(f'"{value}"' for value in get_args(hint))
    if get_origin(hint) is tuple:
        return "a list of strings"
    return {bool: "true or false", int: "a whole number", float: "a number"}.get(hint, "a string")
