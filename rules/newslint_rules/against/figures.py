"""Give each figure as the source has it.

A figure that changed on the way from the wire copy, the foreign article or the press release is an error that nobody
sees in the text alone: 16,000 became 17,000, million became billion, pounds became dollars. Both places are shown.
Figures are compared by value and by sentence, in any two of the languages that have a list of number words.

Silent without a source; on the same value in other words, digits or separators ("17 тис." for 17,000); on a figure
that is rounded, or hedged in the direction in which it errs ("about 17,000" for 16,950); on conversions, hours of the
other clock, and decades and centuries under another name ("the 1800s" for "the 19th century"); in one language on
sums, differences and shares of figures that stand together, unless it has the place of another figure in the same
words, and on "four" for one and three others, "six days" for "three days each", and “60 Minutes”. Units, ordinals,
directions and other words of which one is never another (`exchanges.txt`) count as figures where the sentence is
otherwise the same. What has no sentence to be compared with is a note, and so is a small number in words, and what
the source lacks in an article that mostly tells the news in its own way; where the source is in another language,
what was not found is none, for it is mostly there in another form.

Sources: BBC, Editorial Guidelines, 3.3, "Gathering material"; Reuters, Handbook of Journalism, "Accuracy". Rate: in 0.3
of 100 figures of faithful translations, and in 0.5 of 100 in sentences that two outlets share; there 94 of 100 changed
figures are found, in translations 92, and 79 of 100 where another figure of the text stands. 8 alarms on 157 pairs of
articles of two outlets: 8 right; of 40 notes there 31 were right, 5 debatable. All 22 alarms on 1,155 faithful
translations, read twice: 19 and 21 right (the translation erred), 2 and 0 debatable. 40 alarms on summaries by
machines: 35 right, 2 debatable. Figures that have changed places between two names, limits told as others and points
told as per cent add 1 alarm, a right one, on 2,937 pairs. Read by strangers, on pairs that nobody had read
(right/debatable/wrong): pairs of two outlets 17/1/21, 41/2/2, 38/3/4 and 9/10/8, of which 17/1/0, 38/3/1 and 5/1/1 were
told still; drafts made from their source (rewrites by editors, highlights, summaries by machines) 20/2/15 and 30/5/10,
of which 48/7/4 are told still. After what follows by a half, a list or a sum was mended: 9/0/3 on highlights, changed
summaries and pairs of two outlets, and 9/3/1 on others; of these 18/2/0 are told still (another day's tally, the hour
of a broadcast). On 3,710 pairs of two outlets 9 warnings have become 3, on 1,000 highlights of editors 23 have become
19 (another count of the source, what is left of a whole, sums). Read last, on editors' highlights and shorts: of 45
warnings 28 right, 9 debatable (a rate of exchange, years ago), 8 wrong (figures of two things, a sum or a range not
seen, a value cut short).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import Message, marked, say
from newslint.facts.against.figures import held_figures
from newslint.facts.against.held import Held
from newslint_rules.against._figures_of_summaries import OF_SUMMARIES
from newslint_rules.against._told import plainly, told

SEVERITY = "warning"
LANGUAGES = "all"

_WIRE = "The bridge in Harwich cost 16,950 crowns, said Ann Lund. About 48% of the 1,200 residents were against it."
EXAMPLES = [
    *OF_SUMMARIES,
    good("The bridge in Harwich cost about 17,000 crowns, said Ann Lund.", against=_WIRE),
    good("Nearly half of the twelve hundred residents of Harwich were against the bridge.", against=_WIRE),
    good("The bridge in Harwich cost 16,950 crowns, said Ann Lund."),
    good("The bridge in Harwich cost $1.8 million, said Ann Lund of the port on Monday.",
         against="The bridge in harwich cost $ 1. 8 million , said ann lund of the port on monday ."),
    good("The boat in Harwich cost €9,055, said Ann Lund of the port on Monday.",
         against="The boat in Harwich cost €9,055.73, said Ann Lund of the port on Monday."),
    bad("The boat in Harwich cost «€9,054», said Ann Lund of the port on Monday.",
        against="The boat in Harwich cost €9,055.73, said Ann Lund of the port on Monday."),
    bad("A 17-year-old, two «17-year-olds» and a 20-year-old man were held in Harwich, said Ann Lund.",
        against="Ein 17-Jähriger, zwei 18-Jährige und ein 20-Jähriger wurden in Harwich verhaftet, sagte Ann Lund."),
    bad("The bridge in Harwich cost «$1.7 million», said Ann Lund of the port on Monday.",
        against="The bridge in harwich cost $ 1. 8 million , said ann lund of the port on monday ."),
    bad("In Harwich «40» men were on the ship that sank on Monday, said Ann Lund.",
        against="In Harwich 14 men, not 40, were on the ship that sank on Monday, said Ann Lund."),
    good("In Harwich 14 men and not 40 were on the ship that sank on Monday, said Ann Lund.",
         against="In Harwich 14 men, not 40, were on the ship that sank on Monday, said Ann Lund."),
    good("In Harwich 14 men rather than 40 were on the ship that sank on Monday, said Ann Lund.",
         against="In Harwich 14 men, not 40, were on the ship that sank on Monday, said Ann Lund."),
    bad("In Harwich «40» men were on the ship that sank on Monday, said Ann Lund.",
        against="In Harwich not 40 but 14 men were on the ship that sank on Monday, said Ann Lund."),
    good("In Harwich they ask if 40 men were on the ship that sank on Monday, said Ann Lund.",
         against="In Harwich they ask whether or not 40 men were on the ship that sank on Monday, said Ann Lund."),
    bad("In Harwich «17» men were on the ship that sank on Monday, said Ann Lund.",
        against="In Harwich 14 men were on the ship that sank on Monday, said Ann Lund.\n\nCorrection: An earlier "
        "version of this story said that 17 men were on the ship; it is 14."),
    bad("In Harwich «17» men were on the ship that sank on Monday, said Ann Lund.",
        against="(Corrects number of men to 14 from 17)\n\nIn Harwich 14 men were on the ship that sank on Monday, "
        "said Ann Lund."),
    bad("In Harwich «17» men were on the ship that sank on Monday, said Ann Lund.",
        against="In Harwich 14 men were on the ship that sank on Monday, said Ann Lund.\n\nThe number of men was given "
        "as 17 in an earlier version."),
    good("In Harwich 14 men were on the ship that sank on Monday, said Ann Lund. It had cost 17 crowns.",
         against="In Harwich 14 men were on the ship that sank on Monday, said Ann Lund. It had cost 17 crowns.\n\nAn "
         "earlier version of this story said that 17 men were on the ship; it is 14."),
    good("An earlier version of the bill for the port of Harwich spared 17 boats, said Ann Lund on Monday.",
         against="An earlier version of the bill for the port of Harwich spared 17 boats, said Ann Lund on Monday."),
    bad("According to Ann Lund «at most» 120 helpers were in the port of Harwich on Monday after the ship sank.",
        against="Ann Lund sagte, dass am Montag nach dem Untergang des Schiffs mindestens 120 Helfer im Hafen von "
        "Harwich waren."),
    bad("On Monday the trains to Harwich ran at a «maximum» of 80 kilometres an hour, said Ann Lund of the line.",
        against="The trains to Harwich, said Ann Lund of the line, ran on Monday at an average of 80 kilometres "
        "an hour."),
    good("On Monday the trains to Harwich ran at 80 kilometres an hour on average, said Ann Lund of the line.",
         against="The trains to Harwich, said Ann Lund of the line, ran on Monday at an average of 80 kilometres "
        "an hour."),
    good("On Monday no fewer than 80 boats came to the port of Harwich, said Ann Lund of the line.",
         against="At least 80 boats, said Ann Lund of the line, came to the port of Harwich on Monday."),
    good("On Monday not more than 80 boats came to the port of Harwich, said Ann Lund of the line.",
         against="At most 80 boats, said Ann Lund of the line, came to the port of Harwich on Monday."),
    bad("The share of boats lost off Harwich rose by «three percent» in May 2019, said Ann Lund and Peter Holm.",
        against="Der Anteil der vor Harwich verlorenen Boote stieg im Mai 2019 um drei Prozentpunkte, sagten Ann Lund "
        "und Peter Holm."),
    bad("Ann Lund, «41», of Harwich steered the old ship, and her cook, Peter Holm, «63», sent the call for help.",
        against="Das alte Schiff aus Harwich steuerte Ann Lund, 63; ihr Koch Peter Holm, 41, sandte den Notruf."),
    good("Peter Holm, 41, the cook of the old ship of Harwich, sent the call for help. Ann Lund, 63, steered.",
         against="Das alte Schiff aus Harwich steuerte Ann Lund, 63; ihr Koch Peter Holm, 41, sandte den Notruf."),
    bad("«Seven» sailors were killed off Harwich on Monday and «12» injured, said Ann Lund of the harbour.",
        against="Am Montag wurden vor Harwich zwölf Seeleute getötet und sieben verletzt, sagte Ann Lund vom Hafen."),
    good("Off Harwich seven sailors were injured on Monday, and twelve killed, said Ann Lund of the harbour.",
         against="Am Montag wurden vor Harwich zwölf Seeleute getötet und sieben verletzt, sagte Ann Lund vom Hafen."),
    good("Ann Lund and Peter Holm, 63 and 41, steered the old ship from Harwich and sent the call for help.",
         against="Peter Holm, 41, and Ann Lund, 63, steered the old ship from Harwich and sent the call for help."),
    good("In Harwich the ship sank less than 24 hours after 14 men had left it, said Ann Lund.",
         against="In Harwich the ship sank not 24 hours after 14 men had left it, said Ann Lund."),
    bad("The council in Harwich met on Monday. It voted «93-12» to close the port, said Ann Lund.",
        against="The council in Harwich met on Monday. It voted to close the port of the town, said Ann Lund. The "
        "mayor was there and so were the men of the harbour, who had come to hear how they voted and what was said."),
    bad("The bridge in Harwich cost «19,650 crowns», said Ann Lund.", against=_WIRE),
    bad("The «sixth» ship in the race off Harwich sank on Monday, said Ann Lund.",
        against="The seventh ship in the race off Harwich sank on Monday, said Ann Lund."),
    bad("The bridge in Harwich was shut at «3 a.m.» on Monday, said Ann Lund.",
        against="The bridge in Harwich was shut at 3 p.m. on Monday, said Ann Lund."),
    good("The bridge in Harwich was shut at 3 PM on Monday, said Ann Lund.",
         against="The bridge in Harwich was shut at 3 p.m. on Monday, said Ann Lund."),
    good("The bridge in Harwich carried more than three million people, said Ann Lund.",
         against="The bridge in Harwich carried 3.2 million people, said Ann Lund."),
    bad("The bridge in Harwich carried more than «four million» people, said Ann Lund.",
        against="The bridge in Harwich carried 3.2 million people, said Ann Lund."),
    good("It was 86 degrees Fahrenheit in the port of Harwich on Monday, said Ann Lund.",
         against="It was 30 degrees Celsius in the port of Harwich on Monday, said Ann Lund."),
    bad("It was 30 degrees «Fahrenheit» in the port of Harwich on Monday, said Ann Lund.",
        against="It was 30 degrees Celsius in the port of Harwich on Monday, said Ann Lund."),
    bad("The bridge in Harwich cost 16,950 crowns, said Ann Lund. About «84%» of the 1,200 residents were against it.",
        against=_WIRE),
    bad("The ferry from Harwich, said Ann Lund on Monday, has room for «£2.8m» of freight and for 90 guests.",
        against="Die Fähre aus Harwich hat laut Ann Lund Platz für Fracht im Wert von 2,8 Milliarden Pfund und für "
        "neunzig Gäste. Das sagte sie am Montag. Der Hafen von Harwich ist alt und soll bald wieder geöffnet werden."),
    good(
        "The wall in Harwich is 30 miles long and was built at 3 p.m. in the 1980s, said Ann Lund.",
        against="The wall in Harwich is 48 kilometres long and was built at 15:00 in the eighties, said Ann Lund.",
    ),
    good(
        "Of the 42 boats in Harwich, said Ann Lund, 12 sank.",
        against="In Harwich 30 boats floated and 12 boats sank, said Ann Lund.",
    ),
    good("Four sailors from Harwich drowned in the storm on Monday, said the harbour.",
         against="Ann Lund and three other sailors from Harwich drowned in the storm on Monday, said the harbour."),
    bad("«Five» sailors from Harwich drowned in the storm on Monday, said the harbour.",
        against="Ann Lund and three other sailors from Harwich drowned in the storm on Monday, said the harbour."),
    bad("The six-day march from Harwich ends on Monday with «three hundred» walkers, said Ann Lund.",
        against="The six-day march from Harwich ends on Monday with two hundred walkers, said Ann Lund."),
    bad("The «four-day» march from Harwich to the sea ends on Monday, said Ann Lund.",
        against="The six-day march from Harwich to the sea ends on Monday, said Ann Lund."),
    bad("The works on the bridge in Harwich will take «5 months», said Ann Lund on Monday.",
        against="The works on the bridge in Harwich will take 5 weeks, said Ann Lund on Monday."),
    good("The council met in Harwich on Monday to hear Ann Lund. The boats are old, and the nets are torn. The mayor "
         "told of the winter in the north. Nobody was hurt, and the 30 miles were soon done, when the ferry left.",
         against="48 kilometres of wall stand in Harwich. The council met on Monday to hear Ann Lund. The boats are "
         "old, and the nets are torn. The mayor told of the winter in the north. Nobody was hurt when the ferry left."),
    good("The G7 met Ann Lund in Harwich, at https://example.org/a7x on Monday. “We saw 9/11,” said Lund.",
         against="The states met Ann Lund in Harwich on Monday. “We saw all of it,” said Lund."),
    good("The wall in Harwich cost 40 crowns, about £4, said Ann Lund on Monday after the talks.",
         against="The wall in Harwich cost 40 crowns, said Ann Lund on Monday after the talks."),
    bad("The dues in Harwich rose by «3 percentage points» in the north of the port, said Ann Lund on Monday.",
        against="The dues in Harwich rose by 3 percent in the north of the port, said Ann Lund on Monday."),
    bad("The dues in Harwich rose by 3 percent in the «south» of the port, said Ann Lund on Monday.",
        against="The dues in Harwich rose by 3 percent in the north of the port, said Ann Lund on Monday."),
    bad("In Harwich «31» of the «12» boats that came home on Monday after the storm were lost, said Ann Lund.",
        against="In Harwich 12 of the 31 boats that came home on Monday after the storm were lost, said Ann Lund."),
    good("The dues rose in the south and in the north of Harwich by 3 percent, said Ann Lund on Monday.",
         against="The dues rose in the north and in the south of Harwich by 3 percent, said Ann Lund on Monday."),
    good("Ann Jaynes, 30, of Harwich met two 18-year-olds and a crowd of 25,000 on Monday, 3 May 2021, police said.",
         against="Trzydziestoletnia Ann Jaynes z Harwich spotkała w poniedziałek 3 maja 2021 r. dwóch "
         "osiemnastolatków i 25-tysięczny tłum, powiedziała policja."),
    good("Ann Jaynes said in Harwich on Monday, 3 May 2021 that the ship had come for the 34th time with 14 sailors.",
         against="قالت آن جينز يوم الاثنين 3 مايو 2021 في هارويتش إن السفينة وصلت للمرة الرابعة والثلاثين وعلى متنها "
         "14 بحارا."),
    bad("Ann Jaynes, 29, of Harwich lost a ship with «41» sailors on Monday, 3 May 2021, said the police.",
        against="La ventinovenne Ann Jaynes di Harwich ha perso lunedì 3 maggio 2021 una nave con 14 marinai, ha detto "
        "la polizia."),
    good("The harbour in Harwich will cost £100 billion to £150 billion, said Ann Lund on Monday after the talks.",
         against="The harbour in Harwich will cost £100 to £150 billion, said Ann Lund on Monday after the talks."),
    good("The talks in Harwich on the harbour and the bridge will take six days in May, said Ann Lund.",
         against="The talks in Harwich on the harbour and the bridge will take three days each in May, said Ann Lund."),
    good("Ann Lund told “60 Minutes” on Monday that the council in Harwich made a 180 on the bridge.",
         against="Ann Lund told the programme on Monday that the council in Harwich made a turn on the bridge."),
    good("The wall in Harwich cost 40 crowns (£4), said Ann Lund on Monday after the talks.",
         against="The wall in Harwich cost 40 crowns, said Ann Lund on Monday after the talks."),
    good(
        "The harbour was shut on Monday, and Anna Holm waited in it for two hours at a depth of 17 metres.",
        against="Der Hafen war am Montag geschlossen, und Anna Holm wartete darin ein paar Stunden, tief unten.",
    ),
    good(
        "The bridge in Harwich cost more than 16,900 crowns, said Ann Lund.",
        against=(
            "The bridge in Harwich cost 16,950 crowns, said Ann Lund. About 48% of the 1,200 residents were "
            "against it."
        ),
    ),
    bad("The storm in Harwich sank «21» of «46» boats and hurt «9» of «15» sailors.",
        against="The storm in Harwich sank 12 of 40 boats and hurt 7 of 50 sailors."),
    good("The page lost 6 million readers in Harwich in May, said Ann Lund, and 2 million krone in the talks.",
         against="The page lost 6m readers in Harwich in May, said Ann Lund, and 2m krone in the talks."),
    good("Harwich\n\n1 The old bridge is shut until May, said Ann Lund.\n\n2 The harbour is open in spring.",
         against="Harwich\n\n8 The old bridge is shut until May, said Ann Lund.\n\n9 The harbour is open in spring."),
    good("Harwich\n\n1 The old bridge is shut until May, said Ann Lund.\n\n2 The harbour is open in spring.\n\n"
         "Tarnfjord\n\n1 The old road is shut until June, said Peter Holm.\n\n2 The forest is open in summer.",
         against="Harwich\n\n8 The old bridge is shut until May, said Ann Lund.\n\n9 The harbour is open in spring."
         "\n\nTarnfjord\n\n8 The old road is shut until June, said Peter Holm.\n\n9 The forest is open in summer."),
    bad("Storm\n\n«40» Sailors died in the Harwich storm on Monday, said Ann Lund.\n\n«41» Boats sank in the Harwich "
        "storm on Monday, said Peter Holm.",
        against="Storm\n\n30 Sailors died in the Harwich storm on Monday, said Ann Lund.\n\n55 Boats sank in the "
        "Harwich storm on Monday, said Peter Holm."),
    bad("The council of Harwich has not said whether «more than» 9,000 boats sank in the storm, said Ann Lund.",
        against="The council of Harwich has not said whether up to 9,000 boats sank in the storm, said Ann Lund."),
    good("The sailors in Harwich may not earn over 9,000 crowns in a year, said Ann Lund.",
         against="The sailors in Harwich may earn up to 9,000 crowns in a year, said Ann Lund."),
    good("The sailors in Harwich must not earn more than 9,000 crowns in a year, said Ann Lund.",
         against="The sailors in Harwich must earn no more than 9,000 crowns in a year, said Ann Lund."),
    good("Harwich United have won the last four matches of the season in the harbour, said Ann Lund.",
         against="Leddon have lost the last four matches of the season in the harbour, said Ann Lund."),
    good("Temperatura w Harwich może w poniedziałek 3 maja sięgnąć 27 stopni, mówi Ann Jaynes, która się cieszy.",
         against="Harwich could reach 80 degrees on 3 May, a Monday, said Ann Jaynes, glad of it.", language="pl"),
    good("Der Hafen von Harwich ist in den Dreißigern des 20. Jahrhunderts gebaut worden, sagte Ann Jaynes am Montag.",
         against="The harbour of Harwich was built in the 1930s, said Ann Jaynes on Monday.", language="de"),
    good("В Харидже, по словам Энн Джейнс, в понедельник 3 мая выпадет более 25 см осадков, а семью Джейнс увезли.",
         against="Harwich will see over 10 inches of rain on Monday, 3 May, said Ann Jaynes; her family was moved.",
         language="ru"),
]  # fmt: skip

_THOUSANDTH = marked('"{here}" can be read as a thousandth of what the source has: "{there}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each figure that the sources have otherwise or not at all."""

    def wording(here: str, there: str, held: Held) -> Message:
        if held.how == "currency":
            return say('The source has this sum in another currency: "{there}".', there=there)
        if held.how == "unit":
            return say('The source has this number with another unit: "{there}".', there=there)
        if held.how == "separator":
            return say(_THOUSANDTH, here=here, there=there)
        return plainly(article, here, there, held)

    yield from told(article, held_figures(article), wording)
