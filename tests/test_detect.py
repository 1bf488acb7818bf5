"""The language of a text by its commonest words."""

from __future__ import annotations

import pytest

import newslint
from newslint.languages import is_code
from newslint.languages.detect import contradicts, language_of

TEXTS = {
    "en": """The council voted on Tuesday to close the old bridge. Nobody at the hearing spoke against the plan,
        although several neighbours had written letters. It was not clear when the work would begin, or who was
        to pay for it.""",
    "da": """Byrådet besluttede tirsdag at lukke den gamle bro i havnen. Ingen talte imod planen, selv om flere
        naboer havde skrevet breve. Det er ikke klart, hvornår arbejdet begynder, og hvem der skal betale for
        det efter nytår.""",
    "no": """Bystyret vedtok tirsdag å stenge den gamle broen i havnen. Ingen talte imot planen, selv om flere naboer
        hadde skrevet brev. Det er ikke klart når arbeidet begynner, og hvem som skal betale for det etter
        nyttår.""",
    "sv": """Fullmäktige beslutade på tisdagen att stänga den gamla bron i hamnen. Ingen talade mot planen, även om
        flera grannar hade skrivit brev. Det är inte klart när arbetet börjar, och vem som ska betala för det
        efter nyår.""",
    "de": """Der Rat beschloss am Dienstag, die alte Brücke im Hafen zu schließen. Niemand sprach gegen den Plan,
        obwohl einige Nachbarn Briefe geschrieben hatten. Es ist nicht klar, wann die Arbeit beginnt und wer sie
        bezahlen soll.""",
    "nl": """De raad besloot dinsdag de oude brug in de haven te sluiten. Niemand sprak tegen het plan, hoewel een
        paar buren brieven hadden geschreven. Het is niet duidelijk wanneer het werk begint en wie het moet
        betalen.""",
    "fr": """Le conseil a décidé mardi de fermer le vieux pont du port. Personne n’a parlé contre le projet, bien que
        des voisins aient écrit des lettres. On ne sait pas quand les travaux vont commencer ni qui va les
        payer.""",
    "es": """El consejo decidió el martes cerrar el viejo puente del puerto. Nadie habló en contra del plan, aunque
        varios vecinos habían escrito cartas. No está claro cuándo empezarán las obras ni quién las va a pagar.""",
    "pt": """O conselho decidiu na terça-feira fechar a velha ponte do porto. Ninguém falou contra o plano, embora
        vários vizinhos tivessem escrito cartas. Não é claro quando as obras vão começar nem quem as vai pagar.""",
    "it": """Il consiglio ha deciso martedì di chiudere il vecchio ponte del porto. Nessuno ha parlato contro il
        progetto, anche se alcuni vicini avevano scritto delle lettere. Non è chiaro quando i lavori inizieranno
        e chi li paga.""",
    "pl": """Rada postanowiła we wtorek zamknąć stary most w porcie. Nikt nie mówił przeciw planowi, chociaż kilku
        sąsiadów napisało listy. Nie jest jasne, kiedy zaczną się prace i kto za nie zapłaci, ale to ma być już
        po nowym roku.""",
    "hu": """A tanács kedden úgy döntött, hogy lezárja a régi hidat a kikötőben. Senki nem szólt a terv ellen, bár
        több szomszéd is levelet írt. Nem világos, hogy mikor kezdődik meg a munka, és az sem, hogy ki fizeti
        azt.""",
    "ru": """Совет решил во вторник закрыть старый мост в порту. Никто не выступил против этого, хотя соседи и писали
        письма. Пока не ясно, когда начнётся работа и кто за неё будет платить, но это будет уже после нового
        года.""",
    "uk": """Рада вирішила у вівторок закрити старий міст у порту. Ніхто не виступив проти, хоча сусіди й писали
        листи. Поки що не ясно, коли почнеться робота і хто за неї буде платити, але це буде вже після нового
        року.""",
    "ca": """El consell va decidir dimarts tancar el vell pont del port. Ningú no va parlar contra el pla, tot i que
        els veïns havien escrit cartes. No és clar quan començaran les obres ni qui les ha de pagar amb aquest
        pressupost.""",
}


@pytest.mark.parametrize("language", TEXTS)
def test_language(language: str) -> None:
    assert language_of(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "AL AK AZ AR CA CO FL GA HI ID IL IN IA KS KY LA ME MI MN MS MO MT NE NV " * 3,
        "17 18 19 " * 50,
    ],
)
def test_a_short_or_strange_text_has_none(text: str) -> None:
    assert language_of(text) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Council votes to close bridge", ("en",)),
        ("Over half in Den Haag", ("en", None)),
        ("Zinsen steigen auf 3,5%, teilte die Bank am Montag mit. Im Mai waren es 2,5%.", ("de",)),
        ("Renten stiger til 3,5%, oplyste banken i dag. I maj var den 2,5%, og kronen faldt.", ("da",)),
        ("Vi har ikke de samme klimaforhold herhjemme som i Spanien.", ("da",)),
        ("I hvert fald ikke fra de store medier i landet.", ("da",)),
        ("Ifølge Lydmere har Ann Holm aldri erstattet ham.", ("no",)),
        ("Vi har testet det populære tilbudet fra Vestlandet.", ("no",)),
        ("Det vil vere den første regnbyen i regionen for sesongen.", ("no",)),
        ("Ordføraren i byen vil vere den første på brua.", ("no",)),
        ("Recensie: Lydmere Bridge Strikes Back, zwakke komedie met Rowan Marsh", ("nl",)),
        ("Recension av Lydmere Bridge, kraftlös parodi med Rowan Marsh", ("sv",)),
        ("Le port de la ville reste fermé depuis lundi.", ("fr",)),
        ("Міст закрили в понеділок, і автобуси їдуть в об’їзд.", ("uk",)),
        ("Мост закрыли в понедельник, и автобусы идут в объезд.", ("ru",)),
        ("Kaupunginvaltuusto päätti tiistaina sulkea vanhan sillan. Kukaan ei vastustanut suunnitelmaa.", ("und",)),
        ("המועצה החליטה ביום שלישי לסגור את הגשר הישן בנמל.", ("he",)),
        ("市議会は火曜日、港の古い橋を閉鎖することを決めた。", ("ja",)),
        ("Το συμβούλιο αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα.", ("el",)),
    ],
)
def test_short_texts_are_told_apart(text: str, language: tuple[str | None, ...]) -> None:
    assert language_of(text) in language


def test_a_stated_language_that_the_text_contradicts_loses() -> None:
    assert contradicts(TEXTS["de"], "en-US") == "de"
    assert contradicts(TEXTS["en"], "de") == "en"
    assert contradicts(TEXTS["no"], "nb") is None
    assert contradicts(TEXTS["ca"], "ca") is None
    assert contradicts("המועצה החליטה לסגור את הגשר.", "en") == "he"
    assert contradicts(TEXTS["de"], "lb") is None  # near German, and not told from it here
    assert not is_code("utf-8") and not is_code("iso-8859-1") and is_code("zh-Hant-TW") and not is_code(None)


@pytest.mark.parametrize("text", [
    "Hội đồng thị trấn Lydmere cuối cùng đã quyết định đóng cây cầu trong hai năm, theo bản báo cáo có tên "
    '"Bridges in a Cold Country" của Ann Holm, Lydmere Press.',
    "Dewan kota Lydmere memutuskan untuk menutup jembatan selama dua tahun, menurut laporan Bridges Report 2020 dan "
    "Lydmere Press Release, yang juga mencakup Ferry Service Plan dan beberapa perbaikan lain pada dermaga.",
])  # fmt: skip
def test_a_language_that_nobody_knows_is_not_english(text: str) -> None:
    """Names and titles in it are likest to English, but it is not in it; who states a language knows better."""
    assert contradicts(text, "vi") is None and contradicts(text, "id") is None
    assert text.isascii() or language_of(text) != "en"


def test_english_with_foreign_words_is_english() -> None:
    quotation = " “Det er ikke klart, hvem der skal betale for det,” said the mayor of the old town in the north."
    assert language_of(TEXTS["en"] + quotation * 2) == "en"


QUOTED = "“The harbour was rebuilt for 2,500 people who had lost what they owned,” she said"
FRENCH = """Le vieux pont du port ferme

Le conseil a décidé mardi de fermer le vieux pont du port, qui a coûté 17 000 euros, puis 18 000 euros de plus.

{}

On ne sait pas quand les travaux vont commencer, ni qui va les payer."""


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        (f"{QUOTED}. Nobody at the hearing spoke against the plan.", []),  # a paragraph
        (f"Elle a dit devant le conseil, qui ne la comprenait pas : {QUOTED}.", []),  # a quotation in one
        ("Le maire a dit : « Le port a été refait pour 2,500 habitants qui avaient tout perdu. »", ["2,500"]),
    ],
)
def test_what_stands_in_another_language_is_not_held_to_the_articles(paragraph: str, found: list[str]) -> None:
    text = FRENCH.format(paragraph)
    told = newslint.check(text)
    assert [text[f.place.start : f.place.end] for f in told if f.rule == "figures/separators"] == found


def test_a_short_headline_with_words_of_two_languages_is_in_its_articles() -> None:
    """ "Over", "for" and "held" are words of Norwegian too."""
    filling = "The judge said on Monday that the town had waited long enough for its money and for the truth. " * 3
    text = f"Former bank clerk held for seven days over £3.2m fraud\n\nA clerk who stole £2.3m is held.\n\n{filling}"
    assert language_of(text.partition("\n")[0]) == "no"
    assert [f.place.text for f in newslint.check(text) if f.rule == "headline/figures"] == ["£3.2m"]
