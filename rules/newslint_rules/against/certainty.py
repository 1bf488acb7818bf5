"""State nothing more surely than the source does.

"May have" becomes "has", "is expected to" becomes "will", "allegedly" goes, and once in a while a "not" does: the
sentence reads better and says something else.

Silent without a source and where it is in another language; where the two sentences are not nearly the same; where the
hedge has moved within the sentence, or more went with a denial than its words; where a clause was put in other words;
in a language without a list of such words. Where a word more than the hedge has changed, or the article is not made
from its source, it is a note.

Sources: Reuters, Handbook of Journalism, "Hedging"; BBC, Editorial Guidelines, 3.3.
Rate: in 4 of 100 pairs of articles of two outlets, none in translations; with its notes it finds 95 of 100 dropped
hedges and 96 of 100 dropped negations. 7 alarms on 157 pairs of articles of two outlets: 7 right; 4 notes
there: 1 right, 2 debatable.
Read last by fresh eyes, between articles of which one was made from the other: of 4 warnings 1 right, 1 debatable, 2
wrong; of the 2 that are told still 1 and 1. Of 4 others, of articles that two outlets wrote for themselves, 2 were
right, 1 debatable, 1 wrong; that one is not told any more.
Read afresh by strangers, on 2,582 open pairs of drafts and sources: of 10 warnings 8 right, 1 debatable, 1 wrong. Of
the 9 that are told still 8 and 1.
Read by fresh eyes, on pairs that nobody had read: of 3 warnings 1 right, 2 debatable; of 24 notes 3 right, 3 debatable,
18 wrong (synonyms, other clauses, what is still attributed). Of those told still 2 right, 3 debatable, none wrong.
Once more, on pairs of two outlets: of 11 warnings 4 right, 4 debatable (the event had moved on), 3 wrong (another hedge
stands there); of 6 notes 4, 1 and 1.
Read by fresh eyes on drafts made from their source, rewritten in simpler English: of 14 warnings 4 right, 3 debatable,
7 wrong ("not only", "about" for "an estimated"); on other drafts, of 14 warnings 6 right, 1 debatable, 7 wrong. Of the
17 of both that were told still 10 right, 2 debatable, 5 wrong (a hedge that concedes, a myth that is denied), none of
which is told now. After that, on other drafts, of 5 warnings 4 right, 1 debatable. Warnings alone find 78 of 100
dropped hedges and 74 of 100 dropped negations; on 3,710 pairs of two outlets 2 have become notes.
Read last, on editors' highlights and shorts: of 5 warnings 1 right, 1 debatable, 3 wrong (what the source says flatly
elsewhere).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.against.certainty import certainty
from newslint_rules.against._told import of_the_copy

SEVERITY = "warning"
LANGUAGES = "all"

_WIRE = "The bridge in Harwich may have been damaged by the storm. The council did not pay for the works in spring."
EXAMPLES = [
    good("More than 900 men voted in Harwich on Monday, at least 200 of them by post.",
         against="More than 900 men voted in Harwich on Monday, no fewer than 200 of them by post."),
    good("The bridge in Harwich may have been damaged by the storm.", against=_WIRE),
    good("The bridge in Harwich might have been damaged by the storm.", against=_WIRE),
    good("The bridge in Harwich has been damaged by the storm."),
    good("The council asked the men of Harwich whether they had paid for the works in spring.",
         against="The council asked the men of Harwich whether or not they had paid for the works in spring."),
    bad("The bridge in Harwich «has been» damaged by the storm.", against=_WIRE),
    bad("The council «did pay» for the works in spring.", against=_WIRE),
    good("A lonely old ferry is the unusual focus of the fair in Harwich this spring.",
         against="A lonely old ferry is the unlikely focus of the fair in Harwich this spring."),
    good("The boats were delivered late and not quite finished, but no harm came of it in Harwich.",
         against="The boats may have been delivered late and not quite finished, but no harm came of it in Harwich."),
    bad("The boats «were delivered» late and not quite finished, and much harm came of it in Harwich.",
        against="The boats may have been delivered late and not quite finished, and much harm came of it in Harwich."),
    good("Ann Lund said that the way the boats are built affects the nets of the town and its men.",
         against="Ann Lund said that it is a myth that the way the boats are built does not affect the nets of the "
         "town and its men."),
    good("Ann Lund told police that he was sorry and that the bridge was sold to a friend in Harwich.",
         against="Ann Lund told police that he was sorry and she believed the bridge was sold to a friend in Harwich. "
         "Ann Lund told police that he was sorry and that the bridge was sold to a friend in Harwich."),
    good(
        "The council paid for 14 boats in spring instead of the 40 boats of Harwich.",
        against="The council paid for 14 boats in spring and not the 40 boats of Harwich.",
    ),
    bad(
        "The men of the council in «Harwich sold» the bridge to a friend in spring.",
        against="The men of the council in Harwich appear to have sold the bridge to a friend in spring.",
    ),
    good(
        "The mayor of Harwich will face a judge on Monday in the old town.",
        against="The mayor of Harwich will appear before a judge on Monday in the old town.",
    ),
    bad(
        "The men of the council in Harwich «will sell» the bridge to a friend in spring.",
        against="The men of the council in Harwich expect to sell the bridge to a friend in spring.",
    ),
    good(
        "The mayor of Harwich and her husband will have a child in spring, said the town.",
        against="The mayor of Harwich and her husband expect a child in spring, said the town.",
    ),
    good(
        "The mayor of Harwich wants to propose a new bridge in the old town.",
        against="The mayor of Harwich wants to suggest a new bridge in the old town.",
    ),
    good(
        "“In spring the bridge in Harwich was damaged by the storm and closed,” said Ann Lund.",
        against="“In spring,” claimed Ann Lund, “the bridge in Harwich was damaged by the storm and closed.”",
    ),
    good(
        "The council in Harwich voted on Thursday to close the harbour that was built by the town.",
        against="The council in Harwich voted on 14 May to close the harbour that was built by the town.",
    ),
    good(
        "After reports that the council in Harwich had sold the bridge to a friend, the mayor resigned.",
        against="After the council in Harwich had reportedly sold the bridge to a friend, the mayor resigned.",
    ),
    good(
        "Some residents will get a better health plan at a lower cost in Harwich this winter.",
        against="Some residents will get better health plans at a lower cost in Harwich this winter.",
    ),
    good(
        "The report cites officials, and says the bridge in Harwich was damaged by the storm.",
        against="The report cites officials it didn't name, and says the bridge in Harwich was damaged by the storm.",
    ),
    good(
        "The bridge in Harwich was damaged by the storm in spring, the town said in a letter.",
        against="The bridge in Harwich was damaged by the storm in spring, according to the town in a letter.",
    ),
    bad(
        "The men of the port «also had» tried to sell the bridge to a friend in spring, as the town wrote in a letter.",
        against="The men of the port reportedly had tried to sell the bridge to a friend in spring, as the town wrote.",
    ),
    good(
        "The mayor of Harwich repeatedly said the council had sold the bridge to a friend in spring.",
        against="The mayor of Harwich claimed the council had sold the bridge to a friend in spring.",
    ),
    good(
        "Many in Harwich said the council had sold the old bridge to a friend in spring.",
        against="Many in Harwich claimed the council had sold the old bridge to a friend in spring.",
    ),
    good(
        "“In Harwich I can sell the old bridge to a friend in spring,” said Ann Lund, the mayor.",
        against="“In Harwich I could sell the old bridge to a friend in spring,” said Ann Lund, the mayor.",
    ),
    good(
        "They asked the men of the council to resist selling the bridge to a friend in spring.",
        against="They asked the men of the council to not sell the bridge to a friend in spring.",
    ),
    good(
        "Council poised to sell the old bridge in Harwich",
        against="The council is expected this week to sell the old bridge in Harwich, said a man of the port.",
    ),
    bad(
        "The bridge in Harwich «has been» damaged by the storm. The council may close it.",
        against="The bridge in Harwich may have been damaged by the storm. The council may close it.",
    ),
    bad(
        "The council did not meet, and it «did pay» for the works in spring.",
        against="The council did not meet, and it did not pay for the works in spring.",
    ),
    good(
        "The works were not paid for by the council or its men in spring, as the law says.",
        against="The works were not paid for by the council and not its men in spring, as the law says.",
    ),
    good(
        "The council did not pay for the works in spring.",
        against="The council did not not pay for the works in spring.",
    ),
    good(
        "The council would prefer to pay for other works in spring, said the mayor of Harwich.",
        against="The council in Harwich is likely to pay for other boats and nets before spring, said a fisherman.",
    ),
    good(
        "The bridge in Harwich has been damaged by the storm, perhaps.",
        against=(
            "The bridge in Harwich may have been damaged by the storm. The council did not pay for the works in spring."
        ),
    ),
    good(
        "Nobody in the old town of Harwich has been to the damaged bridge since.",
        against=(
            "The bridge in Harwich may have been damaged by the storm. The council did not pay for the works in spring."
        ),
    ),
    good(
        "The bridge in Harwich has been damaged by the storm.",
        against="Die Brücke in Harwich könnte durch den Sturm beschädigt worden sein.",
    ),
    good("The council in Harwich will host the boats in spring and hold a vote on the bridge.",
         against="The council in Harwich will not only host the boats in spring but hold a vote on the bridge."),
    good("The boats in Harwich are used by about 40 sailors of the port in the spring.",
         against="The boats in Harwich are used by an estimated 40 sailors of the port in the spring."),
    good("Sailors in Harwich cannot get the right food to eat in the spring.",
         against="Sailors in Harwich could not get the right food to eat in the spring."),
    good("It is the first time that a sailor is on a banknote of the port of Harwich.",
         against="It is the first time that a sailor has appeared on a banknote of the port of Harwich."),
    good("The scene is repeated up and down the avenue of the port in Harwich.",
         against="The scene is repeated up and down the supposedly prestigious avenue of the port in Harwich."),
    good("Like many others, he felt that the money should be spent on the boats of Harwich.",
         against="Like many others, he felt that the money could be spent on the boats of Harwich."),
    bad("A newspaper says that the town of Harwich «does have» a clear way to reach its old port.",
        against="A newspaper says that the town of Harwich doesn't have a clear way to reach its old port."),
    good("Only 45% of the sailors of Harwich say that their mayor told them of the storm in spring.",
         against="Some 55% of the sailors of Harwich say that their mayor never told them of the storm in spring."),
    good("The council in Harwich told of the details of the bridge, especially its name, in the spring.",
         against="The council in Harwich told of the details of the bridge, not the least its name, in the spring."),
]

_DENIES = marked('The source denies: it has "{word}" where this has "{here}".')
_DOUBTS = marked('The source is less certain: it has "{word}" where this has "{here}".')


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each place where a sentence of the source has a hedge or a negation, and the article has none."""
    for flat in of_the_copy(article, certainty(article)):
        source = article.sources[flat.source]
        word = source.text[flat.source_start : flat.source_end]
        here = " ".join(article.text[flat.start : flat.end].split())
        message = say(_DENIES if flat.denied else _DOUBTS, word=word, here=here)
        where = Related("source", flat.source_start, flat.source_end, flat.source)
        yield Finding(flat.start, flat.end, message, (where,), severity=None if flat.sure else "note")
