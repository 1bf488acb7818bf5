"""No English word stands in code that reads other languages too: it is data, or what has it is for English alone.

Looked at is what is sought in a text: patterns, what is split into words, what a text begins or ends with, and sets.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

from test_layers import imports, modules, tree

from newslint.facts.syllables import is_known
from newslint.languages import entries, kinds, languages, pairs
from newslint.languages.lists import LISTS

READ = ("newslint.core", "newslint.facts", "newslint.checking", "newslint.house", "newslint_rules")
SEEKING = {"startswith", "endswith", "removeprefix", "removesuffix", "find", "rfind", "partition", "rpartition"}
_OF_NAMES = "in the English names of bodies and places, which stand in texts of every language"
_ON_PAGES = "of pages and networks, in texts of every language"
_APART = "English by patterns, other languages by their lists"
_OURS = "no text: what newslint itself, git or a program writes"
# A module, or a name in one, and why there are English words in it.
EXCEPT = {
    "newslint.checking.cache_key": _OURS,
    "newslint.checking.left_out.changed": _OURS,
    "newslint.checking.lines": _OURS, "newslint.checking.replacing": _OURS,
    "newslint.core.extras": _OURS, "newslint.core.git": _OURS,
    "newslint.house.find": _OURS, "newslint.house.keys": _OURS, "newslint.house.layers": _OURS,
    "newslint.house.kinds.sources": _OURS,
    "newslint.facts.hyphenation": _OURS,
    "newslint.facts.changes": "the grammar of English; others are read by changes_by_words",
    "newslint.facts.multiples": "the grammar of English; asked by changes for English alone",
    "newslint.facts.number_words": "the grammar of English; others are read by against/spelled",
    "newslint.facts.furniture_shape": "asks for page_words, which English alone has",
    "newslint.facts.against.spelled": "the joints of numerals in all languages, read by one grammar",
    "newslint.facts.against.apart": _OF_NAMES, "newslint.facts.pieces": _OF_NAMES,
    "newslint.facts.saying.mentions": _OF_NAMES, "newslint_rules.names._decided_search": _OF_NAMES,
    "newslint.facts.naming.surroundings": _ON_PAGES,
    "newslint.facts.saying.figure_sources": _ON_PAGES, "newslint.facts.posts": _ON_PAGES,
    "newslint.facts.against.no_figures": _ON_PAGES, "newslint.facts.against.name_words": _ON_PAGES,
    "newslint_rules.filler._echoes": _ON_PAGES, "newslint_rules.copy.chat_residue": _ON_PAGES,
    "newslint_rules.copy.placeholders": _ON_PAGES,
    "newslint.facts.furniture": _ON_PAGES, "newslint_rules.dates._own_dates": "credits of agencies, under pictures",
    "newslint_rules.filler._endings": "credits of agencies; others than words of the list are read in English alone",
    "newslint_rules.readability.paragraph_length": "credits of agencies, under pictures",
    "newslint_rules.figures._fractions": "arithmetic asks it for English alone",
    "newslint_rules.copy.markup._ENTITY": "the name of an entity of HTML",
    "newslint_rules.copy.markup._HALF_TAG": "names of attributes of HTML",
    "newslint_rules.copy.markup.check": "the name of a list, no word of a text",
    "newslint_rules.filler._repeats._BOLD": "the name of an element of HTML",
    "newslint_rules.figures._ages_at_events": "ages asks it for English alone",
    "newslint_rules.figures._beside": "arithmetic asks it for English alone",
    "newslint_rules.figures._directions": "arithmetic asks it for English alone",
    "newslint_rules.figures._parts": "arithmetic asks it for English alone",
    "newslint_rules.figures._shares": "arithmetic asks it for English alone",
    "newslint_rules.figures._sums": "arithmetic asks it for English alone",
    "newslint_rules.figures._votes": "arithmetic asks it for English alone",
    "newslint_rules.figures._changed": "what changes reads in English alone",
    "newslint_rules.figures.doubled_units": "English; others by _units_twice, from their lists",
    "newslint_rules.dates.impossible_time._PART_OF_DAY": "of times by the half day, which English alone tells so",
    "newslint_rules.figures.malformed": "speaks of counts in COMMA_LANGUAGES alone",
    "newslint_rules.figures.points": "leads and rates are sought in English alone",
    "newslint_rules.figures.reversed_ranges": "ages are sought in English alone",
    "newslint_rules.copy.spacing._NAMES_ONE": "what stands before a name with a dot; looked for in English alone",
    "newslint_rules.figures._reversed_days": "what follows a range, asked for English alone",
    "newslint_rules.figures._grouped": "spaces between digits are looked at in English alone",
    "newslint_rules.headline._hedges": "asked by rules for English alone",
    "newslint_rules.headline._steps": "asked in English alone",
    "newslint_rules.headline._places": "asked in English alone",
    "newslint_rules.names._offices": "asked in English alone",
    "newslint_rules.headline._verbs": "asked for VERBS_OF alone",
    "newslint_rules.quotes._lone": "balance asks it for English alone",
    "newslint_rules.terms.hyphenation": "asked for English alone; others are _joined",
    "newslint_rules.copy._browser_code": "what browsers run, in texts of every language",
    "newslint_rules.copy._notes": "notes to the desk are sought in English everywhere, as desks write them",
    "newslint_rules.disclosure.ai": "keys and values of metadata",
    "newslint_rules.sourcing.vague_source": 'who was told ("told the Post"); other languages have no such form',
    "newslint_rules.style.phrases": "the article of English before what is replaced",
    "newslint_rules.dates.clock": _APART,
    "newslint_rules.dates.relative_year": _APART,
    "newslint_rules.disclosure.correction": _APART,
    "newslint_rules.figures._ages_told": _APART,
    "newslint_rules.figures._forms": _APART,
    "newslint_rules.figures.ages": _APART,
    "newslint_rules.figures.conversions": _APART,
    "newslint_rules.figures._degrees": _APART,
    "newslint_rules.figures._hedged_ranges": "asked for English alone",
    "newslint_rules.figures._index_lines": "asked for English alone",
    "newslint_rules.figures.durations": _APART,
    "newslint_rules.figures.ordinals": _APART,
    "newslint_rules.figures.tallies": _APART,
    "newslint_rules.figures._reversed_hours": _APART, "newslint_rules.copy.capitals._DAYS": _APART,
    "newslint_rules.figures.ungrouped": _APART, "newslint_rules.copy._escapes._CERTAIN": "names of entities of HTML",
    "newslint_rules.headline._english_days": _APART,
    "newslint_rules.names.lower_case": _APART,
    "newslint_rules.names._english_titles": _APART,
    "newslint_rules.quotes.nested": _APART,
    "newslint_rules.sourcing._passed_on": _APART,
    "newslint.facts.against.names": _OF_NAMES, "newslint.facts.against.other_names": _OF_NAMES,
    "newslint_rules.figures._ages_by_form": _OF_NAMES, "newslint_rules.names.acronyms": "codes of languages",
    "newslint.facts.against.spellings": "codes of languages", "newslint.facts.words.SYLLABLES": "codes of languages",
    "newslint_rules.names._one_system": "codes of systems", "newslint.house.text_files": _OURS,
    "newslint.facts.bodies": "centuries of number_hints, English as yet",
    "newslint.facts.naming.acronyms": "what acronyms of English stand for, asked in English",
    "newslint.facts.saying.gerunds": "before a gerund, which English alone has",
    "newslint.facts.saying.cue_phrases._SAID": "behind a clause of time, which English alone has listed",
    "newslint_rules.headline._beyond": "sizes of English (20-plus)",
    "newslint_rules.headline.figures": "names of fields, in which documents have a standfirst",
    "newslint.facts.others_words._SIC": "Latin, which every language has",
    "newslint.facts.against.conversions": "degrees, in English and German",
}  # fmt: skip


@cache
def own() -> frozenset[str]:
    """The words by which newslint calls its own things: what `Literal` allows, units, kinds of words, lists."""
    found = {"century", "paragraph", "list item", "headline", "decade", *LISTS}
    for module in modules():
        subscripts = (node for node in ast.walk(tree(module)) if isinstance(node, ast.Subscript))
        literals = (node for node in subscripts if ast.unparse(node.value) == "Literal")
        inside = (node for literal in literals for node in ast.walk(literal) if isinstance(node, ast.Constant))
        found.update(node.value for node in inside if isinstance(node.value, str))
    found.update(*(pairs(code, "units").values() for code in languages()))
    found.update(*(table for table in vars(kinds).values() if isinstance(table, dict)))
    return frozenset(found)


@cache
def is_for_english(module: str) -> bool:
    """Whether a module is a rule for English alone, or one that no other rules and facts ask."""
    if module.startswith("newslint_rules.") and not module.rpartition(".")[2].startswith("_"):
        return any(ast.unparse(node) == "LANGUAGES = ('en',)" for node in tree(module).body)
    users = [other for other in modules() if module in imports(other)]
    return bool(users) and all(map(is_for_english, users))


def english(text: str) -> list[str]:
    """The English words of a string, which may be a pattern."""
    plain = re.sub(r"\(\?P[<=]\w+[>)]|\\[A-Za-z]|\[[^\]]*\]", " ", text)
    words = re.findall(r"(?<!\w)[a-z]{2,}(?!\w)", plain)
    return [word for word in words if word in entries("en", "function_words") or (len(word) > 2 and is_known(word))]


def sought(node: ast.AST) -> list[ast.expr]:
    """The parts of an expression that are sought in a text."""
    if not isinstance(node, ast.Call):
        return []
    if isinstance(node.func, ast.Name):
        return node.args if node.func.id in ("frozenset", "Signs") else []
    if not isinstance(node.func, ast.Attribute):
        return []
    if node.func.attr == "split" and isinstance(node.func.value, ast.Constant):
        return [node.func.value]
    asked = node.func.attr in SEEKING or ast.unparse(node.func.value) == "re"
    return node.args[:1] if asked else []


def found_in(module: str) -> Iterator[tuple[str, str]]:
    """The English words that a module seeks, each with the name at the top of the module that has it."""
    for top in tree(module).body:
        name = getattr(top, "name", "") or ast.unparse(top).partition(" = ")[0].partition(":")[0]
        if name in ("EXAMPLES", "LANGUAGES", "NEEDS"):
            continue
        for part in (part for node in ast.walk(top) for part in sought(node)):
            named = (node for node in ast.walk(part) if isinstance(node, ast.FormattedValue | ast.Subscript))
            inside = {inner for node in named for inner in ast.walk(node)}
            for node in ast.walk(part):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in inside:
                    yield from ((name, word) for word in english(node.value) if node.value not in own())


def test_no_english_word_stands_in_code_that_reads_other_languages() -> None:
    read = (module for module in modules() if module.startswith(READ) and not is_for_english(module))
    places = {module: set(found_in(module)) for module in read}
    told = [
        f"{module}.{name} has {word!r}: make it a list in newslint/languages"
        for module, found in places.items()
        for name, word in sorted(found)
        if module not in EXCEPT and f"{module}.{name}" not in EXCEPT
    ]
    assert told == []


def test_each_exception_is_still_one() -> None:
    for place in EXCEPT:
        module = place if place in modules() else place.rpartition(".")[0]
        names = {name for name, _ in found_in(module)}
        assert names and not is_for_english(module), f"{place} needs no exception"
        assert place == module or place.rpartition(".")[2] in names, f"{place} needs no exception"
