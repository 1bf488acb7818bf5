"""Imports point one way: each package knows only those before it, lazy imports and those for types included."""

from __future__ import annotations

import ast
import gc
import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
# From those that know nobody to those that know everybody; packages on one line do not know each other.
LAYERS = (
    ("newslint.version",),
    ("newslint.core",),
    ("newslint",),  # the face, which rules and plug-ins import
    ("newslint.plugins", "newslint.languages"),
    ("newslint.readers",),
    ("newslint.facts",),
    ("newslint.house",),
    ("newslint_rules",),
    ("newslint.reports", "newslint.engines"),
    ("newslint.checking",),
    ("newslint.lsp", "newslint.serve", "newslint.archive"),
    ("newslint.cli",),
)
# The face is at the bottom, because rules import it; what it promises lies above, and is imported when asked for.
FACE = ("newslint", "newslint.plugins.promised")


@cache
def modules() -> dict[str, Path]:
    """Every module by its name."""
    found = {}
    for top in (ROOT / "newslint", ROOT / "rules" / "newslint_rules"):
        for path in sorted(top.rglob("*.py")):
            parts = path.relative_to(top.parent).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def layer_of(module: str) -> int:
    """The layer of a module, by the longest of its packages that has one."""
    while module:
        for number, layer in enumerate(LAYERS):
            if module in layer:
                return number
        module = module.rpartition(".")[0]
    raise AssertionError("no layer")


@cache
def package_of(module: str) -> str:
    """The package of a layer in which a module lies."""
    return next(name for name in sorted(LAYERS[layer_of(module)], key=len, reverse=True) if module.startswith(name))


@cache
def tree(module: str) -> ast.Module:
    """The code of a module."""
    gc.disable()  # there is no rubbish among its nodes, and looking for some takes three times as long as reading it
    try:
        return ast.parse(modules()[module].read_text("utf-8"))
    finally:
        gc.enable()


@cache
def imports(module: str) -> frozenset[str]:
    """The modules that a module imports, in functions and for types too."""
    found = set()
    for node in ast.walk(tree(module)):
        if not isinstance(node, (ast.Import, ast.ImportFrom)):
            continue
        names = [a.name for a in node.names]
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots"
            whole = [f"{node.module}.{name}" for name in names]
            names = [name if name in modules() else str(node.module) for name in whole]
        found |= {name for name in names if name in modules()}
    return frozenset(found - {module})


def points_upward(module: str, other: str) -> bool:
    """Whether one module lies below another that it imports, or in another package on one line with it."""
    here, there = layer_of(module), layer_of(other)
    return there > here or (there == here and package_of(other) != package_of(module))


def test_no_import_points_upward() -> None:
    below = [module for module in modules() if not module.startswith(FACE[1]) and module != FACE[0]]
    wrong = [f"{module} is below {other}" for module in below for other in imports(module)
             if points_upward(module, other)]  # fmt: skip
    assert below and wrong == []


def test_no_import_goes_round() -> None:
    """Not even by an import in a function, or for types alone."""
    done: set[str] = set()

    def walk(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " → ".join((*way[way.index(module) :], module))
        if module not in done:
            for other in sorted(imports(module)):
                if other not in FACE and not other.startswith(FACE[1]):
                    walk(other, (*way, module))
            done.add(module)

    for module in modules():
        if module not in FACE:
            walk(module, ())


def test_a_rule_knows_no_other_family() -> None:
    for module in modules():
        family = module.split(".")[1:2]
        if module.startswith("newslint_rules.") and len(module.split(".")) > 2:
            others = [o for o in imports(module) if o.startswith("newslint_rules.") and o.split(".")[1:2] != family]
            assert not others, f"{module} imports {', '.join(others)}"


def test_the_tree_is_read_at_a_glance() -> None:
    entries = {p.name for p in (ROOT / "newslint").iterdir()} - {"__init__.py", "version.py", "py.typed", "__pycache__"}
    assert entries == {name.partition(".")[2] for layer in LAYERS for name in layer} - {"", "version"}
    assert len(entries) <= 13


def test_the_map_of_rooms_has_them_all_in_their_order_and_names_files_that_are_there() -> None:
    rows = re.findall(r"^\| `([\w/]+)` \|.*\| (.*) \|$", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE)
    rooms = [room.removeprefix("rules/").replace("/", ".") for room, _ in rows]
    assert set(rooms) == {p for layer in LAYERS for p in layer} - {"newslint", "newslint.version"}
    assert [layer_of(room) for room in rooms] == sorted(map(layer_of, rooms))
    for room, begin in rows:
        assert [name for name in re.findall(r"`(\S+)`", begin) if not (ROOT / room / name).exists()] == [], room


def test_each_chosen_change_of_the_mutants_names_one_place() -> None:
    """The table in bench/long follows the code, so that a run of the changes does not stop at its first line."""
    for line in (ROOT / "bench" / "long" / "mutants.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            path, old = line.replace("\\n", "\n").split("\t")[:2]
            assert (ROOT / path).read_text("utf-8").count(old) == 1, (path, old)
