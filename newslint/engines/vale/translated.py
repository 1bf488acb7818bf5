"""A pattern as Vale reads it (Go's regexp2 in its RE2 mode), put into the words of the package `regex`.

Differences that matter: `\\w`, `\\d` and `\\s` are ASCII while `\\b` knows all letters; `$` is the very end unless
`(?m)` is on; a flag such as `(?i)` holds from where it stands to the end of its group; `\\x{2019}` is a code point.
"""

from __future__ import annotations

import re

_CLASSES = {"d": "0-9", "w": "A-Za-z0-9_", "s": r"\t\n\f\r ", "h": "0-9A-Fa-f"}
_FLAGS = re.compile(r"\(\?([imsx]*)(?:-([imsx]+))?\)")
_GROUP = re.compile(r"\((?:\?(?:P?<\w+>|'\w+'|<?[=!]|:|>|#|([imsx]*)(?:-([imsx]+))?:))?")
_CODE_POINT = re.compile(r"\\x\{([0-9A-Fa-f]+)\}")


class _Frame:
    """An open group: the flags in it, and the flag groups opened within it that end with it."""

    def __init__(self, flags: frozenset[str]) -> None:
        self.flags = flags
        self.extra: list[str] = []


def translated(source: str) -> str:
    """A pattern of Vale's as one of the package `regex`."""
    out: list[str] = []
    stack = [_Frame(frozenset())]
    at = 0
    while at < len(source):
        char, frame = source[at], stack[-1]
        if char == "\\":
            piece, at = _escape(source, at)
            out.append(piece)
        elif char == "[":
            piece, at = _class(source, at)
            out.append(piece)
        elif char == "(":
            at = _open(source, at, stack, out)
        elif char == ")":
            out.append(")" * (len(frame.extra) + 1))
            if len(stack) > 1:
                stack.pop()
            at += 1
        elif char == "|":
            out += [")" * len(frame.extra), "|", *frame.extra]
            at += 1
        elif char == "$":
            out.append("$" if "m" in frame.flags else r"\Z")
            at += 1
        else:
            out.append(char)
            at += 1
    out.append(")" * len(stack[-1].extra))
    return "".join(out)


def _open(source: str, at: int, stack: list[_Frame], out: list[str]) -> int:
    """Open a group, or set flags for the rest of the one that is open."""
    frame = stack[-1]
    if match := _FLAGS.match(source, at):
        opener = match.group()[:-1] + ":"
        frame.flags = (frame.flags | frozenset(match.group(1))) - frozenset(match.group(2) or "")
        frame.extra.append(opener)
        out.append(opener)
        return match.end()
    match = _GROUP.match(source, at)
    assert match is not None
    flags = (frame.flags | frozenset(match.group(1) or "")) - frozenset(match.group(2) or "")
    stack.append(_Frame(flags))
    out.append(match.group())
    return match.end()


def _escape(source: str, at: int, in_class: bool = False) -> tuple[str, int]:
    if match := _CODE_POINT.match(source, at):
        return re.escape(chr(int(match.group(1), 16))), match.end()
    letter = source[at + 1 : at + 2]
    if letter.lower() in ("d", "w", "s") and letter:
        if in_class and letter.islower():
            return _CLASSES[letter], at + 2
        if in_class:
            return f"[^{_CLASSES[letter.lower()]}]", at + 2
        return f"[{'^' if letter.isupper() else ''}{_CLASSES[letter.lower()]}]", at + 2
    if letter == "z":
        return r"\Z", at + 2
    if letter == "Z":
        return r"(?=\n?\Z)", at + 2
    if letter in ("p", "P"):
        end = source.find("}", at) + 1 if source[at + 2 : at + 3] == "{" else at + 3
        return source[at:end], end
    if letter in ("'", '"', "/", "`", "’", "_", ",", "%", "@", "<", ">", "=", ":", ";", "!", "~", "&", "-", "#", " "):
        return re.escape(letter) if letter in "-#&~ " else letter, at + 2
    return source[at : at + 2] or "\\\\", at + 2


def _class(source: str, at: int) -> tuple[str, int]:
    """A set in brackets; negated classes within it (`[^\\S]`) become alternatives outside it."""
    out: list[str] = []
    others: list[str] = []
    at += 1
    negated = source[at : at + 1] == "^"
    at += negated
    first = True
    while at < len(source) and (source[at] != "]" or first):
        first = False
        if source.startswith("[:", at) and (end := source.find(":]", at)) > 0:
            out.append(source[at : end + 2])
            at = end + 2
        elif source[at] == "\\":
            piece, at = _escape(source, at, in_class=True)
            (others if piece.startswith("[^") else out).append(piece)
        else:
            out.append("\\" + source[at] if source[at] in "[&~|" or (source[at] == "]") else source[at])
            at += 1
    inside = "".join(out)
    at += 1
    if not others:
        return f"[{'^' if negated else ''}{inside}]", at
    either = "|".join([f"[{inside}]", *others] if inside else others)
    return (rf"(?:(?!{either})[\s\S])" if negated else f"(?:{either})"), at
