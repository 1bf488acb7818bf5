"""Plant one fault into an article of any language, of a kind that needs no English, and see whether newslint finds it.

    python bench/plant_languages.py FOLDER --language de [--per-kind 30] [--kinds a,b] [--command newslint]

FOLDER has `.txt` articles: the headline, an empty line, paragraphs. Prints a line a kind: how many were planted, how
many found as an error or a warning, and with notes; then the mean of kinds with ten plants and more, and how many
warnings and errors the articles have as they are. A plant is found where a finding that the article did not have
touches the planted place, or has it for its other side. Seeds are fixed: two runs plant the same.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from newslint.languages import entries

NOTES = {  # what a desk writes to itself, in its own language
    "de": ["[PRÜFEN]", "[ZITAT FOLGT]", "TODO: Zahl nachtragen"], "fr": ["[À VÉRIFIER]", "[CITATION À VENIR]"],
    "es": ["[COMPROBAR]", "[CITA PENDIENTE]"], "da": ["[TJEK]", "[CITAT KOMMER]"], "sv": ["[KOLLA]"], "no": ["[SJEKK]"],
    "nl": ["[CHECKEN]"], "it": ["[VERIFICARE]"], "pt": ["[CONFIRMAR]"], "pl": ["[SPRAWDZIĆ]"], "uk": ["[ПЕРЕВІРИТИ]"],
    "ru": ["[ПРОВЕРИТЬ]"], "en": ["[CHECK]"],
}  # fmt: skip
CHAT = {  # how assistants begin and end
    "de": ["Gerne! Hier ist eine kürzere Fassung des Artikels:", "Ich hoffe, das hilft!"],
    "fr": ["Bien sûr ! Voici une version plus courte de l'article :", "N'hésitez pas si vous avez d'autres questions."],
    "es": ["¡Claro! Aquí tienes una versión más corta del artículo:", "¿Quieres que añada algo más?"],
    "da": ["Selvfølgelig! Her er en kortere version af artiklen:", "Jeg håber, det hjælper!"],
    "sv": ["Självklart! Här är en kortare version av artikeln:"], "no": ["Selvfølgelig! Her er en kortere versjon:"],
    "nl": ["Natuurlijk! Hier is een kortere versie van het artikel:"],
    "it": ["Certo! Ecco una versione più breve dell'articolo:"], "pt": ["Claro! Aqui está uma versão mais curta:"],
    "pl": ["Oczywiście! Oto krótsza wersja artykułu:"], "uk": ["Звичайно! Ось коротша версія статті:"],
    "ru": ["Конечно! Вот более короткая версия статьи:"], "en": ["Sure! Here is a shorter version of the article:"],
}  # fmt: skip
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}([.,\u00a0\u202f ])\d{3}(?![\d.,])")
_DECIMAL = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d.,])")
_WORD = re.compile(r"[^\W\d_]{3,}")
_SENTENCE = re.compile(r"[^.!?\n]{40,}[.!?](?=\s|$)")
_OPENING = "“„«»”"


class Plant(NamedTuple):
    """A changed text, and the places in it that a finding may touch."""

    text: str
    places: list[tuple[int, int]]


Kind = Callable[[str, random.Random, str], Plant | None]


def put(text: str, start: int, end: int, new: str, *others: tuple[int, int]) -> Plant:
    """`text[start:end]` replaced; `others` are places before it that a finding may touch too."""
    return Plant(text[:start] + new + text[end:], [(start, start + max(1, len(new))), *others])


def separators(text: str, chance: random.Random, language: str) -> Plant | None:
    found = [m for m in _GROUPED.finditer(text) if m[1] in ".,"]
    if len(found) < 2:
        return None
    one = chance.choice(found[1:])
    return put(text, one.start(1), one.end(1), "," if one[1] == "." else ".", found[0].span())


def decimal_mark(text: str, chance: random.Random, language: str) -> Plant | None:
    found = list(_DECIMAL.finditer(text))
    if len(found) < 2:
        return None
    one = chance.choice(found[1:])
    return put(text, *one.span(), one[0].replace(",", "."), found[0].span())


def misgrouped(text: str, chance: random.Random, language: str) -> Plant | None:
    found = [m for m in _GROUPED.finditer(text) if m[1] in ".,"]
    if not found:
        return None
    one = chance.choice(found)
    return put(text, *one.span(), one[0] + chance.choice("0479") + one[1] + "12")


def _dates(text: str, language: str) -> list[re.Match[str]]:
    months = "|".join(re.escape(form) for row in entries(language, "months") for form in row.split("|")[0].split())
    return list(re.finditer(rf"\b(\d{{1,2}})(\.? (?:de )?)({months})\b", text, re.IGNORECASE)) if months else []


def impossible_day(text: str, chance: random.Random, language: str) -> Plant | None:
    found = _dates(text, language)
    if not found:
        return None
    one = chance.choice(found)
    return Plant(text[: one.start(1)] + "32" + text[one.end(1) :], [(one.start(), one.end() + 1)])


def weekday(text: str, chance: random.Random, language: str) -> Plant | None:
    """A date with its year and a weekday that it never had, before the last sentence of a paragraph."""
    months = [row.split("|")[0].split() for row in entries(language, "months")]
    days = [row.split("|")[0].split()[0] for row in entries(language, "weekdays")]
    if not months or not days:
        return None
    import datetime

    day = datetime.date(2021, chance.randint(1, 12), chance.randint(1, 28))
    month = months[day.month - 1]
    name = days[(day.weekday() + chance.randint(1, 6)) % 7]
    form = {"de": f"{day.day}. {month[0]}", "da": f"{day.day}. {month[0]}", "no": f"{day.day}. {month[0]}",
            "es": f"{day.day} de {month[0]} de", "pt": f"{day.day} de {month[0]} de"}  # fmt: skip
    usual = f"{day.day} {month[-1] if language in ('pl', 'uk', 'ru') else month[0]}"
    date = f"{name}, {form.get(language, usual)} 2021"
    return _after_sentence(text, chance, f" ({date})")


def _after_sentence(text: str, chance: random.Random, words: str) -> Plant | None:
    found = [m for m in _SENTENCE.finditer(text) if m.start() > text.find("\n\n")]
    if not found:
        return None
    at = chance.choice(found).end() - 1
    return put(text, at, at, words)


def _names(text: str) -> list[tuple[str, list[int]]]:
    """Words with a capital, of six letters and more, that stand twice and more within sentences."""
    places = defaultdict(list)
    for match in re.finditer(r"(?<=[^\W\d_][ ,] )[^\W\d_a-zß-ÿ][^\W\d_]{5,}|(?<=[^\W\d_] )[^\W\d_][^\W\d_]{5,}", text):
        if match[0][0].isupper() and match[0][1:].islower():
            places[match[0]].append(match.start())
    return [(name, at) for name, at in places.items() if len(at) > 1]


def _respelled(text: str, chance: random.Random, change: Callable[[str], str]) -> Plant | None:
    found = [(name, at) for name, at in _names(text) if change(name) != name]
    if not found:
        return None
    name, at = chance.choice(found)
    start = at[-1]
    return put(text, start, start + len(name), change(name), *((a, a + len(name)) for a in at[:-1]))


def letters_swapped(text: str, chance: random.Random, language: str) -> Plant | None:
    at = chance.randint(1, 3)
    return _respelled(text, chance, lambda n: n[:at] + n[at + 1] + n[at] + n[at + 2 :])


def letter_dropped(text: str, chance: random.Random, language: str) -> Plant | None:
    at = chance.randint(2, 4)
    return _respelled(text, chance, lambda n: n[:at] + n[at + 1 :])


def marks_lost(text: str, chance: random.Random, language: str) -> Plant | None:
    import unicodedata

    def bare(name: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c) or c == "\u0306")

    return None if language in ("uk", "ru") else _respelled(text, chance, bare)


def quotation_mark_lost(text: str, chance: random.Random, language: str) -> Plant | None:
    found = list(re.finditer(r"[“„«][^“”„«»\n]{20,200}[”“»]", text))
    if not found:
        return None
    one = chance.choice(found)
    return Plant(text[: one.end() - 1] + text[one.end() :], [(one.start(), one.end() + 1)])


def quotation_mark_mixed(text: str, chance: random.Random, language: str) -> Plant | None:
    found = list(re.finditer(r"[“„«][^“”„«»\"\n]{10,200}[”“»]", text))
    if len(found) < 2:
        return None
    one = chance.choice(found)
    return put(text, one.end() - 1, one.end(), '"', (one.start(), one.end()))


def paragraph_twice(text: str, chance: random.Random, language: str) -> Plant | None:
    blocks = text.split("\n\n")
    long = [n for n, block in enumerate(blocks) if n and len(block) > 120]
    if len(blocks) < 4 or not long:
        return None
    one = chance.choice(long)
    block, before = blocks[one], len("\n\n".join(blocks[:one])) + 2
    return Plant(f"{text}\n\n{block}", [(len(text), len(text) + 2 + len(block)), (before, before + len(block))])


def sentence_twice(text: str, chance: random.Random, language: str) -> Plant | None:
    found = [m for m in _SENTENCE.finditer(text) if m.start() > text.find("\n\n") and len(m[0]) > 60]
    if len(found) < 4:
        return None
    one, after = found[chance.randrange(len(found) - 2)], found[-1]
    plant = put(text, after.end(), after.end(), " " + one[0].strip())
    return Plant(plant.text, [*plant.places, one.span()])


def _in_headline(text: str, pattern: str) -> list[re.Match[str]]:
    return list(re.finditer(pattern, text[: text.find("\n\n")]))


def headline_number(text: str, chance: random.Random, language: str) -> Plant | None:
    body = text[text.find("\n\n") :]
    found = [m for m in _in_headline(text, r"(?<![\d.,])\d{2,3}(?![\d.,])") if re.search(rf"\b{m[0]}\b", body)]
    if not found:
        return None
    one = found[0]
    return put(text, *one.span(), str(int(one[0]) + chance.choice((3, 7, 20))))


def headline_name(text: str, chance: random.Random, language: str) -> Plant | None:
    body = text[text.find("\n\n") :]
    found = [m for m in _in_headline(text, r"\b[^\W\d_]{6,}") if m[0][0].isupper() and body.count(m[0]) > 1]
    if not found:
        return None
    one = chance.choice(found)
    at = chance.randint(1, 3)
    return put(text, *one.span(), one[0][:at] + one[0][at + 1] + one[0][at] + one[0][at + 2 :])


def desk_note(text: str, chance: random.Random, language: str) -> Plant | None:
    return _after_sentence(text, chance, f" {chance.choice(NOTES[language])}") if language in NOTES else None


def chat_residue(text: str, chance: random.Random, language: str) -> Plant | None:
    if language not in CHAT:
        return None
    line = chance.choice(CHAT[language])
    at = text.find("\n\n") if line.endswith(":") else len(text)
    return put(text, at, at, f"\n\n{line}")


def mojibake(text: str, chance: random.Random, language: str) -> Plant | None:
    found = [m for m in _WORD.finditer(text) if not m[0].isascii()]
    if not found:
        return None
    one = chance.choice(found)
    try:
        return put(text, *one.span(), one[0].encode().decode("cp1252"))
    except UnicodeDecodeError:
        return put(text, *one.span(), re.sub(r"[^\x00-\x7f]", "\ufffd", one[0]))


def doubled_word(text: str, chance: random.Random, language: str) -> Plant | None:
    body = text.find("\n\n")
    small = [m for m in _WORD.finditer(text) if m.start() > body and m[0].islower() and len(m[0]) < 6]
    if not small:
        return None
    one = chance.choice(small)
    return put(text, one.end(), one.end(), f" {one[0]}", one.span())


def figure_changed(text: str, chance: random.Random, language: str) -> Plant | None:
    """A number of a counted thing that stands twice, changed in the second place."""
    places = defaultdict(list)
    for match in re.finditer(r"(?<![\d.,])(\d{2,3}) ([^\W\d_]{4,})", text):
        places[match[0]].append(match)
    twice = [found for found in places.values() if len(found) > 1]
    if not twice:
        return None
    first, *_, last = chance.choice(twice)
    return put(text, *last.span(1), str(int(last[1]) + chance.choice((2, 10, 30))), first.span())


KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        separators, decimal_mark, misgrouped, impossible_day, weekday, letters_swapped, letter_dropped, marks_lost,
        quotation_mark_lost, quotation_mark_mixed, paragraph_twice, sentence_twice, headline_number, headline_name,
        desk_note, chat_residue, mojibake, doubled_word, figure_changed,
    )
}  # fmt: skip


def findings(command: str, folder: Path, language: str) -> dict[str, list[dict[str, Any]]]:
    """The findings in each file of a folder."""
    ran = subprocess.run(
        [command, "check", str(folder), "--no-config", "--no-cache", "--format", "json", "--language", language],
        capture_output=True,
    )  # fmt: skip
    return {Path(a["path"]).name: a["findings"] for a in json.loads(ran.stdout)["articles"]}


def shape(finding: dict[str, Any]) -> tuple[Any, ...]:
    """What makes a finding the same in a changed text."""
    return finding["rule"], finding["text"], finding["message"]


def is_found(finding: dict[str, Any], places: list[tuple[int, int]]) -> bool:
    """Whether a finding, or the other side of it, touches one of some places; how hard a text is to read finds none."""
    if finding["rule"].startswith("readability/"):
        return False
    sides = [finding, *finding["related"]]
    return any(s["start"] <= end and start <= s["end"] for s in sides for start, end in places)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", required=True)
    parser.add_argument("--per-kind", type=int, default=30)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--command", default="newslint")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--misses", action="store_true", help="name the articles in which a plant was not found")
    asked = parser.parse_args()
    texts = {path.name: path.read_text(encoding="utf-8").strip() for path in sorted(asked.folder.glob("*.txt"))}
    plants: dict[str, tuple[str, str, Plant]] = {}
    for kind in asked.kinds.split(","):
        names = sorted(texts)
        random.Random(f"{kind}{asked.seed}").shuffle(names)
        made = 0
        for name in names:
            plant = KINDS[kind](texts[name], random.Random(f"{kind}{name}{asked.seed}"), asked.language)
            if plant is not None and made < asked.per_kind:
                made += 1
                plants[f"{kind}-{made}.txt"] = (kind, name, plant)
    with tempfile.TemporaryDirectory() as work:
        before, after = Path(work, "before"), Path(work, "after")
        before.mkdir(), after.mkdir()
        for name, text in texts.items():
            (before / name).write_text(text, encoding="utf-8")
        for name, (_, _, plant) in plants.items():
            (after / name).write_text(plant.text, encoding="utf-8")
        old, new = findings(asked.command, before, asked.language), findings(asked.command, after, asked.language)
    tried, loud, quiet = Counter[str](), Counter[str](), Counter[str]()
    for file, (kind, name, plant) in plants.items():
        known = Counter(map(shape, old.get(name, [])))
        fresh = [f for f in new.get(file, []) if not known[shape(f)] and is_found(f, plant.places)]
        tried[kind] += 1
        loud[kind] += any(f["severity"] != "note" for f in fresh)
        quiet[kind] += bool(fresh)
        if asked.misses and not fresh:
            print(f"missed {kind}: {name}: {plant.text[max(0, plant.places[0][0] - 60):][:140]!r}")
    for kind, count in tried.items():
        print(f"{kind:22}{count:4}{loud[kind] / count:7.0%}{quiet[kind] / count:7.0%}")
    whole = [kind for kind, count in tried.items() if count >= 10]
    all_old = [f for found in old.values() for f in found if f["severity"] != "note"]
    told = [f for f in all_old if not f["rule"].startswith("filler/")]
    print(json.dumps({
        "language": asked.language, "kinds": len(whole),
        "mean": round(sum(loud[k] / tried[k] for k in whole) / max(1, len(whole)), 3),
        "with_notes": round(sum(quiet[k] / tried[k] for k in whole) / max(1, len(whole)), 3),
        "articles": len(texts), "warnings_an_article": round(len(told) / max(1, len(texts)), 3),
        "by_rule": dict(Counter(f["rule"] for f in told).most_common(12)),
    }))  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
