"""Make the figures of a sentence add up: "rose 8% to 54 from 50".

A percentage that does not follow from the two numbers beside it means that one of the three is wrong, and readers
will find out which before the desk does.

Every figure may be off by half its last printed place, a hedged one ("about", "more than") by a tenth; where rounding
up instead of down explains the difference it is a note. Silent where the numbers do not belong together: stakes ("or
11.3% of the stock"), averages and yearly rates, per-share figures beside totals, a second clause with figures of its
own; a percentage that the paragraph puts right in a later sentence; and percentages of percentages, which
`figures/points` reads. Totals are read where the parts exclude each other (men and women, so many from here and so many
from there) or stand, two and more, behind a dash, a colon or a bracket; where some may be left out, or counted twice,
only where the sum is within a tenth of the whole. A row of three figures is held against the sum behind it, and shares
with those who are undecided against 100%; votes against the seats of a body. A fraction in brackets or behind "or"
beside its percentage may be six points off. No more than 100% of people can do anything. A fall to more, or a rise to
less, is read where the verb stands right before its two levels ("fell to $50m from $40m"), or where "up from" and "down
from" stand between them; a share ("912 of 1,140, or 90%") and a lead ("nine points ahead, at 43% to 36%") are held
against the two numbers beside them.

Sources: Reuters Handbook of Journalism, "Figures"; Cohn, News & Numbers, ch. 2.

Rate: 6 warnings in 23,800 US news articles, all wrong ("half that amount", parts "of them", "the other three", "close
to half, 43%", a fall of 145% below nought), of which four are silent since, and 2 notes, both right; 4 warnings in
11,000 before, all wrong and silent; totals: 1 in 14,000, right; before, 1 warning and 2 notes in 32,519, all right. Of
353 agency sentences with a wrong percentage it finds 97%; it is silent on all 368 right ones and on all 143 whose
numbers do not belong together. In other languages totals are read behind a colon or in brackets, fractions with a
percentage in brackets, and shares of people above 100%: no warning in 7,400 articles of twelve languages but where a
corpus had masked its numbers. A change the wrong way was found in none of 31,820 articles. Levels, shares and leads
beside their numbers: one finding in 22,000, wrong ("a drop of 7.1%, down from 6.3%"), silent. Of all alarms that fresh
eyes read, 1 warning (1 right) and 2 notes (2 right) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint_rules.figures._beside import told_beside
from newslint_rules.figures._changed import changed
from newslint_rules.figures._directions import misdirected
from newslint_rules.figures._fractions import fractions
from newslint_rules.figures._fractions_by_words import fractions_by_words
from newslint_rules.figures._index_lines import index_lines
from newslint_rules.figures._parts import parts
from newslint_rules.figures._parts_by_words import parts_by_words
from newslint_rules.figures._shares import shares
from newslint_rules.figures._shares_by_words import shares_by_words
from newslint_rules.figures._sums import sums
from newslint_rules.figures._votes import votes

SEVERITY = "warning"
LANGUAGES = ("en", "de", "fr", "es", "da", "sv", "no", "nl", "it", "pt", "pl", "uk", "ru")

EXAMPLES = [
    good("Eight in ten, or 80%, came by boat."),
    bad("Eight in ten, or «60%», came by boat."),
    bad("Of the 1,140 members, 912, or «90%», came."),
    bad("So far 72 of 120 boats — «46%» — are red."),
    bad("That is 72 out of 120 piers, or «46%»."),
    good("That is 72 out of 120 piers, or 60%. Some 2 in 5 boats (44%) are red."),
    bad("He won by «9 percentage points», 52% to 47%."),
    good("Of the 1,140 members, 912, or 80%, came. So far 72 of 120 boats — 60% — are red. He won by 5 percentage"
         " points, 52% to 47%. It has 72 of 120 boats, 46% of them red."),
    good("Close to half, 43%, voted. Close to half, 52%, did not."),
    bad("Close to half, «42%», voted."),
    bad("Close to half, «53%», voted."),
    bad("The index fell 210.00 points, or «5.0%», to 41,790.00. It rose «1.5%», or $12 billion, to $400 billion."),
    good("The index fell 210.00 points, or 0.5%, to 41,790.00. It rose 3.1%, or $12 billion, to $400 billion."),
    good("Oil fell $1.20 a barrel, or 1.5%, to $78.80. The index lost nearly 210 points, or 5.0%, to 41,790."),
    good("He pays $50 (5%) to $400 (8%) more, and tips $2, or 15%, to $30 a night. It rose $3, or 5%, at $600 shops."),
    bad("The number of cases has «fallen to 83, up» from 51 a week ago. 70% did, «up» from 71%."),
    good("The number of cases has fallen to 83, down from 151 a week ago. 70% did, down from 71%."),
    good("The rate rose to 4.1% last month, down from 4.5% a year ago. It fell to 40%, up from 38% in March 2020."),
    good("It would cut tax from $1,000 to $2,000 a year. They raised fears of lower rates from 5% to 4%."),
    bad("The bank «cut» its main rate from 3.75% to 4%, and «raised» the tax on boats from £40,000 to £30,000."),
    good("The bank cut its main rate from 4% to 3.75%, and raised the tax on boats from £40,000 to £50,000."),
    bad("Sales rose «4%» to 54 million crowns from 50 million."),
    bad("Sales of real estate rose «2%» to $1.20bn from $1.10bn as inflation was paid for."),
    good("Adjusted for inflation, wages rose 1%, to £650 a week from £620. In real terms it rose 2%, to 54 from 50."),
    good("Sales rose 4% at constant exchange rates to 54 million crowns from 50 million. Organic sales grew 3%, to"
         " $5.5 billion from $5.0 billion."),
    good("The rate was cut by a quarter of a point, from 3.75% to 3.5%. It rose by a third of a cent, from 9 to 9.3."),
    bad("They shot down «98 of 74» drones, he said. They lost «1,200 of the 900» boats."),
    good("They shot down 74 of 98 drones under Title 42 of 12 laws, on 30 of 12 months, and 2015 of 12 boats."),
    good("Sales rose 8% to 54 million crowns from 50 million."),
    good("Sales rose about 10% to 54 million crowns from 50 million."),
    good("She raised her stake to 816,000 shares, or 11.3% of the stock, from 453,300 shares, or 6.3%."),
    good("The debt went from 400 million to 650 million, an average annual increase of 5%."),
    good("Sales rose 8% to 54 from 50 while exports fell 10% to 90 from 100."),
    bad("Sales rose «18%» to 54 million crowns from 50 million."),
    bad("Membership fell «25%», from 400 in May to 350."),
    bad("Exports were 120 million euros, up «40%» from 80 million."),
    bad("The number of beds dropped from 200 to 150, a fall of «35 per cent»."),
    bad("The ferry carried 41,200 people, down from 52,300 in May, a drop of «31 percent»."),
    bad("Sales were 41.2 million crowns, compared with 29.3 million a year earlier, an increase of «31%»."),
    good("The ferry carried 41,200 people, down from 52,300 in May, a drop of 21 percent."),
    good("Membership doubled to 812 from 400, and the fee more than halved, from 90 crowns to 40."),
    bad("Membership «doubled» to 612 from 410, and the number of berths «doubled» from 240 to 400."),
    bad("The catch fell by «a third», from 6,600 tonnes to 5,400, and rose «tenfold» to 400 from 90 in May."),
    good("The catch fell by a third, from 6,600 tonnes to 4,500, and fell tenfold to 40 from 400 in May."),
    bad("Exports fell to 3.1 million tons from 4.2 million, a rise of about «26%»."),
    bad("Turnout fell «10%» to 551 from 501."),
    bad("Sales were 1.2 billion crowns, up 20% from «1,000 crowns»."),
    bad("Some «120%» of voters wanted a new bridge."),
    good("Some 34% of sailors sing, and about half that amount (18%) of divers."),
    good("He took 12 people there—eight of them were from Tarn, and one diver with a dog—to sing."),
    good("Of the 435 seats, 233 seats are held by farmers and 199 held by sailors. The other three are vacant."),
    good("They mourn four sailors -- two of them from Tarn -- and one diver, who were lost at sea."),
    bad("The 100-member senate passed it by «58-47». The board, which has nine members, was split «6-5»."),
    bad("By a vote of «7 to 4», the nine-member panel put it off. In an «8-3» ruling, the nine-justice court agreed."),
    bad("«Six of the nine members said yes and five said no». The seven-member panel backed it, «five in favor and"
        " three opposed»."),
    good("Five of the nine members said yes and four said no. The nine-member panel backed it, five in favor and three"
         " opposed. Six of the nine members sang and five danced."),
    good("By a vote of 7 to 2, the nine-member panel put it off. The nine-member board voted 4-3, with two away."),
    good("The five-member band won 6-2. The nine-member board and the council voted 8-4."),
    bad("It will spend $20 million on roads, $30 million on ports and $25 million on parks, a total of «$95 million»."),
    bad("There were 40 votes for the first plan, 30 for the second and 20 for the third, «110» in all."),
    bad("Some 48 percent chose Holm, 40 percent Lee and «22 percent» were undecided."),
    good("It will spend $20 million on roads, $30 million on ports and $25 million on parks, a total of $75 million."),
    good("They have 40 boats, 30 cats and 20 dogs, a total of $95. Some 48 percent of men chose Holm, 40 percent of"
         " women Lee and 22 percent were undecided. They have 40 boats, 30 cats and 20 dogs, 110 feet long."),
    good("More than 110% of people like it."),
    bad("More than «111%» of people like it."),
    bad("The bus carried 25 people, «15» men and 12 women. Six poachers were caught, «five» men and two women."),
    bad("Of the 120 seats, «45» went to the left, 65 to the right and 20 to the greens."),
    good("The 12 judges (five from Norwold, four from Lydmere and three from Tarn) agreed. Of 40, 25 left and 22 ate."),
    good("Some 25 people came, among them 15 men and two women. Of 40 pupils 25 have a cat and 22 have a dog."),
    bad("Of the 120 teachers here, «45» will lose their jobs, 60 will be moved and 20 will retire."),
    bad("Of the 20 people who spoke, «14» were opposed to the bridge and eight supported it."),
    bad("Of the two speakers, she said, «one» was old and three were young."),
    good("Of the 20 people who spoke, 14 have a boat and eight have a bridge. It has 744 rooms (including 472 with a"
         " view and 375 with a bath)."),
    bad("Twelve people, «seven» men and four women, were hurt. It has 44 schools — «35» public and 11 private."),
    bad("There are 142 seats to fill, «16» in Tarn, 24 on Harholm and 101 in the capital."),
    bad("The plane carried 156 people: «150» passengers and eight crew members."),
    good("The plane had 156 people on board, 140 adults and two babies. Of 40 pupils, 21 have a cat and 22 a dog."),
    good("She told of 28 cases in 14 counties — 25 in the north and three on the coast."),
    good("The firm has 40 shops, 20 in Norwold and 12 in Lydmere, and 14 ferries: two boats and one raft is old."),
    bad("Just one in four, or «35%», stayed. Three-quarters of them («41 percent») left."),
    good("Nearly half (48%) left, more than a third (38%) stayed and two-thirds — 67 percent — came back."),
    bad("Costs fell by «130%» last year, and «270%» of Norwolders would have moved."),
    bad("The mill lost «130%» of its value. Crime in Tarn is down «240 percent»."),
    good("Profits fell by 130%, prices rose by 320%, and the debt is 140% of the town’s income."),
    bad("Profit «fell» to $50m from $40m. Turnout «rose» slightly to 36.8% from 41.2%."),
    bad("The rate «rose» to 4.2 percent, from 4.3 percent in May, and «fell» to 4.2 percent from 4.1 percent in June."),
    good("The rate rose to 4.2 percent, from 4.2 percent in May, and fell to 4.2 percent from 4.24 percent in June."),
    good("The rate improved to 7.9 percent from 8.1 percent, and prices fell from 10 percent to 15 percent."),
    good("The yen rose to 149 yen from 151 yen. The town dropped to 45 from 40 in the list, and a diver to 30 metres."),
    bad("The debt «dropped» from 120,000 crowns to about 150,000 crowns in May."),
    good("Profit fell to $40m from $50m. The team fell to 12 from 9 points; the record fell from 30 to 31 seconds."),
    good("“Profit fell to $50m from $40m,” he said. It fell to a loss of $50m from $40m, from 4m to 2bn."),
    bad("Turnout was 68.3%, «down» from 66.1%. Profit was $50m, «up» from $60m."),
    good("Turnout was 58.3%, down from 66.1%, after a drop of 7.1%, down from 6.3%. The yen was at $50, up from $60."),
    bad("In Tarn 912 of 1,140 men, or «90%», left, as did 21 million of its 24 million customers, or «78.5%»."),
    good("In Tarn 912 of 1,140 men, or 80%, left, as did 168 of 600 (28%). Of 40 men, or 5% of Tarn, 12 sang."),
    good("Of them, about 912 of 1,140 men, or 90%, left, as did 912 of about 1,140 others, or 90%, and 912 of 1,140"
         " boys, or about 90%."),
    bad("The poll put the Greens «nine» points ahead, at 43% to 36%."),
    good("The poll put the Greens seven points ahead, at 43% to 36%, and six points ahead with 40% to 30% unsure."),
    good("The ruble fell 5% to 63 to the dollar from 60."),
    good("We said that it rose from £2.53 to £3.45, an increase of 63%. That should have said 36%."),
    bad("We said that it rose from £2.53 to £3.45, an increase of «63%». That should have said 26%."),
    bad("Sales rose «8%» to 60 million crowns from 50 million, and exports rose 20%."),
    bad("It rose from £2.53 to £3.45, an increase of «63%».\n\nThat should have said 36%."),
    good("The Greens won 120 of 300 seats (31% of the vote), and 3 of the 20 sailors (55% women) sang."),
    good("The bank is in 30 of 50 towns, or 80 percent of the country’s people, and 2 of 10 million, or 20%, left."),
    good("Catches declined 12%, down from 8%; the fee shrank 0.2%, up from 0.5%, and slid 4.2%, down from 5.8%."),
    good("It lost $60 million, down from $50 million. It had a $60 million loss, down from $50 million in May."),
    good("The loss was $60 million, down from $50 million. It was $60 million, down from a $50 million loss in May."),
    good("The nine-member panel approved it for children 5 to 11. The five-member board voted to meet from 7 to 9."),
    good("The Greens were more than five points ahead, at 43% to 36%, or at least five points ahead, at 43% to 36%."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report changes and totals that do not add up."""
    yield from changed(article)
    if article.primary_language == "en":
        yield from shares(article)
        yield from parts(article)
        yield from fractions(article)
        yield from misdirected(article)
        yield from told_beside(article)
        yield from index_lines(article)
        yield from sums(article)
        yield from votes(article)
    else:
        yield from parts_by_words(article)
        yield from fractions_by_words(article)
        yield from shares_by_words(article)
