"""The pages of the site: those of docs/, those that are made of the code, and where links out of docs/ lead.

They are written into a folder, with a configuration beside it that Zensical and MkDocs both understand.
"""

from __future__ import annotations

import html
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newslint.checking.known_rules import known_pages
from newslint.core.examples import Example
from newslint.house.config import Asked
from newslint.reports.rule_pages import RulePage

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SOURCE = "https://github.com/newslint/newslint/blob/main/"
TOP = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
PAGES = {"README.md": "index.md", "newslint/serve/openapi.json": "openapi.json", **TOP}
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)\s]*)?\)")
_CODE = re.compile(r"(`[^`]*`)")
_MEASURED = re.compile(r"(?:^|(?<=[.;] ))(?:Rate|Measured)\b[^:.]{0,40}: ", re.MULTILINE)

rules: list[RulePage] = known_pages(Asked(no_config=True))[0]


def write(folder: Path) -> Path:
    """Write all pages below a folder; gives the configuration with which they are built."""
    pages = folder / "docs"
    shutil.copytree(ROOT / "docs", pages)
    for page in pages.rglob("*.md"):
        depth = len(page.relative_to(pages).parts) - 1
        page.write_text(_led(page.read_text(encoding="utf-8"), depth), encoding="utf-8")
    for name in ("newslint.css", "favicon.svg"):
        shutil.copy(HERE / name, pages / name)
    shutil.copy(ROOT / "newslint" / "serve" / "openapi.json", pages / "openapi.json")
    made = {"rules/index.md": _index(), **{f"rules/{rule.name}.md": "\n".join(_rule(rule)) + "\n" for rule in rules}}
    for source, name in TOP.items():
        made[name] = _LINK.sub(_from_above, (ROOT / source).read_text(encoding="utf-8"))
    for name, text in made.items():
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(text, encoding="utf-8")
    configuration = folder / "mkdocs.yml"
    settings = (HERE / "mkdocs.yml").read_text(encoding="utf-8")
    configuration.write_text(settings.replace("  - Rules: []\n", _navigation()), encoding="utf-8")
    return configuration


def _navigation() -> str:
    """The rules, family by family, for the navigation."""
    lines, family = ["  - Rules:", "      - rules/index.md"], ""
    for rule in rules:
        if rule.name.partition("/")[0] != family:
            family = rule.name.partition("/")[0]
            lines.append(f"      - {family}:")
        lines.append(f"          - {rule.name}: rules/{rule.name}.md")
    return "\n".join(lines) + "\n"


def _led(markdown: str, depth: int) -> str:
    """A page of docs/ whose links out of it lead to the page that the file is here, or to the source."""
    up = "../" * depth

    def leading(match: re.Match[str]) -> str:
        target, anchor = match.group(1), match.group(2) or ""
        if not target.startswith(up + "../"):
            return match.group()
        name = target.removeprefix(up + "../")
        return f"]({up}{PAGES[name]}{anchor})" if name in PAGES else f"]({SOURCE}{name}{anchor})"

    return _LINK.sub(leading, markdown).replace("<!-- openapi -->", _api())


def _from_above(match: re.Match[str]) -> str:
    """A link of a file at the top, from a page beside those of docs/."""
    target, anchor = match.group(1), match.group(2) or ""
    here = PAGES.get(target) or (target.removeprefix("docs/") if target.startswith("docs/") else SOURCE + target)
    return f"]({here}{anchor})"


def _index() -> str:
    rows = "\n".join(
        f"| [{rule.name}]({rule.name}.md) | {rule.severity} | {_known(rule)} | {_text(rule.title)} |" for rule in rules
    )
    return (
        f"# Rules\n\nThere are {len(rules)} rules. Each page says why, when the rule is silent, and how often it was "
        "right on real news, read by hand. **error**: newslint is certain; **warning**: look at it; **note**: worth "
        f"knowing.\n\n| rule | severity | languages | |\n|---|---|---|---|\n{rows}\n"
    )


def _known(rule: RulePage) -> str:
    return "every" if rule.languages == "all" else " ".join(rule.languages)


def _rule(rule: RulePage) -> Iterator[str]:
    yield f"# {rule.name}\n\n**{_text(rule.title)}**\n"
    told, measured = [], []
    for part in rule.body.split("\n\n"):
        words, *rate = _MEASURED.split(part, maxsplit=1)
        told += [words.strip()] if words.strip() else []
        measured += rate
    yield f"| | |\n|---|---|\n| severity | {rule.severity} |\n| on by default | {'yes' if rule.on else 'no'} |"
    yield f"| languages | {_known(rule)} |"
    yield from (f"| measured | {_text(part)} |" for part in measured or ["not yet, on real news"])
    if read := _read_by_hand(rule.name):
        yield f"| [read by hand]({SOURCE}bench/README.md), until today | {read} |"
    yield ""
    yield from (f"{_text(part)}\n" for part in told)
    if rule.options:
        yield f'## Options\nIn `newslint.toml`, under `[rule."{rule.name}"]`:\n'
        for option in rule.options:
            yield f"* `{option.name} = {json.dumps(option.default, ensure_ascii=False)}`, {_text(option.kind)}"
        yield "\n" + "\n\n".join(_text(part) for part in rule.options_text.split("\n\n")) + "\n"
    for heading, kind in (("Reported", "reported"), ("Left alone", "left-alone")):
        examples = [e for e in rule.examples if bool(e.spans()) == (kind == "reported")]
        if examples:
            yield f"## {heading}\n"
            yield from (_example(example, kind) for example in examples)


def _read_by_hand(rule: str) -> str:
    """How many of a rule's findings were read, and what was thought of them; those that it no longer makes, too."""
    path = ROOT / "bench" / "hand_read" / f"{rule.replace('/', '.')}.tsv"
    rows = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    verdicts = Counter(row.rpartition("\t")[2] for row in rows if row and not row.startswith("#"))
    said = [f"{verdicts[verdict]} {verdict}" for verdict in ("right", "debatable", "wrong") if verdicts[verdict]]
    return f"{sum(verdicts.values())} findings: {', '.join(said)}" if said else ""


def _example(example: Example, kind: str) -> str:
    text = html.escape(example.text.strip()).replace("«", "<mark>").replace("»", "</mark>")
    settings = [f"{key.replace('_', '-')} = {json.dumps(value)}" for key, value in example.options.items()]
    said = [f"made from: {example.against.strip()}"] if example.against else []
    said += [f"language: {example.language}"] if example.language != "en" else []
    said += [f"with {', '.join(settings)}"] if settings else []
    said += [f"becomes: {example.fix.strip()}"] if example.fix is not None else []
    notes = "".join(f"<small>{html.escape(line)}</small>" for line in said)
    body = f"{text}{notes}".replace("\n", "&#10;")  # a blank line would end the block of HTML
    return f'<div class="example {kind}">{body}</div>\n'


def _text(words: str) -> str:
    """A docstring's words as Markdown: code stays, and nothing else is taken for a mark."""
    parts = _CODE.split(words)
    plain = (re.sub(r"([*_\[\]|])", r"\\\1", html.escape(part, quote=False)) for part in parts[::2])
    code = (part.replace("|", "&#124;") for part in parts[1::2])
    pieces = [next(plain) if number % 2 == 0 else next(code) for number in range(len(parts))]
    return re.sub(r"^(\d+)\.", r"\1\\.", "".join(pieces))


def _api() -> str:
    """The questions of the API, out of its own description."""
    document = json.loads((ROOT / "newslint" / "serve" / "openapi.json").read_text(encoding="utf-8"))
    lines = ["| | | answers |", "|---|---|---|"]
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            statuses = " ".join(operation["responses"])
            lines.append(f"| `{method.upper()} {path}` | {_text(operation['summary'])} | {statuses} |")
    for name, schema in document["components"]["schemas"].items():
        if properties := schema.get("properties"):
            lines += ["", f"### {name}", "", _text(schema.get("description", "")), "", "| | | |", "|---|---|---|"]
            for key, value in properties.items():
                kind = value.get("type") or value.get("$ref", "").rpartition("/")[2] or "one of several"
                needed = " (required)" if key in schema.get("required", ()) else ""
                lines.append(f"| `{key}` | {_text(str(kind))}{needed} | {_text(value.get('description', ''))} |")
    return "\n".join(lines)
