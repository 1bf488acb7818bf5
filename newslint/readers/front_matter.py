"""Front matter: YAML between `---` lines, TOML between `+++` lines, an object of JSON, or a head without fences.

Title and standfirst are the values that YAML and TOML make of them, folded, quoted or continued; each character knows
where it stands all the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.core.aliases import is_bomb
from newslint.core.errors import UnreadableArticle
from newslint.core.tuples import NamedTuple
from newslint.readers.front_pieces import pieces

if TYPE_CHECKING:
    from newslint.core.article import Article, Kind
    from newslint.readers.composer import Composer, Piece

_FENCE = re.compile(
    r"(?:(\+\+\+)|---)[ \t]*\r?\n(.*?)^(?(1)\+\+\+|(?:---|\.\.\.))[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_HEAD = re.compile(r"%[ \t]|(?:title|headline):", re.IGNORECASE)  # what begins one without fences
_KEY = re.compile(r"[\w.:-]+")
_TOML_VALUE = re.compile(r"""^[ \t]*["']?([\w-]+)["']?[ \t]*=[ \t]*("{3}|'{3}|"|')(?:\r?\n)?""", re.MULTILINE)
_TOML_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TITLES = ("headline", "title")
# What a desk, Hugo, Jekyll, Eleventy, Quarto and Ghost call it; the likeliest to be printed first.
_STANDFIRSTS = tuple(
    "standfirst dek deck subtitle sub_title sub-title subheadline subhead strapline lead lede intro chapeau teaser "
    "excerpt summary description abstract".split()
)
_OF_TEXT = frozenset({*_TITLES, *_STANDFIRSTS, "date", "lang", "language"})  # what is read of broken front matter
_NO_TEXT = frozenset("|>~!&{[#")  # what a value begins with that is no plain text
_LONGEST = 80  # words of a standfirst
_MEND = "put the value in quotation marks, or mend the YAML"


class FrontMatter(NamedTuple):
    """What front matter says (keys in lower case), its title and standfirst in pieces, and where the rest begins.

    `problem` says what is wrong with it; then it is read line by line, as far as that goes.
    """

    values: dict[str, Any]
    headline: list[Piece]
    standfirst: list[Piece]
    end: int
    problem: str = ""

    def compose(self, composer: Composer) -> None:
        """Add headline and standfirst to an article."""
        blocks: tuple[tuple[Kind, list[Piece]], ...] = (("headline", self.headline), ("standfirst", self.standfirst))
        for kind, parts in blocks:
            composer.begin(kind)
            for piece in parts:
                composer.add(*piece)
            composer.finish()

    def tell(self, article: Article) -> None:
        """Let an article know where its front matter ends, and what is wrong with it; then nothing is to be fixed."""
        article.head = self.end
        article.problem = self.problem
        article.fixable = not self.problem


def front_matter(source: str) -> FrontMatter:
    """The front matter of a source; raises `UnreadableArticle` where it stands for far more than is written."""
    if "\r" in source[:8] and "\n" not in source:  # an old file of the Mac
        source = source.replace("\r", "\n")
    values, places, start, end, problem = _said(source)
    values = {str(key).lower(): value for key, value in values.items()}
    found = {
        key: list(pieces(value, source, start + first, start + last))
        for key, (value, first, last) in places.items()
        if value.strip() and key in _TITLES + _STANDFIRSTS
    }
    headline = next((found[key] for key in values if key in _TITLES and key in found), [])
    body = " ".join(source[end:].split())
    standfirst = next((found[key] for key in _STANDFIRSTS if key in found), [])
    text = " ".join("".join(piece[0] for piece in standfirst).split())
    if len(text.split()) > _LONGEST or text.rstrip(".…") in body:  # a copy of the first lines, for search engines
        standfirst = []
    return FrontMatter(values, headline, standfirst, end, problem)


def _said(source: str) -> tuple[dict[str, Any], _Places, int, int, str]:
    """What front matter says, places that count from where it begins, where that is, where it ends, what is wrong."""
    match = _FENCE.match(source)
    if match is None:
        if _HEAD.match(source):
            from newslint.readers import front_head

            values, places, end = front_head.head_of(source)
            return values, places, 0, end, ""
        if source[:1] != "{":
            return {}, {}, 0, 0, ""
        from newslint.readers import front_json

        if not front_json.BEGINS.match(source):
            return {}, {}, 0, 0, ""
        values, places, end, problem = front_json.said(source)
        return values, places, 0, end, problem if end else ""
    if not match[1] and ":" not in match[2] and match[2].strip():  # text between two rules
        return {}, {}, 0, 0, ""
    read, problem = _toml if match[1] else _yaml, ""
    try:
        values, places = read(match[2])
    except _Broken as error:
        problem = str(error)
        values, places = _by_lines(match[2])
    if not match[1] and not problem and match[2].strip() and not any(_KEY.fullmatch(str(key)) for key in values):
        return {}, {}, 0, 0, ""  # "He said: no." between two rules
    return values, places, match.start(2), match.end(), problem


class _Broken(Exception):
    """What is wrong with front matter, and where."""


def _by_lines(text: str) -> tuple[dict[str, Any], _Places]:
    """What broken front matter says of the text: the keys at the margin whose value stands whole on their line."""
    values: dict[str, Any] = {}
    places: _Places = {}
    at, lines = 0, text.split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("["):  # a table of TOML, whose keys are others
            break
        key, sign, _ = line.partition("=" if "=" in line.partition(":")[0] else ":")
        value, start = _value_in(line[len(key) + len(sign) :], at + len(key) + len(sign))
        if key.strip().lower() in _OF_TEXT and key[:1].isalpha() and value and following[:1] not in (" ", "\t"):
            values.setdefault(key.strip(), value)
            places.setdefault(key.strip().lower(), (value, start, start + len(value)))
        at += len(line) + 1
    return values, places


def _value_in(rest: str, start: int) -> tuple[str, int]:
    """A value without its marks, and where it begins; "" where it is no text of one line."""
    rest, start = rest.rstrip(), start + len(rest) - len(rest.lstrip())
    value = rest.lstrip()
    if value[:1] in ("\"", "'"):
        inner, closed, behind = value[1:].rpartition(value[0])
        whole = closed and (not behind or behind.lstrip().startswith("#"))
        return (inner, start + 1) if whole else ("", start)
    return (value.partition(" #")[0].rstrip(), start) if value[:1] not in _NO_TEXT else ("", start)


_Places = dict[str, tuple[str, int, int]]  # of each key its text, and where that stands


@cache
def _loader() -> Any:
    """YAML's safe loader; what looks like a date and is no day (2026-02-30) stays as it is written."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        def construct_day(self, node: yaml.ScalarNode) -> object:
            try:
                return self.construct_yaml_timestamp(node)
            except ValueError:
                return node.value

    Loader.add_constructor("tag:yaml.org,2002:timestamp", Loader.construct_day)
    return Loader


def _yaml(text: str) -> tuple[dict[str, Any], _Places]:
    import yaml

    loader = _loader()(text)
    try:
        node = loader.get_single_node()
        if is_bomb(node, text):
            raise UnreadableArticle("front matter: its aliases stand for far more than is written; write it out")
        values = loader.construct_document(node) if node else None
    except UnreadableArticle:
        raise
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        problem = str(getattr(error, "problem", error)).split("\n")[0]
        raise _Broken(f"front matter, line {line}: {problem}; {_MEND}") from None
    except Exception:  # a tag's own, of a value that does not fit it
        raise _Broken(f"front matter: a value is not of the kind that its tag says; {_MEND}") from None
    finally:
        loader.dispose()
    if not isinstance(values, dict):
        return {}, {}
    places: _Places = {}
    for key, value in node.value if node else ():
        if isinstance(value, yaml.ScalarNode) and not value.tag.endswith(":null"):
            start, end = value.start_mark.index, value.end_mark.index
            if value.style in ("|", ">"):
                start = text.find("\n", start) + 1
            elif value.style:
                start, end = start + 1, end - 1
            places.setdefault(str(key.value).lower(), (value.value, start, end))
    return values, places


def _toml(text: str) -> tuple[dict[str, Any], _Places]:
    from newslint.core import toml

    try:
        values = toml.loads(text)
    except RecursionError:
        raise _Broken("front matter: it is nested too deeply; mend the TOML") from None
    except ValueError as error:  # an endless number, too
        raise _Broken(f"front matter: {str(error).partition(';')[0]}; mend the TOML") from None
    table = _TOML_TABLE.search(text)
    places: _Places = {}
    for match in _TOML_VALUE.finditer(text, 0, table.start() if table else len(text)):
        value = values.get(match[1])
        if isinstance(value, str):
            places.setdefault(match[1].lower(), (value, match.end(), len(text)))
    return values, places
