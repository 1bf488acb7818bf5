"""A configuration file of Vale (`.vale.ini`): keys in sections, a section's name being a glob of files."""

from __future__ import annotations

import re
from functools import cache

_SECTION = re.compile(r"\[(.+)\]\s*(?:[#;].*)?$")
_KEY = re.compile(r"(\"[^\"]+\"|`[^`]+`|[^=:]+?)\s*[=:]\s*(.*)$")
_COMMENT = re.compile(r"\s[#;].*$")

Values = dict[str, list[str]]


def parsed(text: str) -> dict[str, Values]:
    """The sections of a file in order, "" for what stands above all; a key that is repeated has several values."""
    sections: dict[str, Values] = {"": {}}
    here = sections[""]
    lines = iter(text.lstrip("\ufeff").splitlines())
    for raw in lines:
        line = raw.strip()
        if not line or line[0] in "#;":
            continue
        if match := _SECTION.match(line):
            here = sections.setdefault(match.group(1).strip(), {})
            continue
        while line.endswith("\\"):
            line = line[:-1] + next(lines, "").strip()
        if match := _KEY.match(line):
            value = match.group(2)
            if value.startswith('"""') and value.count('"""') == 1:
                while (more := next(lines, None)) is not None:
                    value += "\n" + more
                    if '"""' in more:
                        break
            here.setdefault(match.group(1).strip("\"`"), []).append(_plain(value))
    return sections


def _plain(value: str) -> str:
    """A value without the quotation marks around it, or the comment behind it."""
    value = value.strip()
    for mark in ('"""', '"', "'", "`"):
        if len(value) >= 2 * len(mark) and value.startswith(mark) and value.endswith(mark):
            return value[len(mark) : -len(mark)]
    return _COMMENT.sub("", value).strip()


def listed(values: list[str]) -> list[str]:
    """The entries of a list, with commas between them unless they are escaped; `NONE` drops those before it."""
    entries: list[str] = []
    for value in values:
        for entry in re.split(r"(?<!\\),", value):
            entry = entry.replace("\\,", ",").strip()
            if entry == "NONE":
                entries = []
            elif entry and entry not in entries:
                entries.append(entry)
    return entries


@cache
def glob(pattern: str) -> re.Pattern[str]:
    """A glob of Vale: `*` crosses folders unless there is a `**`, `{a,b}` are alternatives."""
    star = "[^/]*" if "**" in pattern else ".*"
    out, depth, at = [], 0, 0
    while at < len(pattern):
        char = pattern[at]
        if pattern.startswith("**/", at):
            out.append("(?:.*/)?")
            at += 2
        elif pattern.startswith("**", at):
            out.append(".*")
            at += 1
        elif char == "*":
            out.append(star)
        elif char == "?":
            out.append("[^/]" if "**" in pattern else ".")
        elif char == "[" and (end := pattern.find("]", at + 2)) > 0:
            out.append("[" + pattern[at + 1 : end].replace("!", "^", 1).replace("\\", "\\\\") + "]")
            at = end
        elif char in "{}":
            out.append("(?:" if char == "{" else ")")
            depth += 1 if char == "{" else -1
        elif char == "," and depth:
            out.append("|")
        else:
            out.append(re.escape(char))
        at += 1
    return re.compile("".join(out) + r"\Z", re.DOTALL)
