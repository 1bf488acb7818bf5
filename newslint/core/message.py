"""What a rule says, as a template with named parts, so that it can be said in another language.

`say('"{word}" stands here twice in a row.', word="der")` is a string, in English; it also knows its template, which is
the key of its translation (gettext's msgid), and its parts. A part may be a message itself, or several that a comma
joins (`several`). What no `said` made is said in English whatever the language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class Message(str):
    """A message in English. `plural` is its template for more than one of `parts["count"]`, or ""."""

    template: str
    plural: str
    parts: Mapping[str, Any]

    def __reduce__(self) -> tuple[Any, ...]:
        """How it travels between processes."""
        return _message, (str(self), self.template, self.plural, self.parts)


def _message(text: str, template: str, plural: str, parts: Mapping[str, Any]) -> Message:
    message = Message(text)
    message.template, message.plural, message.parts = template, plural, parts
    return message


def say(template: str, **parts: Any) -> Message:
    """A message: a template in English, and what stands in its braces."""
    return _message(template.format(**parts), template, "", parts)


def say_of(count: int, one: str, many: str, **parts: Any) -> Message:
    """A message that is another for one and for more; `{count}` stands in either."""
    parts["count"] = count
    return _message((one if count == 1 else many).format(**parts), one, many, parts)


def several(messages: Iterable[str], joint: str = ", ") -> Message:
    """Several messages with a comma, or something else that needs no translation, between them."""
    parts = list(messages)
    return _message(joint.join(parts), "", joint, {str(number): part for number, part in enumerate(parts)})


def number(written: str) -> int | float:
    """A number as a part of a message, which each language writes with its own marks: `{part:,}` in a template."""
    return int(written) if written.lstrip("-").isdecimal() else float(written)


def times(count: int) -> Message:
    """How often, as a newspaper writes it: "once", "twice", "three times", "12 times"."""
    if count <= len(_TIMES):
        return say(_TIMES[count - 1])
    return say_of(count, "{count} time", "{count} times")


def plain(message: str) -> list[Any] | str:
    """A message as lists, strings and numbers, which can be written down: template, plural form and parts."""
    if not isinstance(message, Message):
        return message
    return [message.template, message.plural, {name: _plain_part(part) for name, part in message.parts.items()}]


def _plain_part(part: Any) -> Any:
    return plain(part) if isinstance(part, str) else part if isinstance(part, (int, float)) else str(part)


def marked(template: str) -> str:
    """A template, as it is: the mark by which tools find one that stands apart from the call of `said`."""
    return template


_TIMES = (
    marked("once"), marked("twice"), marked("three times"), marked("four times"), marked("five times"),
    marked("six times"), marked("seven times"), marked("eight times"), marked("nine times"),
)  # fmt: skip
