"""The fields of front matter, as blocks of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.core.aliases import is_bomb
from newslint.engines.vale.blocks import Block, Source

FRONT_MATTER = re.compile(r"(?:---|\+\+\+)\n(.+?)\n(?:---|\+\+\+)", re.DOTALL)
_TOML = re.compile(r"^([\w-]+)[ \t]*=[ \t]*(?:\"(.*)\"|'(.*)')[ \t]*$", re.MULTILINE)


def fields(source: Source, suffix: str) -> Iterator[Block]:
    """A block for each string in the front matter of a source, with the scope `frontmatter` and its key."""
    match = FRONT_MATTER.match(source.text)
    if match is None:
        return
    start = match.start(1)
    if source.text.startswith("+++"):
        for field in _TOML.finditer(source.text, start, match.end(1)):
            group = 2 if field.group(2) else 3
            if field.group(group):
                yield _block(field.group(1), field.group(group), source, field.start(group), suffix)
        return
    import yaml

    try:
        root = yaml.compose(match.group(1), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:  # the reader of the article has said so
        return
    if is_bomb(root, match.group(1)):
        return
    for key, node in _strings(root, ""):
        if node.value.strip():
            yield _block(key, node.value, source, start + node.start_mark.index, suffix)


def _strings(node: Any, key: str) -> Iterator[tuple[str, Any]]:
    """The strings below a node, each with the keys that lead to it."""
    kind = type(node).__name__
    if kind == "MappingNode":
        for name, value in node.value:
            yield from _strings(value, f"{key}.{name.value}" if key else str(name.value))
    elif kind == "SequenceNode":
        for value in node.value:
            yield from _strings(value, key)
    elif kind == "ScalarNode" and node.tag == "tag:yaml.org,2002:str":
        yield key, node


def _block(key: str, value: str, source: Source, start: int, suffix: str) -> Block:
    """A field, each line of which is looked for from its beginning on: quoted, or indented below its key."""
    starts: list[int] = []
    at = start
    for line in value.split("\n"):
        found = source.text.find(line, at)
        starts += [*(range(found, found + len(line)) if found >= 0 else [-1] * len(line)), -1]
        at = max(at, found + len(line))
    return Block(value, f"text.frontmatter.{key}{suffix}", source, starts=starts[:-1])
