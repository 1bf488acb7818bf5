"""Group thousands in one way throughout an article.

Readers who meet "17,000 homes" and then "17.000 homes" cannot tell seventeen thousand from seventeen. The form that
is foreign to the article's language is reported; where neither is its own, the rarer one.

Silent on one number alone (1.250 may be a decimal), on whole marks and averages (batting 1.000, a 10.000 on the beam)
and what is scored (a 4.000 GPA), on small rates of exchange, on small prices of a litre or beside another price to a
thousandth, on what stands beside 1.040 and counts nothing, on help lines (116 117), on numbers before a
unit, per cent or a scale word ("2.766%", "1.125 kg", "$1.250 billion"), and on any number that could be a decimal
unless it ends in 000, stands grouped in the other way too, counts people, or ends in 00 and counts other things or is
a sum of ten and more; in English, where thousands are grouped elsewhere in the article, also unless it counts things,
or stands beside thousands.

Where the decimal sign is a comma, a number with noughts at its end is told beside another of the same scale or unit
that is grouped otherwise ("1,500 millones" beside "2.600 millones"), and so are the two ends of a range in any
language ("3,000 y 5.000").

What somebody may take for a decimal all the same is a warning, and no safe fix touches it; nor does one touch a
space in other languages than English, most of which may group so, and the label of a link, which may be a title. It is
passed over where the article tells anything to a thousandth ("1,559 euros", "5,125.250"), and before a rate ("1.234
births per woman").

Sources: Economist style guide, "Figures"; ISO 80000-1, 7.3.

Rate: 2 findings in 32,519 US news articles, both right. Of all alarms that fresh eyes read, 1 error (1 right) and 1
warning (1 right) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import newslint
from newslint import Article, Finding, Related, Replace, bad, good
from newslint.core.message import marked, say
from newslint.facts.furniture import furniture
from newslint.facts.open_quotations import is_in_open_quotation
from newslint.facts.quotations import quotation_at
from newslint_rules.figures._grouped import Grouped, grouped_numbers, is_sure, own_sign, regrouped

SEVERITY = "error"
NEEDS = ("numbered", "separators", "units")


class Options(newslint.Options):
    """`style` is what the house groups thousands with; "consistent" takes the article's own way."""

    style: Literal["consistent", "comma", "point", "space", "apostrophe"] = "consistent"


EXAMPLES = [
    bad("It has «3.000,000» users, 2,500 boats and 12,400 cups.", fix=None),
    good("The city lost 17,000 homes and 1,200 jobs."),
    good("Growth was 2.766% and the fund has 17,000 members; a share cost $1.125, the sample weighed 1.250 kg."),
    good("The index stood at 17.000."),
    good("Some 17,000 fled. We ping IP 10.000.000 and have ISBN 978.000.111; call 800.555.100, and it took 3.000 s."),
    good("In der Stadt leben 17.000 Menschen, 1.200 mehr als im Jahr davor.", language="de"),
    bad("In der Stadt leben 17.000 Menschen, «1\u00a0200» mehr als im Jahr davor.", fix=None, language="de"),
    bad("Im Text [Mapping «360,000» buildings](https://tarn.example) stehen 43.000 Häuser und 360.000 Straßen.",
        fix=None, language="de", suffix=".md"),
    good("Man ruft die 116 117 an. In der Stadt leben 17.000 Menschen.", language="de"),
    bad(
        "Some 17,000 fled. By Friday «17.000» had fled, of 21,000, and 1.000 were back.",
        fix="Some 17,000 fled. By Friday 17,000 had fled, of 21,000, and 1,000 were back.",
    ),
    bad("He paid 1,200 crowns; the state paid «1.250.000».", fix="He paid 1,200 crowns; the state paid 1,250,000."),
    bad("Der bor «17,000» i byen og 12.500 i havnen.", fix="Der bor 17.000 i byen og 12.500 i havnen.", language="da"),
    bad("It paid 17,000 crowns, and «17.000» crowns more.", fix="It paid 17,000 crowns, and 17,000 crowns more."),
    bad("He owes €1,200 and €«1.250,50».", fix="He owes €1,200 and €1,250.50."),
    bad("Of 2,493 patients «1.500» patients left.", fix="Of 2,493 patients 1,500 patients left."),
    bad("Some 17,000 fled, and «60 000» homes are dark.", fix="Some 17,000 fled, and 60,000 homes are dark."),
    good("She scored 14.500 points before a crowd of 12,000, and 9.800 on the bars."),
    bad("Huyeron 17,000. Había 21,000 y volvieron «21.000».", fix="Huyeron 17,000. Había 21,000 y volvieron 21,000.",
        language="es"),
    bad("The mill ground 2,350 sacks in spring and «1.450» in autumn, and 1.340 more sacks after that."),
    good("The mill ground 2,350 sacks in spring, 1.450 in autumn and 1.340 sacks more, and the index is 5,125.250."),
    good("La gasolina sube a 1,559 euros el litro frente a los 1,499 de ayer. Unas 12.000 personas y 3.400 invitados"
         " llegaron.", language="es"),
    good("Der eine hatte 1,234 Promille, der andere 2,345 Promille. Es kamen 12.000 Menschen.", language="de"),
    good("There were 1.234 births per woman, and 2.345 births per woman before. About 12,000 guests came."),
    bad("The town counted 2,940 boats in May, «3 118» in June and 3,450 in July."),
    good("Some 1,250 stayed, for at 8 300 people left, and 1.125 points were won. Line 2 118 of 3,000 shows it."),
    bad("Costó «1,500» millones, y otros 2.600 millones después.", language="es"),
    good("Costó 1,525 millones, y otros 2.600 millones después. Pesa 2,000 kilos, y el otro 12,5.", language="es"),
    bad("Hay 1.750.000 toneladas de azúcar, «500,000» toneladas más que antes.", language="es"),
    bad("Costó «15,000» millones y dio trabajo a 2.600 personas.", language="es"),
    bad("El sueldo, de «3,900» euros al mes, subió a 4.600 euros.", language="es"),
    good("El litro, de 1,900 euros, subió; el sueldo es de 4.600 euros, y mide 1,500 metros.", language="es"),
    bad("Vuela a una altura de entre «3,000» y 5.000 metros.", language="es"),
    good("Vuela a una altura de entre 1,250 y 5.000 metros, y pesa de 2,000 a 3,000 kilos.", language="es"),
    good("La saltadora logró 15,500 puntos ante 12.000 personas.", language="es"),
    good("O atleta fez 15,250 pontos diante de 12.000 pessoas.", language="pt"),
    bad("Some «17,000» fled.", fix="Some 17\u00a0000 fled.", style="space"),
    good("The code is 17.000.1, a share 1.125 and the time 1.250 of 17,000 seconds."),
    good("The fund of $17,000 million is worth $1.250 billion."),
    good("He bats 1.000 and has a 1.000 save percentage; she has a 4.000 GPA. Some 1,000 fans and 12,000 guests came."),
    good("The judges gave her 10.000 on the beam, and a 9.950. Some 10,000 fans came. She scored 15.000 points."),
    good("The euro fell to 1.000 dollars and rose to 1.040. Gas was $4.000 a gallon. Some 12,000 fans came."),
    good("The euro fell to $1.000 on Monday. The index rose to 17.000 from 16.845, of 12,000."),
    good("Some 1,200 tests ran.\n\n| Hate | 1.000 | 0.969 |\n| --- | --- | --- |\n| Self-harm | 0.992 | 0.951 |",
         suffix=".md"),
    good("Der Liter kostet 2,000 Euro. Er hatte 2,000 Promille, und der Euro fiel auf 1,000 Dollar. Es kamen 12.000"
         " Menschen.", language="de"),
    good("En liter koster 12,000 kroner, diesel 11,899. Der kom 12.000 mennesker.", language="da"),
    good("Le litre coûte 2,000 euros, le gazole 1,899. Le taux est de 1,000 puis 2,000. Quelque 12.000 personnes sont"
         " venues.", language="fr"),
    good("L’article 1.234 et l’article L. 2.345 du Code le disent. Il y a 12 000 cas.", language="fr"),
    good("Son 1,234 pesos, 120,000 pesos y 3.400 dólares.", language="es"),
    bad("Some 17,000 fled, 17,100 of them by sea. Around «3.000» were hurt.",
        fix="Some 17,000 fled, 17,100 of them by sea. Around 3,000 were hurt."),
    bad("The euro zone fined the bank $«250.000», then $12,000.",
        fix="The euro zone fined the bank $250,000, then $12,000."),
    bad("Some 12,000 people came, «4.000» of them children.", fix="Some 12,000 people came, 4,000 of them children."),
    bad("He won 12,000 dollars, and lost «5.000» dollars.", fix="He won 12,000 dollars, and lost 5,000 dollars."),
]

_SIGNS = {"comma": ",", "point": ".", "space": "\u00a0", "apostrophe": "’"}
_NAMES = {
    ",": marked("a comma"), ".": marked("a point"), "\u00a0": marked("a space"), "’": marked("an apostrophe"),
}  # fmt: skip
_BESIDE = marked('"{number}" groups its thousands with {this}, "{other}" with {that}; write "{right}".')
_IN_HOUSE = marked('"{number}" groups its thousands with {this}, the house with {that}; write "{right}".')
_WORDS = 2  # of a label, such as a number and what it counts
_TWO_SIGNS = re.compile(r"(?:\.[0-9]{3},|,[0-9]{3}\.)[0-9]{3}\Z")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the numbers grouped in another way than the rest, as one finding."""
    certain = grouped_numbers(article)
    if not certain or (len({g.sign for g in certain}) == 1 and options.style == "consistent"):
        return
    page = furniture(article)  # which is to go
    certain = [g for g in certain if not any(piece.start <= g.start < piece.end for piece in page)]
    wanted = _SIGNS.get(options.style) or own_sign(article, certain)
    strange = [g for g in certain if g.sign != wanted]
    other = next((g for g in certain if g.sign == wanted), None)
    sure: list[Grouped] = []
    doubtful: list[Grouped] = []
    for number in strange:
        slip = _TWO_SIGNS.search(article.text, number.start, number.end)  # "3.000,000" may be three million
        meant = _is_in_title(article, number) or (number.sign == "\u00a0" and article.primary_language != "en")
        (doubtful if slip or meant or not is_sure(article, number) else sure).append(number)
    if sure:
        yield _finding(article, sure, other, wanted)
    if doubtful:
        yield _finding(article, doubtful, other, wanted)._replace(safe=False, severity="warning")


def _is_in_title(article: Article, number: Grouped) -> bool:
    """Whether a number stands in the label of a link with other words, which may be a title in another language."""
    labels = (link for link in article.links if link.start <= number.start and number.end <= link.end)
    return any(len(article.text[link.start : link.end].split()) > _WORDS for link in labels)


def _finding(article: Article, strange: list[Grouped], other: Grouped | None, wanted: str) -> Finding:
    first, *more = strange
    shown = article.text[first.start : first.end]
    this, that, right = _NAMES[first.sign], _NAMES[wanted], regrouped(shown, wanted)
    if other:
        against = article.text[other.start : other.end]
        message = say(_BESIDE, number=shown, this=say(this), other=against, that=say(that), right=right)
    else:
        message = say(_IN_HOUSE, number=shown, this=say(this), that=say(that), right=right)
    related = [Related("same", g.start, g.end) for g in more]
    if other:
        related.append(Related("against", other.start, other.end))
    fix = [
        Replace(g.start, g.end, regrouped(article.text[g.start : g.end], wanted))
        for g in strange
        if not quotation_at(article, g.start, g.end) and not is_in_open_quotation(article, g.start, g.end)
    ]
    return Finding(first.start, first.end, message, tuple(related), tuple(fix))
