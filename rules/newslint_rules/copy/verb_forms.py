"""Give a verb the form that goes with the word before it: "they were", "did not know", "could have gone".

A subject that was changed and a tense that was changed leave the verb as it was, and every reader stumbles.

Reads a pronoun or an auxiliary and the verb behind it, where no sentence can have the two. Silent in quotations and
posts, where people speak as they do. The fix is no safe one.

Sources: newslint/languages/<xx>/agreement_frames.txt. Rate: 7 findings in 32,519 US news articles, all right when they
were read by their maker; conditions ("if he weren't") and clauses that end before the verb are left out since. Of all
alarms that fresh eyes read, 4 warnings (3 right, 1 debatable) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import marked, say
from newslint.languages import entries
from newslint_rules.copy._meant import Phrases, meant_otherwise

SEVERITY = "warning"
NEEDS = ("agreement_frames",)

EXAMPLES = [
    bad("The bridge was shut when «they was» there, and «he did not knew» it.", fix=None),
    bad("If «they don't knew» it they stay. He «could have went» by boat; «he has wrote» it.", fix=None),
    good("They were there. What he did made them sing. All she did was sing. He did not, knew the mayor, sing."),
    good("If she weren't ill, those who did not had a boat. Those who need it don't get it."),
    good("The singular they is old. She and he haven't met. Musk did not found it. Anyone who doesn't has till May."),
    good("The talks they were having began late. Those who have wrote to her."),
    good("He could have it. They have, wrote the mayor, no boat. It does not matter, and has not mattered."),
    good("“They was there, and it don't pay,” she said.\n\nThey was there — Ann Lee (@lee) May 2, 2020"),
]

_GOES = marked('"{phrase}" does not go together: "{meant}"?')


@cache
def _phrases(language: str) -> Phrases:
    return Phrases((), entries(language, "agreement_frames"))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a verb in a form that cannot stand behind the word before it."""
    for start, end, written, meant in meant_otherwise(article, _phrases(article.primary_language)):
        message = say(_GOES, phrase=written, meant=meant)
        yield Finding(start, end, message, fix=(Replace(start, end, meant),), safe=False)
