"""Front matter: YAML between `---` lines or TOML between `+++` lines at the top of a Markdown file."""

from __future__ import annotations

import re
from typing import Any

from newslint.core.errors import UnreadableArticle

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)(?:^\1[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(
    r"^(?:headline|title)[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<title>[^\n\r]*?)(?P=quote)[ \t]*\r?$", re.MULTILINE
)


def front_matter(source: str) -> tuple[dict[str, Any], tuple[int, int] | None, int]:
    """What the front matter says (keys in lower case), where its title stands in the source, where the rest begins.

    Raises `UnreadableArticle` where it is not valid YAML or TOML.
    """
    match = _FENCE.match(source)
    if match is None:
        return {}, None, 0
    values = _toml(match.group(2)) if match.group(1) == "+++" else _yaml(match.group(2))
    title = _TITLE.search(source, match.start(2), match.end(2))
    return {str(k).lower(): v for k, v in values.items()}, title.span("title") if title else None, match.end()


def _yaml(text: str) -> dict[str, Any]:
    import yaml

    try:
        values = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = str(getattr(error, "problem", error)).split("\n")[0]
        raise UnreadableArticle(f"front matter, line {line}: {problem}; mend the YAML") from None
    return values if isinstance(values, dict) else {}


def _toml(text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableArticle(f"front matter: {error}; mend the TOML") from None
