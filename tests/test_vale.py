"""Vale's styles: the same alerts at the same places, whatever the markup; what is not supported says so once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import Command, Ran

from newslint.engines.vale.blocks import Block, Source
from newslint.engines.vale.edited import Edited
from newslint.engines.vale.ini import glob, listed, parsed
from newslint.engines.vale.literals import keeps_to_words, literals_of, needed
from newslint.engines.vale.patterns import BadPattern, PatternTooSlow, compiled
from newslint.engines.vale.search import Alternatives, Reading, Search
from newslint.engines.vale.translated import translated

INI = "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = House\n"


class House:
    """A folder with a `.vale.ini` and one style."""

    def __init__(self, command: Command) -> None:
        self.command = command

    def rule(self, name: str, definition: str) -> None:
        self.command.write(f"styles/House/{name}.yml", definition)

    def ran(self, text: str, name: str = "draft.md", ini: str = INI, *more: str) -> Ran:
        self.command.write(".vale.ini", ini)
        self.command.write(name, text)
        config = ("--vale-config", str(self.command.folder / ".vale.ini"))
        arguments = (str(self.command.folder / name), *config, "--select", "style", "--no-cache", *more)
        return self.command.json(*arguments)

    def places(self, text: str, name: str = "draft.md", ini: str = INI) -> list[tuple[str, int, int, str]]:
        """Rule, line, column and text of each alert."""
        articles = self.ran(text, name, ini).document["articles"]
        return [(f["rule"][6:], f["line"], f["column"], f["text"]) for a in articles for f in a["findings"]]


@pytest.fixture
def house(newslint: Command) -> House:
    return House(newslint)


def words(*tokens: str, **keys: str) -> str:
    more = "".join(f"{key}: {value}\n" for key, value in keys.items())
    listed_ = "".join(f"  - '{token}'\n" for token in tokens)
    return f"extends: existence\nmessage: \"Not '%s'.\"\n{more}tokens:\n{listed_}"


def test_existence_finds_whole_words_in_their_case(house: House) -> None:
    house.rule("Wording", words("very", "in order to"))
    text = "Very odd, and very late, everyday, in\norder to pay.\n"
    assert house.places(text) == [("House.Wording", 1, 15, "very"), ("House.Wording", 1, 36, "in\norder to")]


def test_ignorecase_nonword_and_levels(house: House) -> None:
    house.rule("Wording", words("very", ignorecase="true", level="error"))
    house.rule("Signs", words("!!", nonword="true", level="suggestion"))
    ran = house.ran("Very late!!\n")
    assert [(f["rule"], f["severity"]) for f in ran.document["articles"][0]["findings"]] == [
        ("style/House.Wording", "error"),
        ("style/House.Signs", "note"),
    ]
    assert ran.document["articles"][0]["findings"][0]["message"] == "Not 'Very'."


def test_the_first_alternative_of_those_that_begin_at_one_place_counts(house: House) -> None:
    house.rule("Order", words("bus", "bus stop", "stop"))
    assert [place[2:] for place in house.places("A bus stop.\n")] == [(3, "bus"), (7, "stop")]


def test_substitution_names_what_to_write(house: House) -> None:
    house.rule(
        "Terms",
        "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\nswap:\n"
        "  utili[sz]e: use\n  (\\w+)ly unique: $1\n",
    )
    ran = house.ran("They utilize a very unique plan, really unique.\n")
    assert [f["message"] for f in ran.document["articles"][0]["findings"]] == [
        "Use 'use' instead of 'utilize'.",
        "Use 'real' instead of 'really unique'.",
    ]


def test_an_action_is_a_fix_that_keeps_out_of_quotations(house: House) -> None:
    house.rule(
        "Swap",
        "extends: substitution\nmessage: \"Use '%s'.\"\naction:\n  name: replace\n"
        "swap:\n  commence: begin\n  hub: centre|heart\n",
    )
    house.rule("Gone", words("basically ", nonword="true", action="{name: remove}"))
    house.rule("Cut", words("at this point in time", action="{name: edit, params: [regex, '^at this.*', now]}"))
    text = 'They basically commence at this point in time.\n\n"We commence," she said. The hub is open.\n'
    ran = house.ran(text)
    fixes = {f["text"]: f.get("fix") for f in ran.document["articles"][0]["findings"]}
    assert [edit["text"] for edit in fixes["basically "]["edits"]] == [""]
    assert [edit["text"] for edit in fixes["at this point in time"]["edits"]] == ["now"]
    assert fixes["hub"] is None, "the choice is the writer's"
    found = [f for f in ran.document["articles"][0]["findings"] if f["text"] == "commence"]
    assert ["fix" in f for f in found] == [True, False]


def test_occurrence_repetition_consistency_conditional(house: House) -> None:
    house.rule("Long", "extends: occurrence\nmessage: '%s words'\nscope: sentence\nmax: 5\ntoken: '\\b\\w+\\b'\n")
    twice = "extends: repetition\nmessage: 'Twice: %s'\nignorecase: true\nalpha: true\ntokens: ['[^\\s]+']\n"
    house.rule("Twice", twice)
    house.rule("Same", "extends: consistency\nmessage: 'Both: %s'\nlevel: error\neither:\n  adviser: advisor\n")
    house.rule(
        "Defined",
        "extends: conditional\nmessage: 'What is %s?'\nfirst: '\\b([A-Z]{3,5})\\b'\n"
        "second: '\\(([A-Z]{3,5})\\)'\nexceptions: [FAQ]\n",
    )
    text = (
        "One two three. The the adviser saw it all come down.\n\n"
        "An advisor of Some Body (XYZ) left XYZ for ABC and FAQ.\n"
    )
    assert house.places(text) == [
        ("House.Long", 1, 16, "The"),
        ("House.Twice", 1, 16, "The the"),
        ("House.Long", 3, 1, "An"),
        ("House.Same", 3, 4, "advisor"),
        ("House.Defined", 3, 44, "ABC"),
    ]


@pytest.mark.parametrize(
    ("heading", "match", "more", "right"),
    [
        ("The bridge opens in May", "$title", "", False),
        ("The Bridge Opens in May", "$title", "", True),
        ("The Bridge Between the Banks", "$title", "style: AP", True),
        ("The Bridge between the Banks", "$title", "style: Chicago\nthreshold: 1", True),
        ("The bridge opens in Mariupol", "$sentence", "exceptions: [Mariupol]\nthreshold: 1", True),
        ("The Bridge Opens", "$sentence", "", False),
        ("Part one: The bridge", "$sentence", "indicators: [':']\nthreshold: 1", True),
        ("the bridge", "$lower", "", True),
        ("THE BRIDGE", "$lower", "", False),
        ("THE BRIDGE", "$upper", "", True),
        ("Bridge 7", r"'[A-Z]\w+ \d'", "", True),
    ],
)
def test_capitals(house: House, heading: str, match: str, more: str, right: bool) -> None:
    house.rule("Case", f"extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: {match}\n{more}\n")
    assert house.places(f"## {heading}\n\nText of the story.\n") == ([] if right else [("House.Case", 1, 4, heading)])


def test_a_metric_measures_the_article(house: House) -> None:
    house.rule(
        "Headings", "extends: metric\nmessage: '%s headings'\nformula: heading.h2 + heading.h3\ncondition: '> 1'\n"
    )
    house.rule(
        "Words",
        "extends: metric\nmessage: '%s words'\nformula: round(words / sentences)\ncondition: '>= 3 && result < 9'\n",
    )
    ran = house.ran("# One\n\n## Two\n\nThe bridge is open. It is long.\n\n### Three\n\nMore.\n")
    assert [(f["line"], f["message"]) for f in ran.document["articles"][0]["findings"]] == [
        (1, "2.00 headings"),
        (1, "3.00 words"),
    ]


def test_scopes(house: House) -> None:
    scopes = {
        "H1": "heading.h1", "H": "heading", "List": "list", "Quote": "blockquote", "Table": "table.cell",
        "Link": "link", "NotLink": "'text & ~link'", "Neither": "'~heading & ~list & ~table & ~blockquote'",
        "Raw": "raw", "Alt": "text.attr.alt", "Strong": "strong",
    }  # fmt: skip
    for name, scope in scopes.items():
        house.rule(name, words("word", scope=scope))
    text = (
        "# A word\n\n## B word\n\n- word\n\n> word\n\n[word](word.html) and **word**\n\n"
        "| a |\n|---|\n| word |\n\n![word](x.png)\n\n`word`\n"
    )
    by_rule: dict[str, list[tuple[int, int]]] = {}
    for rule, line, column, _ in house.places(text):
        by_rule.setdefault(rule.removeprefix("House."), []).append((line, column))
    assert by_rule["H1"] == [(1, 5)] and by_rule["H"] == [(1, 5), (3, 6)]
    assert by_rule["List"] == [(5, 3)] and by_rule["Quote"] == [(7, 3)] and by_rule["Table"] == [(13, 3)]
    assert by_rule["Link"] == [(9, 2)] and by_rule["Strong"] == [(9, 25)] and by_rule["Alt"] == [(15, 3)]
    assert (9, 2) not in by_rule["NotLink"] and (9, 25) in by_rule["NotLink"]
    assert by_rule["Neither"] == [(9, 2), (9, 25), (15, 3)]
    assert len(by_rule["Raw"]) == text.count("word")


def test_places_in_markup(house: House) -> None:
    house.rule("Wording", words("very odd", "caf\u00e9", "R&D"))
    text = "A *very* odd \u201ccaf\u00e9\u201d for R&amp;D\\* and `very odd` code,\n> very\n> odd\n"
    assert house.places(text) == [
        ("House.Wording", 1, 4, "very* odd"),
        ("House.Wording", 1, 15, "caf\u00e9"),
        ("House.Wording", 1, 25, "R&amp;D"),
        ("House.Wording", 2, 3, "very\n> odd"),
    ]


def test_html_and_line_ends(house: House) -> None:
    house.rule("Wording", words("very odd", scope="list"))
    page = "<ul>\r\n<li>A <b>very</b> odd&nbsp;thing</li>\r\n</ul>\r\n<p>very odd</p>\r\n<pre>very odd</pre>\r\n"
    assert house.places(page, "page.html") == [("House.Wording", 2, 10, "very</b> odd")]


def test_comments_switch_rules_off(house: House) -> None:
    house.rule("One", words("odd"))
    house.rule("Two", words("late"))
    text = (
        "odd <!-- vale off -->odd<!-- vale on --> odd\n\n<!-- vale House.One = NO -->\n\nodd late\n\n"
        '<!-- vale House.One = YES -->\n\n<!-- vale House.Two["late"] = NO -->\n\nodd late\n\n'
        "<!-- vale off -->\n\nodd\n"
    )
    found = [(rule, line, column) for rule, line, column, _ in house.places(text)]
    assert found == [("House.One", 1, 1), ("House.One", 1, 42), ("House.Two", 5, 5), ("House.One", 11, 1)]


def test_newslints_own_suppressions_and_selection(house: House) -> None:
    house.rule("One", words("odd"))
    house.rule("Two", words("late"))
    text = "<!-- newslint-ignore style/House.One: meant -->\n\nodd and late\n"
    assert house.places(text) == [("House.Two", 3, 9, "late")]
    ran = house.ran("odd and late\n", "draft.md", INI, "--select", "style/House.One")
    assert {f["rule"] for f in ran.document["articles"][0]["findings"]} == {"style/House.One", "style/House.Two"}
    ran = house.ran("odd and late\n", "draft.md", INI, "--ignore", "style/House.One")
    assert [rule for rule, _, _ in ran.found] == ["style/House.Two"]


def test_sections_levels_and_overrides(house: House) -> None:
    house.rule("One", words("odd", level="error"))
    house.rule("Two", words("late", level="suggestion"))
    house.command.write("styles/Other/Third.yml", words("then"))
    ini = (
        "StylesPath = styles\nMinAlertLevel = warning\n[*.{md,txt}]\nBasedOnStyles = House\nHouse.One = warning\n"
        "[*.md]\nOther.Third = YES\n[old/*.md]\nHouse.One = NO\n"
    )
    ran = house.ran("odd late then\n", "draft.md", ini)
    assert [(f["rule"], f["severity"]) for f in ran.document["articles"][0]["findings"]] == [
        ("style/House.One", "warning"),
        ("style/Other.Third", "warning"),
    ]
    assert house.places("odd late then\n", "old/draft.md", ini) == [("Other.Third", 1, 10, "then")]
    assert house.places("odd late then\n", "draft.txt", ini) == [("House.One", 1, 1, "odd")]
    assert house.places("<p>odd late then</p>\n", "draft.html", ini) == []


def test_patterns_left_out(house: House) -> None:
    house.rule("One", words("odd"))
    ini = INI + "TokenIgnores = (\\$odd\\$), (odd\\{1\\,2\\})\nBlockIgnores = (?s)({% raw %}.*?{% endraw %})\n"
    text = "An $odd$ odd{1,2} odd.\n\n{% raw %}\nodd\n{% endraw %}\n\nodd\n"
    assert house.places(text, "draft.md", ini) == [("House.One", 1, 19, "odd"), ("House.One", 7, 1, "odd")]


def test_a_vocabulary_accepts_and_rejects(house: House) -> None:
    house.rule("Case", words("kyiv", "river", ignorecase="true"))
    house.command.write("styles/config/vocabularies/Desk/accept.txt", "Kyiv\nriver boat\n")
    house.command.write("styles/config/vocabularies/Desk/reject.txt", "Kiev\n")
    ini = INI.replace("[*]\n", "Vocab = Desk\n[*]\n").replace("= House", "= House, Vale")
    text = "Kiev, Kyiv and kyiv: a river, a river boat, and and.\n"
    assert house.places(text, "draft.md", ini) == [
        ("Vale.Avoid", 1, 1, "Kiev"),
        ("House.Case", 1, 16, "kyiv"),
        ("Vale.Terms", 1, 16, "kyiv"),
        ("House.Case", 1, 24, "river"),
        ("Vale.Repetition", 1, 45, "and and"),
    ]


def test_what_is_not_supported_is_named_once(house: House) -> None:
    house.rule("Speller", "extends: spelling\nmessage: '%s?'\n")
    house.rule("Order", "extends: sequence\nmessage: '%s'\ntokens: []\n")
    house.rule("Program", "extends: script\nmessage: '%s'\nscript: x\n")
    house.rule("One", words("odd"))
    house.command.write("b.md", "odd\n")
    ran = house.ran("odd\n", "a.md", INI + "[*.xml]\nTransform = x.xsl\n", str(house.command.folder / "b.md"))
    assert ran.status == 1 and len(ran.found) == 2
    for name in ("House.Speller", "House.Order", "House.Program", "Transform"):
        assert ran.err.count(name) == 1 and "not supported" in ran.err


def test_a_mistake_in_a_rule_is_named_and_the_others_run(house: House) -> None:
    house.rule("Broken", words("(odd"))
    house.rule("NoYaml", "extends: [existence\n")
    house.rule("NoKind", "extends: nothing\nmessage: x\n")
    house.rule("One", words("odd"))
    ran = house.ran("odd\n")
    assert ran.status == 2 and [rule for rule, _, _ in ran.found] == ["style/House.One"]
    assert {re.search(r"(\w+)\.yml", message).group(1) for _, message in ran.errors} == {"Broken", "NoYaml", "NoKind"}


def test_a_missing_configuration_is_an_error(newslint: Command) -> None:
    newslint.write("a.md", "odd\n")
    ran = newslint.json(str(newslint.folder / "a.md"), "--vale-config", "nowhere.ini", "--no-cache")
    assert ran.status == 2 and "nowhere.ini cannot be read" in ran.errors[0][1]


def test_an_endless_pattern_is_stopped_and_named(house: House) -> None:
    house.rule("Endless", "extends: existence\nmessage: '%s'\nraw: ['(?:a|aa)+!']\n")
    house.rule("One", words("odd"))
    ran = house.ran("a" * 5000 + " odd!\n", "draft.txt")
    assert ran.status == 2 and [rule for rule, _, _ in ran.found] == ["style/House.One"]
    assert "House.Endless" in ran.errors[0][1] and '(?:a|aa)+!" backtracks without end and was st' in ran.errors[0][1]


def test_a_pattern_that_is_nested_too_deeply_is_named_and_stops_no_other(house: House) -> None:
    house.rule("Deep", f"extends: existence\nmessage: '%s'\ntokens: ['{'(' * 5000}']\n")
    house.rule("One", words("odd"))
    ran = house.ran("An odd day.\n", "draft.txt")
    assert ran.status == 2 and [rule for rule, _, _ in ran.found] == ["style/House.One"]
    assert "Deep.yml" in ran.errors[0][1] and "nested too deeply" in ran.errors[0][1]


def test_a_match_over_a_line_break_harms_nothing(house: House) -> None:
    house.rule("Over", "extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['late\\n\\nThe', 'x\\s+y']\n")
    assert house.places("It was late\n\nThe x\r\ny\n", "draft.txt") == [
        ("House.Over", 1, 8, "late\n\nThe"),
        ("House.Over", 3, 5, "x\r\ny"),
    ]


def test_styles_in_newslints_own_configuration(newslint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    newslint.write("styles/House/One.yml", words("odd", link="https://example.org/odd"))
    newslint.write("newslint.toml", 'styles = ["styles/House"]\n[rule."style/House.One"]\nseverity = "error"\n')
    newslint.write("a.txt", "An odd text.\n")
    monkeypatch.chdir(newslint.folder)
    ran = newslint.json("a.txt", "--select", "style", "--no-cache")
    assert ran.found == [("style/House.One", 1, "odd")] and '"severity": "error"' in ran.out
    page = newslint("explain", "style/House.One").out
    assert "Not '…'." in page and "https://example.org/odd" in page


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        (r"\w+", "\u00e9t\u00e9", "t"), (r"a(?i)b|c", "AB aB", "aB"), (r"(?i)a(?-i)b", "AB Ab", "Ab"),
        (r"x$", "x\ny", None), (r"(?m)x$", "x\ny", "x"), (r"\x{2019}s", "it\u2019s", "\u2019s"),
        (r"[^\S\n]+", "a \nb", " "),
        (r"(?<=the )\p{Lu}\w+", "the Bridge", "Bridge"), (r"(?P<a>x)|(?<b>y)", "y", "y"),
        (r"[[:upper:]]+", "aBC", "BC"),
        (r"[\w'-]+\z", "well-known", "well-known"), (r"a[]b]c", "a]c", "a]c"), (r"(?i)ma\x{df}", "MASS", None),
    ],
)  # fmt: skip
def test_patterns_are_read_as_vale_reads_them(pattern: str, text: str, matched: str | None) -> None:
    match = compiled(pattern).search(text)
    assert (match.group() if match else None) == matched


def test_a_bad_pattern_is_named() -> None:
    with pytest.raises(BadPattern, match=r"\(odd"):
        compiled("(odd")
    with pytest.raises(PatternTooSlow, match="backtracks"):
        list(compiled(r"(?:a|aa)+$").finditer("a" * 60 + "b"))


PATTERNS = [
    "odd", "very odd", r"very\s+odd", "(?:gather|join) together", r"\d{1,2} ?[ap]m\b", "colou?r", "[Oo]dd",
    "odd(?:ly|er)?", r"\b\w+ly odd", "(?:re)?form", "a{2,3}b", r"o+d", "so(?= odd)", r"(?<!very )odd", r"so,?\s",
    "x|odd|yy", r"[^a]dd", "(?i)ODD",
]  # fmt: skip


@given(st.text("aobd \n,.verylyrgtmp27x", max_size=60), st.sampled_from(PATTERNS), st.booleans(), st.booleans())
def test_searching_by_literals_finds_what_the_pattern_finds(text: str, one: str, word: bool, ignore: bool) -> None:
    before, after = ("(?i)" if ignore else "") + (r"(?m)\b(?:" if word else "(?m)(?:"), r")\b" if word else ")"
    other = "dd r"
    alternatives = Alternatives([one, other], before, after)
    reading = Reading(text)
    chances = Search([alternatives]).chances(reading).get(0, [])
    found = [(hit.start, hit.end) for hit in alternatives.hits(reading, chances)]
    assert found == [m.span() for m in compiled(f"{before}{one}|{other}{after}").finditer(text)]
    if found and (needs := needed(one)) and not compiled(before + other + after).search(text):
        assert any(n in reading.lowered for n in needs)


def test_literals() -> None:
    assert [literal.text for literal in literals_of("(?:added|extra) bonus") or ()] == ["added bonus", "extra bonus"]
    assert literals_of(r"\w+") is None and literals_of("a|bonus") is None
    assert needed("[a-z]+[!?]{2}") == ("!!", "!?", "?!", "??")
    assert keeps_to_words("very odd") and not keeps_to_words(r"(?:^|\s)I\s") and not keeps_to_words("(?<=a)b")


def test_sections_and_values_of_an_ini() -> None:
    text = "A = 1 # one\n; no\n[*.{md,txt}]\nB = 'x, y'\nB = z\n[docs/**/x.md]\nC: \"\"\"d\n"
    assert parsed(text) == {"": {"A": ["1"]}, "*.{md,txt}": {"B": ["x, y", "z"]}, "docs/**/x.md": {"C": ['"""d']}}
    assert listed(["a, b", "NONE, c{1\\,2}"]) == ["c{1,2}"]
    assert glob("*.{md,txt}").match("a/b.md") and not glob("*.md").match("a.mdx")
    assert glob("docs/**/x.md").match("docs/a/b/x.md") and not glob("docs/**/*.md").match("x.md")


@given(st.text("ab$\n", max_size=30))
def test_an_edited_text_knows_where_its_characters_stood(text: str) -> None:
    edited = Edited(text)
    edited.replace(compiled(r"(\$a+)"), "`$1`")
    edited.replace(compiled(r"(b)"), "<$1>")
    starts = edited.starts(0, len(edited.text))
    assert len(starts) == len(edited.text)
    assert all(text[at] == char for at, char in zip(starts, edited.text, strict=True) if at >= 0)
    assert [at for at in starts if at >= 0] == list(range(len(text)))


def test_a_block_leads_back_to_the_file() -> None:
    source = Source("a\r\nb\r\nc")
    assert source.text == "a\nb\nc" and [source.offset(i) for i in range(5)] == [0, 1, 3, 4, 6]
    block = Block("a b", "text", source, starts=[0, -1, 2])
    assert block.place(0, 3) == (0, 3) and block.place(1, 3) == (2, 3) and block.place(2, 2) == (2, 2)


def test_a_translated_pattern_keeps_its_groups_closed() -> None:
    assert translated("(a(?i)b|c)d") == "(a(?i:b)|(?i:c))d"
