"""Figures: what is one and what is none, and that every value comes back from every form it is written in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth import grows_evenly
from hypothesis import given
from hypothesis import strategies as st

from newslint.checking.desk import Desk
from newslint.core.article import Article, Block, Segment
from newslint.core.options import Options
from newslint.facts.bodies import below_headline
from newslint.facts.changes import changes
from newslint.facts.derivation import follows
from newslint.facts.figures import Figure, figures
from newslint.facts.intervals import rounded
from newslint.facts.multiples import TIMES
from newslint.facts.numerals import read, separators
from newslint.house.config import Config
from newslint.plugins.registry import PlugIns, load
from newslint.readers.markdown import read as read_markdown
from newslint.readers.text import read as read_text
from newslint_rules.figures import conflicting
from newslint_rules.figures._grouped import regrouped
from newslint_rules.headline import figures as above

UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = ["zero", *UNITS.split(), "eighteen", "nineteen"]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")]


def article(text: str, language: str = "en") -> Article:
    segments = [Segment(0, 0, len(text), True)]
    return Article(text, (Block("paragraph", 0, len(text), 1),), source=text, segments=segments, language=language)


def found_in(text: str, language: str = "en") -> list[tuple[str, Figure]]:
    return [(text[f.start : f.end], f) for f in figures(article(text, language))]


def in_words(number: int, joint: str = " ") -> str:
    """An English number in words; `joint` is what stands before the tens after a hundred (" " or " and ")."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 2] + (f"-{SMALL[rest]}" if rest else "")
    size, name = next((s, n) for s, n in SCALES if number >= s)
    rest = number % size
    tail = (joint if rest < 100 else " ") + in_words(rest, joint) if rest else ""
    return f"{in_words(number // size, joint)} {name}{tail}"


@given(st.integers(2, 999_999_999_999), st.sampled_from([" ", " and "]), st.booleans())
def test_value_comes_back_from_words(number: int, joint: str, opens_sentence: bool) -> None:
    words = in_words(number, joint)
    text = f"{words.capitalize()} ships came." if opens_sentence else f"There came {words} ships."
    [(shown, figure)] = found_in(text)
    assert (shown.lower(), figure.value, figure.of, figure.in_words) == (words, number, "ships", True)


@given(st.integers(0, 10**12), st.integers(0, 999), st.sampled_from(["en", "da", "de", "fr", "sv", "de-CH", "uk"]))
def test_value_comes_back_from_digits(whole: int, thousandths: int, language: str) -> None:
    group, decimal = separators(language)
    sign = "\u00a0" if group == "space" else group
    grouped = f"{whole:,}".replace(",", sign)
    assert read(grouped, language) is not None
    assert (read(grouped, language) or (0,))[0] == whole
    if thousandths % 10:  # three places that end in a nought may be a group
        written = f"{grouped}{decimal}{thousandths:03}"
        value, step = read(written, language) or (0, 0)
        ambiguous = whole < 1000 and group == decimal
        assert ambiguous or (value, step) == (pytest.approx(whole + thousandths / 1000), pytest.approx(0.001))


@given(
    st.decimals(1, 999, places=1), st.sampled_from(["", "$", "€", "£"]),
    st.sampled_from([(" million", 1e6), (" billion", 1e9), ("bn", 1e9), ("m", 1e6), ("", 1.0)]),
)  # fmt: skip
def test_value_comes_back_from_money_and_scales(number: float, sign: str, scale: tuple[str, float]) -> None:
    word, factor = scale
    shown, figure = found_in(f"It cost {sign}{number}{word} people in all.")[0]
    assert figure.value == pytest.approx(float(number) * factor)
    assert shown == f"{sign}{number}{word}" and figure.step == pytest.approx(0.1 * factor)
    assert figure.kind == ("money" if sign else "count")


@pytest.mark.parametrize("form", ["{}%", "{} %", "{} percent", "{} per cent", "{} pct", "{}-percent"])
@given(st.integers(0, 400), st.integers(0, 9))
def test_value_comes_back_from_percent(form: str, whole: int, tenths: int) -> None:
    number = f"{whole}.{tenths}"
    [(shown, figure)] = found_in(f"Prices rose {form.format(number)} in May.")
    assert (shown, figure.kind, figure.unit) == (form.format(number), "percent", "%")
    assert figure.value == pytest.approx(float(number))


@given(st.integers(1000, 10**12), st.integers(0, 99), st.sampled_from(",.\u00a0’"), st.sampled_from(",.\u00a0’"))
def test_regrouping_keeps_the_value(whole: int, cents: int, old: str, new: str) -> None:
    decimal = "," if old == "." else "."
    written = f"{whole:,}".replace(",", old) + f"{decimal}{cents:02}"
    language = {",": "en", ".": "da", "\u00a0": "sv", "’": "de-CH"}
    again = regrouped(written, new)
    assert (read(again, language[new]) or (0,))[0] == pytest.approx(whole + cents / 100)
    assert regrouped(again, new) == again


PIECES = st.sampled_from(
    "5 17,000 17.000 3.5 two twenty hundred million bn m % percent points $ € £ Rs - – / : . , ; ( ) and to in of a "
    "half thirds dozen from rose fell doubled May Nov. 2025 pm No. the M30 F-16 km miles-per-hour ½ 1/2 U.S. troops "
    "\n\n ’ 's \u00a0 100 0".split(" ")
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_figures_never_overlap_and_stand_where_they_say(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces) or "x"
    last = 0
    for figure in figures(article(text)):
        assert last <= figure.start <= figure.number_start < figure.number_end <= figure.end <= len(text)
        last = figure.end
        numeral = text[figure.number_start : figure.number_end]
        assert any(c.isdigit() or c.isalpha() or c == "½" for c in numeral)
        assert figure.value >= 0 and figure.step > 0 and (figure.high is None or figure.high >= 0)
    list(changes(article(text)))


@pytest.mark.parametrize(
    ("text", "shown", "kind", "value", "high", "unit", "hedge", "of"),
    [
        ("About 17,000 Russian troops left.", "17,000", "count", 17000, None, "", "About", "troops"),
        ("It lost over 1,200 men.", "1,200", "count", 1200, None, "", "over", "men"),
        ("Nearly half of voters came.", "half", "fraction", 0.5, None, "", "Nearly", "voters"),
        ("At least one in five voters came.", "one in five", "ratio", 0.2, None, "", "At least", "voters"),
        ("Nine-in-ten voters came.", "Nine-in-ten", "ratio", 0.9, None, "", "", "voters"),
        ("Some 12% to 15% came.", "12% to 15%", "range", 12, 15, "%", "Some", ""),
        ("It takes 5-10 ships.", "5-10", "range", 5, 10, "", "", "ships"),
        ("It cost $15 to $20 million.", "$15 to $20 million", "range", 15e6, 20e6, "USD", "", ""),
        ("It cost between €5 and €6.", "€5 and €6", "range", 5, 6, "EUR", "", ""),
        ("It passed by 21–14 on Monday.", "21–14", "score", 21, 14, "", "", ""),
        ("He gave Rs 3 crore away.", "Rs 3 crore", "money", 3e7, None, "INR", "", ""),
        ("He gave 1,00,000 rupees away.", "1,00,000 rupees", "money", 100000, None, "INR", "", ""),
        ("It rose 1.5 percentage points.", "1.5 percentage points", "points", 1.5, None, "points", "", ""),
        ("Half a million came.", "Half a million", "count", 500000, None, "", "", ""),
        ("A 35-pound dog barked.", "35-pound", "measure", 35, None, "lb", "", "dog"),
        ("Ann Lee, 34, came.", "34", "age", 34, None, "", "", ""),
        ("A 34-year-old woman came.", "34-year-old", "age", 34, None, "year", "", "woman"),
        ("More than 2000 people came.", "2000", "count", 2000, None, "", "More than", "people"),
        ("Celtics 108, Lakers 99 was the score.", "108", "count", 108, None, "", "", ""),
        ("Two and a half million came.", "Two and a half million", "count", 2.5e6, None, "", "", ""),
        ("A 500-page report came.", "500", "count", 500, None, "", "", "page"),
    ],
)
def test_figure(
    text: str, shown: str, kind: str, value: float, high: float | None, unit: str, hedge: str, of: str
) -> None:
    first, figure = found_in(text)[0]
    assert (first, figure.kind, figure.unit, figure.hedge, figure.of) == (shown, kind, unit, hedge, of)
    assert figure.value == pytest.approx(value) and figure.high == high


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 the M30 and the F-16 were new.", "He came on Nov. 2, on November 15 and on 2 November 2025.",
        "He came at 10:30, at 5 p.m. and at 17:00.", "Call 555-1234 or 1-800-555-1234.", "She won in 2015-16.",
        "It happened on 9/11, and on 1/2/2016.", "Take Route 66, Channel 4, page 7, section 12 and No. 9.",
        "The 2nd, 3rd and 14th of them, in the 1960s, the 20s and the summer of ’65.", "Lists: 1,2,3 and 10.1.2.3.",
        "The Boeing 757 landed, and Apollo 11 too.", "The Central Park Five met the G20 over COVID-19 and 5G.",
        "Kyiv24 wrote so, at https://example.org/2016/05/17-x, and a5@example.org.", "One of them left; no one stayed.",
        "The Twenty-Sixth of them and the third man left in the fourth quarter.", "Shares of 3M fell.",
        "He plans a Fourth of July speech.",
        "He holds an H-1B, and reads Nineteen Eighty-Four.", "Hundreds came, and thousands of others, and dozens more.",
    ],
)  # fmt: skip
def test_no_figure(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("language", "text", "shown", "value"),
    [
        ("da", "Det koster 3,5 mio. kroner kl. 10.30 den 2. november.", "3,5 mio. kroner", 3.5e6),
        ("de", "Rund 1,2 Mrd. Euro um 10.30 Uhr, Seite 7.", "1,2 Mrd. Euro", 1.2e9),
        ("uk", "Близько 3,5 млн гривень.", "3,5 млн гривень", 3.5e6),
        ("fr", "Il y a 12,5 pour cent.", "12,5 pour cent", 12.5),
        ("da", "Der bor 17.000 i byen.", "17.000", 17000), ("de", "Es sind 1,5 Kilometer.", "1,5 Kilometer", 1.5),
        ("fr", "Il y a 17\u00a0000 soldats.", "17\u00a0000", 17000), ("sv", "Det bor 17 000 i byen.", "17 000", 17000),
        ("de-CH", "Es kamen 17’000 Leute.", "17’000", 17000), ("en", "It is 17.5 long.", "17.5", 17.5),
        ("en", "Some 60 000 homes are dark.", "60 000", 60000), ("en", "It has 1 500 000 homes.", "1 500 000", 1500000),
    ],
)  # fmt: skip
def test_separators_of_a_language(language: str, text: str, shown: str, value: float) -> None:
    [(first, figure)] = found_in(text, language)
    assert (first, figure.value) == (shown, value)


@pytest.mark.parametrize(
    ("text", "by", "before", "after", "direction"),
    [
        ("Sales rose 8% to 54 from 50.", 8, 50, 54, 1), ("Sales fell 8%, from 50 to 46.", 8, 50, 46, -1),
        ("Sales were 54, up 8% from 50.", 8, 50, 54, 1), ("Sales rose from 50 to 54, a rise of 8%.", 8, 50, 54, 1),
        ("It rose 8% to 54 million crowns, or 3% of sales, from 50 million.", 8, 50e6, 54e6, 1),
        ("Support fell 5 points to 40% from 45%.", 5, 45, 40, -1), ("Sales doubled to 812 from 400.", 2, 400, 812, 1),
    ],
)  # fmt: skip
def test_change(text: str, by: float, before: float, after: float, direction: int) -> None:
    [change] = changes(article(text))
    assert (change.by.value, change.before.value, change.after.value) == (by, before, after)
    assert change.direction == direction and (change.by.unit == TIMES) == ("doubled" in text)


@pytest.mark.parametrize(
    "text",
    [
        "She raised her stake to 816,000 shares, or 11.3%, from 453,300 shares, or 6.3%.",
        "It went from 4 million to 6 million, an average annual increase of 5%.",
        "Car sales rose 14% in July from 12 months earlier to 1.3 million.",
        "Sales rose 10% on a same-store basis to 60 from 50.", "Lead fell 22.9% to 1,670 while zinc rose from 2,165.",
    ],
)  # fmt: skip
def test_no_change(text: str) -> None:
    assert list(changes(article(text))) == []


@pytest.mark.parametrize(
    ("headline", "text", "sound"),
    [
        ("Bridge costs $19M", "It costs $19.2 million.", True), ("Bridge costs $18M", "It costs $19.2 million.", False),
        ("27 die", "Some 25 men and two women died.", True), ("28 die", "Some 25 men and two women died.", False),
        ("Lost for 43 Years", "It was lost in 1971 and found in 2014.", True),
        ("A fifth left", "Some 20% left.", True), ("A third fell", "While a third fell, most rose.", True),
        ("80% left", "Some 20% left.", False),
        ("11 states sue", "Texas and 10 other states sue.", True), ("7 days later", "A week later.", True),
        ("More than 100 die", "Some 104 died.", True), ("More than 100 die", "Some 150 died.", False),
        ("Fourth victim, 4 in all", "A fourth victim died.", True), ("2 flights", "A pair of flights landed.", True),
    ],
)  # fmt: skip
def test_derivation(headline: str, text: str, sound: bool) -> None:
    whole = read_text(f"Headline: {headline}\n\n{text}\n".encode())
    above = [f for f in figures(whole) if whole.block_at(f.start).kind == "headline"]
    assert all(follows(below_headline(whole), f) for f in above) is sound


@pytest.mark.parametrize(("number", "sound"), [("3,450", True), ("3,550", False)])
def test_derivation_from_a_table(number: str, sound: bool) -> None:
    """A number of a table, whose cells are notes, stands below; another does not."""
    table = "| Tarn | Holt |\n|---|---|\n| 3,450 | 318 |"
    whole = read_markdown(f"# {number} banks left\n\nIt is cold.\n\n{table}\n".encode())
    [above] = [f for f in figures(whole) if whole.block_at(f.start).kind == "headline"]
    assert follows(below_headline(whole), above) is sound


@pytest.mark.parametrize("piece", ["1", "1,", "1 ", "one ", "twenty-", "million ", "$", "1-", "1:1 ", "from 5% "])
def test_time_is_linear(piece: str) -> None:
    """Eight times as much of anything in one line takes about eight times as long."""
    grows_evenly(lambda count: lambda: list(changes(article(piece * count))), 4_000)


@pytest.mark.parametrize("piece", ["12% (5) 1.000 17,000 ", "Ann Lee, 34, ", "1,2,3,", "the 100-member senate 5 men "])
def test_rules_take_linear_time(piece: str) -> None:
    names = ("figures/ages", "figures/arithmetic", "figures/malformed", "figures/separators", "figures/style")
    known = PlugIns(third_party=False).mapping("newslint_rules")
    rules = [load(known[name]) for name in names]

    def checked(size: int) -> Callable[[], object]:
        text = article(piece * (size // len(piece)))
        return lambda: [list(rule.check(text, getattr(rule, "Options", Options)())) for rule in rules]

    grows_evenly(checked, 10_000)


def test_what_is_beyond_2100_is_no_year() -> None:
    article = read_text(b"The hall has 2300 seats, and was to open in 2100.")
    assert [figure.value for figure in figures(article)] == [2300]


def test_a_hedge_leans_one_way() -> None:
    more, less, about = (rounded(figure) for figure in figures(read_text(b"More than 51, fewer than 51 and about 51.")))
    assert more.low > 50 and more.high > 55 and less.low < 47 and less.high < 52
    assert about.low < 47 and about.high > 55


@pytest.mark.parametrize("number", ["3/4", "9.598.279", "10,00"])
def test_a_number_above_that_is_no_run_of_digits_is_no_label(number: str) -> None:
    talk = "Die Brücke in Tarn ist offen, und 12 Boote kamen am Montag in den Hafen, sagte Ann Lee. Es waren 8 Schiffe "
    talk += "dabei, und 3 davon blieben bis zum Abend in der Stadt, wie sie sagte, denn dort gab es Wein und Brot. " * 2
    desk = Desk(Config(select=("headline/figures",), language_for_all="de"))
    record, errors = desk.check_file("a.txt", f"Boote: Tarn zahlt {number}\n\n{talk}\n".encode())
    assert record and not errors


@pytest.mark.parametrize(("word", "severity"), [("Daje", None), ("Kolejne", "note")])
def test_a_sum_above_that_is_added_is_no_rival_of_the_whole(word: str, severity: str | None) -> None:
    talk = "Rada spotkała się w poniedziałek, aby mówić o drodze w porcie i o tym, co trzeba zrobić zimą. " * 4
    headline = f"{word} 1,5 mld euro wsparcia dla portu Tarn od miasta Holm"
    lead = "Miasto Holm da wsparcia dla portu Tarn w sumie 2 mld euro."
    news = read_text(f"Headline: {headline}\nLanguage: pl\n\n{lead} {talk}\n".encode())
    assert [found.severity for found in above.check(news, above.Options())] == [severity]


def test_the_nearest_number_is_the_one_with_the_same_digits() -> None:
    filling = "The council met on Monday to speak about the road along the harbour and what to do. " * 4
    text = f"Council backs $48 tax\n\nIt backs a tax of $84, after $45 in May. {filling}"
    [finding] = above.check(read_text(text.encode(), "text.txt"), above.Options())
    assert finding.message == 'The headline has "$48"; no number below comes to that. The nearest is "$84".'


@pytest.mark.parametrize(
    ("first", "second", "severity"),
    [("1.2 million", "1.2 billion", None), ("1,237", "1,273", "note")],
)
def test_what_has_its_noun_alone_in_common_is_a_note(first: str, second: str, severity: str | None) -> None:
    talk = "He sang of boats.\n\nShe spoke of boats.\n\n"
    news = read_text(f"The harbour\n\nSome {first} boats lie here.\n\n{talk}Of {second} boats half are old.".encode())
    assert [found.severity for found in conflicting.check(news, Options())] == [severity]
