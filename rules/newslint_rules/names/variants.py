"""Spell a name in one way throughout an article.

Readers who meet "Mirnograd" and then "Myrnohrad" look for two towns, and a search finds only half of the story. The
letters alone decide, not a list of names: every difference must be two ways to write one letter of one language of
origin (и as i or y), a mark over a letter, a doubled letter, or, where one form is rare and the other frequent, one
letter left out or changed.

Silent where the article shows two bearers (other given names, other surnames, a given name and a surname, two names
in one list), for an organisation's own spelling (Kyiv Post), where the text speaks of the spelling ("also spelled
Raqqa"), for plurals, genders and peoples (Iraq, Iraqi), for words that the article has in lower case too, and in
languages that decline names. A difference in capitals alone is a note; in German, which writes nouns with a capital,
all but a mark or a full name is one, and words after an article are passed over.

Sources: the romanisation tables named in `letters/`. Rate: a warning in 1 of 36 US and UK news articles, a note in 1
of 110. Precision: all 139 warnings in 5,000 articles were read, 136 right, 2 debatable; of 127 in 4,000 others about
119 right. Of 72 in 1,543 Spanish articles 63 were right, 4 debatable; in 1,028 German ones 4, all right, and of 31
notes 18 right, 3 debatable.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.finding import Severity
from newslint_rules.names._alike import look_alikes
from newslint_rules.names._bearers import one_bearer
from newslint_rules.names._nouns import are_forms, has_capital_nouns
from newslint_rules.names._spellings import CAPITALS, MARKS, Name, Pair, names_of, times

SEVERITY = "warning"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no")

EXAMPLES = [
    bad("Troops moved on Mirnograd. The road to «Myrnohrad» was closed."),
    bad("The envoy, Qasem Talebi, left. Critics of «Ghassem Taleby» stayed."),
    bad("They spoke of Recep Erdoğan. Later Recep «Erdogan» left."),
    bad("The lawyer, Rudy Vestergard, and Mr Vestergard’s son left. Then Mr «Vestegard» spoke."),
    good("The envoy met Sergei Kislyak. Later Sergey Lavrov spoke."),
    good("He left Kiev in May. He told the Kyiv Post that he would return."),
    good("The town of Raqqah, also spelled Raqqa, was quiet."),
    bad("Recep Erdoğan kam am Montag. Später ging Recep «Erdogan».", language="de"),
    good("Alejandro y Alejandra viven en Europa. La Unión Europea calla.", language="es"),
    good("Das Projekt kam spät. Viele Projekte in Wien ruhen, Verlage und ein Verlag auch.", language="de"),
    good("In Iraq the Iraqi army waited. The Larsens met Ole Larsen and Ole Larson."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each name with all its spellings once."""
    pairs: list[Pair] = []
    for one, other in look_alikes(article):
        if one.text.replace("’", "'") != other.text.replace("’", "'") and not are_forms(article, one, other):
            bearer = one_bearer(one, other, article)
            if bearer is not None:
                pairs.append(Pair(one, other, *bearer))
    for name in names_of(pairs):
        spellings = sorted(name.places, key=lambda text: (len(name.places[text]), -min(name.places[text])))
        spans = [(min(name.places[text]), min(name.places[text]) + len(text)) for text in spellings]
        *others, last = [f"“{text}” ({times(len(name.places[text]))})" for text in spellings]
        message = f"{', '.join(others)} and {last} look like one name: {name.reason}. Spell it in one way."
        related = tuple(Related("against", *span) for span in spans[1:])
        severity: Severity | None = "note" if name.reason == CAPITALS or _is_doubtful(article, name, pairs) else None
        yield Finding(*spans[0], message, related, severity=severity)


def _is_doubtful(article: Article, name: Name, pairs: list[Pair]) -> bool:
    """Whether it may be no name: where nouns have capitals, and neither a full name nor a mark shows it to be one."""
    if not has_capital_nouns(article.primary_language) or name.reason == MARKS:
        return False
    words = {word for spelling in name.places for word in (spelling, *spelling.split())}
    return not any(pair.full and pair.one.text in words for pair in pairs)
