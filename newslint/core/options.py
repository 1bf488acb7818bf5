"""The options of a rule: a class with typed attributes, from which validation and documentation follow.

An annotation is `bool`, `int`, `float`, `str`, `Literal[...]` of strings, or `tuple[str, ...]`; the value is the
default. An option that names files is a `Path` or a `tuple[Path, ...]`: configuration then refuses what is not there
or lies outside its folder, and gives whole paths. An article may set the options that are no free text, see
`Options.is_free`. Underscores are written as hyphens in configuration. A docstring under an attribute is not needed:
the class docstring says what each option does.
"""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin, get_type_hints

GREATEST = 10**12  # no option counts further, and no endless or missing number is one


class Path(str):
    """The type of an option that names a file; its value is a string."""

    __slots__ = ()


class Options:
    """Base of a rule's options; a rule without options uses it as it is.

    `HOUSE_LISTS` names the key at the top of the configuration, "names" or "phrases", whose files come to the option
    `files`.
    """

    HOUSE_LISTS = ""

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
            is_one = isinstance(value, int if hint is int else (int, float)) and not isinstance(value, bool)
            right = is_one and abs(value) <= GREATEST
        else:
            right = isinstance(value, str if hint is Path else hint)
        return None if right else f"must be {kind_of(hint)}"

    @classmethod
    def names_files(cls, name: str) -> bool:
        """Whether an option that exists names files."""
        hint, _ = cls.describe()[name]
        return Path in (hint, *get_args(hint))

    @classmethod
    def is_free(cls, name: str) -> bool:
        """Whether an option that exists takes any text, and so may name files or servers, or put words into messages.

        Such an option belongs to configuration: an article sets those alone that are numbers, true or false, or a
        choice.
        """
        hint, _ = cls.describe()[name]
        return hint not in (bool, int, float) and get_origin(hint) is not Literal

    def are_empty(self) -> bool:
        """Whether a rule can find nothing with these options: it is then off."""
        return False

    @classmethod
    def made_of(cls, values: dict[str, Any]) -> Options:
        """Options from configuration values that have no problem."""
        return cls(**{k.replace("-", "_"): tuple(v) if isinstance(v, list) else v for k, v in values.items()})


def kind_of(hint: Any) -> str:
    """What an option takes, in words, from its annotation."""
    if get_origin(hint) is Literal:
        return "one of " + ", ".join(f'"{value}"' for value in get_args(hint))
    if get_origin(hint) is tuple:
        return "a list of files" if Path in get_args(hint) else "a list of strings"
    return {bool: "true or false", int: "a whole number", float: "a number", Path: "a file"}.get(hint, "a string")
