"""JSON with the place of every string in it: what readers of JSON build on.

Grammar: RFC 8259. Keys are given in lower case, for ninjs has `contenttype` in one version and `contentType` in the
next; of a key that stands twice in an object the last one counts, as everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.core.errors import UnreadableArticle
from newslint.core.tuples import NamedTuple
from newslint.readers.composer import Piece
from newslint.readers.layers import Layer

DEEPEST = 200  # objects and lists inside one another
MOST = 1_000_000  # values; more is no article

RESERVED = '"\\\b\f\n\r\t'  # what would have to be escaped in a string

_TOKEN = re.compile(
    r"[ \t\r\n]*+(?:(?P<mark>[{}\[\],:])"
    r'|"(?P<string>(?>(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*))"'
    r"|(?P<literal>-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![\w.])|(?:true|false|null)(?!\w)))"
)
_BLANK = re.compile(r"[ \t\r\n]*+")
_ESCAPE = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u(....)|\\(.)")
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_LITERALS = {"true": True, "false": False, "null": None}


class JsonString(NamedTuple):
    """A string that stands, without its quotation marks, at `source[start:end]`."""

    start: int
    end: int


class JsonObject(dict[str, Any]):
    """An object, which begins at `source[start]`."""

    start = 0


class JsonText:
    """A text of JSON: its values, in which strings are `JsonString` and numbers are as written, and what those say."""

    def __init__(self, source: str) -> None:
        self.source = source

    def value(self, at: int = 0, stop: int | None = None) -> tuple[Any, int]:
        """The value that begins at an offset, and where it ends, before `stop`; raises `UnreadableArticle`."""
        parser = _Parser(self.source, at, len(self.source) if stop is None else stop)
        return parser.value(), parser.at

    def whole(self) -> Any:
        """The one value of the text; raises `UnreadableArticle`."""
        value, end = self.value()
        if end != len(self.source) and _BLANK.match(self.source, end).end() != len(self.source):  # type: ignore[union-attr]
            raise self.error(end)
        return value

    def error(self, at: int, stop: int | None = None) -> UnreadableArticle:
        """The error that there is no JSON at an offset, in words."""
        return _error(self.source, at, len(self.source) if stop is None else stop)

    def layer(self, string: JsonString) -> Layer:
        """What a string says, each character with its place; half a surrogate pair, and NUL, become U+FFFD."""
        return Layer(self._pieces(string))

    def _pieces(self, string: JsonString) -> Iterator[Piece]:
        at = string.start
        for escape in _ESCAPE.finditer(self.source, *string):
            start, end = escape.span()
            yield self.source[at:start], at, start
            yield _unescaped(escape), start, end
            at = end
        yield self.source[at : string.end], at, string.end

    def text(self, string: JsonString) -> str:
        """What a string says."""
        if self.source.find("\\", *string) < 0:
            return self.source[string.start : string.end]
        return "".join(piece[0] for piece in self._pieces(string))

    def plain(self, value: Any) -> Any:
        """A value with its strings as text."""
        if isinstance(value, JsonString):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self.plain(v) for key, v in value.items()}
        return [self.plain(v) for v in value] if isinstance(value, list) else value

    def metadata(self, item: JsonObject) -> dict[str, Any]:
        """What an object says of itself in few words: its short strings, numbers and lists of them."""
        return {key: self.plain(v) for key, v in item.items() if _is_short(v)}


def _is_short(value: Any) -> bool:
    if isinstance(value, JsonString):
        return value.end - value.start <= 300
    return not isinstance(value, dict | list) or (isinstance(value, list) and all(map(_is_short, value[:20])))


def _unescaped(escape: re.Match[str]) -> str:
    if escape[2]:
        return _SHORT.get(escape[2], escape[2])
    if escape[1]:
        code = int(escape[1], 16)
        return "\ufffd" if not code or 0xD800 <= code < 0xE000 else chr(code)
    high, low = int(escape[0][2:6], 16), int(escape[0][8:12], 16)
    return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


class _Parser:
    """One pass over the tokens, without recursion."""

    def __init__(self, source: str, at: int, stop: int) -> None:
        self.source = source
        self.at = at
        self.stop = stop
        self.values = 0

    def value(self) -> Any:
        """The next value."""
        top: list[Any] = []
        open_ones: list[Any] = [top]
        keys: list[str] = []
        while True:
            around = open_ones[-1]
            if around is not top and self._ends(around):
                open_ones.pop()
                if isinstance(around, dict):
                    keys.pop()
            else:
                if isinstance(around, dict):
                    keys[-1] = self._key()
                made = self._scalar_or_open()
                if isinstance(around, dict):
                    around[keys[-1]] = made
                else:
                    around.append(made)
                if isinstance(made, dict | list):
                    open_ones.append(made)
                    if isinstance(made, dict):
                        keys.append("")
                    if len(open_ones) > DEEPEST:
                        raise UnreadableArticle(
                            f"line {_line(self.source, self.at)} nests deeper than {DEEPEST} levels"
                        )
            if len(open_ones) == 1:
                return top[0]

    def _token(self) -> re.Match[str]:
        token = _TOKEN.match(self.source, self.at, self.stop)
        if token is None:
            raise _error(self.source, self.at, self.stop)
        self.values += 1
        if self.values > 4 * MOST:
            raise UnreadableArticle(f"has more than {MOST:,} values, which is no article")
        self.at = token.end()
        return token

    def _ends(self, around: Any) -> bool:
        """Whether an open object or list ends here; else takes the comma before its next value."""
        before = self.at
        mark = self._token()["mark"]
        if mark == ("}" if isinstance(around, dict) else "]"):
            return True
        if around and mark != ",":
            raise _error(self.source, before, self.stop)
        if not around:
            self.at = before
        return False

    def _key(self) -> str:
        before = self.at
        token = self._token()
        if token["string"] is None or self._token()["mark"] != ":":
            raise _error(self.source, before, self.stop)
        return JsonText(self.source).text(JsonString(*token.span("string"))).lower()

    def _scalar_or_open(self) -> Any:
        before = self.at
        token = self._token()
        if token["string"] is not None:
            return JsonString(*token.span("string"))
        if (literal := token["literal"]) is not None:
            return _LITERALS.get(literal, literal)
        if token["mark"] in "{[":
            made = JsonObject() if token["mark"] == "{" else []
            if isinstance(made, JsonObject):
                made.start = token.start("mark")
            return made
        raise _error(self.source, before, self.stop)


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1


def _error(source: str, at: int, stop: int) -> UnreadableArticle:
    at = _BLANK.match(source, at, stop).end()  # type: ignore[union-attr]
    column = at - source.rfind("\n", 0, at)
    return UnreadableArticle(f"line {_line(source, at)}, column {column}: not valid JSON")
