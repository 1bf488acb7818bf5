"""What a configuration of Vale says: where styles are, which rules run on which files, and how loud."""

from __future__ import annotations

import os
import re

from newslint.core.errors import ConfigurationError
from newslint.core.paths import near, text_of
from newslint.core.tuples import NamedTuple
from newslint.engines.vale.ini import Values, glob, listed, parsed
from newslint.house.trust import lies_in

LEVELS = ("suggestion", "warning", "error")
_CORE = frozenset(
    """StylesPath MinAlertLevel IgnoredScopes SkippedScopes IgnoredClasses WordTemplate Vocab Packages NLPEndpoint
    """.split()
)
_OF_SECTION = frozenset(
    "BasedOnStyles TokenIgnores BlockIgnores IgnorePatterns CommentDelimiters Transform Lang View Vocab".split()
)
_NO_FILES = frozenset({"", "formats", "asciidoctor", "sphinx", "DEFAULT"})
_PARAMETER = re.compile(r"([^\[\]]+\.[^\[\]]+)\[([A-Za-z][A-Za-z0-9]*)\]\Z")


class Section(NamedTuple):
    """What is said for the files that a glob names; `styles` is None where the section does not say."""

    files: str
    styles: tuple[str, ...] | None
    switches: dict[str, bool]
    levels: dict[str, str]
    unset: frozenset[str]
    token_ignores: tuple[str, ...]
    block_ignores: tuple[str, ...]
    delimiters: tuple[str, ...]

    def holds(self, path: str) -> bool:
        """Whether the section is about a file."""
        return glob(self.files).match(path) is not None


class FileSettings(NamedTuple):
    """What holds for one kind of file: its styles, rules and styles on or off by name, levels, patterns left out."""

    styles: tuple[str, ...]
    switches: dict[str, bool]
    levels: dict[str, str]
    unset: frozenset[str]
    token_ignores: tuple[str, ...]
    block_ignores: tuple[str, ...]
    delimiters: tuple[tuple[str, ...], ...]


class ValeConfig(NamedTuple):
    """A configuration: its folder, the folders of styles, the sections, and what holds for all files.

    Where `bounds` is a folder, a file that lies elsewhere, by a link too, is none of its business.
    """

    folder: str
    styles_paths: tuple[str, ...]
    everywhere: Section
    sections: tuple[Section, ...]
    least: int = 0
    core: dict[str, tuple[str, ...]] = {}
    parameters: dict[str, dict[str, str]] = {}
    messages: tuple[str, ...] = ()
    bounds: str = ""

    def may_read(self, path: str) -> bool:
        """Whether a file of styles lies where the configuration names files."""
        return not self.bounds or lies_in(path, self.bounds)

    def settings_for(self, path: str) -> FileSettings:
        """What holds for a file; later sections win."""
        every = self.everywhere
        styles, switches, levels = every.styles or (), {}, dict[str, str]()
        unset: set[str] = set()
        held = [s for s in self.sections if s.holds(path)]
        for section in held:
            if section.styles is not None:
                styles = section.styles
                if not styles:  # nothing runs here
                    switches, levels = dict.fromkeys(every.switches, False), {}
            switches.update(section.switches)
            levels.update(section.levels)
            unset = (unset | section.unset) - set(section.switches)
            for name in section.unset:
                switches.pop(name, None)
                levels.pop(name, None)
        applied = (every, *held)
        return FileSettings(
            styles, switches, levels, frozenset(unset),
            tuple(p for s in applied for p in s.token_ignores), tuple(p for s in applied for p in s.block_ignores),
            tuple(s.delimiters for s in held if s.delimiters),
        )  # fmt: skip

    def named_styles(self) -> set[str]:
        """The styles of which a rule may run on some file."""
        sections = (self.everywhere, *self.sections)
        named = {style for s in sections for style in s.styles or ()}
        return named | {name.partition(".")[0] for s in sections for name, on in s.switches.items() if on}

    def may_run(self, rule: str) -> bool:
        """Whether a rule runs on any file."""
        style = rule.partition(".")[0]
        for section in (self.everywhere, *self.sections):
            on = section.switches.get(rule, section.switches.get(style))
            if on or (on is None and style in (section.styles or ())):
                return True
        return False

    def runs(self, rule: str, settings: FileSettings) -> bool:
        """Whether a rule runs on a file with these settings, its level aside."""
        style = rule.partition(".")[0]
        for name in (rule, style):
            if name in settings.switches:
                return settings.switches[name]
        for name in (rule, style):
            if name in self.everywhere.switches and name not in settings.unset:
                return self.everywhere.switches[name]
        return style in settings.styles

    def level_of(self, rule: str, settings: FileSettings, own: str) -> str:
        """The level of a rule on a file."""
        style = rule.partition(".")[0]
        for levels in (settings.levels, self.everywhere.levels):
            for name in (rule, style):
                if name in levels:
                    return levels[name]
        return own


def config_of(path: str, bounds: str = "") -> ValeConfig:
    """The configuration in a file, whose styles lie inside of `bounds`; raises `ConfigurationError`."""
    try:
        text = text_of(path)
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    sections = parsed(text)
    folder = os.path.dirname(os.path.abspath(path))
    core = sections[""]
    messages: list[str] = []
    paths = [os.path.normpath(os.path.join(folder, os.path.expanduser(p))) for p in core.get("StylesPath", [])]
    if outside := next((p for p in paths if bounds and not lies_in(p, bounds)), ""):
        raise ConfigurationError(
            f"{path}: StylesPath names {outside}, which lies outside of {near(bounds)}; --vale-config {path} takes it"
        )
    messages += [f"{path}: StylesPath names {p}, which is no folder" for p in paths if not os.path.isdir(p)]
    messages += [f'{path}: "{key}" is no key that stands above all sections' for key in core if key not in _CORE]
    level = (core.get("MinAlertLevel") or ["suggestion"])[-1]
    if level not in LEVELS:
        raise ConfigurationError(f'{path}: MinAlertLevel is "{level}"; it must be one of {", ".join(LEVELS)}')
    made = {name: _section(name, values, path, messages) for name, values in sections.items() if name not in _NO_FILES}
    everywhere = made.pop("*", None) or _EMPTY
    if not any(s and (s.styles or s.switches) for s in (everywhere, *made.values())):
        messages.append(f"{path}: no section has BasedOnStyles, so no style is checked")
    lists = {key: tuple(listed(values)) for key, values in core.items()}
    if core.get("WordTemplate"):
        lists["WordTemplate"] = (core["WordTemplate"][-1],)
    return ValeConfig(
        folder, tuple(paths), everywhere, tuple(s for s in made.values() if s), LEVELS.index(level), lists,
        _parameters(sections), tuple(messages), bounds,
    )  # fmt: skip


def config_of_styles(folders: tuple[str, ...], bounds: str = "") -> ValeConfig:
    """The configuration that runs whole styles on every file, each named by its folder."""
    names = tuple(os.path.basename(os.path.normpath(f)) for f in folders)
    paths = tuple(dict.fromkeys(os.path.dirname(os.path.normpath(f)) for f in folders))
    return ValeConfig("", paths, _EMPTY._replace(styles=names), (), bounds=bounds)


def _section(name: str, values: Values, path: str, messages: list[str]) -> Section | None:
    if " if " in name:
        messages.append(f"{path}: [{name}] has a condition, which is not supported; the section is left out")
        return None
    for key in ("Transform", "View"):
        if key in values:
            messages.append(f"{path}: [{name}] has {key}, which is not supported; files are read as they are")
    switches: dict[str, bool] = {}
    levels: dict[str, str] = {}
    unset = set()
    for key, given in values.items():
        if key in _OF_SECTION or _PARAMETER.match(key):
            continue
        value = given[-1]
        if value == "UNSET":
            unset.add(key)
            continue
        switches[key] = value == "YES" or value in LEVELS
        if value in LEVELS:
            levels[key] = value
        elif value not in ("YES", "NO"):
            messages.append(f'{path}: [{name}] {key} is "{value}", which is neither YES, NO nor a level; it is off')
    for vocabulary in listed(values.get("Vocab", [])):
        switches.update({f"Vale.{vocabulary}.Terms": True, f"Vale.{vocabulary}.Avoid": True})
    styles = tuple(listed(values["BasedOnStyles"])) if "BasedOnStyles" in values else None
    ignores = [*listed(values.get("BlockIgnores", [])), *listed(values.get("IgnorePatterns", []))]
    return Section(
        name, styles, switches, levels, frozenset(unset), tuple(listed(values.get("TokenIgnores", []))),
        tuple(ignores), tuple(listed(values.get("CommentDelimiters", []))),
    )  # fmt: skip


_EMPTY = Section("*", (), {}, {}, frozenset(), (), (), ())


def _parameters(sections: dict[str, Values]) -> dict[str, dict[str, str]]:
    """Settings of single rules, such as `Style.Rule[max] = 30`."""
    parameters: dict[str, dict[str, str]] = {}
    for values in sections.values():
        for key, given in values.items():
            if match := _PARAMETER.match(key):
                parameters.setdefault(match.group(1), {})[match.group(2).lower()] = given[-1]
    return parameters
