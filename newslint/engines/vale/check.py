"""What the kinds of Vale's rules have in common: the definition they are made of, and the alerts they give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslint.core.tuples import NamedTuple
from newslint.engines.vale.actions import Action, action_of
from newslint.engines.vale.config import ValeConfig
from newslint.engines.vale.terms import Exceptions
from newslint.engines.vale.vocabulary import Vocabulary

Chances = Sequence[Any]  # those of one `Alternatives`, see `newslint.engines.vale.search`


class Alert(NamedTuple):
    """What a rule says of `block.text[start:end]`, and what it would put there instead (several: the writer's choice).

    `whole` says that the alert is of the whole block, and stands at its beginning.
    """

    start: int
    end: int
    message: str
    instead: tuple[str, ...] = ()
    whole: bool = False


class Definition:
    """The keys of a rule, whatever the case they are written in."""

    def __init__(self, values: dict[str, Any], config: ValeConfig, vocabulary: Vocabulary) -> None:
        self.values, self.config, self.vocabulary = values, config, vocabulary
        self.message = str(values.get("message", ""))
        self.action: Action | None = action_of(values.get("action"))

    def strings(self, key: str) -> list[str]:
        """A list of strings."""
        value = self.values.get(key) or []
        return [str(v) for v in (value if isinstance(value, list) else [value])]

    def table(self, key: str) -> dict[str, str]:
        """A table of strings."""
        value = self.values.get(key) or {}
        pairs = value.items() if isinstance(value, dict) else [pair for one in value for pair in one.items()]
        return {str(k): _written(v) for k, v in pairs}

    def flag(self, key: str) -> bool:
        """Whether a key is true."""
        return self.values.get(key) in (True, "true", "YES", 1)

    def number(self, key: str, default: float = 0) -> float:
        """A number."""
        return float(self.values.get(key) or default)

    def exceptions(self, with_vocabulary: bool = True) -> Exceptions:
        """The rule's exceptions, and the accepted terms unless it does without."""
        own = self.values.get("vocab", True) not in (False, "false", "NO")
        return Exceptions([*self.strings("exceptions"), *(self.vocabulary.accepted if own and with_vocabulary else ())])

    def around(self, nonword: bool) -> tuple[str, str]:
        """What stands before and after the tokens of a rule: flags, and word boundaries."""
        flags = "(?i)" if self.flag("ignorecase") else ""
        template = (self.config.core.get("WordTemplate") or (r"(?m)\b(?:%s)\b",))[0]
        before, _, after = ("(?m)(?:%s)" if nonword else template).partition("%s")
        return flags + before, after


def _written(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


class Check:
    """What checks have in common. `words_alone`: what it finds in a paragraph it finds in the whole text too."""

    alternatives: Any = None
    words_alone = False

    def is_hopeless(self, lowered: str, plain: bool) -> bool:
        """Whether there is nothing to find in an article in small letters, `plain` or marked up."""
        return self.alternatives is not None and bool(self.alternatives.is_hopeless(lowered, plain))
