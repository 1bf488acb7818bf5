"""Rules that need no package: each Python file of a folder is a rule, named after folder and file.

`house/no_clickbait.py` is `house/no-clickbait`; files that begin with an underscore are not rules.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any


def local_rules(folders: Iterable[str]) -> dict[str, str]:
    """The rules in some folders by name, each as the path of its file."""
    found = {}
    for folder in folders:
        family = os.path.basename(os.path.normpath(folder)).replace("_", "-")
        for file in sorted(os.listdir(folder)):
            stem, suffix = os.path.splitext(file)
            if suffix == ".py" and not stem.startswith("_"):
                found[f"{family}/{stem.replace('_', '-')}"] = os.path.join(folder, file)
    return found


def is_local(target: Any) -> bool:
    """Whether what stands behind the name of a rule is the file of a local one."""
    return isinstance(target, str) and target.endswith(".py")


def load_file(path: str) -> Any:
    """The module in a file; imported once, under its path as its name."""
    if path not in sys.modules:
        from importlib.util import module_from_spec, spec_from_file_location

        spec = spec_from_file_location(path, path)
        assert spec is not None and spec.loader is not None
        module = sys.modules[path] = module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[path]
            raise
    return sys.modules[path]
