"""Rules of dates, quotations, disclosure and copy take eight times as long for eight times the text, whatever it is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import starmap

import pytest
from growth import grows_evenly

from newslint.checking.run import Desk
from newslint.facts.dates import dates
from newslint.facts.figures import figures
from newslint.facts.names import names
from newslint.facts.naming.look_alikes import look_alikes
from newslint.facts.quotations import quotations
from newslint.house.config import Config

DESK = Desk(
    Config(select=("dates", "quotes", "disclosure", "copy", "headline/comma", "headline/quotation"), language="en")
)
TOP = "Headline: “We will not go back to the old ways”\nDate: 2026-05-01\n\n"


@pytest.mark.parametrize(
    "piece",
    [
        "On Monday, Nov. 2, 2015, and on November 3 in May. ", "It fell on Saturday, May 3. ", "Shot on May 7 in a ",
        "It cost TK million, XX people and [CHECK] this. ", "“We will not go back to the old ways” and \"so\". ",
        "“so he said and ", '" a" ', "2025-11-02 02.11.2025 1-1-1-", "at 22:00 and at 9 p.m. ",
        "?utm_source=chatgpt.com", "this article may have used AI in ", "\n\n", "1.1/1-1.", "a",
        "This article has been corrected. ", "saves bridge, that has ",
    ],
)  # fmt: skip
def test_time(piece: str) -> None:
    def checked(length: int) -> Callable[[], object]:
        article = DESK.read((TOP + piece * (length // len(piece))).encode(), "a.txt")
        quotations(article), dates(article)
        return lambda: [list(rule.check(article, rule.options)) for rule in DESK.rules]

    grows_evenly(checked, 6_000)


@pytest.mark.parametrize(
    ("rule", "frame", "piece"),
    [
        ("headline/given-names", "Headline: {}\n\nIt rained.\n", "Ann Holm and "),
        ("headline/marks", "Headline: {}\n\nIt rained.\n", "<!A a 'b'>"),
        ("figures/arithmetic", "{}", "rose 5% to 8 from 4 "),
    ],
)
def test_time_where_one_thing_is_said_again(rule: str, frame: str, piece: str) -> None:
    desk = Desk(Config(select=(rule,), language="en"))

    def checked(count: int) -> Callable[[], object]:
        article = desk.read(frame.format(piece * count).encode(), "a.txt")
        figures(article)
        return lambda: [list(rule.check(article, rule.options)) for rule in desk.rules]

    grows_evenly(checked, 1_200)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("names/possessives", "The mayor met Ann {1}. They saw the {1}s boat there. "),
        ("names/lower-case", "They work at {1} {1}ik in it. The boats of {1} {0}ik are red. "),
        ("names/acronym-case", "The {2} met. Crews of the {2} sang. They left {3} then. "),
    ],
)
def test_time_where_each_name_has_another_form(rule: str, sentence: str) -> None:
    desk = Desk(Config(select=(rule,), language="en"))

    def checked(count: int) -> Callable[[], object]:
        forms = ((w.lower(), w, w.upper(), w[0].lower() + w[1:].upper()) for w in map(_word, range(count)))
        article = desk.read("".join(starmap(sentence.format, forms)).encode(), "a.txt")
        names(article)
        return lambda: [list(rule.check(article, rule.options)) for rule in desk.rules]

    grows_evenly(checked, 150)


@pytest.mark.parametrize(
    "sentence",
    [
        "The {0}ar Council paid. ", "{0}ar {0}em Office ({0}) said. ", "It is {0}ar-{0}em, or {0}em-{0}il. ",
        "He saw a o{1} by an t{1}. ", "It is {1} {1}, he said. ",
    ],
)  # fmt: skip
def test_time_where_nothing_is_said_twice(sentence: str) -> None:
    def checked(count: int) -> Callable[[], object]:
        text = "".join(sentence.format(word := _word(number), word.lower()) for number in range(count))
        article = DESK.read(text.encode(), "a.txt")
        rules = [rule for rule in DESK.rules if rule.name in ("copy/a-an", "copy/doubled-words")]
        return lambda: (names(article), look_alikes(article), [list(r.check(article, r.options)) for r in rules])

    grows_evenly(checked, 300)


def _word(number: int) -> str:
    """A word for each number."""
    return "".join(chr(ord("b") + int(digit)) for digit in str(number + 100)).capitalize()
