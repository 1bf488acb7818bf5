"""Lists of phrases: what they say, what may be wrong with them, and what the rule makes of them in drafts."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from growth import grows_evenly
from hypothesis import given
from hypothesis import strategies as st
from running import Command, in_process

from newslint.core.errors import ConfigurationError
from newslint.house.phrases import read_phrases
from newslint_rules.style._phrase_search import found_in, search_for

LIST = "# ours\nutilise -> use  # plain words\nvery unique: say unique\n~ utilise the hub\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    monkeypatch.chdir(tmp_path)
    command = Command(tmp_path, capsys)
    command.write("style/house-phrases.txt", LIST)
    command.write("newslint.toml", 'phrases = ["style/house-phrases.txt"]\nselect = ["style"]')
    return command


def test_a_list_in_the_configuration(house: Command) -> None:
    house.write("draft.txt", "They utilise a very unique bridge, or utilise the hub, the mayor said.")
    ran = house.json("draft.txt")
    assert ran.status == 1 and not ran.errors
    found = ran.document["articles"][0]["findings"]
    assert [(f["text"], f["message"], "fix" in f) for f in found] == [
        ("utilise", 'The house writes "use", not "utilise" (plain words).', True),
        ("very unique", 'The house does not write "very unique": say unique (house-phrases.txt, line 3).', False),
    ]


def test_fix_keeps_capitals_and_leaves_quotations_and_markup_alone(house: Command) -> None:
    draft = (
        "# UTILISE NOW\n\nUtilise it, “utilise it”, u**tilis**e it, utilise\nit; re-utilise, utilised. "
        "“To\nutilise” he did.\n"
    )
    house.write("draft.md", draft)
    house("check", "draft.md", "--fix")
    fixed = draft.replace("UTILISE", "USE").replace("Utilise", "Use").replace("utilise\nit;", "use\nit;")
    assert (house.folder / "draft.md").read_text(encoding="utf-8") == fixed


def test_sections_are_for_folders(house: Command) -> None:
    text = "[business, sport/cup/**]\ngoing forward -> from now on\n[]\nutilise -> use\n[business]\n~ utilise\n"
    house.write("style/house-phrases.txt", text)
    for name in ("business/a.txt", "sport/cup/b.txt", "sport/c.txt"):
        house.write(name, "Going forward they utilise the old bridge, the mayor said.")
    found = {a["path"]: [f["text"] for f in a["findings"]] for a in house.json(".").document["articles"]}
    assert found == {
        "./business/a.txt": ["Going forward"], "./sport/cup/b.txt": ["Going forward", "utilise"],
        "./sport/c.txt": ["utilise"],
    }  # fmt: skip


def test_a_desk_adds_its_list_and_a_language_has_its_own(house: Command) -> None:
    house.write("desk.da.txt", "gøre brug af -> bruge")
    house.write("turned.txt", "use -> utilise")
    house.write("newslint.toml", 'phrases = ["style/house-phrases.txt", "desk.da.txt"]\nselect = ["style"]\n'
                'language = "en"\n[[desk]]\npaths = ["law/"]\nphrases = ["turned.txt"]')  # fmt: skip
    draft = "They utilise or use it, gøre brug af."
    for name in ("a.txt", "law/a.txt"):
        house.write(name, draft)
    house.write("da.md", f"---\nlanguage: da\n---\n{draft}")
    ran = house.json("a.txt", "law", "da.md")
    found = {a["path"]: [f["text"] for f in a["findings"]] for a in ran.document["articles"]}
    assert found == {
        "a.txt": ["utilise"], "law/a.txt": ["use"], "da.md": ["utilise", "gøre brug af"],
    }  # fmt: skip


def test_what_is_remembered_knows_lists_and_folders(house: Command) -> None:
    house.write("style/house-phrases.txt", "[business]\nutilise -> use")
    for number in range(20):
        house.write(f"sport/{number}.txt", "They utilise the old bridge, the mayor said.")
        house.write(f"business/{number}.txt", "They utilise the old bridge, the mayor said.")
    assert house.json("sport").found == []
    assert len(house.json("business").found) == len(house.json("business").found) == 20
    house.write("style/house-phrases.txt", "[sport]\nutilise -> use")
    assert house.json("business").found == []


def test_every_mistake_is_named_with_its_line(house: Command) -> None:
    lines = [
        "utilise", "-> use", "a ->", "b:", "~", "c -> c", "d -> e", "d: say e", "e -> f", "x -> d", "[z-", "[[z-a]]",
    ]  # fmt: skip
    house.write("style/house-phrases.txt", "\n".join(lines))
    house.write("draft.txt", "The bridge cost TK million.")
    house.write("newslint.toml", 'phrases = ["style/house-phrases.txt", "none.txt"]')
    ran = house.json("draft.txt")
    assert ran.status == 2
    named = [message.partition("house-phrases.txt:")[2].partition(":")[0] for _, message in ran.errors]
    assert [int(number) for number in named if number] == [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
    assert any('phrases names "none.txt", which is no file' in message for _, message in ran.errors)
    assert [rule for rule, _, _ in ran.found] == ["copy/desk-notes"], "everything else is still checked"


def test_a_list_in_another_encoding_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes("gøre -> bruge\n".encode("latin-1"))
    with pytest.raises(ConfigurationError, match="save it as UTF-8"):
        read_phrases([str(path)])


def test_nothing_is_loaded_without_a_list(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("They utilise the bridge.")
    program = "import sys; from newslint.cli import main; main(['check', 'draft.txt', '--no-config'])"
    loaded = "[m for m in sys.modules if m.endswith(('house.phrases', '_phrase_search'))]"
    (tmp_path / "run.py").write_text(f"{program}\nassert not {loaded}")
    subprocess.run([sys.executable, "run.py"], cwd=tmp_path, check=True, capture_output=True)
    ran = in_process("check", "draft.txt", "--no-config", "--select", "style/phrases", cwd=tmp_path)
    assert ran.status == 0


WORDS = st.lists(st.sampled_from(["utilise", "Utilise", "use", "of", "use of", "İ", "the", ",", "\n\n"]), max_size=30)


@given(WORDS)
def test_places_are_apart_and_right(words: list[str]) -> None:
    text = " ".join(words)
    search = search_for(read_phrases((), ["utilise -> use", "use of -> the use of", "the the -> the"]))
    assert search is not None
    found = list(found_in(text, search))
    assert all(p.text == text[s:e].lower().replace("\n", " ") for p, s, e in found)
    assert all(e <= s for (_, _, e), (_, s, _) in zip(found, found[1:], strict=False))


def test_two_thousand_phrases_in_a_long_line() -> None:
    search = search_for(read_phrases((), [f"phrase{n} -> word{n}" for n in range(2000)]))
    assert search is not None
    text = " ".join(f"phrase{n % 2500}" for n in range(200_000))
    assert sum(1 for _ in found_in(text, search)) == 160_000


LOUD = '''"""Count the lists. Sources: the house."""

import newslint
from newslint import Finding

SEVERITY = "note"
EXAMPLES = []


class Options(newslint.Options):
    """`files` are lists."""

    HOUSE_LISTS = "phrases"
    files: tuple[newslint.Path, ...] = ()

    def are_empty(self):
        return not self.files


def check(article, options):
    yield Finding(0, 4, f"There are {len(options.files)} lists.")
'''


def test_a_rule_of_the_house_has_the_lists_of_the_house_too(house: Command) -> None:
    (house.folder / "rules").mkdir()
    (house.folder / "rules" / "lists.py").write_text(LOUD)
    house.write("phrases.txt", "utilise -> use")
    house.write("newslint.toml", 'rules = ["rules"]\nphrases = ["phrases.txt"]\nselect = ["rules"]')
    house.write("draft.md", "They utilise it.")
    assert [f["message"] for f in house.json("draft.md").document["articles"][0]["findings"]] == ["There are 1 lists."]
    house.write("newslint.toml", 'rules = ["rules"]\nselect = ["rules"]')
    assert house.json("draft.md").found == [], "a rule that has nothing to look for is off"


def test_a_long_list_is_read_in_a_moment(house: Command) -> None:
    """A house's dictionary has tens of thousands of lines; each is held against the others all the same."""

    def listed(size: int) -> list[str]:
        lines = [f"word{number} alike -> other{number}" for number in range(size)]
        house.write("style/house-phrases.txt", "\n".join(lines))
        house.write("draft.txt", f"They like a word{size - 1} alike one, the mayor said.")
        return lines

    grows_evenly(lambda size: listed(size) and partial(house.json, "draft.txt"), 800)
    lines = listed(30_000)
    assert [f["text"] for f in house.json("draft.txt").document["articles"][0]["findings"]] == ["word29999 alike"]
    house.write("style/house-phrases.txt", "\n".join([*lines, "other7 -> word8 alike", "word9 alike: cut it"]))
    told = " ".join(str(error) for error in house.json("draft.txt").errors)
    assert "is not written here either, see line 9" in told and "stands in line 10 already" in told
