"""What an article's findings depend on, in a few bytes: its content, what is configured, and the code that runs."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from types import ModuleType
from typing import Any

from newslint.checking.desk import Desk
from newslint.core.paths import time_of, tree
from newslint.plugins.registry import PlugIns
from newslint.readers import MAX_SIZE
from newslint.version import __version__

HOOKS = ("newslint_rules", "newslint_read", "newslint_engine")


def key_of(desk: bytes, path: str, content: bytes) -> bytes:
    """The key of an article's findings at a desk, of which `desk_key` gave the key.

    A suppression may hold until some day, so an article that has one is only remembered for today.
    """
    key = blake2b(desk, digest_size=16)
    key.update(os.path.splitext(path)[1].lower().encode())
    if b"newslint" in content.lower() or b"\0" in content:
        key.update(time.strftime("%Y-%m-%d").encode())
    key.update(b"\0")
    key.update(content)
    return key.digest()


def content_of(path: str) -> tuple[bytes, tuple[int, int]] | None:
    """The bytes of a file, and its size and time of change; None where it cannot be read, or is a giant, or is packed:
    what is in it may hold for today alone.
    """
    if not os.path.isfile(path) or path.lower().endswith((".gz", ".zst")):
        return None
    try:
        with open(path, "rb") as file:
            stat = os.fstat(file.fileno())
            return None if stat.st_size > MAX_SIZE else (file.read(), (stat.st_size, stat.st_mtime_ns))
    except OSError:
        return None


def desk_key(desk: Desk) -> bytes | None:
    """The key of all that the findings at a desk depend on besides the article; None where not all of it is known."""
    config = desk.config
    code, states = (None, None) if desk.pages else (_code(desk.plug_ins), desk.engines.states())
    if code is None or states is None:
        return None
    key = blake2b(digest_size=16)
    plain = config._replace(path=None, desk=(), include=(), exclude=(), baseline=None, fail_on="warning")
    key.update(repr((__version__, sys.version, plain, code, states)).encode())
    engines = {name: {k: v for k, v in said.items() if k != "bounds"} for name, said in plain.engine.items()}
    for path in files_in(plain._replace(engine=engines), desk.plug_ins.sequence("newslint_names")):
        if os.path.isdir(path):
            key.update(repr(tree(path)).encode())
        elif found := content_of(path):
            key.update(blake2b(found[0]).digest())
    return key.digest()


def files_in(*values: Any) -> Iterator[str]:
    """The files and folders that are named anywhere in some values, as lists of names are."""
    for value in values:
        if isinstance(value, str):
            if os.path.exists(value):
                yield value
        elif isinstance(value, dict):
            yield from files_in(*value.values())
        elif isinstance(value, Iterable):
            yield from files_in(*value)


def _code(plug_ins: PlugIns) -> list[Any] | None:
    """The state of newslint's own files, of the plug-ins' and of what is installed; None where some is not known."""
    packages = {"newslint", *(_package(target) for hook in HOOKS for target in plug_ins.mapping(hook).values())}
    folders = [_folder(package) for package in sorted(packages)]
    if None in folders:
        return None
    installed = [(path, time_of(path)) for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    return [installed, *(tree(folder) for folder in folders if folder)]


def _package(target: Any) -> str:
    """The top package of what a hook gave: the name of a module, a module, or an object made in one."""
    name = target.__name__ if isinstance(target, ModuleType) else target
    name = name if isinstance(name, str) else target.__module__
    return str(name).partition(".")[0]


def _folder(package: str) -> str | None:
    """The folder, or the single file, of a package."""
    from importlib.util import find_spec

    module = sys.modules.get(package)
    spec = getattr(module, "__spec__", None) if module else find_spec(package)
    origin: str | None = spec.origin if spec else None
    if origin is None:
        return None
    return os.path.dirname(origin) if os.path.basename(origin).startswith("__init__.") else origin
