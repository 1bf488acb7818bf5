"""A draft held against what it was made from: on the command line, by configuration, in scripts and over the API."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from growth import grows_evenly
from running import Command
from serving import Served

import newslint
from newslint.checking.desk import Desk
from newslint.core.article import Article
from newslint.facts.against.alignment import pairs
from newslint.facts.against.denied import denied_starts
from newslint.facts.against.spelled import spelled
from newslint.facts.against.taken_back import standing_text
from newslint.facts.against.tokens import fold, sounds, tokens
from newslint.house.config import Config

DRAFT = "Bridge\n\nAnn Jeynes said on Tuesday the bridge in Harwich cost 19,650 crowns.\n"
WIRE = "Bridge\n\nAnn Jaynes said on Thursday the bridge in Harwich cost 16,950 crowns.\n"
OTHER = "Bridge\n\nAnn Jeynes said on Tuesday the bridge in Harwich cost 19,650 crowns, and the port paid.\n"
FISH = "Herring\n\nFishermen caught fewer last spring, a report says. The nets stay empty near Tarnfjord.\n"
STEMS = ("draft", "draft", "marked")
FOUND = [("against/names", "Jeynes"), ("against/dates", "Tuesday"), ("against/figures", "19,650 crowns")]


@pytest.fixture
def newslint_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.chdir(tmp_path)
    command = Command(tmp_path, capsys)
    command.write("draft.txt", DRAFT)
    command.write("wire.txt", WIRE)
    return command


def told(command: Command, *arguments: str) -> list[tuple[str, str]]:
    ran = command.json("--no-cache", *arguments)
    return [(f["rule"], f["text"]) for a in ran.document["articles"] for f in a["findings"] if "against/" in f["rule"]]


def test_a_draft_is_held_against_a_file(newslint_in: Command) -> None:
    ran = newslint_in.json("draft.txt", "--against", "wire.txt", "--select", "against")
    assert ran.status == 1 and [(rule, text) for rule, _, text in ran.found] == FOUND
    related = ran.document["articles"][0]["findings"][0]["related"]
    assert [(r["role"], r["path"], r["text"], r["line"]) for r in related] == [("source", "wire.txt", "Jaynes", 3)]
    assert told(newslint_in, "draft.txt") == []


@pytest.mark.parametrize("form", ["text", "github", "sarif", "gitlab", "junit", "markdown", "html"])
def test_every_report_has_the_finding_with_its_source(newslint_in: Command, form: str) -> None:
    ran = newslint_in("check", "draft.txt", "--against", "wire.txt", "--select", "against", "--format", form)
    assert ran.status == 1 and "Jaynes" in ran.out
    if form in ("text", "sarif", "html"):
        assert "wire.txt" in ran.out


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Ann Jaynes told The Hill on Thursday the bridge in Harwich cost 16,950 crowns.", "Hill"),
        ("Ann Jaynes told Getty on Thursday the bridge in Harwich cost 16,950 crowns.", "Getty"),
        ("Ann Jaynes told Falk FoldeMORE on Thursday the bridge in Harwich cost 16,950 crowns.", "Falk"),
        ("Ann Jaynes of the Northern Harwich Company said on Thursday the bridge cost 16,950 crowns.", "Northern"),
        ("Ann Jaynes, called Abu Yasin, said on Thursday the bridge in Harwich cost 16,950 crowns.", "Yasin"),
        ("Jaynes said the bridge in Harwich cost 16,950 crowns. — Mona K. Jaynes (@jaynes)", "Mona"),
    ],
)
def test_newsrooms_links_signatures_and_parts_of_names_that_a_source_lacks_are_notes(
    newslint_in: Command, told: str, name: str
) -> None:
    newslint_in.write("draft.txt", f"Bridge\n\n{told}\n")
    ran = newslint_in.json("draft.txt", "--against", "wire.txt", "--select", "against/names")
    assert ran.status == 0 and all(f["severity"] == "note" for f in ran.document["articles"][0]["findings"])


def test_with_several_sources_a_fact_needs_one_of_them(newslint_in: Command) -> None:
    newslint_in.write("other.txt", OTHER)
    assert told(newslint_in, "draft.txt", "--against", "wire.txt", "--against", "other.txt") == []


def test_a_source_that_cannot_be_read_is_an_error_and_the_rest_is_checked(newslint_in: Command) -> None:
    ran = newslint_in.json("draft.txt", "--against", "gone.txt", "--against", "wire.txt", "--select", "against")
    assert ran.status == 2 and ran.errors == [("gone.txt", "cannot be read: No such file or directory")]
    assert len(ran.found) == 3


def test_configuration_names_sources_by_the_name_of_the_draft(newslint_in: Command) -> None:
    newslint_in.write("newslint.toml", 'against = "wire/{stem}.*"\nexclude = ["wire/"]\n')
    newslint_in.write("wire/draft.md", WIRE)
    newslint_in.write("a[b]*.txt", DRAFT)
    newslint_in.write("wire/a[b]*.txt", OTHER)
    newslint_in.write("wire/ab.txt", WIRE)
    assert told(newslint_in, "draft.txt") == FOUND
    assert told(newslint_in, "a[b]*.txt") == []  # the stem is no pattern
    (finding, *_) = newslint_in.json("draft.txt", "--select", "against").document["articles"][0]["findings"]
    assert finding["related"][0]["path"] == os.path.join("wire", "draft.md")


def test_a_source_that_is_not_there_is_told_and_fails_the_run(newslint_in: Command) -> None:
    newslint_in.write("newslint.toml", 'against = ["wire/{stem}.*", "releases/{stem}.txt"]\nexclude = ["wire/"]\n')
    newslint_in.write("desk/draft.txt", DRAFT)
    newslint_in.write("marked.md", f"---\nnewslint: {{figures/style: note}}\n---\n{DRAFT}")
    ran = newslint_in.json("draft.txt", "desk/draft.txt", "marked.md", "--select", "against")
    told = [f["message"].split('"')[1] for a in ran.document["articles"] for f in a["findings"]]
    either = [f"{os.path.join('wire', stem)}.*, {os.path.join('releases', stem)}.txt" for stem in STEMS]
    assert ran.status == 1 and told == either
    newslint_in.write("releases/draft.txt", WIRE)
    assert [text for _, _, text in newslint_in.json("draft.txt", "--select", "against").found] == [t for _, t in FOUND]


def test_articles_may_have_no_source_where_the_configuration_says_so(newslint_in: Command) -> None:
    newslint_in.write("newslint.toml", 'against = "wire/{stem}.*"\n[rule."against/source"]\nrequired = false\n')
    ran = newslint_in.json("draft.txt", "--select", "against")
    assert ran.status == 0 and [rule for rule, _, _ in ran.found] == ["against/source"]


def test_what_is_its_own_source_is_not_without_one(newslint_in: Command) -> None:
    newslint_in.write("newslint.toml", 'against = "wire/{stem}.*"\n')
    newslint_in.write("wire/draft.txt", WIRE)
    assert told(newslint_in, "wire/draft.txt") == []


def test_a_source_of_something_else_fails_the_run(newslint_in: Command) -> None:
    newslint_in.write("fish.txt", FISH)
    newslint_in.write("empty.txt", "")
    for wrong in ("fish.txt", "empty.txt"):
        ran = newslint_in.json("draft.txt", "--against", wrong, "--select", "against/source")
        assert ran.status == 1 and ran.found == [("against/source", 1, "Bridge")]
    both = newslint_in.json("draft.txt", "--against", "fish.txt", "--against", "wire.txt", "--select", "against/source")
    assert both.status == 0 and both.found == []
    compared = newslint_in("compare", "draft.txt", "fish.txt")
    assert compared.status == 2 and "nothing of it stands in its source" in compared.err


def test_texts_whose_words_nobody_parts_are_left_alone() -> None:
    draft = "哈里奇港周一因风暴关闭，市长说，九百艘船留在码头。渔民希望周三重新开放。居民担心食品价格上涨。"
    source = "由于风暴，哈里奇港在周一停止运作，市长表示九百艘船停在码头。渔民盼望周三能够开放。居民害怕食物涨价。"
    assert [f for f in newslint.check(draft, against=[source]) if f.rule == "against/source"] == []


def test_more_sources_than_are_read_are_an_error(newslint_in: Command) -> None:
    newslint_in.write("newslint.toml", 'against = "wire/*"\nexclude = ["wire/"]\n')
    for number in range(23):
        newslint_in.write(f"wire/{number}.txt", WIRE)
    ran = newslint_in.json("draft.txt")
    assert ran.status == 2 and "20 sources at most, and 3 more are named" in ran.errors[0][1]


@pytest.mark.parametrize("pattern", ["../{stem}.txt", "/etc/{stem}", "~/x.txt", "wire/../../{stem}.txt"])
def test_a_pattern_stays_below_its_folder(newslint_in: Command, pattern: str) -> None:
    newslint_in.write("newslint.toml", f'against = "{pattern}"\n')
    ran = newslint_in.json("draft.txt")
    assert ran.status == 2 and "does not stay below" in ran.errors[0][1]


@pytest.mark.parametrize("pattern", ["wire/{stm}.txt", "wire/{}.txt", "wire/{stem.txt"])
def test_a_pattern_knows_the_stem_alone(newslint_in: Command, pattern: str) -> None:
    newslint_in.write("newslint.toml", f'against = "{pattern}"\n')
    ran = newslint_in.json("draft.txt")
    assert ran.status == 2 and '"{stem}" stands for the name of the draft' in ran.errors[0][1]


def test_a_link_that_leaves_the_folder_is_left_alone(newslint_in: Command) -> None:
    house = newslint_in.folder / "house"
    newslint_in.write("house/newslint.toml", 'against = "wire/{stem}.txt"\n')
    newslint_in.write("house/draft.txt", DRAFT)
    (house / "wire").mkdir()
    os.symlink(newslint_in.folder / "wire.txt", house / "wire" / "draft.txt")
    assert told(newslint_in, "house/draft.txt") == [("against/source", "Bridge")]


def test_a_draft_names_no_source_itself(newslint_in: Command) -> None:
    head = "---\nagainst: wire.txt\nnewslint:\n  against: wire.txt\n---\n"
    newslint_in.write("draft.md", head + DRAFT)
    assert told(newslint_in, "draft.md") == []


def test_a_source_that_changes_is_read_again(newslint_in: Command) -> None:
    newslint_in.write("newslint.toml", 'against = "wire/{stem}.txt"\n')
    for number in range(60):  # so many that results are remembered
        newslint_in.write(f"d{number}.txt", DRAFT)
        newslint_in.write(f"wire/d{number}.txt", OTHER)
    drafts = [f"d{number}.txt" for number in range(60)]
    assert [f for f in newslint_in.json(*drafts).found if "against/" in f[0]] == []
    newslint_in.write("wire/d7.txt", WIRE)
    newslint_in.write("wire/d9.txt", WIRE)
    assert len([f for f in newslint_in.json(*drafts).found if "against/" in f[0]]) == 6
    again = [f for a in newslint_in.json(*drafts).document["articles"] for f in a["findings"]]
    there = {r["path"] for f in again for r in f["related"] if r["role"] == "source"}
    assert there == {os.path.join("wire", f"d{n}.txt") for n in (7, 9)}
    (newslint_in.folder / "wire" / "d7.txt").unlink()
    (newslint_in.folder / "wire" / "d9.txt").unlink()
    for _ in range(2):
        said = [f["message"] for a in newslint_in.json(*drafts).document["articles"] for f in a["findings"]]
        assert [m.split('"')[1] for m in said if m.startswith("This was")] == [
            os.path.join("wire", f"d{n}.txt") for n in (7, 9)
        ]


def test_a_script_holds_a_text_against_texts_and_files(tmp_path: Path) -> None:
    (tmp_path / "wire.txt").write_text(WIRE)
    for against in ([WIRE], [tmp_path / "wire.txt"]):
        found = [f for f in newslint.check(DRAFT, against=against) if f.rule.startswith("against/")]
        assert [(f.rule, f.place.text) for f in found] == FOUND


def test_the_comparison_in_every_form(newslint_in: Command) -> None:
    ran = newslint_in("compare", "draft.txt", "wire.txt", "--format", "json")
    assert ran.status == 1
    facts = [(f["kind"], f["text"], f["status"], (f["source"] or {}).get("text")) for f in ran.document["facts"]]
    assert ("name", "Jeynes", "differs", "Jaynes") in facts and ("name", "Harwich", "same", "Harwich") in facts
    for form in ("text", "markdown", "html"):
        out = newslint_in("compare", "draft.txt", "wire.txt", "--format", form).out
        assert "Jaynes" in out and "differs" in out and "http" not in out.replace("http://www.w3.org/2000/svg", "")
    assert newslint_in("compare", "draft.txt", "draft.txt").status == 2  # nothing is held against itself
    assert newslint_in("compare", "draft.txt", "gone.txt").status == 2


@pytest.mark.parametrize("against", [WIRE, [WIRE], [{"text": WIRE, "format": "md"}]])
def test_the_api_takes_sources(served: Served, against: object) -> None:
    answer = served.ask("POST", "/v1/check", {"text": DRAFT, "select": "against", "against": against}).document
    found = answer["articles"][0]["findings"]
    assert [(f["rule"], f["text"]) for f in found] == FOUND
    assert found[0]["related"][0]["path"].startswith("source-1.") and "sentence" in found[0]


def test_the_api_tells_of_a_source_of_something_else(served: Served) -> None:
    answer = served.ask("POST", "/v1/check", {"text": DRAFT, "select": "against/source", "against": FISH}).document
    (finding,) = answer["articles"][0]["findings"]
    assert finding["rule"] == "against/source" and finding["related"][0]["text"] == "Herring"


def test_the_api_compares(served: Served) -> None:
    answer = served.ask("POST", "/v1/compare", {"text": DRAFT, "against": WIRE}).document
    facts = [(f["text"], f["status"], (f["source"] or {}).get("text")) for f in answer["facts"]]
    assert ("19,650 crowns", "differs", "16,950 crowns") in facts and ("Harwich", "same", "Harwich") in facts
    assert served.ask("POST", "/v1/compare", {"text": DRAFT}).status == 400


@pytest.mark.parametrize("against", [3, [3], [{"format": "txt"}], [{"text": "a", "format": "../x"}], ["a"] * 11])
def test_the_api_refuses_what_is_no_source(served: Served, against: object) -> None:
    assert served.ask("POST", "/v1/check", {"text": DRAFT, "against": against}).status == 400


@pytest.mark.parametrize(("language", "text", "value"), [
    ("de", "dreiundzwanzig", 23), ("de", "zweihundertfünfzigtausend", 250_000), ("fr", "quatre-vingt-dix-sept", 97),
    ("fr", "soixante-dix-huit", 78), ("es", "treinta y uno", 31), ("it", "duecentocinquanta", 250),
    ("fi", "kaksikymmentäkolme", 23), ("fi", "kahdeksantoista", 18), ("uk", "двадцять п’ять тисяч", 25_000),
    ("pl", "dwudziestu pięciu", 25), ("nl", "tweeëntwintig", 22), ("cs", "dvě stě", 200), ("da", "femogtyve", 25),
    ("pt", "cento e vinte mil", 120_000), ("el", "τριακόσια", 300), ("sv", "tvåhundra femtio", 250),
    ("ru", "двести", 200), ("tr", "yirmi beş bin", 25_000),
])  # fmt: skip
def test_numbers_in_words(language: str, text: str, value: float) -> None:
    assert [n.value for n in spelled(text, language)] == [value]


@pytest.mark.parametrize(("here", "there"), [
    ("Malomuzh", "Маломуж"), ("Chambers", "Чемберс"), ("Bjorn", "Μπιόρν"), ("Snyder", "Σνάιντερ"), ("Wright", "Райт"),
    ("Kavanaugh", "Кавано"), ("McIlroy", "Макілрой"), ("George", "Джордж"), ("Oliver", "Олівер"),
])  # fmt: skip
def test_names_that_sound_alike(here: str, there: str) -> None:
    assert set(sounds(fold(here))) & set(sounds(fold(there)))


def article(text: str) -> Article:
    return Desk(Config()).read(text.encode(), "text.txt")


def test_the_work_grows_as_the_texts_do() -> None:
    def compared(times: int) -> Callable[[], object]:
        text = "\n\n".join(
            f"Ann Lund{n} of Harwich said on Tuesday, May {n % 28 + 1}, that {n + 2} of {n * 7 + 3} boats “were not "
            f"ours and never will be number {n}” in {1900 + n % 100}." for n in range(times)
        )  # fmt: skip
        draft, source = article(text.replace("Tuesday", "Thursday")), article(text)
        draft.sources = (source,)
        return partial(Desk(Config(select=("against",))).check, draft)

    grows_evenly(compared, 50)


def test_a_word_that_a_row_of_figures_shares_with_a_sentence_makes_them_no_closer() -> None:
    hall = "Harwich opened its new swimming hall with 3 pools and 250 seats, and the queen came to see it."
    storm = "The storm in Harwich sank {} of {} boats and hurt {} of {} sailors."
    draft = article("In Harwich 12 of 40.\n\n" + storm.format(21, 46, 9, 15))
    draft.sources = (article(hall + "\n\n" + storm.format(13, 41, 7, 50)),)
    pair = pairs(draft)[0]
    assert [pair.is_close(match) for match in pair.matches] == [False, True]


@pytest.mark.parametrize(("here", "there"), [
    ("Mayor Ann Lee opened bridge {}.\n\n", "The mayor Ann Marsh opened bridge {}, Bob Lee said.\n\n"),
    ("It cost 12 million crowns in all, he said. ", "12 million crowns, "),
    ("12 million crowns, ", "It cost 12 million crowns in all, he said.\n\n"),
    ("Ann Lee Marsh Dune Field ", "Mayor Ann Lee opened bridge {}.\n\n"),
])  # fmt: skip
def test_what_stands_there_again_and_again_is_looked_at_once(here: str, there: str) -> None:
    def compared(times: int) -> Callable[[], object]:
        draft, source = (
            article("Bridge open\n\n" + "".join(piece.format(n) for n in range(times))) for piece in (here, there)
        )
        draft.sources = (source,)
        return partial(Desk(Config(select=("against",))).check, draft)

    grows_evenly(compared, 150)


def test_what_a_text_takes_back_is_left_out_in_time_that_grows_as_it_does() -> None:
    def read(times: int) -> Callable[[], object]:
        one = article("An earlier version of this story gave her name as Holm. " * times)
        assert "Holm" not in {one.text[t.start : t.end] for t in tokens(article(one.text[:200]))}
        return lambda: (tokens(one), standing_text(one))

    grows_evenly(read, 200)


@pytest.mark.parametrize(("fact", "said"), [
    ("Beim Brand in Harwich starben am Dienstag {} Menschen, sagte Ann Jaynes.",
     "In einer früheren Version dieses Artikels hieß es, 17 Menschen seien gestorben; es sind 12."),
    ("L’incendie de Harwich a tué {} personnes mardi, a dit Ann Jaynes.",
     "Une version précédente de cet article indiquait 17 morts ; il s’agit de 12."),
    ("El incendio de Harwich mató a {} personas el martes, dijo Ann Jaynes.",
     "Corrección: una versión anterior de este artículo decía que habían muerto 17; son 12."),
    ("Пожежа в Гаричі вбила {} людей у вівторок, сказала Анна Джейнс.",
     "У попередній версії цієї новини йшлося про 17 загиблих; насправді їх 12."),
    ("Branden i Harwich dræbte {} mennesker tirsdag, sagde Ann Jaynes.",
     "I en tidligere version af denne artikel stod der, at 17 var døde; det er 12."),
    ("Branden i Harwich dödade {} människor på tisdagen, sade Ann Jaynes.", "Rättelse: 12 är döda i stället för 17."),
    ("Bij de brand in Harwich stierven dinsdag {} mensen, zei Ann Jaynes.", "Correctie: 12 doden in plaats van 17."),
])  # fmt: skip
def test_what_a_correction_takes_back_is_not_what_a_source_says(fact: str, said: str) -> None:
    draft, source = (fact.format(number) for number in (17, 12))
    found = newslint.check(draft, against=[f"{source}\n\n{said}"])
    assert [f.place.text.split()[0] for f in found if f.rule == "against/figures"] == ["17"]
    assert [f for f in newslint.check(source, against=[f"{source}\n\n{said}"]) if f.rule == "against/figures"] == []


FRONT = """Commander sets a date, sends 17.000 troops to the river

The army has been told to take the whole Pokrovsk and Mirnograd area by November 15, in eastern Ukraine.

General Mykola Malomuj, a former chief of intelligence, said the order is meant as a show of strength.

Malomuj said about 17,000 troops have been moved to Pokrovsk and nearby Mirnograd.

A Ukrainian officer told reporters that “the town has become one long front where streets change hands every day.”

Over 1,200 losses were counted in a single week, along with 150 vehicles and 200 drones, a report says.
"""
SOURCE = """Командувач визначив термін і відправив близько 17 000 військових до річки

Армії наказано захопити всю агломерацію Покровська та Мирнограда на сході України до 15 листопада.

Генерал Микола Маломуж, колишній голова розвідки, сказав, що наказ має показати силу.

За словами Маломужа, близько 17 000 військових перекинули до Покровська та сусіднього Мирнограда.

Український офіцер розповів журналістам, що місто стало суцільним фронтом, де вулиці щодня переходять з рук у руки.

У звіті нараховано понад 1200 втрат за один тиждень, а також 150 машин і 200 дронів.
"""


def test_a_front_report_and_its_ukrainian_source() -> None:
    found = [f for f in newslint.check(FRONT, against=[SOURCE]) if f.rule.startswith("against/")]
    assert [(f.rule, f.severity, f.place.text[:20]) for f in found] == [
        ("against/figures", "warning", "17.000"),
        ("against/names", "warning", "Mirnograd"),
        ("against/names", "warning", "Malomuj"),
        ("against/quotations", "note", "“the town has become"),
    ]
    assert [f.related[0].place.text for f in found[:3]] == ["17 000", "Мирнограда", "Маломуж"]


PAGE = """Home News

{front}
Ads by Harwich Media

This article was made by Jens Asbjørn Tybring, who may have used AI in the preparation.
"""


def test_furniture_and_what_a_newsroom_says_of_itself_are_held_against_nothing() -> None:
    """Nor are the words of a body's name whose other words the source has, in a translation."""
    front = FRONT.replace("a report says", "an Azov Corps report says")
    source = SOURCE.replace("У звіті", "У звіті корпусу «Азов»")
    found = newslint.check(PAGE.format(front=front), against=[source])
    told = [f.place.text[:12] for f in found if f.rule.startswith("against/")]
    assert told == ["17.000", "Mirnograd", "Malomuj", "“the town ha"]


def test_sentences_are_matched_in_order() -> None:
    draft, source = article(FRONT), article(SOURCE)
    draft.sources = (source,)
    (pair,) = pairs(draft)
    assert [match.sentences[0] for match in pair.matches] == list(range(6))
    assert json.dumps([match.sure >= 0.6 for match in pair.matches]) == json.dumps([True] * 6)


def test_a_sentence_behind_the_last_of_its_source_has_a_match_within_it() -> None:
    draft = article("Ann Lund traf Peter Holm in Berlin. Mona Falk kam aus Bremen. Es regnete. Es kamen 25 Leute.")
    source = article("Ann Lund met Peter Holm in Berlin. Mona Falk came from Bremen.")
    draft.sources = (source,)
    (pair,) = pairs(draft)
    assert [match.sentences[0] for match in pair.matches] == [0, 1, 1, 1]
    assert all(pair.window(match, 1) for match in pair.matches)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("They found 14 men on the ship, not 40.", ["40"]),
        ("They found 14 men and not 40 on the ship.", ["40"]),
        ("They found not 40 but 14 men on the ship.", ["40"]),
        ("They found not 40 men, but only 14, on the ship.", ["40"]),
        ("They asked whether or not 40 men were there, and 14 were.", []),
        ("They found 14 men on a ship that sank not 24 hours after.", []),
        ("They found 14 men on the ship, not 24 hours after it sank.", []),
        ("They found 14 men, if not 40, on the ship.", []),
        ("They found 14 men rather than 40 on the ship.", []),
        ("En Vigo hallaron 14 hombres en la calle San Juan no 40, dijo el alcalde de la ciudad.", []),
        ("En Vigo hallaron 14 hombres y no 40 en la calle, dijo el alcalde de la ciudad.", ["40"]),
        ("Auf dem Schiff waren nicht 40, sondern 14 Leute, sagte die Frau in der Stadt.", ["40"]),
    ],
)
def test_a_number_is_denied_beside_the_one_that_is_right(text: str, denied: list[str]) -> None:
    read = article(text)
    assert [text[start : start + 2] for start in sorted(denied_starts(read))] == denied


def test_numbers_with_points_and_blanks_are_read(newslint_in: Command) -> None:
    """What stands behind a decimal is no part of it."""
    newslint_in.write("wire.txt", "Score\n\nAnn Lund is 18-7 with a 2,53 . 300 of 1 , 600, 3.4.5 and 1.2.\n")
    ran = newslint_in.json("draft.txt", "--against", "wire.txt")
    assert ran.errors == []


def test_a_verb_is_no_month(newslint_in: Command) -> None:
    newslint_in.write("draft.txt", "Toll will double in May\n\nThe toll will double in May, said Ann Jaynes.\n")
    newslint_in.write("wire.txt", "Toll may double in May\n\nThe toll may double in May, said Ann Jaynes.\n")
    ran = newslint_in("compare", "draft.txt", "wire.txt", "--format", "json")
    assert {fact["source"]["text"] for fact in json.loads(ran.out)["facts"] if fact["kind"] == "date"} == {"May"}


OWN = (
    "Fishermen mended their nets on the quay. Snow lay on every roof of the town. The choir sang until midnight. "
    "Children skated on the frozen pond. A baker sold warm bread to them. "
)
VOTE = "The council in Harwich voted on Thursday to close the old harbour, said Mayor Ann Jaynes. "


@pytest.mark.parametrize(("own", "severity"), [("", "warning"), (OWN, "note")])
def test_what_a_source_lacks_is_a_note_in_an_article_that_tells_the_news_in_its_own_way(
    newslint_in: Command, own: str, severity: str
) -> None:
    newslint_in.write("draft.txt", f"{VOTE.replace('close', 'close for 19 weeks')}{own}\n")
    newslint_in.write("wire.txt", VOTE * 2 + "Rain fell all day in the hills above it, and nobody spoke of money.\n")
    found = newslint_in.json("draft.txt", "--against", "wire.txt", "--select", "against/figures").document["articles"]
    assert [(f["text"], f["severity"]) for a in found for f in a["findings"]] == [("19 weeks", severity)]


SAID = "“{}” said Mayor Ann Jaynes. The council in Harwich voted on Thursday to close the old harbour.\n"


@pytest.mark.parametrize(
    ("here", "there", "severity"),
    [
        ("We will never close the old harbour to the boats of this town,", "never|surely", "warning"),
        ("There is no room for him here,", "for him|left for them", "note"),
        ("But nobody asked the fishermen of this town about it,", "But nobody|Every time nobody", "note"),
        ("We shut two old ports of the coast,", "We shut two old|They were shut, at least two", "note"),
    ],
)
def test_words_of_another_speech_are_no_changed_words(
    newslint_in: Command, here: str, there: str, severity: str
) -> None:
    """What somebody says nearly so on two days is a note; a word that was changed in a speech is a warning."""
    newslint_in.write("draft.txt", SAID.format(here))
    newslint_in.write("wire.txt", SAID.format(here.replace(*there.split("|"))))
    ran = newslint_in.json("draft.txt", "--against", "wire.txt", "--select", "against/quotations")
    assert [f["severity"] for a in ran.document["articles"] for f in a["findings"]] == [severity]


WIRE_OF_FOUR = (
    "The council in Harwich voted on Thursday to close the old harbour before winter. Mayor Ann Jaynes said fishermen "
    "would move their boats to Tarnfjord in March. Engineers found deep cracks in the northern quay last summer. Peter "
    "Holmgren of the sailing club called the plan a gift to builders of hotels."
)
OWN_OF_FOUR = (
    "The council in Harwich voted on Thursday, while crowds outside waited with torn nets. Mayor Ann Jaynes said "
    "fishermen could expect help, and thanked every citizen. Engineers found deep cracks, as readers of these pages "
    "know already. Peter Holmgren of the sailing club left early, and nobody saw him again."
)


@pytest.mark.parametrize(("draft", "made"), [(OWN_OF_FOUR, False), (WIRE_OF_FOUR.replace("old ", ""), True)])
def test_an_article_is_made_from_a_source_whose_words_it_follows(draft: str, made: bool) -> None:
    """Two newsrooms that tell of one vote share half of the words of many sentences, and make nothing of each other."""
    here = article(draft)
    here.sources = (article(WIRE_OF_FOUR),)
    (pair,) = pairs(here)
    assert all(match.sure >= 0.6 for match in pair.matches) and pair.is_made_from is made


@pytest.mark.parametrize(
    ("here", "there", "severities"),
    [
        ("Tom Rooney of Florida told reporters", "Peter Romney of Utah told reporters", ["note"]),
        ("Tom Roony of Florida told reporters", "Tom Rooney of Florida told reporters", ["warning"]),
        ("Crowds on Capitol Hill sang", "Bain Capital paid for crowds that sang", []),
        ("Men of Bain Cappital sang", "Men of Bain Capital sang", ["warning"]),
        ("“We won.” #Kaminsky — Ann Lee (@lee)", "“We won,” said Kaminski.", []),
    ],
)
def test_a_name_that_differs_in_a_letter_is_a_slip_where_it_can_be_no_other(
    newslint_in: Command, here: str, there: str, severities: list[str]
) -> None:
    newslint_in.write("draft.txt", f"The council voted on Thursday. {here} in Harwich.\n")
    newslint_in.write("wire.txt", f"The council voted on Thursday. {there} in Harwich.\n")
    ran = newslint_in.json("draft.txt", "--against", "wire.txt", "--select", "against/names")
    found = [f for a in ran.document["articles"] for f in a["findings"] if "Florida" not in f["text"]]
    assert [f["severity"] for f in found if f["text"][0] in "RCK"] == severities


@pytest.mark.parametrize(("behind", "found"), [("Photos: The harbour", []), ("boats in the harbour", ["3"])])
def test_the_number_of_a_picture_is_held_against_nothing(newslint_in: Command, behind: str, found: list[str]) -> None:
    newslint_in.write("draft.txt", f"{VOTE * 9}Boats lie in the harbour in snow, 3 of 10 {behind}\n")
    newslint_in.write("wire.txt", f"{VOTE * 9}Boats lie in the harbour in snow, 8 of 10 {behind}\n")
    ran = newslint_in.json("draft.txt", "--against", "wire.txt", "--select", "against/figures")
    assert [f["text"] for a in ran.document["articles"] for f in a["findings"]] == found


def test_a_draft_without_a_word_has_nothing_of_its_source(newslint: Command) -> None:
    newslint.write("draft.txt", "")
    newslint.write("wire.txt", "The bridge cost 40 crowns, said Ann Holm.\n")
    ran = newslint("check", "draft.txt", "--against", "wire.txt")
    assert "failed" not in ran.out + ran.err and ran.status == 0, ran


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("All 90 boats in the port of Harwich are checked on May 7, said Ann Lund.",
         "Усі 90 човнів у порту Гаріджа перевірять сьомого травня, сказала Анн Лунд."),
        ("Ann Lund told the Sunday Mirror that the port of Harwich has 90 boats.",
         "Анн Лунд рассказала газете «Санди миррор», что в порту Гариджа 90 лодок."),
        ("The port of Harwich has had 90 boats since the early 2000s, said Ann Lund.",
         "У порту Гаріджа від початку двадцять першого століття було 90 човнів, сказала Анн Лунд."),
        ("The port of Harwich was closed on Saturday with its 90 boats, said Ann Lund.",
         "Порт Гаріджа закриливсуботу з його 90 човнами, сказала Анн Лунд."),
    ],
)  # fmt: skip
def test_what_another_language_may_say_in_words_that_are_not_known_is_a_note(draft: str, source: str) -> None:
    found = [f for f in newslint.check(draft, against=[source]) if f.rule.startswith("against/")]
    assert [(f.rule, f.severity) for f in found] == [("against/dates", "note")]


SPEECH = "“The council has never been asked about the bridge, and I will not vote for it,” said Ann Lund in Harwich."


@pytest.mark.parametrize(("instead", "severity"), [("a", "note"), ("this", "warning")])
def test_a_small_word_of_speech_that_two_hear_otherwise_is_a_note(instead: str, severity: str) -> None:
    found = newslint.check(SPEECH.replace("about the", f"about {instead}"), against=[SPEECH])
    assert [(f.severity, f.place.text) for f in found if f.rule == "against/quotations"] == [(severity, instead)]


@pytest.mark.parametrize(
    ("name", "severity"),
    [
        ("the ferry line of Belfast", "warning"),
        ("the ferry line of South America", "warning"),
        ("the captain, Mona Falk,", "warning"),
        ("the Belfast Marathon", "note"),
        ("the clubs of the Bundesliga", "note"),
        ("the men of the Supreme Court", "note"),
        ("the men of County Tarn", "note"),
    ],
)
def test_only_people_and_places_of_a_summary_are_missed_for_sure(name: str, severity: str) -> None:
    source = (
        "The port of Harwich has 90 boats, a speaker said on Monday. The men of the port met for two hours in Tarn "
        "and spoke of nets and prices. Nobody left before the bell rang over the quay and the lights went out. "
        "They will meet once more in spring, when the ice has gone and the boats can sail."
    )
    found = newslint.check(f"The port of Harwich has 90 boats, {name} said on Monday.", against=[source])
    assert {f.severity for f in found if f.rule == "against/names"} == {severity}


@pytest.mark.parametrize(("source", "severity"), [("Harwich", "note"), ("Harwich in Kerala", "warning")])
def test_a_state_around_a_place_is_a_note_where_the_source_names_no_state(source: str, severity: str) -> None:
    said = "The port of {} has 90 boats, a speaker of the men said on Monday. They met for two hours and spoke of nets."
    draft = "The port of Harwich in Maharashtra has 90 boats, a speaker said on Monday."
    found = newslint.check(draft, against=[said.format(source)])
    assert {f.severity for f in found if f.rule == "against/names"} == {severity}


def test_a_court_that_a_link_has_run_into_a_name_is_no_surname() -> None:
    said = "On Monday the judge, Stephen {}, was in Harwich, and the 40 men of the port met him in the old town."
    found = newslint.check(said.format("Holm"), against=[said.format("HolmDivided Supreme Court")])
    assert not any("Court" in f.message for f in found)
    found = newslint.check(said.format("Holm"), against=[said.format("Falk")])
    assert any("Falk" in f.message for f in found)


@pytest.mark.parametrize(("name", "severity"), [("Vladimir Putin", "note"), ("Robert Rowett", "warning")])
def test_given_name_that_every_desk_knows_may_be_added_to_a_summary(name: str, severity: str) -> None:
    source = (
        f"The port of Harwich has 90 boats, {name.split()[1]} said on Monday. The men of the port met for two hours "
        "and spoke of nets and prices. Nobody left before the bell rang over the quay and the lights went out. "
        "They will meet once more in spring, when the ice has gone and the boats can sail."
    )
    found = newslint.check(f"The port of Harwich has 90 boats, {name} said on Monday.", against=[source])
    assert [(f.severity, f.place.text) for f in found if f.rule == "against/names"] == [(severity, name.split()[0])]


def test_a_day_or_a_word_that_goes_on_stands_in_no_names_place() -> None:
    said = "“The men of Harwich should take their boats back to the port,” Ann Lund {}."
    days = newslint.check(said.format("wrote on Facebook"), against=[said.format("wrote on Monday")])
    assert not any("Monday" in f.message for f in days)
    back = "The men of the port take the boats back from {} to the quay, wrote Ann Lund."
    for month in ("Sept.", "Dec"):  # which no list of words has
        found = newslint.check(back.format("Harwich"), against=[back.format(month)])
        assert [f.message for f in found if f.rule == "against/names"] == ['"Harwich" was not found in the source.']
    goes_on = "“The one who is asked is Peter Holm,” Lund {}“Asked by the men of Harwich in the old port!”"
    cut = newslint.check(goes_on.format("said. "), against=[goes_on.replace(",” Lund {}“", " — ")])
    assert not any("Asked" in f.message for f in cut)


@pytest.mark.parametrize(("other", "told"), [("Sweden", False), ("Holm", True)])
def test_a_place_stands_in_no_persons_place(other: str, told: bool) -> None:
    said = "The best boats of all are built by {} and the men of the port sail them in the winter. {}"
    source = said.format(other, f"Ann {other} left." if told else "It was late.")
    found = newslint.check(said.format("Lund", "Peter Lund left."), against=[source])
    assert any(f.message == f'The source has "{other}" where this has "Lund".' for f in found) is told
