"""Readability: equal to textstat where both count the same; nothing heavy imported; what the command prints."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.core.article import BODY, Article
from newslint.facts import hyphenation as module
from newslint.facts.counts import counts_of
from newslint.facts.hyphenation import hyphenation, patterns
from newslint.facts.readability import body_sentences, scores
from newslint.facts.score_table import scores_of
from newslint.facts.syllables import cleaned, syllables_of, table_of
from newslint.facts.textstat_engine import raw_scores, textstat
from newslint.facts.words import body_extent, word_count
from newslint.readers import text

SENTENCES = {
    "en": """The council voted on Tuesday to close the old harbour bridge for repairs.
Nobody at the hearing spoke against the plan, although several neighbours had written letters of protest.
"We have waited long enough," said the mayor, who has promised a decision since her first term in office.
Repairs will cost 4,200,000 crowns, a third more than the engineers' first estimate.
It doesn't matter who pays, they've said, as long as the work begins before winter.
The company's spokesman wouldn't comment.
Critics called the well-known proposal half-baked and short-sighted.
In 2019 some 17,000 people crossed the bridge each day, most of them on bicycles.
A spokeswoman for the Zubrowka-Krasnoye railway confirmed that trains to Przemysl would be diverted.
How long will it take?
Unfortunately the archaeologists found medieval foundations underneath the northern pillar!
The minister's adviser, an economist by training, resigned; her successor starts on Monday.
Prices rose by 3 percent, unemployment fell, and manufacturers reported extraordinarily high demand.
He ran home, ate bread and went to bed at nine.
They're sure it'll rain: 'tis the season for it.
Children's playgrounds weren't affected by the regulation (see page 12 of the report).
Environmental organisations welcomed the government's unexpected announcement with cautious optimism.
She'd rather have the money than an apology from the institution.
The ship, its crew and 300 passengers reached port on the 4th day.
Residents of Vovchansk, Kotlyne and Shakhove fled westwards through fog and mud.""",
    "de": """Der Gemeinderat beschloss am Dienstag, die alte Hafenbrücke wegen Reparaturen zu sperren.
Niemand sprach gegen den Plan, obwohl mehrere Anwohner Protestbriefe geschrieben hatten.
Die Instandsetzungsarbeiten kosten 4 Millionen Kronen, ein Drittel mehr als ursprünglich veranschlagt.
Wie lange wird das dauern?
Umweltverbände begrüßten die unerwartete Ankündigung der Landesregierung mit vorsichtigem Optimismus.
Er ging nach Hause und schlief.""",
    "es": """El ayuntamiento decidió el martes cerrar el viejo puente del puerto por reparaciones.
Nadie habló en contra del plan, aunque varios vecinos habían escrito cartas de protesta.
Las obras costarán cuatro millones de coronas, un tercio más de lo previsto.
Las organizaciones ecologistas recibieron el anuncio del gobierno con un optimismo prudente.
Se fue a casa y durmió bien.""",
    "fr": """Le conseil a décidé mardi de fermer le vieux pont du port pour des réparations.
Personne ne parla contre le projet, bien que plusieurs voisins aient écrit des lettres de protestation.
Les travaux coûteront quatre millions de couronnes, un tiers de plus que prévu.
Les organisations environnementales ont accueilli cette annonce inattendue avec un optimisme prudent.""",
    "it": """Il consiglio ha deciso martedì di chiudere il vecchio ponte del porto per riparazioni.
Nessuno parlò contro il progetto, anche se molti vicini avevano scritto lettere di protesta.
I lavori costeranno quattro milioni di corone, un terzo in più del previsto.
Le organizzazioni ambientaliste hanno accolto l'annuncio inatteso con prudente ottimismo.""",
    "nl": """De gemeenteraad besloot dinsdag de oude havenbrug te sluiten voor herstelwerkzaamheden.
Niemand sprak zich uit tegen het plan, hoewel enkele buurtbewoners brieven hadden geschreven.
De werkzaamheden kosten vier miljoen kronen, een derde meer dan was begroot.
Milieuorganisaties reageerden met voorzichtig optimisme op de onverwachte aankondiging.""",
    "ru": """Городской совет решил во вторник закрыть старый мост в порту на ремонт.
Никто не выступил против плана, хотя несколько соседей написали письма протеста.
Работы обойдутся в четыре миллиона крон, на треть дороже, чем предполагалось.
Экологические организации встретили неожиданное заявление правительства с осторожным оптимизмом.""",
    "hu": """A városi tanács kedden úgy döntött, hogy javítás miatt lezárja a régi kikötői hidat.
Senki sem szólalt fel a terv ellen, bár több szomszéd tiltakozó levelet írt.
A munkálatok négymillió koronába kerülnek, egyharmaddal többe a tervezettnél.
A környezetvédelmi szervezetek óvatos derűlátással fogadták a váratlan bejelentést.""",
    "pl": """Rada miasta postanowiła we wtorek zamknąć stary most portowy z powodu remontu.
Nikt nie wypowiedział się przeciwko planowi, chociaż kilku sąsiadów napisało listy protestacyjne.
Prace będą kosztować cztery miliony koron, o jedną trzecią więcej niż przewidywano.
Organizacje ekologiczne przyjęły niespodziewane oświadczenie rządu z ostrożnym optymizmem.""",
    "da": """Byrådet besluttede tirsdag at lukke den gamle havnebro på grund af reparationer.
Ingen talte imod planen, selv om flere naboer havde skrevet protestbreve.
Arbejdet koster fire millioner kroner, en tredjedel mere end først beregnet.
Miljøorganisationerne modtog regeringens uventede meddelelse med forsigtig optimisme.""",
}


def article(content: str, language: str = "en") -> Article:
    read = text.read(("Headline: x\n\n" + content).encode())
    read.language = language
    return read


def mixed(language: str, number: int) -> str:
    """A text of sentences in a random order, in paragraphs."""
    dice = random.Random(number)
    lines = SENTENCES[language].split("\n")
    parts = [dice.choice(lines) + dice.choice([" ", " ", "\n\n"]) for _ in range(dice.randint(2, 24))]
    return "".join(parts).strip()


def all_scores(read: Article, language: str) -> dict[str, float]:
    blocks = [b for b in read.blocks if b.kind in BODY]
    return scores_of(language, counts_of(read, blocks, body_sentences(read), language))


@pytest.mark.parametrize("language", SENTENCES)
def test_scores_equal_textstat_where_both_count_the_same(language: str) -> None:
    compared = 0
    for number in range(300 if language == "en" else 40):
        read = article(mixed(language, number), language)
        body = "\n\n".join(read.text[b.start : b.end] for b in read.blocks if b.kind in BODY)
        assert textstat().lexicon_count(body) == body_extent(read).words
        if textstat().sentence_count(body) != len(body_sentences(read)):
            continue
        compared += 1
        found = all_scores(read, language)
        assert found == pytest.approx(raw_scores(body, language, list(found)), abs=1e-6)
        for name, score in scores(read).items():
            assert score == pytest.approx(found[name], abs=0.0051)
    assert compared >= (200 if language == "en" else 20)


def test_a_score_that_textstat_would_make_with_english_constants_is_not_given() -> None:
    assert set(scores(article(mixed("da", 1), "da"))) == {"lix", "rix"}
    assert set(all_scores(article(mixed("da", 1), "da"), "da")) == {"lix", "rix", "reading_time"}


def test_own_sentences_and_words() -> None:
    read = article("The U.S. army left on Nov. 2—nobody knew why… It was cold.\n\n* * *\n\nWho? He.")
    assert [read.text[s.start : s.end] for s in body_sentences(read)][1:] == ["It was cold.", "Who?", "He."]
    assert body_extent(read).words == 15 and word_count(read) == 16


@pytest.mark.parametrize("words", ["", "* * *", "\u2014", "a", "Hmm. Hmm.", "x" * 5_000_000, "a-b " * 50_000])
def test_odd_texts_have_finite_scores(words: str) -> None:
    read = article(words)
    assert all(score == score and abs(score) < 1e9 for score in scores(read).values())
    all_scores(read, "en")


@pytest.mark.parametrize("word", ["a", "'s", "don't", "zelenskyy", "naïve", "ﬁve", "été", "1990s", "x" * 200, "ох"])
def test_syllables_are_textstats(word: str) -> None:
    count = syllables_of("en")
    assert count is not None
    assert cleaned(word) == word
    assert count(word) == textstat().syllable_count(word)


def test_a_table_finds_whole_words_only() -> None:
    assert table_of({"able": 2, "table": 2}).count(b"\nable\t") == 1


def test_hyphenation_is_pyphens() -> None:
    from pyphen import Pyphen

    for language, locale in (("en", "en_US"), ("de", "de"), ("ru", "ru"), ("fr", "fr")):
        points, words = hyphenation(language).points, list(patterns(locale))[::50]
        words = [word.strip(".") for word in words] + SENTENCES[language].lower().split()
        pyphen = Pyphen(lang=locale)
        assert [points(word) for word in words] == [len(pyphen.positions(word)) for word in words]


def test_patterns_are_remembered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    read: list[str] = []
    monkeypatch.setattr(module, "patterns", lambda language: read.append(language) or patterns(language))
    assert [hyphenation.__wrapped__("it").points("ponte") for _ in range(3)] == [1, 1, 1]
    assert read == ["it"]
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"broken")
    assert hyphenation.__wrapped__("it").points("ponte") == 1
    assert read == ["it", "it"]


@pytest.mark.parametrize("language", ["da", "de", "nl", "uk"])
def test_what_is_remembered_goes_by_the_dictionary_of_the_language(language: str) -> None:
    path = Path(module._dictionary(language))
    assert path.is_file() and path.name.startswith(f"hyph_{language}") and path.suffix == ".dic"


def test_a_language_without_patterns_has_no_syllables() -> None:
    assert syllables_of("xx") is None
    with pytest.raises(LookupError):
        hyphenation("xx")


def test_textstat_is_asked_without_nltk_and_not_at_all_by_a_check(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Headline: x\n\n" + mixed("en", 1))
    code = (
        "import sys; from newslint.cli import main; main(sys.argv[1:]); "
        "print(sorted({'nltk', 'textstat', 'pyphen'} & set(sys.modules)))"
    )

    def imported(*arguments: str) -> str:
        run = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
        return run.stdout.split("\n")[-2]

    file = str(tmp_path / "a.txt")
    assert imported("check", file) == "[]"
    assert imported("readability", file) == "[]"
    assert imported("readability", file, "--engine", "textstat") == "['pyphen', 'textstat']"


@pytest.fixture
def report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def run(content: str, *options: str) -> str:
        path = tmp_path / "draft.md"
        path.write_text(content, encoding="utf-8")
        assert main(["readability", str(path), *options]) == 0
        return capsys.readouterr().out

    return run


DRAFT = f"# A bridge\n\n{mixed('en', 3)}\n\n## Money\n\n{mixed('en', 4)}\n\n## Also read\n\n## Also read\n\nGo.\n"


def test_the_command_prints_scores_sections_and_hardest_sentences(report: Callable[..., str]) -> None:
    document = json.loads(report(DRAFT, "--format", "json"))
    (found,) = document["articles"]
    assert document["schema"] == 1 and found["language"] == "en" and found["engine"] == "newslint"
    assert len(found["scores"]) == 15 and found["measure"] == "flesch_kincaid_grade"
    assert [s["heading"] and s["heading"]["text"] for s in found["sections"]] == [None, "Money"]
    grades = [h["score"] for h in found["hardest"]]
    assert grades == sorted(grades, reverse=True) and found["hardest"][0]["words"] >= 10
    line = DRAFT.split("\n")[found["hardest"][0]["line"] - 1]
    assert line[found["hardest"][0]["column"] - 1 :].startswith(found["hardest"][0]["text"])
    assert "flesch_kincaid_grade" in report(DRAFT) and "Money" in report(DRAFT)


def test_scores_of_few_words_come_with_a_word_of_warning(report: Callable[..., str]) -> None:
    assert "say little" in report("Hi.\n") and "say little" not in report(f"{mixed('en', 12)}\n")


def test_one_section_without_a_heading_is_the_article(report: Callable[..., str]) -> None:
    assert "section by section" not in report(f"# A bridge\n\n{mixed('en', 3)}\n\n## Read on\n\nGo.\n")


def test_the_command_prints_textstats_own_scores(report: Callable[..., str]) -> None:
    (found,) = json.loads(report(DRAFT, "--engine", "textstat", "--format", "json"))["articles"]
    body = "\n\n".join([mixed("en", 3), mixed("en", 4), "Go."])
    assert found["engine"] == "textstat"
    assert found["scores"]["smog_index"] == pytest.approx(textstat().smog_index(body), abs=0.006)
    assert found["sentences"] == textstat().sentence_count(body)


def test_the_command_takes_a_language(report: Callable[..., str]) -> None:
    (found,) = json.loads(report(DRAFT, "--language", "da", "--format", "json"))["articles"]
    assert found["language"] == "da" and "flesch_reading_ease" not in found["scores"]


def test_the_command_says_what_it_cannot_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["readability", str(tmp_path / "none.txt"), "--format", "json"]) == 2
    output = capsys.readouterr()
    assert "none.txt" in output.err and json.loads(output.out)["errors"]


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("A bridge opened.")
    assert main(["readability", str(tmp_path / "a.txt"), "--output", str(tmp_path / "no" / "b.txt")]) == 2
    assert "b.txt cannot be written: No such file" in capsys.readouterr().err
