"""Quote the words that the source quotes, and give them to whoever said them there.

Direct speech is the one thing that an editor may shorten and never change. The words that differ are shown.

Silent without a source; where it has the words outside of its marks or in brackets; on a quotation that is shortened at
its ends, at "…" of either text or round brackets, on what stands in square brackets, on spelling ("per cent", "%",
"Sept."), on "it’s" for "it is", "4" for "four" and an oath with letters left out, on fewer than four words, and on who
speaks where the sentence around is not nearly the same. A quotation that stands in no sentence to be compared with is a
note, and so is one that the source has in no marks, as posts, letters and laws have, or with more words inside or with
one letter of a word or one small word (“the” for “a”) otherwise, or in words that differ in too many places to be those
of one speech, or that it has not, in an article that does not follow it throughout. Of a source in another
language only whether it quotes anybody there is told, as a note.

Sources: BBC, Editorial Guidelines, 3.3.15; AP, News Values and Principles, "Quotations".
Rate: in 1.6 of 100 quotations that two outlets share, most of which do differ by a word; 90 of 100 changed words and 94
of 100 exchanged speakers are found. 42 alarms on 157 pairs of articles of two outlets: 34 right, 7 debatable, 1 wrong;
40, most of them the same, read by another: 32, 7 and 1. What was debatable did differ, and the claim was wider than
that; it is told word by word, and sentence by sentence, since. Between articles that two outlets wrote for themselves
about one event 57 of 80 were right, 15 debatable (the outlet's own interview), 8 wrong (the same words on another day).
Read last by fresh eyes, between articles of which one was made from the other: of 40 warnings 37 right, 1 debatable, 2
wrong. Of 40 others, between articles that two outlets wrote for themselves, 34 right, 3 debatable, 3 wrong, of which 2
are not told any more.
Read afresh by strangers, on 2,582 open pairs of drafts and sources: of 45 warnings 39 right, 5 debatable (a small
word), 1 wrong. Of the 37 that are told still 36 right, none debatable.
Read by fresh eyes, on pairs that nobody had read: of 45 warnings 32 right, 12 debatable (what was said on a later
turn of events, in a later version of a story), 1 wrong.
Read by fresh eyes once more, on pairs of two outlets that nobody had read: of 45 warnings 23 right, 21 debatable (16 of
them quotations of the outlet's own, the rest a sentence that the speaker began anew), 1 wrong. Of the 24 that are told
still 23 right, 1 debatable. After the mends, on other pairs: of 45 warnings 28 right, 16 debatable (fillers of
speech, words that the draft has more of), 1 wrong; four of them are mended since.
Read by fresh eyes on drafts made from their source, most of them an editor's rewrite in simpler English, one warning a
draft: of 90 warnings 90 right.
Read last, on editors' highlights and shorts: of 22 warnings 16 right, 2 debatable, 4 wrong (a title, who speaks for a
body).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, bad, good
from newslint.core.message import Message, marked, say
from newslint.facts.against.held import Held
from newslint.facts.against.quotations import held_quotations
from newslint_rules.against._told import lacking, told

SEVERITY = "warning"
LANGUAGES = "all"

_WIRE = (
    "“The council has never been asked about the bridge, and I will not vote for it,” said Ann Lund in Harwich.\n\n"
    "“We are ready to open the harbour in spring,” said Peter Holm. The budget of the old port is spent by now."
)
EXAMPLES = [
    good("“The council has never been asked … and I will not vote for it,” said Ann Lund.", against=_WIRE),
    bad("“The council has «often» been asked about the bridge, and I will «soon» vote for it,” said Ann Lund.",
        against=_WIRE),
    bad("“The council has «often» been asked about the bridge, and I will not vote for it,” said Ann Lund in Harwich.",
        against=f"{_WIRE}\n\nAn earlier version of this story quoted Ann Lund as saying: “The council has often been "
        "asked about the bridge.”"),
    bad("“«The town is full of good people». The council has never been asked about the bridge,” said Ann Lund.",
        against=_WIRE),
    bad("“The council has «also» never been asked about the bridge, and I will not vote «now» for it,” said Ann Lund.",
        against=_WIRE),
    bad("“The council has «been never» asked about the bridge, and I will not vote «now» for it,” said Ann Lund.",
        against=_WIRE),
    good("“[Nobody] has ever been asked about the bridge.”"),
    good("Ann Lund would “not vote” for it.", against=_WIRE),
    good("“[T]he council has never been asked about the bridge,” said Lund.", against=_WIRE),
    bad("“The council has «often» been asked about the bridge,” said Ann Lund.", against=_WIRE),
    bad("“We are ready to open the harbour in spring,” said «Ann Lund».", against=_WIRE),
    bad("“The council has never been asked about «a» bridge, and I will not vote for it,” said Lund.", against=_WIRE),
    bad("Peter Holm of Harwich said: «“The budget of the old port is spent by now.”»", against=_WIRE),
    bad("“The council has never «ever» been asked about the bridge,” said Ann Lund.", against=_WIRE),
    bad("“The council «has been» asked about the bridge, and I will not vote for it,” said Ann Lund.", against=_WIRE),
    good("“I tell you it’s the eighth of four f–ing summers that we have had in Hong Kong,” said Ann Lund.",
         against="“I tell you it is the eighth of 4 fucking summers that we have had in HK,” said Ann Lund."),
    good("“The council has often been asked about the bridge, and I will not vote for it,” said Ann Lund.",
         against="“The council has … been asked about the bridge, and I will not vote for it,” said Ann Lund."),
    bad("“I «promise» that the council will be asked about the bridge,” said Ann Lund.",
         against="“I promise, as I did on Monday, that the council will be asked about the bridge,” said Ann Lund."),
    good("“The budget of the old port is spent by now,” said Peter Holm.",
         against="“Peter Holm told us that ‘the budget of the old port is spent by now,’ and left,” said Ann Lund."),
    good("“The budget of the old port is spent by now,” said council spokesman Peter Holm.",
         against="“The budget of the old port is spent by now,” said the Council of Harwich."),
    good("“We are ready to open the harbour yearsÃ¢â‚¬Â”",
         against="“We are ready to open the harbour years from now,” said Peter Holm."),
    good(
        "“I will not vote for it,” said Ann Lund. “The council has never been asked,” said Lund.",
        against=(
            "“The council has never been asked about the bridge, and I will not vote for it,” said Ann Lund in "
            "Harwich."
        ),
    ),
    good(
        "“The council (of the town) has never been asked about the bridge,” said Ann Lund.",
        against=(
            "“The council has never been asked about the bridge, and I will not vote for it,” said Ann Lund in "
            "Harwich."
        ),
    ),
    good(
        "“No. The council has never been asked about the bridge,” said Ann Lund.",
        against="“No, I have had enough of it,” said Peter Holm. “The council has never been asked about the bridge,” "
        "said Ann Lund.",
    ),
    good("“Since Sept. 11 the old port has been run by friends of al-Qaida,” said Ann Lund in Harwich.",
         against="“Since September 11th the old port has been run by friends of al-Qaeda,” said Ann Lund in Harwich."),
    good("“It was the eleventh storm of the year in Harwich,” said Ann Lund.",
         against="“It was the 11th storm of the year in Harwich,” said Ann Lund."),
    good("“The council has never been asked about the old bridge,” said Falk.",
         against="Ida Falk met them. “The council has never been asked about the old bridge,” said Ida."),
    good("“The mayor has been talking for six years about uh the bridge,” said Ann Lund.",
         against="“The mayor's been talking for six years about the bridge,” said Ann Lund in Harwich."),
    good("“We wrote in spring to the old fishermen who asked for it,” said Ann Lund in Harwich.",
         against="“We wrote in spring to fishermen, the old fishermen who asked for it,” said Ann Lund in Harwich."),
    good("“The council took all it could from Mayor Holm in spring,” said Ann Lund in Harwich.",
         against="“The council took all it could from Mayor [Peter] Holm in spring,” said Ann Lund in Harwich."),
    good("“The council took, you know, all it could in spring, and it is to blame,” said Ann Lund in Harwich.",
         against="“The council took all it could in spring, and it is to blame,” said Ann Lund in Harwich."),
    good(
        "“Some 40 % of us want it now,” said Ann Lund in Harwich.",
        against="“Some 40 percent of us want it now,” said Ann Lund in Harwich.",
    ),
    good(
        "“The council has had more than one crisis since the storm of the 1930s,” said Ann Lund in Harwich.",
        against="“The council has had more than one crisis since the storm of the 1930’s,” said Ann Lund in Harwich.",
    ),
]

_ADDED = marked('The source does not have "{here}" in this place of the quotation.')
_ADDED_TO_ALL = marked('None of the sources has "{here}" in this place of the quotation.')
_NOT_THERE = marked("The source does not have these words.")
_NOWHERE = marked("None of the sources has these words.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each quotation that the sources have in other words, by somebody else, or not as one."""

    def wording(here: str, there: str, held: Held) -> Message:
        if held.how == "speaker":
            return say('The source gives these words to "{there}", not to "{here}".', there=there, here=here)
        if held.how == "unmarked" and there:
            return say("The source has these words, and not as a quotation.")
        if held.how == "unmarked":
            return say("The source quotes nobody here.")
        if held.how == "added":
            return lacking(article, _ADDED, _ADDED_TO_ALL, here=here)
        if held.how == "shortened":
            return say("The source has more words within this quotation, which does not show that some are left out.")
        if held.how == "dropped":
            return say('The source has "{there}" here, and this quotation has not.', there=there)
        if there:
            return say('The source has "{there}" where this quotation has "{here}".', there=there, here=here)
        return lacking(article, _NOT_THERE, _NOWHERE)

    yield from told(article, held_quotations(article), wording)
