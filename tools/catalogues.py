"""Find what newslint says, keep the catalogues of its translations, and compile them.

    pip install babel
    python tools/catalogues.py            # bring newslint/languages/xx/messages.po up to date, and write messages.mo
    python tools/catalogues.py --add it   # begin a catalogue

Found are the arguments of `say`, `say_of` and `marked` (newslint/core/message.py) and of `say`, `sayOf` and `marked`
on the page of `newslint serve`, the words in its HTML, the titles of the rules, and the names of the systems of
romanisation. A message that has gone stays in a .po file as obsolete; one that is new has no translation, and is said
in English until somebody writes it. Compiled files hang on the .po files alone.
"""

from __future__ import annotations

import argparse
import ast
import datetime
import io
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from newslint.languages.romanisation import SYSTEMS, system

HERE = Path(__file__).resolve().parent.parent
LANGUAGES = HERE / "newslint" / "languages"
PAGE = HERE / "newslint" / "serve" / "page"
KEYWORDS = {"say": None, "say_of": (2, 3), "sayOf": (2, 3), "marked": None}
ATTRIBUTES = {"placeholder", "aria-label"}
BEGUN = datetime.datetime(2026, 11, 29, tzinfo=datetime.UTC)
HEADER = "# What newslint says, in {}. English is the key; parts in braces keep their names.\n#"


def extracted() -> Catalog:
    """All messages in the code, without the places where they stand, which change with every edit."""
    found = Catalog(project="newslint", charset="utf-8", fuzzy=False)
    for folder in (HERE / "newslint", HERE / "rules"):
        methods = [("**.py", "python"), ("serve/page/*.js", "javascript")]
        for _, _, message, _, _ in extract_from_dir(str(folder), methods, keywords=KEYWORDS):
            found.add(message)
    page = Standing()
    page.feed((PAGE / "index.html").read_text(encoding="utf-8"))
    for message in (*page.messages, *titles()):
        found.add(message)
    for code in (code for codes in SYSTEMS.values() for code in codes):
        found.add(system(code).title)
        found.add(system(code).short)
    return found


class Standing(HTMLParser):
    """The words that stand in a page of HTML, where `translate="no"` does not say that they stay as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []
        self._inside: list[bool] = []  # for each element that is open, whether it is translated

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note the words in the attributes of an element, and whether those inside it are translated."""
        is_ours = all(self._inside[-1:]) and ("translate", "no") not in attributes
        self.messages += [value for name, value in attributes if is_ours and name in ATTRIBUTES and value]
        if tag not in ("meta", "link", "input"):
            self._inside.append(is_ours)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self._inside.pop()

    def handle_data(self, data: str) -> None:
        """Note the words of an element."""
        if words := " ".join(data.split()):
            self.messages += [words] * all(self._inside[-1:])


def titles() -> Iterator[str]:
    """The titles of all rules: what their modules say of themselves first."""
    for path in sorted((HERE / "rules" / "newslint_rules").glob("*/*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if any(isinstance(node, ast.FunctionDef) and node.name == "check" for node in tree.body):
            yield " ".join((ast.get_docstring(tree) or "").partition("\n\n")[0].split())


def brought_up_to_date(path: Path, found: Catalog) -> Catalog:
    """A catalogue with the messages that the code has now."""
    code = path.parent.name
    with path.open("rb") as file:
        known = read_po(file, locale=code)
    known.update(found, no_fuzzy_matching=True)
    known.creation_date = known.revision_date = BEGUN  # of the file, and no news in every run
    known.last_translator = known.msgid_bugs_address = known.language_team = known.version = ""
    known.header_comment = HEADER.format(known.locale.english_name if known.locale else code)
    return known


def compiled(path: Path) -> bytes:
    """The .mo file of a .po file."""
    out = io.BytesIO()
    with path.open("rb") as file:
        write_mo(out, read_po(file, locale=path.parent.name))
    return out.getvalue()


def main() -> None:
    """Bring all catalogues up to date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--add", metavar="CODE", help="begin the catalogue of a language")
    asked = parser.parse_args()
    found = extracted()
    if asked.add:
        with (LANGUAGES / asked.add / "messages.po").open("wb") as file:
            write_po(file, Catalog(locale=asked.add, project="newslint", fuzzy=False), omit_header=False)
    for path in sorted(LANGUAGES.glob("*/messages.po")):
        catalogue = brought_up_to_date(path, found)
        with path.open("wb") as file:
            write_po(file, catalogue, width=0, sort_output=True, no_location=True)
        path.with_suffix(".mo").write_bytes(compiled(path))
        missing = sum(not message.string or not any(message.string) for message in catalogue if message.id)
        print(f"{path.parent.name}: {len(catalogue)} messages, {missing} without a translation")


if __name__ == "__main__":
    main()
