"""Comments that switch rules off and on: `vale off`, `vale Style.Rule = NO`, `vale Style.Rule["text"] = NO`."""

from __future__ import annotations

import re

_SWITCH = re.compile(r"vale (.+\..+|[^.]+) = (YES|NO|on|off)\Z")
_OF_TEXT = re.compile(r"vale (.+\..+)(\[.+\]) = (YES|NO)\Z")
_STYLES = re.compile(r"vale styles? = (.*)\Z")
_QUOTED = re.compile(r'"([^"]*)"')


class Directives:
    """What the comments of an article have switched off so far, and over which stretches of the source."""

    def __init__(self, styles: tuple[str, ...]) -> None:
        self.styles = styles
        self.off: set[str] = set()
        self.stretches: list[list[int | str]] = []  # [name, start, end]; an end of -1 is open

    def read(self, comment: str, offset: int) -> None:
        """Heed a comment, whose words begin at an offset of the source."""
        if comment == "vale off":
            self._switch("off", True, offset)
        elif comment == "vale on":
            self._switch("off", False, offset)
        elif match := _OF_TEXT.match(comment):
            for text in _QUOTED.findall(match.group(2)):
                self._switch(f"{match.group(1)}[{text}]", match.group(3) == "NO", offset)
        elif match := _SWITCH.match(comment):
            self._switch(match.group(1), match.group(2) in ("NO", "off"), offset)
        elif match := _STYLES.match(comment):
            self.off |= set(self.styles)
            self.off -= set(match.group(1).split(", "))

    def _switch(self, name: str, off: bool, offset: int) -> None:
        (self.off.add if off else self.off.discard)(name)
        last = next((s for s in reversed(self.stretches) if s[0] == name), None)
        is_open = last is not None and last[2] == -1
        if off and not is_open:
            self.stretches.append([name, offset, -1])
        elif last is not None and not off and is_open:
            last[2] = offset

    def covers(self, rule: str, matched: str, offset: int) -> bool:
        """Whether a rule is off at a place for what it matched there."""
        names = keys_of(rule, matched)
        return any(
            name in names and int(start) <= offset and (end == -1 or offset < int(end))
            for name, start, end in self.stretches
        )


def keys_of(rule: str, matched: str) -> tuple[str, ...]:
    """The names under which a rule may be switched off: all, its style, itself, itself for one text."""
    return "off", rule.partition(".")[0], rule, f"{rule}[{matched}]"
