"""Where sentences end: hard cases by language ("|" stands between sentences), long input, and what always holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from growth import grows_evenly
from hypothesis import given
from hypothesis import strategies as st

from newslint.core.article import Article
from newslint.facts.sentences import sentence_at, sentences
from newslint.readers import markdown, text

CASES = {
    "en": [
        "The council met on Nov. 2 in the old hall.|It voted at once.",
        "Two U.S. forces bases were closed.|Nobody objected.",
        "He moved to the U.S.|The family stayed behind.",
        "He works for the U.S. Senate in Washington, D.C.|His wife does not.",
        "The book is by J. K. Rowling.|So is the play by J.K. Rowling.",
        "The shop opens at 9 a.m.|Police were there before.",
        "The ferry is late.^[1]|The mayor came.[^2]|She left.[3]|He did not.[^a][^b]|They went.",
        "It ends at 5 p.m. Monday and at 6 p.m. EST on the day after.|That is late.",
        "At 5 a.m. Mr. Weldon left.|He came back.|Today at 5 a.m. Holm left.|She left there at 5 a.m.|Holm stayed.",
        "She lives at No. 10 with Gen. Lee and Dr. No.|They get on.",
        "Did he agree?|No.|He said no.|Then he came in.|Others went out.",
        "Fruit, e.g. Apples from Kent, i.e. Bramleys, sold well.|Pears did not.",
        "He paused... and went on.|Then he paused again...|Nobody spoke.",
        "“It is over.”|“No, it is not,” she said.",
        "“Why me?” he asked.|“Why not!” said Ann.",
        "(He had been ill.)|She was well.",
        "Prices rose 3.5 percent.|See www.example.com/a.html for more.|Shares fell.",
        "Apple Inc. Chief Executive Tim Cook came.|So did the head of Acme Corp.|The meeting was short.",
        "Yahoo! News said so.|Others did not.",
        "He was born in 1980.|His brother in 1982.",
        "She ran for 26 miles.|20 others gave up.",
        "Martin Luther King Jr. Day is a holiday.|His son is Martin Luther King Jr.|He was born in 1957.",
        "Sen. Ann Lee, R-S.C., spoke.|Rep. Bo Ray did not.",
        "He finished second... third, he said.|Well . . . perhaps.",
        "They wanted plan B.|The others wanted plan A.",
        "World War II.|It began in 1939.",
        "Smith vs. Jones was heard in St. Louis, Mo., in Sept. 2019.|Jones won.",
        "He sat.|He won.|He was a man of may.|Mar. 3 came.",
        "What?!|Yes.",
        "He lives at 10 Downing St.|He is 6 ft. 2 in. tall.|“Is he?”|He said that he was.",
        '"Is it over?" Smith asked.|"Never!" Ann B. Smith said.',
        "He came from Springfield, Ill., and she from Portland, Ore.|They met.",
    ],
    "de": [
        "Am 3. Oktober war Feiertag.|Die Läden blieben zu.",
        "Das 20. Jahrhundert begann.|Es waren 30 Grad im Jahr 1900.|Er ging.",
        "Dr. Müller kam z. B. Mittwoch, d. h. spät.|Er blieb bis ca. 17 Uhr.",
        "„Ich komme.“|„Wann?“, fragte sie.",
        "Das sagt Ann Holm.|»Niemand«, sagt sie, »spricht mit uns.«|»Warum?«|Sie ging.",
        "Die Fa. Meyer GmbH in der Goethe-Str. 5 zahlte rd. 3 Mio. Euro.|Das war viel.",
    ],
    "da": [
        "Mødet er d. 3. Maj, f.eks. Kl. 12.|Det er sent.",
        "Han tjente ca. 3 mio. kr. i Kbh.|Det var nok.",
        "Det er godt!|– Nej.",
        "Under 2. Verdenskrig boede hr. Hansen her.|Så flyttede han.",
    ],
    "no": ["Statsminister dr. Berg kom kl. 12 bl.a. Oslo.|Det var 17. Mai.", "Han fikk 3 mill. kroner.|De var glade."],
    "sv": [
        "Han heter t.ex. Dr. Berg, d.v.s. Bo.|Hon heter Ann.",
        "Det kostar 3 kr. styck, bl.a. Nils betalade.|Han är rik.",
    ],
    "fr": [
        "M. Macron est venu av. J.-C. Dupont.|Il est parti.",
        "« C’est fini. »|« Non ! » dit-elle.|Elle part.",
        "Le n. 5 coûte 3 euros, cf. Dupont, p. 12.|C’est cher.",
    ],
    "es": [
        "El Sr. López y la Sra. Ruiz viven en EE. UU. con D. Juan y EE. UU. Airways.|¿Por qué?|¡No sé!|Vino el Dr. Gil."
    ],
    "it": ["Il sig. Rossi e l’on. Bianchi, cfr. Verdi a pag. 5, sono qui.|La prof. Neri no."],
    "nl": ["De heer dr. Jansen en mevr. De Vries, o.a. Piet, kwamen.|Ze bleven ca. 3 uur.|Het was nr. 5."],
    "pl": ["Prof. Nowak i gen. Kowalski, m.in. Adam, byli na ul. Długiej.|To było 3. Maja, np. Wtedy."],
    "ru": [
        "Он живёт в г. Москва на ул. Ленина, т. е. Рядом.|Она там же.",
        "А. С. Пушкин родился в 1799 г.|Он был поэтом.",
        "«Кто там?» — спросил он.|Никто не ответил.",
    ],
    "uk": ["Він живе в м. Київ на вул. Шевченка, т. зв. Центр.|Т. Г. Шевченко народився у 1814 р.|Він був поетом."],
}


def article(content: str, language: str = "en") -> Article:
    read = text.read(content.encode())
    read.language = language
    return read


@pytest.mark.parametrize(("language", "case"), [(lang, case) for lang, cases in CASES.items() for case in cases])
def test_hard_case(language: str, case: str) -> None:
    read = article("Headline: x\n\n" + case.replace("|", " "), language)
    body = [read.text[s.start : s.end] for s in sentences(read) if read.blocks[s.block].kind != "headline"]
    assert body == case.split("|")


def test_white_space_that_was_lost() -> None:
    parts = ["It opens in May.", "The mayor said so.", "“It is late.”", "Gen.Lee and U.S.News agree on Kremlin.ru."]
    read = article("Headline: x\n\n" + "".join(parts))
    assert [read.text[s.start : s.end] for s in sentences(read)][1:] == parts


def test_the_number_of_a_heading_is_no_sentence() -> None:
    read = markdown.read(b"## 1. The plan\n\nWe go.\n")
    assert [read.text[s.start : s.end] for s in sentences(read)] == ["1. The plan", "We go."]


@pytest.mark.parametrize(
    ("piece", "end"),
    [("He said so. ", ""), ("word ", ""), (".", ""), (". ", ""), ('a.")', ""), (" ", "B"), ("Mr. ", ""),
     ("“Why?” Ann ", ""), ("\n", "x")],
    ids=["sentences", "words", "points", "spaced points", "closing marks", "spaces", "titles", "questions", "blank"],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece: str, end: str) -> None:
    def read(size: int) -> Callable[[], object]:
        return partial(sentences, article(f"Headline: x\n\nA.{piece * (size // len(piece))}{end}"))

    grows_evenly(read, 60_000)


@given(st.lists(st.text(st.sampled_from(list("aB3 .!?…\"”’)(—\n\u00a0")), max_size=60), max_size=8))
def test_sentences_cover_every_block_in_order(parts: list[str]) -> None:
    read = article("\n\n".join(parts))
    found = sentences(read)
    for index, block in enumerate(read.blocks):
        inside = [s for s in found if s.block == index]
        assert inside[0].start == block.start and inside[-1].end == block.end
        for a, b in zip(inside, inside[1:], strict=False):
            assert a.end <= b.start and not read.text[a.end : b.start].strip()
    for s in found:
        assert read.text[s.start : s.end] == read.text[s.start : s.end].strip() != ""
        assert sentence_at(read, s.start) == sentence_at(read, s.end - 1) == s
