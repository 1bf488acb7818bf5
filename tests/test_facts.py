"""Facts, on either side of their bounds: a text each that would be read otherwise were a bound one further."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from newslint.core.article import Article, Block, Segment
from newslint.facts.against.abroad import _behind_the_given_name as behind_the_given_name
from newslint.facts.against.alignment import Pair
from newslint.facts.against.matches import NOWHERE, Match, _expected, _foreign, _increasing
from newslint.facts.against.spelled import _Sum
from newslint.facts.against.spellings import inflected, near_spelling
from newslint.facts.against.tokens import fold
from newslint.facts.dates import dates
from newslint.facts.figures import Figure, figures
from newslint.facts.foreign import is_foreign
from newslint.facts.furniture_shape import shaped
from newslint.facts.intervals import rounded
from newslint.facts.naming.bearers import letters_agree
from newslint.facts.pieces import pieces
from newslint.facts.quotations import quotations
from newslint.facts.saying.attributing import Attributing
from newslint.facts.saying.beside_quotations import acted_before, credited
from newslint.facts.saying.cue_grammar import CueGrammar
from newslint.facts.saying.cues import lexicon
from newslint.languages.romanisation import Rule
from newslint.readers import markdown, text
from newslint_rules.headline._claims import _ends_a_clause as ends_a_clause


def article_of(written: str, language: str = "en") -> Article:
    article = text.read(written.encode(), "draft.txt")
    article.language = language
    return article


def only(written: str) -> Figure:
    [figure] = figures(article_of(written))
    return figure


def values(written: str) -> list[float]:
    return [figure.value for figure in figures(article_of(written))]


def names_in(run: str) -> list[tuple[str, ...]]:
    return [piece.words for piece in pieces(run, "en", False)]


@pytest.mark.parametrize(
    ("run", "names"),
    [
        ("Ann Ode of Texas", [("Ann", "Ode"), ("Texas",)]),
        ("Harbour of Kent", [("Harbour", "Kent")]),
        ("University College of Texas", [("University", "College", "Texas")]),
        ("Jane Doe Senator", [("Jane", "Doe")]),
        ("Senator Doe", [("Doe",)]),
        ("Omar al-Sayed", [("Omar", "Sayed")]),
        ("Former", []),
        ("Former Doe", [("Former", "Doe")]),
    ],
)
def test_a_run_is_cut_before_of_behind_two_words_of_no_organisation(run: str, names: list[tuple[str, ...]]) -> None:
    assert names_in(run) == names


def test_a_draw_is_a_score_and_no_range() -> None:
    assert only("They drew 2-2.").kind == "score"
    assert only("It took 2-3 days.").kind == "range"


def test_a_figure_that_is_more_than_so_much_is_never_less() -> None:
    more, about, less = (rounded(only(f"It cost {hedge} $200.")) for hedge in ("more than", "about", "less than"))
    assert (more.low > about.low, more.high == about.high) == (True, True)
    assert (less.low == about.low, less.high < about.high) == (True, True)


def test_a_year_of_four_digits_ends_at_2100() -> None:
    assert (values("In 2300 he came."), values("In 2010 he came.")) == ([2300], [])


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("It was twenty ten then.", []),
        ("It was nineteen eighty-four then.", []),
        ("It was seventeen fifty then.", []),
        ("Nineteen nine years old came.", [19, 9]),
        ("It cost one hundred and twenty.", [120]),
        ("It cost two thousand and five.", [2005]),
        ("Of two thousand, five came.", [2000, 5]),
        ("It had half of the votes.", [0.5]),
        ("In the first half of it he won.", []),
    ],
)
def test_numbers_in_words(written: str, found: list[float]) -> None:
    assert values(written) == found


def test_words_of_a_number_are_multiplied_once() -> None:
    made, alone, thousands = _Sum(), _Sum(), _Sum()
    assert [made.add(3, ""), made.add(100, "*"), made.add(100, "*"), made.value] == [True, True, False, 300]
    assert [alone.add(100, "*"), alone.value] == [True, 100]
    assert [thousands.add(2, ""), thousands.add(1000, "*"), thousands.add(100, "*")] == [True, True, False]


def test_greek_letters_are_folded_as_pairs() -> None:
    assert (fold("Μπακ"), fold("Éamon"), fold("ß"), fold("é")) == ("bak", "eamon", "ss", "e")


def test_a_sentence_is_expected_in_proportion_between_its_anchors() -> None:
    assert _expected(2, [(0, 0), (4, 8)], 9, 9) == (4, 4)
    assert _expected(4, [(0, 0), (4, 8)], 9, 9) == (8, 0)
    assert _expected(5, [(4, 4)], 10, 10) == (5, 0)


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ("- He was born on 3 May\n- 2019 was good\n", [None]),
        ("He was born on 3 May\n\n2019 was good.\n", [None]),
    ],
)
def test_dates_end_with_their_item_or_paragraph(written: str, years: list[int | None]) -> None:
    assert [date.year for date in dates(markdown.read(written.encode(), "draft.md"))] == years


def test_a_date_goes_on_in_the_next_line_of_its_paragraph() -> None:
    written = "He came on 3 May\n2019, and left."
    for paragraphs, year in (((1, 1), 2019), ((1, 2), None)):
        blocks = tuple(Block("paragraph", *span, n) for span, n in zip(((0, 16), (17, 33)), paragraphs, strict=True))
        article = Article(written, blocks, source=written, segments=[Segment(0, 0, len(written), True)], language="en")
        assert [date.year for date in dates(article)] == [year]


def test_a_short_line_of_a_page_is_no_paragraph_of_one_story() -> None:
    long = "The harbour was closed on Monday after the storm had torn two of the cranes from the quay and sunk a tug."
    one = article_of(f"{long}\n\nThe town is small.\n\nRead more stories\n")
    assert [one.text[one.blocks[i].start : one.blocks[i].end] for i in shaped(one, frozenset())] == [
        "Read more stories"
    ]


def test_a_credit_under_a_quotation_is_the_name_alone() -> None:
    article = article_of("“We shall rebuild the whole of the harbour before May.” — Ann Holm, Mayor")
    [quotation] = quotations(article)
    source = credited(article, quotation)
    assert source is not None
    assert (article.text[source.start : source.end], source.name) == ("Ann Holm, Mayor", "Ann Holm")


def test_who_acts_before_a_quotation_acts_in_its_paragraph() -> None:
    said = "“We shall rebuild the whole of the harbour before next May.”"
    here, apart = article_of(f"Ann Holm shook her head. {said}"), article_of(f"Ann Holm shook her head.\n\n{said}")
    assert acted_before(here, quotations(here)[0]) is not None
    assert acted_before(apart, quotations(apart)[0]) is None


def test_what_breaks_the_name_of_a_survey_and_what_is_an_aside() -> None:
    words = lexicon("en")
    assert words is not None
    text = "The mayor, who, critics say, is ill, and whose bridge, critics say, is shut."
    reading: Any = SimpleNamespace(
        small=words.small, text=text, low=0, following="", ends_its_clause=lambda: False,
        lead=lambda at: text[:at].rstrip(),
    )  # fmt: skip
    broken = {w: Attributing.breaks_survey(reading, w) for w in ("2,000", "40", "2019", "3-day", "because", "harbour")}
    assert [word for word, is_broken in broken.items() if is_broken] == ["2,000", "40", "because"]
    first, second = (CueGrammar.is_aside(reading, at.start()) for at in re.finditer("critics", text))
    assert (first, second) == (False, True)


@pytest.mark.parametrize(
    ("written", "is_near"), [("Hanser", True), ("Honsen", True), ("Jansen", True), ("Hester", False)]
)
def test_a_near_spelling_has_one_other_letter(written: str, is_near: bool) -> None:
    source = article_of(f"The talks with {written} went on.")
    token = near_spelling("hansen", Pair(article_of("Hansen spoke."), source, 0), [(0, len(source.text))])
    assert (token is not None) == is_near


def test_only_some_languages_change_the_stem_of_a_name() -> None:
    forms = []
    for language in ("cs", "da"):
        source = article_of("Jednali v Praze a v Brně.", language)
        forms.append([token.folded for token in inflected("praha", Pair(article_of("Praha"), source, 0))])
    assert forms == [["praze"], []]


def test_letters_that_are_one_letter_of_another_alphabet_are_named() -> None:
    told = letters_agree("yushchenko", "juschtschenko", 0.4)
    assert told is not None and [step.name for step in told.steps] == ["й", "щ"]


def test_a_rule_of_a_system_holds_where_its_letters_stand() -> None:
    anywhere, initial, after = (
        Rule("є", "ie", False, "", ""),
        Rule("є", "ye", True, "", ""),
        Rule("є", "e", False, "л", ""),
    )
    assert [rule.fits("єлє", 0) for rule in (anywhere, initial, after)] == [True, True, False]
    assert [rule.fits("єлє", 2) for rule in (anywhere, initial, after)] == [True, False, True]
    assert [rule.fits("єлє", 1) for rule in (anywhere, initial, after)] == [False, False, False]


def test_the_word_behind_a_given_name_is_a_name_only_with_a_capital() -> None:
    draft = article_of("Harbour\n\nThe mayor, Ann Holm, came to Harwich in May of 2019.")
    word: Any = SimpleNamespace(start=draft.text.index("Holm"), folded="holm")
    found = []
    for behind in ("Lund", "spoke", "Li"):
        source = article_of(f"Harbour\n\nThe mayor, Ann {behind}, came to Harwich in May of 2019.")
        token = behind_the_given_name(draft, word, Pair(draft, source, 0), False)
        found.append(token and token.folded)
    assert found == ["lund", None, None]


def test_a_claim_is_repeated_in_whole_words_before_a_mark() -> None:
    said = [
        ends_a_clause("head of it", text)
        for text in ("ahead of it.", "go ahead of it.", "a head of it.", "head of its")
    ]
    assert said == [False, False, True, False]


def test_a_sentence_of_another_language_stands_where_it_is_expected() -> None:
    assert (_foreign({}, 3, True, False), _foreign({}, None, True, False)) == (Match((3,), 0.7, 0.0), NOWHERE)


def test_anchors_are_kept_in_the_order_of_both_texts() -> None:
    assert list(_increasing([(0, 0), (1, 5), (2, 1), (3, 2)])) == [(0, 0), (2, 1), (3, 2)]


@pytest.mark.parametrize(
    ("language", "said", "foreign"),
    [
        ("de", "The council wants 2,500 new homes along the old harbour by next spring.", True),
        ("de", "Harbour workers want 2,500 new homes near old harbour walls by next spring.", False),  # "by" alone
        ("fr", "Der Stadtrat plant 2.500 neue Wohnungen am alten Hafen noch vor Sommer.", True),
        ("no", "Byrådet vil gerne have 2.500 nye boliger ved havnen til foråret", False),  # Danish, which is near
    ],
)
def test_a_short_part_in_another_language_is_told_by_its_small_words(language: str, said: str, foreign: bool) -> None:
    assert is_foreign(article_of(said, language), 0, 5) is foreign
