"""The XML of office documents as events, with short names. A document type that declares something is refused:
entities come in with one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from xml.parsers import expat

from newslint.core.errors import UnreadableArticle

Attributes = Mapping[str, str]


class Silent:
    """Takes the events of a part, and does nothing; names are "prefix:name", and "" in a namespace of no interest.

    Elements other than those in `looks_at` come without their attributes. `offset` says at which byte of the part the
    tag of an event begins.
    """

    looks_at: Collection[str] = ()
    offset: Callable[[], int]

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text, which may come in pieces."""


class Listed(Silent):
    """Does for an element what is listed for its name, and passes over those in `skipped` with all that is in them."""

    skipped: Collection[str] = ()

    def __init__(self) -> None:
        self._skipping = 0  # elements that are open, of which the outermost is skipped
        self._starts: dict[str, Callable[[Attributes], None]] = {}
        self._ends: dict[str, Callable[[], None]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipping:
            self._skipping += 1
        elif name in self.skipped:
            self._skipping = 1
        elif begin := self._starts.get(name):
            begin(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
        elif end := self._ends.get(name):
            end()


def parse(content: bytes, prefixes: Mapping[str, str], handler: Silent, part: str) -> None:
    """Read XML; `prefixes` are by namespace. Raises `UnreadableArticle`, which names the part of the package."""
    names: dict[str, str] = {}
    looks_at = frozenset(handler.looks_at)

    def short(name: str) -> str:
        if name not in names:
            namespace, _, local = name.rpartition(" ")
            names[name] = f"{prefixes[namespace]}:{local}" if namespace in prefixes else "" if namespace else local
        return names[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        name = short(name)
        seen = {short(key): value for key, value in attributes.items()} if name in looks_at else {}
        handler.start(name, seen)

    def refuse(_: str, __: str | None, ___: str | None, has_declarations: bool) -> None:
        if not has_declarations:  # a mere name, as OpenOffice 2 wrote it; what it names is not read
            return
        raise UnreadableArticle(f"{part} in it has a document type, which no such file needs; save it anew")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    handler.offset = lambda: parser.CurrentByteIndex
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(short(name))
    parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        raise UnreadableArticle(f"{part} in it is broken, line {error.lineno}: {problem}; save it anew") from None
    except (LookupError, ValueError):
        raise UnreadableArticle(f"{part} in it is in an unknown encoding; save it anew") from None
