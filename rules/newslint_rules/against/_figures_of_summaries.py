"""Examples of figures that follow from their source, or that a summary of a few sentences has and its source lacks."""

from __future__ import annotations

from newslint import bad, good

_STORM = (
    "Ann Lund, Peter Holm, Mona Falk, Eva Berg and Ida Adler lost their nets off Harwich. Three men drowned and 23 "
    "were hurt there, and one drowned and 17 were hurt off Leddon. Their boats came home late, and nobody had called "
    "for help. The mayor will hear them all in the old town hall and ask why. The sea was grey, and the nets were "
    "torn. Falk could win the race of the port for the 77th time."
)

OF_SUMMARIES = (
    bad("«Five» sailors are poor.", against=_STORM),
    bad("Falk has won the race of the port for the «76»th time.", against=_STORM),
    bad("Some «40» sailors are ill.", against=_STORM),
    bad("Some «50» sailors are ill.", against=_STORM),
    bad("The boats were «more than a week» late off Harwich, and nobody had called for help.", against=_STORM),
    bad("The mayor will hear them in a «one-day» talk in the old town hall and ask why.", against=_STORM),
    good("The boats were more than a day late off Harwich, and nobody had called for help.",
         against=f"{_STORM} It will last 24 hours."),
    good("The boats were more than a week late off Harwich, and nobody had called for help.",
         against=f"{_STORM} They sailed on 2 May and came on 14 May."),
    good("The boats were more than a decade old off Harwich, and nobody had called for help.",
         against=f"{_STORM} They were built in 1998."),
    good("This article on the port is Part 2 of a series of many articles on Harwich.",
         against="This article on the port is Part 1 of a series of many articles on Harwich."),
    good("The men of the port of Harwich spoke against the bridge 4-to-1, said the town in spring.",
         against="The men of the port of Harwich, 4 in all, spoke against the bridge, said the town in spring."),
    good("The test in Harwich is 25 years old and has to change, said Ann Lund of the port.",
         against="The test in Harwich is a quarter of a century old and has to change, said Ann Lund of the port."),
    good("The boy from Harwich has steered boats since he was 2.5 years old, said Ann Lund.",
         against="The boy from Harwich has steered boats since he was two and a half years old, said Ann Lund."),
    good("Harwich will double its boats from 121 to 242, said Ann Lund of the port on Monday.",
         against="Harwich will double its boats from 121, said Ann Lund of the port on Monday."),
    good("The mayor of Harwich took more than £500,000 from the port, said Ann Lund on Monday.",
         against="The mayor of Harwich took £572,206 from the port, said Ann Lund on Monday."),
    good("The report on the boats of Harwich says that 30% of women there are attacked by their masters.",
         against="The report on the boats of Harwich says that 12.6% of women there are hit by a stranger at sea. In "
         "the boats of Harwich, the report says, 30% of women there are attacked by their masters."),
    good("Some 78 people were hurt in the storm off Harwich, the head of the hospital says.",
         against=f"{_STORM} The storm off Harwich killed at least 14 people, the head of the port says. It hurt at "
         "least 78 people, the head of the hospital in Harwich says."),
    good("Falk of Harwich won all but three of 19 races of the port in her old boat last season.",
         against=f"{_STORM} Falk of Harwich, who was first in all but one of the tests, won 16 of the 19 races of the "
         "port in her old boat last season."),
    good("Those who sail a year in Harwich are nearly 4 points better at the test of the port.",
         against=f"{_STORM} Those who sail a year in Harwich are better at the test of the port (about 3.7 points)."),
    good("Lund leads by 8 points among those of Harwich who have voted by now, 53 percent to 45 percent.",
         against=f"{_STORM} Lund leads by 9 points among those of Harwich who have voted, 53 percent to 44 percent "
         "or 45 percent."),
    good("The boat of Harwich was found to be seven-months late after the storm, said the port.",
         against=f"{_STORM} The boat of Harwich was found to be seven-month late after the storm, said the port."),
    bad("The port of Harwich asks whoever has lost nets to call it in the morning on «08457 90 90 90».",
         against=f"{_STORM} The port of Harwich asks whoever has lost nets to call it in the morning."),
)  # fmt: skip
