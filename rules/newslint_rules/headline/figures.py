"""Print no number above the text that the text does not have.

A headline is written in a hurry and read by everybody. A number that the text below lacks, or has differently, is the
mistake that most people see.

A figure follows from the text where it is copied, rounded or cut off, written in words or as an ordinal, converted to
another unit, a fraction, the years between two dates, or a sum or difference of neighbours. "Halves", "doubles" and
"triples" are held against the one change that the first sentences tell in per cent. Silent on years, dates and names
with a number; on a sum in a currency in which the text has none; on lists ("10 things to do"), on tables (more than 20
figures), on headlines of texts under 50 words, and inside quotation marks.

Up to 12 of anything are a warning where the lead tells of the same with another such number and nothing in the text is
so many, a note where the text counts the same, or its lead anything, and so are lengths of time; a note, too, is what
no other number of the kind stands against. Silent else, for a
text may name a few without counting them. A standfirst is read where the article marks one; a first paragraph is none.

Digits that the text has in another scale, unit or currency give no number above it, nor does an age, a measure or a
date give a count, where the text has another number of what the headline counts. A score is held against the lead's.

In other languages than English a warning needs one number alone in the lead, less than twice as large or one digit
off, of what the headline counts, in whatever case, in a sentence that tells of the same; or a name with another number
("Tupolew 214"). Where the text has several, whose sum may be meant, or none, it is a note. There, a length in years is
let pass where years of the text may be so long ago, on whatever day the article is from if it does not say.

Sources: Reuters Handbook of Journalism, "Headlines"; ACES on headline checks.

Rate: a warning in 1 of 420 US news articles, a note in 1 of 1,100. Of 60 read last by fresh eyes, of texts that are
whole, 37 were right, 9 debatable and 14 wrong; ten kinds of these are silent since, and where the text has no other
number of the kind (a score, an age or a sum that it leaves out) it is a note. Of what was read in the last two rounds
38 warnings are right, 3 debatable, 2 wrong, and 5 notes, 4 and 3. Of 1,000 sound headlines 4 are reported, of 583 with
a wrong number 89%; with `sums = "any"` 4 and 84%. In other languages a note in 1 of 100 articles; of 9 warnings there
that fresh eyes read 1 was right, 2 debatable and 6 wrong, and the 6 of 22,846 articles after that were wrong but for
one; by the lead alone it is 1 in 22,846, right (the kilometres of a run), and of planted numbers two in five are a
warning that were one in eight. Digits that tell of something else add 2 findings in 8,000 articles: one right, and a
note on a page's "7 hours ago". Of all alarms that fresh eyes read, 72 warnings (65 right, 4 debatable, 3 wrong) and 29
notes (18 right, 4 debatable, 7 wrong) are told still.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

import newslint
from newslint import Article, Block, Finding, Related, bad, good
from newslint.core.message import say
from newslint.facts.bodies import Body, below_headline, running_text
from newslint.facts.derivation import follows
from newslint.facts.figures import Figure, figures
from newslint.facts.number_labels import differing_label
from newslint.facts.quotations import quotation_at
from newslint.facts.words import word_count
from newslint_rules.headline._above import LABELS, finding_of
from newslint_rules.headline._beyond import is_beyond, is_list, is_regrouped, is_rest, is_told_share
from newslint_rules.headline._counted import counted_otherwise
from newslint_rules.headline._mistaken import mistaken
from newslint_rules.headline._told import is_years_gone, may_count_doer
from newslint_rules.headline._verbs import VERBS_OF, overstated

SEVERITY = "warning"
NEEDS = ("headline_numbers",)


class Options(newslint.Options):
    """`sums`: whether sums and differences of figures that stand "near" each other count, or of "any" two."""

    sums: Literal["near", "any"] = "near"


_FILL = "The council met on Monday to speak about the road along the harbour and what to do in the winter. "
EXAMPLES = [
    good(f"Harbour fire kills 3\n\n{_FILL * 3}Three people died in the fire."),
    good(f"Mayors zero in on bridge\n\n{_FILL * 3}It is to go."),
    good(f"Poll: 4 of 5 want bridge\n\n{_FILL * 3}Four out of five want the bridge."),
    good(f"Poll: 9 out of 10 ships rust\n\n{_FILL * 3}Of the 10 ships nine rust, and the mayor knows."),
    good(f"Poll: 63% want no bridge\n\n{_FILL * 3}Some 37% want the bridge."),
    good(f"Mayor shuts 14 rusty bridges\n\n{_FILL * 3}\n\n" + "\n\n".join(["- The bridge in Tarn"] * 14)),
    good(f"Holm 3.0 will crash and burn\n\n{_FILL * 3}"),
    good(f"Minister and Three Others Resign\n\n{_FILL * 3}Four ministers left the cabinet."),
    good(f"Ferry to cost 50% less\n\n{_FILL * 3}The ferry will cost half the price. Some 70% like it."),
    good(f"Bridge is shut 439 Shares\n\n{_FILL * 3}"),
    bad(f"Town sells «439» shares of bridge\n\n{_FILL * 3}"),
    good(f"May 14: Bridge is shut\n\n{_FILL * 3}It was built on May 2."),
    good(f"Bridge is shut since May 28\n\n{_FILL * 3}\n\nIt is shut — The Mayor (@mayor) May 31, 2020"),
    good(f"Bridge to cost $19M\n\n{_FILL * 3}The bridge will cost $19.2 million."),
    good(f"27 hurt on ferry\n\n{_FILL * 3}Some 25 men and two women were hurt."),
    good(f"Lost ring found after 43 years\n\n{_FILL * 3}She lost it in 1971; in May 2014 it was found."),
    good(f"5 things to do in May\n\n{_FILL * 3}Walk. Read. Sleep."),
    good("Harbour fire kills 3\n\nMore follows."),
    good(f"9-Year-Old Finds Lost Ring\n\n{_FILL * 3}The girl, who is nine, found it near her nine-year-old boat."),
    bad(f"«7-Year-Old»'s Ring Found\n\n{_FILL * 3}The 9-year-old had two brothers, 4 and 5."),
    bad(f"Man Loses «12 Lbs» at Sea\n\n{_FILL * 3}He lost 27 pounds in 10 weeks."),
    good(f"Harbour fires kill {' '.join(map(str, range(31, 52)))}\n\n{_FILL * 3}"),
    bad(f"Harbour fires kill {' '.join(f'«{n}»' for n in range(31, 33))}\n\n{_FILL * 3}"),
    good(f"A 24-hour strike shuts the harbour\n\n{_FILL * 3}"),
    good(f"Mill sells bridge for $30m\n\nThe mill sold the bridge for £24m to the town.\n\n{_FILL * 3}"),
    bad(f"Bridge «halves» deaths on ferry\n\nDeaths on the ferry fell 41% in May.\n\n{_FILL * 3}"),
    good(f"Bridge halves deaths on ferry\n\nDeaths on the ferry fell 42% in May.\n\n{_FILL * 3}"),
    good(f"Minister sends 4.500 men\n\n{_FILL * 3}The minister sent 4,500 men and 1,200 women."),
    bad(f"Harbour fire kills «30»\n\n{_FILL * 3}Thirteen people died in the fire, 12 of them at sea."),
    bad(f"Harbour loses «400» ships\n\n{_FILL * 3}It lost 340 ships.\n\nHarbour loses 400 ships\n\nIt is shut."),
    bad(f"Council gives school «$19M»\n\n{_FILL * 3}The school will have $1.9 million more, the mayor said."),
    good(f"Bank cuts rate by 50 basis points\n\n{_FILL * 3}It was half a percentage point, the bank said."),
    bad(f"Port «halves» its loss\n\nThe port cut its loss by 31% in May.\n\n{_FILL * 3}"),
    good(f"Port halves its loss\n\nThe port cut its loss by 51% in May.\n\n{_FILL * 3}"),
    bad(f"Port «trebles» its loss\n\nIts loss rose by 31% in May. Of its boats 12% were sold.\n\n{_FILL * 3}"),
    good(f"Port doubles its loss\n\nIts loss was up, to 31% in May, and 12% of its boats were sold.\n\n{_FILL * 3}"),
    bad(f"Bridge «halves» deaths on ferry\n\nDeaths on the ferry fell 31% in May.\n\n{_FILL * 3}"),
    good(f"Bridge halves deaths on ferry\n\nDeaths on the ferry fell 48% in May.\n\n{_FILL * 3}"),
    bad(f"«Two» men held over mill fire\n\nThree men were held over the fire at the mill.\n\n{_FILL * 3}"),
    bad(f"Guard shoots «4» doctors at mill\n\nA guard shot three doctors at the mill; two doctors ran.\n\n{_FILL * 3}"),
    good(f"Mill harms 109 towns\n\n{_FILL * 3}It is in Tarn, Leddon and Yarrow, besides 106 other towns."),
    good(f"Mill harms 486 sheep\n\n{_FILL * 3}It harmed 363 (8.2 percent), a further 103 of the mayor, and then 20."),
    bad(f"«Five» towns sue mill\n\nTarn sues the mill, and two ships.\n\n{_FILL * 3}"),
    good(f"Eleven towns sue mill\n\nTarn, along with 10 other towns, is to sue the mill.\n\n{_FILL * 3}"),
    good(f"Four towns vote on bridge\n\nTarn, Leddon, Yarrow and Holt vote on the bridge.\n\n{_FILL * 3}"),
    good(f"Town loses 14 ships\n\n{_FILL * 3}It had 42 ships, down from 56 four years before."),
    bad(f"Town loses «13» ships\n\n{_FILL * 3}It had 42 ships, down from 56 four years before."),
    good(f"Tolls pass by seven votes\n\n{_FILL * 3}The tolls passed by 26 votes to 19."),
    bad(f"Tolls pass by «eight» votes\n\n{_FILL * 3}The tolls passed by 26 votes to 19."),
    good(f"Tarn passes 5.5m\n\n{_FILL * 3}It had 5,512,400 people, shares near 9,350 and 83.9% with a boat."),
    bad(f"Tarn passes «6.5m»\n\n{_FILL * 3}It had 5,512,400 people, shares near 9,350 and 83.9% with a boat."),
    good(f"Shares near 9,350\n\n{_FILL * 3}Shares were 9,341.6 on Friday."),
    bad(f"Shares at «9,350»\n\n{_FILL * 3}Shares were 9,341.6 on Friday."),
    good(f"One in six lacks boat\n\n{_FILL * 3}In Tarn 83.9% had a boat."),
    bad(f"«One in four» lacks boat\n\n{_FILL * 3}In Tarn 83.9% had a boat."),
    bad(f"Mine loses «$1.2bn»\n\n{_FILL * 3}The mine lost $1.2m on Friday."),
    good(f"Mine loses $1.2bn\n\n{_FILL * 3}The mine lost from $1.2 to $1.4 billion."),
    bad(f"Mine loses «£12m»\n\n{_FILL * 3}The mine lost $12m on Friday."),
    good(f"Mine loses £12m\n\n{_FILL * 3}The mine lost 12 million pounds, after £9m in May."),
    bad(f"Fire burns «300 acres»\n\n{_FILL * 3}The fire burned 300 hectares."),
    bad(f"Mine loses «40%» of its men\n\n{_FILL * 3}The mine lost 40 of its 300 men, or 13%."),
    good(f"Mine loses 40% of its men\n\n{_FILL * 3}The mine lost 40 of 100 men, after 13% in May."),
    bad(f"Storm sinks «24» boats\n\n{_FILL * 3}A storm sank 42 boats. Ann Holm, 24, swam on 24 May."),
    good(f"Storm sinks 24 boats\n\n{_FILL * 3}A storm sank 24 of 42 boats. Ann Holm, 24, swam."),
    bad(f"Tarn win «3-1»\n\nTarn beat Holt 3-2 on Friday.\n\n{_FILL * 3}"),
    good(f"Tarn win 3-1\n\nTarn led Holt 3-0 on Friday and won 3-1.\n\n{_FILL * 3}"),
    good(f"Tarn beat Holt 2-1\n\nTarn came from 1-0 down to beat Holt with two late goals.\n\n{_FILL * 3}"),
    good(f"Tarn draw 2-2\n\nTarn came from 2-0 down at Holt.\n\n{_FILL * 3}"),
    good(f"Tarn win 2-1\n\nIt was 1-1 at the break on Friday; Holm had both of her 2 goals late.\n\n{_FILL * 3}"),
    good(f"Tarn lead series 3-1\n\nTarn beat Holt 4-1, their third win in four games.\n\n{_FILL * 3}"),
    good(f"Vote is 7-2\n\nThe court ruled seven to two. In May it ruled 7-1.\n\n{_FILL * 3}"),
    good(f"Mill to cut 30 jobs\n\nThe mill is to keep 270 of its 300 jobs. It is 30 miles off.\n\n{_FILL * 3}"),
    good(f"Tarn to play 3 games in May\n\nTarn plays on 3 May, 9 May and 12 May.\n\nIt won two games.\n\n{_FILL * 3}"),
    good(f"40% of men back tolls\n\nOf 200 men, 80 backed tolls; of the 40 women 5% did.\n\n{_FILL * 3}"),
    bad(f"Standfirst: A fire has cost the harbour «$19m».\n\n{_FILL * 3}A fire has done harm in the harbour."),
]

_LABEL = re.compile(r"(?<![\d.,:/])[0-9]{1,3}(?![\d.,:/]*\d)")
_MARKED = frozenset({"standfirst", "subtitle", "summary", "dek", "deck"})  # what says that a text has a standfirst
_TABLE = 20  # figures; a block with more is no sentence
_SHORT = 50  # words; below that a text is a flash or a teaser


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the figures above the text that do not follow from it, and names with another number."""
    headline = article.headline
    if word_count(article) < _SHORT:
        return
    if headline:
        yield from _lacking(article, headline, below_headline(article), options.sums)
        if article.primary_language in VERBS_OF:
            yield from overstated(article, headline)
    standfirst = article.first("standfirst")
    if standfirst and not _MARKED.isdisjoint(article.metadata):
        yield from _lacking(article, standfirst, running_text(article), options.sums)


def _lacking(article: Article, block: Block, body: Body, sums: str) -> Iterator[Finding]:
    """What a body lacks of the numbers in a block above it."""
    above = [f for f in figures(article) if block.start <= f.start < block.end]
    if len(above) > _TABLE:
        return
    starts = [f.start for f in above]
    for figure in above:
        if quotation_at(article, figure.start, figure.end) or is_list(article, figure):
            continue
        otherwise = counted_otherwise(article, figure, block, body)
        if otherwise:
            message = say(LABELS[block.kind], number=article.text[figure.start : figure.end], other=otherwise[1])
            yield Finding(figure.start, figure.end, message, (otherwise[0],))
            continue
        told = is_told_share(article, figure) or is_regrouped(article, figure) or is_rest(article, figure)
        if told or is_beyond(article, figure) or _is_spelled(body, figure):
            continue
        clash = mistaken(article, figure, body, sums)
        if clash is None and (_is_converted(body, figure) or follows(body, figure, sums=sums)):
            continue
        if is_years_gone(body, figure) or _is_one_more(body, figure):
            continue
        finding = finding_of(article, figure, block, body, clash)
        if finding:
            yield finding
    for label in _LABEL.finditer(article.text, block.start, block.end):
        before = bisect_right(starts, label.start())
        counted = before and label.start() < above[before - 1].end
        if not counted and (place := differing_label(body, *label.span())):
            message = say(LABELS[block.kind], number=label.group(), other=article.text[slice(*place)])
            yield Finding(*label.span(), message, (Related("against", *place),))


def _is_converted(body: Body, figure: Figure) -> bool:
    """Whether a sum above stands in a currency in which the text has none, and the text has sums in others."""
    if figure.kind != "money":
        return False
    currencies = {f.unit for f in body.figures if f.kind == "money"}
    return bool(currencies) and figure.unit not in currencies


def _is_spelled(body: Body, figure: Figure) -> bool:
    """Whether the text has a figure in words, where figures are read from digits alone: in any language but English."""
    if body.article.primary_language in VERBS_OF:
        return False
    from newslint_rules.headline._spelled import is_spelled

    return is_spelled(body, figure)


def _is_one_more(body: Body, figure: Figure) -> bool:
    """Whether a text that tells apart who did it counts one less."""
    if not may_count_doer(body, figure):
        return False
    less = figure._replace(value=figure.value - 1)
    return any(f.kind == "count" and f.value == less.value for f in body.figures) or _is_spelled(body, less)
