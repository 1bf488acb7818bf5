"""Offsets in bytes of UTF-8, which native parsers count in, as offsets in characters."""

from __future__ import annotations


class ByteOffsets:
    """Byte offsets of a text, asked for in rising order, as character offsets."""

    def __init__(self, source: str) -> None:
        self.ascii = source.isascii()
        self.content = b"" if self.ascii else source.encode()
        self.byte = self.char = 0

    def __call__(self, byte: int) -> int:
        """The offset in characters of an offset in bytes."""
        if self.ascii:
            return byte
        if byte < self.byte:
            return self.char - len(self.content[byte : self.byte].decode(errors="ignore"))
        self.char += len(self.content[self.byte : byte].decode())
        self.byte = byte
        return self.char
