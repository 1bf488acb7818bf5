"""`newslint config PATH…`: which configuration holds for a file, and where each value comes from."""

from __future__ import annotations

import argparse
import json
import os
from typing import Any

from newslint.checking import article_config
from newslint.checking.desk import Desk
from newslint.cli.output import put, tell
from newslint.core.article import Article
from newslint.core.paths import Glob, near, shown
from newslint.core.tuples import NamedTuple
from newslint.house.config import Asked, Config
from newslint.house.find import Configurations
from newslint.house.layers import Layer, entries_of
from newslint.house.lines import line_of
from newslint.plugins.registry import PlugIns

PATHS = ("names", "phrases", "rules", "baseline", "styles", "vale-config")  # keys whose values are paths


class Row(NamedTuple):
    """A value: its key, where it comes from (no file: it is the default), and the globs of its desk."""

    key: str
    value: Any
    path: str | None
    line: int | None
    desk: tuple[str, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, which need not be there, or a folder")
    parser.add_argument("--config", metavar="FILE", help="this configuration alone, whoever owns it")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is written")


def run(parsed: argparse.Namespace) -> int:
    """Say what holds; gives 2 where a configuration has mistakes."""
    plug_ins = PlugIns()
    configurations = Configurations(plug_ins, Asked(config=parsed.config))
    held = {}
    for path in parsed.paths:
        said = _of_article(path, configurations, plug_ins) if os.path.isfile(path) else []
        rows = rows_of(configurations.layers_of(_inside(path)))
        held[shown(path)] = sorted([*said, *(r for r in rows if r.key not in {s.key for s in said})], key=_order)
    if parsed.format == "json":
        articles = [{"path": path, "values": [row._asdict() for row in rows]} for path, rows in held.items()]
        text = json.dumps({"schema": 1, "articles": articles}, ensure_ascii=False, indent=1) + "\n"
    else:
        text = "\n".join("\n".join([path, *_table(rows), ""]) for path, rows in held.items())
    put(text, None, machine=parsed.format == "json")
    tell(configurations.errors)
    return 2 if configurations.errors else 0


def _inside(path: str) -> str:
    """For a folder, a file in it."""
    return os.path.join(path, "article.txt") if os.path.isdir(path) else path


def rows_of(layers: tuple[Layer, ...]) -> list[Row]:
    """The values that hold under some tables, and the defaults of those that nothing is said of."""
    rows, sources = [], {}
    for way, entries in entries_of(layers).items():
        if way[:2] == ("engine", "style") and len(way) > 2:  # it has keys of its own at the top
            if way[2] == "bounds":
                continue
            way = ("vale-config" if way[2] == "config" else way[2],)
        key = ".".join(f'"{part}"' if "/" in part else part.replace("_", "-") for part in way)
        for value, layer in entries:
            if layer.path not in sources:
                with open(layer.path, encoding="utf-8") as file:
                    sources[layer.path] = file.read()
            written = value.pattern if isinstance(value, Glob) else value
            text = written if isinstance(written, str) else ""
            keys = (*layer.at, *(part.replace("_", "-") if way[0] not in ("rule", "engine") else part for part in way))
            line = line_of(sources[layer.path], keys, text)
            shown_value = _near(written) if way[0] in PATHS else written
            rows.append(Row(key, shown_value, near(layer.path), line, tuple(g.pattern for g in layer.globs)))
    said = {row.key for row in rows}
    defaults = {"select": "default", "fail-on": Config().fail_on, "language": "as the text is"}
    rows += [Row(key, value, None, None, ()) for key, value in defaults.items() if key not in said]
    return sorted(rows, key=_order)


def _order(row: Row) -> tuple[bool, str]:
    return row.key.startswith(("rule", "engine")), row.key


def _of_article(path: str, configurations: Configurations, plug_ins: PlugIns) -> list[Row]:
    """What an article says of its own rules; a mistake in that is one of the configuration."""
    config = configurations.of(path)
    article = Desk(config, plug_ins).draft(path)
    if not isinstance(article, Article) or article_config.KEY not in article.metadata:
        return []
    settings, wrong = article_config.settings_of(article, config, plug_ins)
    configurations.errors += wrong
    rows = []
    for name, own in settings.items():
        line = article_config.line_of(article, (name,))
        values = {**({"severity": own.severity} if own.severity else {}), **own.options}
        rows += [Row(f'rule."{name}".{key}', value, near(path), line, ()) for key, value in values.items()]
    return rows


def _near(path: str | tuple[str, ...]) -> str | list[str]:
    return near(path) if isinstance(path, str) else [near(one) for one in path]


def _table(rows: list[Row]) -> list[str]:
    cells = [(row.key, json.dumps(row.value, ensure_ascii=False), _origin(row)) for row in rows]
    first, second = (max(len(cell[column]) for cell in cells) for column in (0, 1))
    return [f"  {key:{first}}  {value:{second}}  {origin}" for key, value, origin in cells]


def _origin(row: Row) -> str:
    if row.path is None:
        return "default"
    return f"{row.path}:{row.line}" + (f" (desk {', '.join(row.desk)})" if row.desk else "")
