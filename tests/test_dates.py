"""Dates in text and figures, in several languages, and the calendar they are checked against."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.facts.dates import Date, dates, days_in, ordinal, published, weekday_of
from newslint.languages import entries
from newslint.readers import markdown, text

LANGUAGES = "da de en es fr hu it nl no pl pt ru sv uk".split()


def dates_of(content: str, language: str = "en") -> tuple[Date, ...]:
    article = text.read(content.encode())
    article.language = language
    return dates(article)


@pytest.mark.parametrize(
    ("language", "content", "written", "day", "month", "year", "weekday", "style", "order"),
    [
        ("en", "Signed on Nov. 2 in Kyiv.", "Nov. 2", 2, 11, None, None, "short", "mdy"),
        ("en", "Signed by November 15.", "November 15", 15, 11, None, None, "full", "mdy"),
        ("en", "Since 2 November 2025, nothing.", "2 November 2025", 2, 11, 2025, None, "full", "dmy"),
        ("en", "On Monday, Nov. 2, 2015, they met.", "Monday, Nov. 2, 2015", 2, 11, 2015, 0, "short", "mdy"),
        ("en", "Held on July 4th, a Friday.", "July 4th, a Friday", 4, 7, None, 4, "full", "mdy"),
        ("en", "The 2nd of May it was.", "2nd of May", 2, 5, None, None, "full", "dmy"),
        ("en", "Filed 2025-11-02 by us.", "2025-11-02", 2, 11, 2025, None, "numeric", "ymd"),
        ("en", "Filed 11/15/2025 by us.", "11/15/2025", 15, 11, 2025, None, "numeric", "mdy"),
        ("en", "Filed 31/11/2025 by us.", "31/11/2025", 31, 11, 2025, None, "numeric", "dmy"),
        ("da", "Mandag den 3. november 2025 skete det.", "Mandag den 3. november 2025", 3, 11, 2025, 0, "full", "dmy"),
        ("da", "Den 3. nov. skete det.", "3. nov.", 3, 11, None, None, "short", "dmy"),
        ("de", "Montag, den 3. November 2025, war", "Montag, den 3. November 2025", 3, 11, 2025, 0, "full", "dmy"),
        ("de", "Am 03.11.2025 war es so.", "03.11.2025", 3, 11, 2025, None, "numeric", "dmy"),
        ("fr", "Le lundi 1er novembre 2021 fut", "lundi 1er novembre 2021", 1, 11, 2021, 0, "full", "dmy"),
        ("es", "El 2 de noviembre de 2025 fue", "2 de noviembre de 2025", 2, 11, 2025, None, "full", "dmy"),
        ("hu", "Ez 2025. november 2-án volt.", "2025. november 2-án", 2, 11, 2025, None, "full", "ymd"),
        ("uk", "Це в понеділок, 3 листопада 2025 р.", "понеділок, 3 листопада 2025", 3, 11, 2025, 0, "full", "dmy"),
        ("pl", "W środę, 5 listopada, było", "środę, 5 listopada", 5, 11, None, 2, "full", "dmy"),
    ],
)  # fmt: skip
def test_one_date(
    language: str, content: str, written: str, day: int, month: int, year: int | None, weekday: int | None,
    style: str, order: str,
) -> None:  # fmt: skip
    (date,) = dates_of(content, language)
    assert content[date.start : date.end] == written
    assert (date.day, date.month, date.year, date.weekday) == (day, month, year, weekday)
    assert (date.style, date.order) == (style, order)


@pytest.mark.parametrize(
    "content",
    [
        "Filed 11/02/2025 by us.", "In November 2019 it rained.", "Theresa May 2,000 up", "In June 4.5 million left",
        "In May 31 officers left",
        "In March 12% stayed.", "At May 10:30 sharp", "Version 20.1.2025.3 is out", "Oct.", "Call 555-01-2025.",
    ],
)  # fmt: skip
def test_no_date(content: str) -> None:
    assert dates_of(content) == ()


@pytest.mark.parametrize("content", ["on Nov. 2-4 in", "on Nov. 2 and 3 in", "from 2–4 May to", "on Nov. 2 to 5"])
def test_several_days(content: str) -> None:
    assert [d.is_range for d in dates_of(content)] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_names_all_months_and_weekdays(language: str) -> None:
    assert len(entries(language, "months")) == 12 and len(entries(language, "weekdays")) == 7


def test_no_names_no_dates() -> None:
    assert dates_of("Signed on Nov. 2 in Kyiv.", "xx") == ()


@pytest.mark.parametrize(
    "article",
    [
        text.read(b"Headline: A\nDate: 2 November 2025\n\nB."),
        text.read(b"Headline: A\nDate: 2025-11-02T10:00:00Z\n\nB."),
        text.read("A\n\nLEEDS, England, Nov. 2, 2025 (AP) — The council met.\n".encode()),
        text.read("A\n\nST. JOHN'S, November 2, 2025 – The council met.\n".encode()),
        markdown.read(b"---\ndate: 20251102\n---\nB."),
        markdown.read(b"---\ndate: 2025-11-02\n---\nB."),
        markdown.read(b"+++\ndate = 2025-11-02T10:00:00Z\n+++\nB."),
    ],
)
def test_published(article: object) -> None:
    assert published(article) == (2025, 11, 2)  # type: ignore[arg-type]


def test_not_published() -> None:
    assert published(text.read(b"Signed on 2 November 2025.")) is None
    said = "Council votes\n\nBBC staff said on 2 November 2025 that it — rain — fell.\n"
    assert published(text.read(said.encode())) is None
    founded = "Allies meet\n\nNATO, founded on 4 April 1949 — the alliance of the West — meets.\n"
    assert published(text.read(founded.encode())) is None


@given(st.dates())
def test_calendar(day: datetime.date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert weekday_of(day.year, day.month, day.day) == day.weekday()
    last = day.replace(day=28) + datetime.timedelta(days=4) if day.year < 9999 else day
    assert day.year == 9999 or days_in(day.month, day.year) == (last - datetime.timedelta(days=last.day)).day


@given(st.text(st.sampled_from("2025Nov. -/10thMayMon,\n"), max_size=60))
def test_places_are_in_order_and_whole(content: str) -> None:
    article = text.read(content.encode())
    for date in dates(article):
        assert 0 <= date.start <= date.month_start < date.month_end <= date.end <= len(article.text)


def test_a_date_stands_in_one_paragraph() -> None:
    def found(written: str) -> list[str]:
        article = text.read(written.encode())
        return [article.text[d.start : d.end] for d in dates(article)]

    assert found("Notes\n\nThe last row of it has the number 31\n\nJune 2024 was wet, and cold.\n") == []
    assert found("Notes\n\nThe lease ended on 31\nMay 2024, the clerk said, and went.\n") == ["31\n\nMay 2024"]
    assert found("Notes\n\n- The number 31\n- June 2024 was wet, and the boats stayed in.\n") == []
