"""Spell a name in one way throughout an article.

Readers who meet "Mirnograd" and then "Myrnohrad" look for two towns, and a search finds only half of the story. The
letters alone decide, not a list of names: every difference must be two ways to write one letter of one language of
origin (и as i or y), a mark over a letter, a doubled letter, or, where one form is rare and the other frequent, one
letter left out or changed, or two that changed places; or a hyphen, a blank, or an Arabic article written otherwise.

Silent where the article shows two bearers (other given names, other surnames, other places or kin, two names in one
list), for an organisation's own spelling (Kyiv Post), where the text speaks of the spelling ("also spelled Raqqa"), for
plurals, genders and peoples (Iraq, Iraqi), for a hyphen that stands before nouns alone (a Mexican-American boy), for
two words of a dictionary that differ in a letter (Black, Block) where neither is a surname and no full name is the same
otherwise, for the cases of a language that declines names (but for a slip in one of two full names whose other name is
the same), for two forms of which `names/decided` tells, and for words that the article has in lower case too. A
difference in capitals alone is a note, and so is a mark over a capital in French, which many houses leave out
(Etats-Unis); in German, which writes nouns with a capital, all but a mark, a full name, or two letters swapped in six
and more is one, and words after an article are passed over.

Silent too on other capitals in quotation marks or in the name before a speech ("Mr. McCAIN:"), and on what is copied
from a post, a document or an address, but for a note where two full names show one bearer; a spelling that only a
speaker's words have is a note.

Sources: the romanisation tables named in `languages/letters`. Rate: a warning in 1 of 43 US and UK news articles, a
note in 1 of 100. Precision: all 35 warnings in 1,500 articles were read, 34 right; of 20 in another 2,000 16 were
right, 3 wrong (two places or common words); of 100 in 23,800 89 were right, 6 debatable, 5 wrong (Colombia and
Columbia, Control and Central, a pun). Of 72 in 1,543 Spanish articles 63 were right, 4 debatable; in 1,028 German ones
4, all right, and of 31 notes 18 right, 3 debatable (before it read words alone at the head of a sentence). All 30 in
266 French articles were read: 28 right, 1 debatable. Of all alarms that fresh eyes read, 366 warnings (342 right, 14
debatable, 10 wrong) and 119 notes (87 right, 23 debatable, 9 wrong) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.finding import Severity
from newslint.core.message import marked, say, several, times
from newslint.facts.naming.nouns import has_capital_nouns
from newslint.facts.naming.spellings import CAPITALS, HYPHEN, NEEDED, is_choice, respelled
from newslint.facts.quotations import quotation_at
from newslint_rules.names._shared import is_decided

SEVERITY = "warning"
NEEDS = NEEDED

EXAMPLES = [
    bad("Troops moved on Mirnograd. The road to «Myrnohrad» was closed."),
    bad("The envoy, Qasem Talebi, left. Critics of «Ghassem Taleby» stayed."),
    bad("Sébastien Bassong est parti. Il voit Sébastien Haller, et «Sebastien Haller» chante.", language="fr"),
    good("Sébastien Bassong est parti. Il voit Sebastien Haller, et Haller chante.", language="fr"),
    bad("Troops moved on Kardítsa. The road to «Kardhitsa» was closed."),
    good("The wine came from Mâcon. Macron drank it."),
    bad("They spoke of Recep Erdoğan. Later Recep «Erdogan» left."),
    bad("Boats left Tarn-Holtby at noon. In Tarn-Holtby it rained. The road to «Tarn Holtby» was shut."),
    bad("Shells fell on Deir al-Zumar. In Deir al-Zumar nobody slept. The road to «Deir ez-Zumar» was shut."),
    bad("Ann Humbert opened it. Humbert paid, and Humbert spoke. Then it was over.\n\n«Humbetr» was tired."),
    bad("Ann Humbert paid. It was late.\n\nAnn «Humbertt» is on board. pic.twitter.com/x1 — Ole (@ole)"),
    good("Ann Humbert sold cups, and Humbert sang. Her rival’s cups said “Humbertt out!”"),
    bad("Ann Humbert spoke, and Humbert sang. “I have always liked «Humbertt»,” said Olaf Tybring, a sailor."),
    bad("Norwold TechPort met, and TechPort sang. The ships of «Techport» were late."),
    good("Norwold TechPort met, and TechPort sang. “The ships of Techport were late,” it said."),
    good("Ann McHolm spoke, and McHolm sang.\n\nANN McHOLM: I am tired of it."),
    good("The Norwold-Tarnish boys sang. He is Norwold Tarnish, and proud of it."),
    bad("The Norwold-Tarnish boys sang. The «Norwold Tarnish» girls wept."),
    bad("Jean-Luc Morvant sang, and Jean-Luc Morvant danced. By night «Jean Luc Morvant» had left, Ann Holm said."),
    bad("He is Norwold-Tarnish, and proud of it. She is «Norwold Tarnish», and sang."),
    good("Ann Heller spoke for the council. Bo Holler said that it was late, and Holler left."),
    good("Mr Macdonald of Leddon keeps sheep, and Mr McDonald of Yarrow keeps bees."),
    good("Muhammad Alistan opened the shop. His cousin Mohammed Alistan sells bread."),
    bad("The lawyer, Rudy Vestergard, and Mr Vestergard’s son left. Then Mr «Vestegard» spoke."),
    good("The Supreme Court met, and the Supreme Court spoke of non-Supreme-Court matters."),
    good("They walk from Anderson to Leddon, and back to Anderson. Ole Henderson sweeps the hall; Henderson is tired."),
    good("The envoy met Sergei Kislyak. Later Sergey Lavrov spoke."),
    good("He left Kiev in May. He told the Kyiv Post that he would return."),
    good("The town of Raqqah, also spelled Raqqa, was quiet."),
    bad("Recep Erdoğan kam am Montag. Später ging Recep «Erdogan».", language="de"),
    good("Alejandro y Alejandra viven en Europa. La Unión Europea calla.", language="es"),
    good("Das Projekt kam spät. Viele Projekte in Wien ruhen, Verlage und ein Verlag auch.", language="de"),
    good("Ann Reed won, and Reed sang. An article gave the winner’s name as Ann Reid."),
    good("He lives in Kiev. In Kyiv it rained, and all of Kyiv sang."),
    good("They flew to Colombia in May. The mayor of Columbia met the mayor of Columbia Falls, and Columbia sang."),
    good("Ann Reed met Dean Heller in May. Dan Holler sang, and Holler sang of it; so sang Holler."),
    bad("Ann Lindsey met the mayor, and Lindsey left. It was late.\n\nAnn «Lindsay» sang of it, and Lindsey wept."),
    bad("Ole Petersen met the mayor, and Petersen left. It was late, and «Peterson» sang of it."),
    good("The Yanukovych (pronounced Janukovych) house is shut. Yanukovych sang, and Yanukovych wept."),
    bad("Skibet nåede «Danamrk». Danmark sover, og Danmarks havne er tomme. Danmark venter.", language="da"),
    good("In Iraq the Iraqi army waited. The Larsens met Ole Larsen and Ole Larson."),
]

_CHECK = marked("{spellings}: one and the same? Check which is right ({reason}).")
_USE_ONE = marked("{spellings}: one and the same? Use one spelling ({reason}).")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each name with all its spellings once."""
    nouns = has_capital_nouns(article.primary_language)
    for name in respelled(article):
        if nouns and name.reason == HYPHEN and not any(" " in text for text in name.places):
            continue  # a compound, of which `terms/hyphenation` tells
        if len(name.places) == 2 and any(is_decided(article, text) for text in name.places):
            continue
        spellings = sorted(name.places, key=lambda text: (len(name.places[text]), -min(name.places[text])))
        spans = [(min(name.places[text]), min(name.places[text]) + len(text)) for text in spellings]
        odd = spellings[0]
        if name.reason == CAPITALS and all(_is_of_another_hand(article, at, odd) for at in name.places[odd]):
            continue
        spelt = several(say("“{name}” {times}", name=text, times=times(len(name.places[text]))) for text in spellings)
        once = len(name.places[spellings[-1]]) == 1 or name.doubtful
        message = say(_CHECK if once else _USE_ONE, spellings=spelt, reason=name.reason)
        related = tuple(Related("against", *span) for span in spans[1:])
        chosen = len(spellings) == 2 and is_choice(article.primary_language, *spellings)
        severity: Severity | None = "note" if name.reason == CAPITALS or name.doubtful or chosen else None
        yield Finding(*spans[0], message, related, severity=severity)


def _is_of_another_hand(article: Article, start: int, name: str) -> bool:
    """Whether a name stands in a quotation, or says in a transcript who speaks next."""
    end = start + len(name)
    return article.text.startswith(":", end) or quotation_at(article, start, end) is not None
