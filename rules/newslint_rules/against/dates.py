"""Give each day, month and year as the source has it.

A Tuesday for a Thursday, a July for a June: dates slip when copy is shortened or translated, and stay wrong for ever.

Silent without a source; on dates in digits for dates in words, on years in two digits, decades and centuries; on the
date under a post of a network; where another language may say the day in words ("the first of May") or has the weekday
of a title by its sound; in captions and credits; where the source says "today" or "yesterday" and its own date tells
which day that is; on the days of two posts under other words. Where its date is not known, a weekday that it does not
name is a note, in a summary where it names none at all, and so are "14 May" where it has "Thursday", a year that it has
not, and every date that it has not in an article that mostly tells the news in its own way. Of one date one thing is
told.

Sources: AP Stylebook, "dates", "time element"; Reuters, Handbook of Journalism, "Dates". Rate: false in 0.7 of 100
dates of faithful translations, and in 0.3 of 100 in sentences that two outlets share; 91 of 100 changed days, months
and years are found there. 12 alarms on 157 pairs of articles of two outlets: 9 right, 3 debatable (read again: 8 and
4); of 40 notes there 37 were right, 2 debatable. 18 alarms on faithful translations: 16 right (the translation erred).
16 alarms on summaries by machines: 16 right. Between articles that two outlets wrote for themselves about one event 15
of 40 were right, 21 debatable (years that everybody knows, days after the source); since years and such articles give
notes there are 8 warnings in 1,948 pairs, of 6 of which 5 were right, 1 debatable. Read last by fresh eyes, between
articles of which one was made from the other: of 15 warnings 7 right, 3 debatable, 5 wrong; of the 9 that are told
still 6 and 3. Read afresh by strangers, on 2,582 open pairs of drafts and sources: of 45 warnings 35 right, 3
debatable, 7 wrong, 6 of them of Arabic, Greek and Turkish sources. Of the 39 that are told still 35 and 3. On 715
translations from English the other way round, in thirteen languages, 46 warnings have become 12. Read by fresh eyes, on
pairs that nobody had read: of 27 warnings 19 right, 4 debatable, 4 wrong; of the 24 that are told still 19 right, 4
debatable, 1 wrong (a later day in a later version of a story). Once more, on pairs of two outlets: of 4 warnings none
right, 2 debatable, 2 wrong (posts and captions of two days); of 15 notes 8, 5 and 2. Read by fresh eyes on drafts made
from their source: of 7 warnings 7 right; on other drafts, of 11 warnings 7 right, 1 debatable, 3 wrong ("next summer",
"yesterday" in a text whose date is not known); of the 18 of both 14 are told still, all of them right. After that, of 9
on highlights, changed summaries and pairs of two outlets 7 right, 2 wrong (captions), and of 10 others 7 right, 2
debatable, 1 wrong (two polls); of the 19 are told still 13 right, 1 debatable, 1 wrong. On 3,710 pairs of two outlets
10 warnings have become none, on 487 shorts of editors 29 have become 15. On editors' highlights and shorts, read by
fresh eyes: of 36 warnings 22 right, 8 debatable, 6 wrong (what follows from a day before or a season).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import Message, say
from newslint.facts.against.dates import held_dates
from newslint.facts.against.held import Held
from newslint_rules.against._told import plainly, told

SEVERITY = "warning"
LANGUAGES = "all"

_WIRE = "The council in Harwich voted on Thursday, 14 May, to close the harbour that was built in 1953."
EXAMPLES = [
    good("The founder of the port of Harwich died on April 23, 1616, said Ann Lund on Monday.",
         against="The founder of the port of Harwich died on April 23,1616, said Ann Lund on Monday."),
    bad("The founder of the port of Harwich died on April «24», 1616, said Ann Lund on Monday.",
        against="The founder of the port of Harwich died on April 23,1616, said Ann Lund on Monday."),
    bad("The council in Harwich will open the new harbour in spring «2015».",
        against="The council in Harwich will open the new harbour in spring next year, after the storm of 1953."),
    bad("The council in Harwich will open the new harbour in spring «2015».",
        against="The council in Harwich will open the new harbour in spring 2016, after the storm of 1953."),
    good("The council in Harwich voted on Thursday, 14 May, to close the harbour that was built in 1953.\n\nAnn Lund "
         "speaks in the council in Harwich, June 21, 2020. REUTERS/Ida Falk", against=_WIRE),
    bad("The port of Harwich is closed to the old ships «since» the end of June, said Ann Lund.",
        against="Until the end of June the port of Harwich is closed to the old ships, said Ann Lund."),
    bad("The line from Harwich to Leddon remains closed «since» Monday, said Ann Lund of the port with its 90 boats.",
        against="Die Strecke von Harwich nach Leddon bleibt bis Montag gesperrt, sagte Ann Lund vom Hafen mit seinen "
        "90 Booten."),
    good("The port of Harwich was closed to the old ships from May until the end of June, said Ann Lund.",
         against="Until the end of June the port of Harwich had been closed to the old ships since May, said Lund."),
    good("The line from Harwich to Leddon has been open since June, said Ann Lund of the port with 90 boats.",
         against="The line from Harwich to Leddon was not open until June, said Ann Lund of the port with 90 boats."),
    bad("The ship from Harwich sank on «Wednesday» in the storm, said Ann Lund of the port.",
        against="The ship from Harwich sank on Monday in the storm, said Ann Lund of the port.\n\nAn earlier version "
        "of this story said that it sank on Wednesday."),
    good("The council in Harwich voted on Thursday, May 14, to close the harbour of 1953.", against=_WIRE),
    good("The council in Harwich voted on Sunday to close the harbour."),
    good("Der Rat von Harwich stimmte am 14. Mai dafür, den Hafen von 1953 zu schließen, wie die Stadt sagte.",
         against=_WIRE, language="de"),
    good("After the storm of February the port of Harwich with its 90 boats was closed, said Ann Lund.",
         against="Після лютневого шторму порт Гаріджа з його 90 човнами закрили, сказала Анн Лунд."),
    bad("After the storm of «February» the port of Harwich with its 90 boats was closed, said Ann Lund.",
        against="Після квітневого шторму порт Гаріджа з його 90 човнами закрили, сказала Анн Лунд."),
    good("Η Ανν Λουντ άναψε τα 90 κεριά του εβραϊκού Σαββάτου στο λιμάνι του Χάριτζ.", language="el",
         against="Ann Lund lit the 90 Sabbath candles at the port of Harwich."),
    bad("Η Ανν Λουντ άναψε τα 90 κεριά του «Σαββάτου» στο λιμάνι του Χάριτζ.", language="el",
        against="Ann Lund lit the 90 candles at the port of Harwich."),
    bad("The port of Harwich with its 90 boats was closed on «Thursday» in the storm, said Ann Lund.",
        against="Порт Гариджа с его 90 лодками закрыли в четвертый шторм в среду, сказала Анн Лунд."),
    bad("The port of Harwich with its 90 boats was closed on «Monday» in the storm, said Ann Lund.",
        against="Havnen i Harwich med 90 både blev lukket i stormen, sagde Ann Lund til Peter Mandagi."),
    good("Os 90 barcos saem do porto de Harwich, disse Ann Lund, e a segunda parte da obra abriu ontem.", language="pt",
         against="The 90 boats leave the port of Harwich, said Ann Lund, and the second part of it opened yesterday."),
    bad("Os 90 barcos saem do porto de Harwich na «segunda»-feira, disse Ann Lund, que abriu a obra.", language="pt",
        against="The 90 boats leave the port of Harwich on Tuesday, said Ann Lund, who opened the works."),
    good("Рыба теряет среду обитания у порта Гариджа, сказала Анн Лунд на 90 лодках.", language="ru",
         against="The fish lose their habitat off the port of Harwich, said Ann Lund on 90 boats."),
    bad("Рыба вернулась в «среду» в порт Гариджа, сказала Анн Лунд на 90 лодках.", language="ru",
        against="The fish came back on Tuesday to the port of Harwich, said Ann Lund on 90 boats."),
    good("The council in Harwich voted to close the harbour. — Ida Falk (@idafalk) May 17, 2018", against=_WIRE),
    bad("The council in Harwich voted on «Tuesday» to close the harbour that was built in 1953.", against=_WIRE),
    bad("The council in Harwich voted on Thursday, «June» 14, to close the harbour built in «1935».", against=_WIRE),
    bad("The council in Harwich voted on Thursday, May «24», to close the harbour.", against=_WIRE),
    good("The council in Harwich voted to close the harbour that was built in the 1950s, it said.", against=_WIRE),
    good("The harbour in Harwich was built in the 1950s, said the council.",
         against="The harbour in Harwich was built in the fifties, said the council."),
    bad("The harbour in Harwich was built in the «1930s», said the council.",
        against="The harbour in Harwich was built in the 1950s, said the council."),
    bad("“We must go.” — Ida Falk (@idafalk) May «27», 2018",
        against="“We must go.” — Ida Falk (@idafalk) May 17, 2018"),
    good("“We must go.” — Ida Falk (@idafalk) May 18, 2018",
         against="“We must go.” — Ida Falk (@idafalk) May 17, 2018"),
    bad("The council in Harwich closed the harbour on «Monday, July 20, 2019».", against=_WIRE),
    bad("The council in Harwich voted on «May 24» to close the harbour built in 1953.",
        against="The council in Harwich voted to close the harbour built in 1953. It was in May."),
    bad("The council in Harwich voted on Thursday, May 14, «2020», to close the harbour.", against=_WIRE),
    bad("The council in Harwich voted on «May 14» to close the harbour that was built in 1953.",
         against="The council in Harwich voted on Thursday to close the harbour that was built in 1953."),
    good("The council in Harwich closes the harbour, June 12, 2020. (Photo: Ida Falk/Reuters)", against=_WIRE),
    good("The council of Harwich met Ann LundHarbour of 1935 gets new quay Lund: no boats in 2020 Port is shut MORE "
         "on Thursday to close the harbour.", against=_WIRE),
    good("The council in Harwich voted on Thursday to close the harbour of 1953.\n\nAnn Lund speaks in the council in "
         "Harwich on June 21, 2020. (Harwich Television via AP)", against=_WIRE),
    good("FILE PHOTO: Ann Lund speaks in the council in Harwich on June 21, 2020.", against=_WIRE),
    good("“The harbour in Harwich is closed.” — Ida Falk (@idafalk) May 17, 2020",
         against="Ida Falk is on the quay of the closed harbour in Harwich, May 14, 2020. (Ann Lund/Reuters)"),
    good(
        "Headline: A vote\nDate: 2020-05-14\n\nThe council in Harwich voted on Thursday to close the harbour.",
        against="Headline: A vote\nDate: 2020-05-14\n\nThe council in Harwich voted today to close the harbour.",
    ),
]  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each part of a date that the sources have otherwise or not at all."""

    def wording(here: str, there: str, held: Held) -> Message:
        if held.status == "unsure" and not there and held.how != "elsewhere":
            return say('"{here}" was not found in the source, which may say it otherwise.', here=here)
        return plainly(article, here, there, held)

    yield from told(article, held_dates(article), wording)
