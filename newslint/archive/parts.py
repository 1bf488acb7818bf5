"""The parts of an archive: some hundred documents each, which are checked, kept and found again together.

Where a part ends is decided by what its documents say (content-defined chunking), so that an article that comes in or
goes changes its own part alone, and a run over the archive of last month checks what is new. The key of a part is the
hash of its documents and of all that findings depend on; a part whose file is there has been checked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b

from newslint.checking.lines import Document
from newslint.core.tuples import NamedTuple

FEWEST, USUAL, MOST = 64, 256, 1024  # documents
HEAVY = 8_000_000  # bytes


class Part(NamedTuple):
    """Some documents in the order of the archive, and the key under which what is found in them is kept."""

    key: str
    documents: tuple[Document, ...]


def parts(documents: Iterable[Document], state: Callable[[str], bytes]) -> Iterator[Part]:
    """The parts of an archive; `state` gives the key of all that the findings of a file depend on besides its content.

    Two parts that are the same to the byte have keys of their own.
    """
    seen: dict[str, int] = {}
    held: list[Document] = []
    digest, weight = blake2b(digest_size=12), 0
    for document in documents:
        own = blake2b(document.content or document.error.encode(), digest_size=16).digest()
        held.append(document)
        digest.update(f"{document.path}\0".encode(errors="replace") + own + state(document.path))
        weight += len(document.content)
        ends = len(held) >= FEWEST and int.from_bytes(own[:4], "big") % USUAL == 0
        if ends or len(held) >= MOST or weight >= HEAVY:
            yield Part(_unique(digest.hexdigest(), seen), tuple(held))
            held, digest, weight = [], blake2b(digest_size=12), 0
    if held:
        yield Part(_unique(digest.hexdigest(), seen), tuple(held))


def _unique(key: str, seen: dict[str, int]) -> str:
    seen[key] = seen.get(key, 0) + 1
    return key if seen[key] == 1 else f"{key}-{seen[key]}"
