"""Two spellings of one name: which letters may differ, and what shows that there are two bearers."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable

import pytest
from growth import grows_evenly

from newslint.core.article import Article
from newslint.core.finding import Finding
from newslint.core.options import Options
from newslint.facts.naming.alphabets import alphabets
from newslint.readers import text
from newslint_rules.names import variants

# The surnames among the forms of his name that the Library of Congress's authority file lists (n 80155414).
GADDAFI = (
    "Qaddafi Gadhafi Kaddafi Qadhafi Kadhafi Gadafi Qadafi Kazzafi Gaddafi Qathafi Qadhdhafi Khaddafi Kadafi Ghaddafy "
    "Ghadafi Ghaddafi Quathafi Gheddafi Khadafy Qudhafi"
).split()

# Surnames of different families, by origin.
SURNAMES = {
    "Ukrainian": "Kovalenko Bondarenko Tkachenko Kravchenko Shevchuk Oliynyk Boyko Kovalchuk Polishchuk Lysenko "
    "Rudenko Savchenko Petrenko Marchenko Tymoshenko Ponomarenko Hrytsenko Vasylenko Havrylyuk Melnyk Klymenko "
    "Pavlenko Zinchenko Demchenko Moroz Hnatyuk Kulyk Sydorenko Honcharenko Romanenko Levchenko Danylenko",
    "Russian": "Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasilyev "
    "Zaytsev Pavlov Semyonov Golubev Vinogradov Bogdanov Vorobyov Fyodorov Mikhaylov Belyayev Tarasov Belov Komarov "
    "Orlov Kiselyov Makarov Andreyev Kovalyov Gusev Titov Kuzmin Kudryavtsev Baranov Kulikov Alekseyev Stepanov",
    "Arabic": "Mansour Haddad Khoury Saleh Nasser Hamdan Barakat Shahin Qasim Jaber Rashid Tamimi Zaki Fayed Hariri "
    "Jumblatt Masri Najjar Sabbagh Khalil Darwish Shami Halabi Baghdadi Tikriti Dulaimi Jubouri Obeidi Sadr Hakim "
    "Maliki Abadi Allawi Chalabi Barzani Sistani",
    "Persian": "Rouhani Khatami Rafsanjani Larijani Velayati Zarif Jalili Ghalibaf Mousavi Karroubi Jahangiri Raisi "
    "Hosseini Ahmadi Karimi Moradi Rezaei Jafari Sadeghi Rahimi Ebrahimi Kazemi Heydari Soltani Ghasemi Bagheri",
    "Western": "Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Martin Jackson Thompson "
    "White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Rivera",
    "Korean": "Park Choi Jung Kang Yoon Jang Shin Kwon Hwang Song Ryu Hong Moon Yang Bae Baek",
}


def article_of(body: str, language: str = "en") -> Article:
    article = text.read(f"The talks resumed\n\n{body}\n".encode())
    article.language = language
    return article


def found(body: str, language: str = "en") -> list[Finding]:
    return list(variants.check(article_of(body, language), Options()))


def carried(one: str, other: str) -> bool:
    """Whether two surnames are reported, the one in a sentence and the other in the next."""
    body = f"Nobody knew on Monday where {one} was.\n\nTwo days later {other} left the room."
    return bool(found(body))


def test_the_forms_of_gaddafi() -> None:
    pairs = list(itertools.combinations(GADDAFI, 2))
    missed = [pair for pair in pairs if not carried(*pair)]
    assert len(missed) <= len(pairs) / 10, missed


def test_different_surnames_of_one_origin() -> None:
    pairs = [p for names in SURNAMES.values() for p in itertools.combinations(names.split(), 2)]
    alarms = [pair for pair in random.Random(1).sample(pairs, 500) if carried(*pair)]
    assert len(alarms) <= 5, alarms


def test_the_message_says_what_stands_there_and_what_differs() -> None:
    (finding,) = found("Troops moved on Mirnograd. The road to Myrnohrad was closed, and Mirnograd burned.")
    assert finding.message.startswith("“Myrnohrad” once, “Mirnograd” twice: one and the same?")
    assert "i or y" in finding.message and "g or h" in finding.message
    assert len(finding.related) == 1


@pytest.mark.parametrize(
    "body",
    [
        "General Qasem Talebi died. The killing of Qassem Talebi shook the city.",
        "General Qasem Talebi died. The killing of Qassim Taleby shook the city.",
        "They asked Rudy Giulanti. Days later Mr Giulanti spoke, but Mr Giulnati was calm.",
        "The president, Recep Erdoğan, left. Later Erdogan came back.",
        "The leader, Kim Jong-un, left. Later the leader Kim Jong Un came back.",
        "A town called Shenzhen is near. In Shenzhen and in Shenzen they waited.",
    ],
)
def test_one_bearer(body: str) -> None:
    assert len(found(body)) == 1


@pytest.mark.parametrize(
    "body",
    [
        "They met Sergei Kislyak. Then they met Sergey Lavrov.",
        "They met Sylvia Larsen, Joel Maio, Chuck Larson and others. Then they left.",
        "They met Brian Ode. Then Bryan Falk left, and Brian Ode too.",
        "The former head, Ole Larsen, left. The new one, Per Larson, stayed.",
        "In Kiev the streets were quiet. He told the Kyiv Post so.",
        "At Peking University in Beijing they waited for Peking University.",
        "The city, Raqqa, also spelled Raqqah, was quiet. In Raqqah they waited.",
        "In Iraq the Iraqis waited. Then the Iraqi army came, and the Koreans of both Koreas.",
        "The Gaddafis left. Then Saif Gaddafi came, and Gaddafi’s son.",
        "They spoke to Hans Holland. In Hollande they waited.",
        "Mr Lagarde left the bridge. In La Garde they waited, for La Garde is far.",
        "In the county they waited. Orange County and Orange Country were full.",
    ],
)
def test_two_bearers(body: str) -> None:
    assert found(body) == []


def test_capitals_alone_are_a_note() -> None:
    (finding,) = found("They read WikiLeaks at home. Then Wikileaks was closed, and WikiLeaks came back.")
    assert finding.severity == "note"


def test_three_spellings_are_one_finding() -> None:
    (finding,) = found("He met Kislyak on Monday. Then Kisliak left, and Kislyak stayed. Later Kislyac came.")
    assert len(finding.related) == 2


def _long(words: int, names: int) -> Article:
    rng = random.Random(3)
    syllables = "ka lo mi ru sta ven dro pel gar ti nov shi".split()
    invented = ["".join(rng.choices(syllables, k=4)).capitalize() for _ in range(names)]
    plain = "the road to a town was open and they said that it would be so again".split()
    body = [rng.choice(plain) if rng.random() > 0.1 else rng.choice(invented) for _ in range(words)]
    return article_of("\n\n".join(" ".join(body[i : i + 80]) + "." for i in range(0, words, 80)))


def test_time_grows_no_faster_than_the_text() -> None:
    def compared(names: int) -> Callable[[], object]:
        article = _long(25 * names, names)
        return lambda: list(variants.check(article, Options()))

    grows_evenly(compared, 200)


def test_every_alphabet_says_where_it_is_from() -> None:
    known = alphabets()
    assert len(known.origins) == 14
    assert all(letter.cost > 0 and letter.name for letter in known.letters)
