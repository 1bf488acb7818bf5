"""No rule fails on random news, and what is found does not depend on the seed of Python's hashes.

    python bench/long/news_fuzz.py [--texts 20000] [--seed 1]

Sentences are put together from what newsrooms write (who says what, changes of figures with odd values, dates, ages,
names, quotations, hedges, furniture, markup) in the order of chance, so that parts stand beside one another that no
example has. Every text is checked with all rules, once under each of two hash seeds; a rule that raises, and a text
whose findings differ, is printed with the text. `tests/test_random_news.py` runs a few hundred.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator

NUMBERS = (
    "0 1 2 3 8 12 17,000 17.000 1.5 0.5 100 60 9.598.279 1,00 half two-thirds a dozen twelve zero 1990 2025 -3 3/4 ½ "
    "1e5 007 4.9 1,234.56 0.0 00 10,000,000 5m £5m $3.2bn €1 12-year-old 55% 0% 100% 101% 3.5% 1% one none ١٢"
).split()
NAMES = (
    "Ines Falkner|Holm|José Ángel Pérez|al-Sayed|Serhii Bondar|Sergey Bondar|Dr. K. Weldon|Lydmere|the council|"
    "police|officials|two people|critics|experts|a survey of 900 people|the UN|Reuters|Mayor Ada Quill|Maro|Maró|she|"
    "who|analysts|sources|the hospital|San José|O’Neil|McDonald|Macdonald|van der Berg|Gruenau|Grünau"
).split("|")
VERBS = (
    "said|says|reportedly said|told reporters|estimates|rose|fell|dropped|doubled|"
    "is believed to have killed|according to|"
    "found that|was born in|died on|will open on|opened on|is|was|lost|denied|alleged|wrote|asked|, according to"
).split("|")
DATES = (
    "Monday|Monday, 2 November 2025|31 November|Nov. 2|November 15, 2025|at 5 p.m.|at 17:00|32 May|Sept. 28-31|in 1987|"
    "last week|30 February 2024|2025-13-40|01/02/2025|yesterday|on Sunday night, May 7, 2024|the 3rd|2020. Dec 12"
).split("|")
MARKS = ["“{}”", '"{}"', "‘{}’", "«{}»", "„{}“", "”{}”", "({})", "[{}]", "— {} —", "{}", "{},", "'{}'", '5\'11" {}']
ENDS = [". ", "? ", "! ", "… ", "; ", ", ", ": ", "\n\n", "\n", "\r", " ", ".[1] ", "...\n\n", ".\n\n> ", ".\n\n- "]
ODD = (
    "TK|[CHECK]|XX million|Also read: more|Sign up for our newsletter|Share this|As an AI language model,|oaicite|"
    "[a](b)|![x](y.png)|[![x](y.png)](z)|# Head|<!-- newslint-ignore -->|<b>bold</b>|&nbsp;|&#0;|\u200b|\u00ad|"
    "e\u0301|İ|ß|\u2028|"
    "*|_a_|`code`|{{< x >}}|{% x %}|:::|---|+++|| a | b ||https://x.example/?utm_source=chatgpt.com|@holm|\U0001f600"
).split("|")
SHAPES = (
    "{n} {v} {q} {e}", "{n} {v} {q}% to {q} from {q}{e}", "{q} of {q} {n} {v}{e}",
    "Deaths {v} {q}% to {q} from {q} {d}{e}",
    "{n}, {q}, {v} {d} that {q} {n} {v}{e}", "{m}{e}", "{d}, {n} {v} {m}{e}", "About {q} to {q} {n}, {v} {n}{e}",
    "The {q} {v} {q} per cent, or {q}, {d}{e}", "{o}{e}", "{o} {n} {v} {q}{e}", "{q} + {q} + {q} = {q}{e}",
    "{q}, {q} and {q} of the {q} {n} {v}{e}", "{n} {v} reportedly {n} {v}{e}", "{q}–{q} {d}{e}", "{n}/{n} {v}: {m}{e}",
    "{q} mph ({q} km/h){e}", "more than {q} and fewer than {q} {n}{e}", "one in {q}, or {q}%{e}",
    "a {q}-fold rise to {q}{e}",
)  # fmt: skip
_BLANK = re.compile(r"\{(\w)\}")
SUFFIXES = (".txt", ".md", ".html")
LANGUAGES = ("en", "en", "en", "de", "fr", "es", "da", "uk", "nl", "pl", "ja")


def text_of(number: int, seed: int) -> tuple[str, str, str]:
    """A random text: its content, its suffix and its language."""
    chance = random.Random(seed * 1_000_003 + number)

    kinds = {"n": NAMES, "v": VERBS, "q": NUMBERS, "d": DATES, "e": ENDS, "o": ODD}

    def phrase(shape: str) -> str:
        return _BLANK.sub(lambda blank: word(blank.group(1)), shape)

    def word(kind: str) -> str:
        return chance.choice(MARKS).format(phrase("{n} {v} {q}")) if kind == "m" else chance.choice(kinds[kind])

    shapes = [chance.choice(SHAPES) for _ in range(chance.randint(1, 25))]
    head = f"{phrase(chance.choice(SHAPES)).strip()}\n\n" if chance.random() < 0.7 else ""
    return head + "".join(map(phrase, shapes)), chance.choice(SUFFIXES), chance.choice(LANGUAGES)


def results(numbers: range, seed: int) -> Iterator[tuple[int, str, list[str]]]:
    """For each text its number, all that is found, and the rules that failed."""
    from newslint.checking.desk import Desk
    from newslint.house.config import Config

    desks = {code: Desk(Config(language_for_all=code, select=("all",))) for code in set(LANGUAGES)}
    for number in numbers:
        content, suffix, language = text_of(number, seed)
        record, errors = desks[language].check_file(f"draft{suffix}", content.encode())
        yield number, repr(record and record.findings), [e.message for e in errors]


def _run_worker(first: int, last: int, seed: int) -> None:
    for number, found, errors in results(range(first, last), seed):
        sys.stdout.write(f"{number}\t{hash_of(found)}\t{'; '.join(errors)}\n")


def hash_of(found: str) -> str:
    """A digest that no seed changes."""
    from hashlib import blake2b

    return blake2b(found.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def rows(first: int, last: int, seed: int, hash_seed: int) -> list[str]:
    """What a process under a hash seed finds in some texts."""
    environment = {**os.environ, "PYTHONHASHSEED": str(hash_seed), "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, __file__, "--worker", str(first), str(last), "--seed", str(seed)]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def differing(first: int, last: int, seed: int) -> list[str]:
    """The texts in which a rule fails, or of which two hash seeds find different things."""
    one, other = (rows(first, last, seed, hash_seed) for hash_seed in (1, 2))
    odd = [row for row in one if row.split("\t")[2]]
    return odd + [f"{a} | {b}" for a, b in zip(one, other, strict=True) if a != b]


def main() -> int:
    """Print the texts that fail; gives 1 where there are any."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worker", type=int, nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.worker:
        _run_worker(*asked.worker, asked.seed)
        return 0
    odd = []
    for first in range(0, asked.texts, 1000):
        odd += differing(first, min(first + 1000, asked.texts), asked.seed)
    for row in odd:
        print(row, repr(text_of(int(row.split("\t")[0]), asked.seed)[0]), sep="\n  ")
    print(f"{asked.texts:,} texts, seed {asked.seed}: {len(odd)} fail or differ")
    return int(bool(odd))


if __name__ == "__main__":
    sys.exit(main())
