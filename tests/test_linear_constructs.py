"""Of the constructs of `bench/long/linear.py` a sample: eight times as much takes some eight times as long."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from functools import partial
from itertools import islice, product
from pathlib import Path
from types import ModuleType

import pytest
from growth import grows_evenly

from newslint.facts.names import names
from newslint.readers import text
from newslint_rules.names._title_ladders import titled

LINEAR = Path(__file__).parent.parent / "bench" / "long" / "linear.py"
XML = "<nitf><body>{}</body></nitf>"
SAMPLE = [
    ("€5m ", "---\ntitle: {}\n---\n\nText.\n", ".md"),
    ("<!-- a -->", "{}", ".xml"), ("a", "---\ntitle: {}\n---\n\nText.\n", ".md"), ("1,", "{}", ".txt"),
    ("%", "{}", ".txt"),
    ("experts say ", "{}", ".txt"), ("A survey of 900 people found 3% ", "{}", ".txt"), ("<!-- ", "{}", ".md"),
    ("about 12 people died, according to police ", "{}", ".txt"), ("[a](b) ", "{}", ".md"), ("-", "{}", ".txt"),
    ("5% ", "{}", ".txt"), ("- ", "{}x", ".md"), ("<b><i>", "{}", ".txt"), ("<div>\n\nx\n\n", "{}", ".html"),
    (" ", "<p style='clip:rect(0{})'>b</p>", ".html"), ("0", "<p style='opacity:{}x'>b</p>", ".html"),
    ("a:b;", "<p style='{}'>b</p>", ".html"), ("<kbd>a<div></div>", "<p>{}</p>", ".html"),
    ("<h1>a</h1>" * 11 + "<p class=lead>b</p><p>c</p>", "<body>{}</body>", ".html"),
    ("f", "---\ntitle: 0x{}\n---\n\nText.\n", ".md"), ("a", XML, ".xml"), ("Ann Holm, 54, said\n", "{}", ".txt"),
    ("“…", "{}", ".txt"), ("AB ", "{}", ".txt"),
]  # fmt: skip


@pytest.fixture(scope="module")
def linear() -> ModuleType:
    spec = importlib.util.spec_from_file_location("linear", LINEAR)
    assert spec is not None and spec.loader is not None
    module = sys.modules["linear"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_many(linear: ModuleType) -> None:
    assert len(set(linear.TEXT)) >= 180


@pytest.mark.parametrize("case", SAMPLE, ids=lambda case: repr(case[0])[:20] + case[2])
def test_a_sample(linear: ModuleType, case: tuple[str, str, str]) -> None:
    grows_evenly(lambda size: partial(linear.seconds, case, size), 4_000)


def test_blocks_without_a_headline(linear: ModuleType) -> None:
    """Each figure is asked whether it stands in the headline, and there is none to find before all blocks were seen."""
    case = ("- Prices rose 5%.\n", "{}", ".md")
    grows_evenly(lambda size: partial(linear.seconds, case, size), 32_000)


def test_people_who_all_have_names_of_their_own() -> None:
    def titles(size: int) -> Callable[[], object]:
        made = product("bdfgklmnprstvz", "aeio", "bdfgklmnprstvz", "aeio", "bdfgklmnprstvz")
        lines = (f"Mayor Ann {''.join(letters).capitalize()} left." for letters in islice(made, size))
        article = text.read(" ".join(lines).encode(), "a.txt")
        names(article)
        return lambda: list(titled(article))

    grows_evenly(titles, 250)
