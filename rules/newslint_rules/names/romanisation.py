"""Write the names of one language in one system of romanisation.

"Kyiv", "Kharkiv" and "Gorlovka" in one story come from two languages, and "Bondarjuk" from a third one's paper: the
reader cannot look them up, and a search finds half of what was printed. The message says what each common system
makes of the name; which one the house follows is the editor's to say.

It speaks only where two other names (three, for a person) follow one system that cannot have given the form, and more
names do so than do not. Silent in an article that names neither Ukraine nor Russia, on places that may be elsewhere (a
homonym a quarter as large), on names outside a place's context ("in", "near", "… region"), on forms that the copy
explains, on what `names/decided` corrects, on Chernobyl, and on how a person spells himself, as long as the system has
the letters. A note where only the two Ukrainian systems for English are mixed (Slovyansk, Berdiansk).

In each language the systems are the international ones, the language's own (Duden, Språkrådet, Fundéu …) and those of
neighbours that copy is taken from; forms that are older than the systems (Kiew, Leópolis) are left alone.

Sources: Ukrainian national system (2010; UN resolution X/9; BGN/PCGN 2019), BGN/PCGN 1965, ISO 9, Duden, Dansk
Sprognævn, PWN, Girodet, ICAO Doc 9303: see `newslint.languages.romanisation`. Places: GeoNames, CC BY 4.0. Rate: 6
warnings and 6 notes in 32,519 US and British articles of 2012 to 2020, 1,801 of them with Ukraine. Read: all; the
warnings right, the notes debatable. Of all alarms that fresh eyes read, 6 warnings (6 right) and 6 notes (6 debatable)
are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, bad, good
from newslint.languages.countries import countries

SEVERITY = "warning"
LANGUAGES = ("en", "da", "de", "es", "fr", "it", "nl", "no", "pl", "pt", "sv")

EXAMPLES = [
    bad("Ukraine held Kharkiv, Chernihiv and Lysychansk. Shells fell in «Konstantinovka», and Konstantinovka burned."),
    bad("Ukraine held Zhytomyr, Chernihiv and Lysychansk, Oleksii «Bondarjuk» said, and Bondarjuk was right."),
    good("Ukraine held Kharkiv, Chernihiv and Lysychansk, said Oleksii Bondarenko. Belgorod in Russia was hit."),
    good("The road from Konstantinovka to Kharkiv was closed, Ukraine said."),
    good("Ukraine held Kharkiv, Chernihiv and Lysychansk, and the plant at Chernobyl."),
    good("Ukraine held Kharkiv, Chernihiv, Lysychansk and Kostiantynivka (in Russian, Konstantinovka)."),
    good("Ukraine held Kharkiv. Shells fell in Konstantinovka, and Konstantinovka burned."),
    good("Ukraine held Kharkiv, Chernihiv and Lysychansk. The man from Moscow, a Konstantinovka of his own, burned."),
]


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report each name that the system of the others cannot have given."""
    if any(stem in article.text for stem in countries(article.primary_language)):
        from newslint_rules.names._one_system import strangers  # few articles need the tables and the gazetteer

        yield from strangers(article)
