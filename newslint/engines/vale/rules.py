"""The rules of styles: their files, read and made into checks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from newslint.core.aliases import is_bomb
from newslint.core.paths import near, text_of
from newslint.core.tuples import NamedTuple
from newslint.engines.vale.checks import check_of
from newslint.engines.vale.config import LEVELS, ValeConfig
from newslint.engines.vale.patterns import BadPattern
from newslint.engines.vale.scopes import Scope, scope_of
from newslint.engines.vale.vocabulary import Vocabulary, vocabulary_of

NOT_SUPPORTED = frozenset({"spelling", "sequence", "script", "readability"})
REPETITION = {
    "extends": "repetition", "level": "error", "message": "'%s' is repeated!", "ignorecase": True, "alpha": True,
    "action": {"name": "edit", "params": ["truncate", " "]}, "tokens": [r"[^\s.!?]+"],
}  # fmt: skip


class Rule(NamedTuple):
    """A rule: what it says of itself, where it looks, and its check (`newslint.engines.vale.checks`)."""

    name: str
    definition: dict[str, Any]
    level: str
    scope: Scope
    check: Any

    @property
    def shown(self) -> str:
        """The rule's name in newslint."""
        return f"style/{self.name}"


class Loaded(NamedTuple):
    """The rules of a configuration, what is not supported, and what is wrong in files."""

    rules: tuple[Rule, ...]
    messages: tuple[str, ...]
    errors: tuple[str, ...]


_WORDS = ("swap", "tokens", "either", "exceptions", "raw", "first", "second")  # keys of lists of words and patterns


def loaded(config: ValeConfig) -> Loaded:
    """The rules that may run on some file under a configuration."""
    messages = list(config.messages)
    errors: list[str] = []
    vocabulary = vocabulary_of(config, config.core.get("Vocab", ()), messages)
    rules: dict[str, Rule] = {}
    for name, definition, path in _definitions(config, vocabulary, messages, errors):
        if name in rules or not config.may_run(name):
            continue
        extends = str(definition.get("extends"))
        if extends in NOT_SUPPORTED:
            messages.append(f'the rule {name} is left out: its kind, "{extends}", is not supported')
            continue
        definition = {str(key).lower(): value for key, value in definition.items()} | _values(config, name)
        default = ("summary",) if extends == "metric" else ("text",)
        declared = definition.get("scope")
        scope = scope_of(None if extends == "metric" and declared == "text" else declared, default)
        if any("doc(" in str(v) for v in ([declared] if isinstance(declared, str) else declared or ())):
            messages.append(f"the rule {name} is left out: the scope doc(…) is not supported")
            continue
        level = str(definition.get("level") or "warning")
        try:
            check = check_of(definition, config, vocabulary)
        except (BadPattern, ValueError, TypeError, KeyError) as error:
            errors.append(f"{path}: {error}")
            continue
        rules[name] = Rule(name, definition, level if level in LEVELS else "warning", scope, check)
    return Loaded(tuple(rules[n] for n in sorted(rules)), tuple(messages), tuple(errors))


def _values(config: ValeConfig, name: str) -> dict[str, Any]:
    words = {"YES": True, "NO": False, "true": True, "false": False}
    return {
        key: words.get(value, float(value) if value.replace(".", "", 1).isdigit() else value)
        for key, value in config.parameters.get(name, {}).items()
    }


def _definitions(
    config: ValeConfig, vocabulary: Vocabulary, messages: list[str], errors: list[str]
) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Name, definition and file of every rule of the styles that are named."""
    for style in sorted(config.named_styles()):
        if style == "Vale":
            yield from _built_in(config, vocabulary, messages)
        folders = [os.path.join(path, style) for path in config.styles_paths]
        found = [folder for folder in folders if os.path.isdir(folder)]
        if not found and style != "Vale":
            messages.append(f'there is no style "{style}" in {", ".join(config.styles_paths) or "any StylesPath"}')
        for folder in found:
            for path in _files(folder):
                relative = os.path.relpath(path, folder).replace(os.sep, "/")
                *parts, last = relative.split("/")
                if not config.may_read(path):
                    errors.append(f"{os.path.relpath(path)}: leads out of {near(config.bounds)}, and is not read")
                    continue
                definition = _definition(path, errors)
                if definition is not None:
                    yield ".".join([style, *parts, last.split(".")[0]]), definition, path


def _files(folder: str) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if f[0] not in "._")
        for name in sorted(files):
            if name.endswith(".yml") and not name.endswith(".test.yml"):
                yield os.path.join(here, name)


def _definition(path: str, errors: list[str]) -> dict[str, Any] | None:
    import yaml

    shown = os.path.relpath(path)
    try:
        text = text_of(path)
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        node = loader.get_single_node()
        if is_bomb(node, text):
            raise ValueError("its aliases stand for far more than is written")
        _as_text(node)
        definition = loader.construct_document(node) if node else None
    except (yaml.YAMLError, ValueError, RecursionError, OSError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        errors.append(f"{shown}{line}: no valid YAML: {getattr(error, 'problem', None) or error}")
        return None
    if not isinstance(definition, dict) or "extends" not in definition or "message" not in definition:
        errors.append(f"{shown}: a rule needs the keys extends and message")
        return None
    return definition


def _as_text(node: Any) -> None:
    """Let words that are listed in a rule be words: YAML 1.1 takes off, no and 1.10 for values."""
    for key, listed in node.value if node is not None and node.id == "mapping" else ():
        waiting = [listed] if key.value in _WORDS else []
        while waiting:
            inner = waiting.pop()
            if inner.id == "scalar":
                inner.tag = "tag:yaml.org,2002:str"
            else:
                waiting += [n for item in inner.value for n in (item if isinstance(item, tuple) else (item,))]


def _built_in(
    config: ValeConfig, vocabulary: Vocabulary, messages: list[str]
) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The rules that are Vale's own: words twice, and the vocabularies' terms."""
    yield "Vale.Repetition", dict(REPETITION), "Vale"
    yield "Vale.Spelling", {"extends": "spelling", "message": ""}, "Vale"
    yield from _of_terms("Vale.", vocabulary)
    for section in (config.everywhere, *config.sections):
        for switch in section.switches:
            if switch.startswith("Vale.") and switch.endswith(".Terms") and switch.count(".") == 2:
                name = switch.split(".")[1]
                yield from _of_terms(f"Vale.{name}.", vocabulary_of(config, (name,), messages))


def _of_terms(prefix: str, vocabulary: Vocabulary) -> Iterator[tuple[str, dict[str, Any], str]]:
    if vocabulary.accepted:
        from newslint.engines.vale.terms import term_pattern

        swap = {rf"(?<!\w){term_pattern(t.lower())}(?!\w)": t for t in vocabulary.accepted}
        yield f"{prefix}Terms", {
            "extends": "substitution", "level": "error", "message": "Use '%s' instead of '%s'.", "ignorecase": True,
            "swap": swap, "vocab": False, "nonword": True, "terms": True,
        }, "Vale"  # fmt: skip
    if vocabulary.rejected:
        yield f"{prefix}Avoid", {
            "extends": "existence", "level": "error", "message": "Avoid using '%s'.",
            "tokens": list(vocabulary.rejected),
        }, "Vale"  # fmt: skip
