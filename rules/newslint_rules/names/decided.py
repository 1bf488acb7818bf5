"""Write a name the way the house has decided.

A paper that has gone over to Kyiv and still prints Kiev now and then looks as if two papers made it. The decisions
stand in plain text files (`names = ["house-names.txt"]`, see `newslint.house.names` for their form); short lists of
names on which the large houses of a language agree come with newslint, and any of their entries can be lifted.

Silent on the exceptions that a list makes ("chicken Kiev"), on a form that the copy itself explains ("Kyiv, formerly
Kiev"; "Kyiv (Kiev)"), in a sentence that tells what a map says or of the spelling, inside the names of organisations
("Kiev Institute of Physics"), ships, hotels and whatever else another capital stands behind (the Kiev Pocket of 1941),
of events before 2000 (the Kiev riots of 1905), and in addresses and handles, and in an article whose own date is before
the first year of the entry's source; a note where such an article has no date of its own and does not write the name
as decided elsewhere. Silent in quotations and posts, which are not the house's to spell. A name of newslint's own lists
that is another word than what stands there ("Weißrussland", "Beijing" in French) goes with `--unsafe` alone: who wrote
it may have chosen it. So does what an article without a date has, since it may be older than the decision.

Sources: AP, BBC and Guardian style guides, UN lists of names, the language councils; each entry names its own. Rate: 42
warnings and 103 notes in 31,785 US and British articles of 2012 to 2020, most of them Kiev, on which the houses had not
yet decided. Of all alarms that fresh eyes read, 46 warnings (43 right, 3 debatable) and 113 notes (80 right, 33
debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import newslint
from newslint import Article, Finding, Related, Replace, bad, good
from newslint.core.article import primary_language
from newslint.core.message import say
from newslint.facts.dates import published
from newslint.facts.posts import is_of_others
from newslint.house.names import Decision, read_files
from newslint_rules.names._decided_search import Search, search_for, undecided_forms
from newslint_rules.names._shared import DECIDED, decided_in, is_decided, was_decided_later

SEVERITY = "warning"
LANGUAGES = "all"

EXAMPLES = [
    bad("Headline: Talks\nDate: 2023-05-02\n\nThey opened in «Kiev».",
        fix="Headline: Talks\nDate: 2023-05-02\n\nThey opened in Kyiv."),
    bad("Talks opened in «Kiev» on Monday.", fix=None),
    bad("Talks opened in «Kiev» on Monday. They had been in Kyiv before.", fix=None),
    bad("Headline: Talks\nDate: 2023-05-02\n\n«KIEV» agreed. The Kiev side signed.",
        fix="Headline: Talks\nDate: 2023-05-02\n\nKYIV agreed. The Kyiv side signed."),
    bad("Photo: «Wiki Commons»", fix="Photo: Wikimedia Commons"),
    good("She ordered chicken Kiev in Kyiv, which was once spelled Kiev."),
    good("The Kiev Institute of Physics moved to Lviv, as @Kiev_news wrote."),
    good("“I was born in Kiev,” he said."),
    bad("The ship lay off «Odessa» in Ukraine.", fix=None),
    good("On the old map the city is Kiev, and the globe in the hall says Kiev too."),
    good("The SS Kiev, a Kiev-class boat, lay off the Hotel Kiev. In Kiev, Ontario, it rained."),
    good("He wrote of the Kiev riots of 1905. He used Kiev-dl."),
    bad("In «Kiev» a total of 1500 people came. He lived in Kiev in spring of 1986.", fix=None),
    good("The shots were fired in Odessa, Texas. He ate at the Peking Garden and read of the Kiev Pocket of 1941."),
    good("He studied at the Kiev Łukasiewicz House."),
    good("Talks opened on Monday.\n\nWe are in Kiev — The Mayor (@mayor) May 2, 2020"),
    good("---\ndate: 2014-05-02\n---\n\nTalks opened in Kiev on Monday.", suffix=".md"),
    bad("---\ndate: 2019-11-02\n---\n\nTalks opened in «Kiev» on Monday.", suffix=".md"),
    good("Die Gespräche in Kiew begannen am Montag.", language="de"),
    bad("Die Gespräche in «Weißrussland» begannen am Montag.", fix=None, language="de"),
    bad("Il enseigne à «Beijing» depuis lundi.", fix=None, language="fr"),
    bad("The film is on «Youtube» now.", fix="The film is on YouTube now."),
    good(
        "The cruiser Kiev sailed. In Russian the city is spelled Kiev. Kyiv, formerly Kiev, slept; Kyiv (Kiev) woke.",
    ),
]

_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_MOST = 20  # places of a decided name that are looked at
_PROGRAM = re.compile(r"-[a-z]{2}\b(?!-)")
_NEXT_WORD = re.compile(r" \d*([^\W\d_])")


class Options(newslint.Options):
    """The files of decided names, in the form of `newslint.house.names`; later ones win."""

    HOUSE_LISTS = "names"

    files: tuple[newslint.Path, ...] = (newslint.Path(DECIDED),)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.house = read_files(self.files)
        self._searches: dict[str, Search | None] = {}

    def search(self, language: str) -> Search | None:
        """The search in articles of a language; None where the house has decided nothing for it."""
        if language not in self._searches:
            spoken = primary_language(language)
            own = decided_in(spoken) if spoken != "en" and DECIDED in self.files else ()
            self._searches[language] = search_for((*own, *self.house), language)
        return self._searches[language]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each form that the house does not write once, with all its places."""
    search = options.search(article.language)
    if search is None:
        return
    places: dict[Decision, list[tuple[int, int]]] = {}
    for decision, start, end in undecided_forms(article, search):
        places.setdefault(decision, []).append((start, end))
    for decision, spans in places.items():
        own = [span for span in spans if not (_in_longer_name(article, *span) or is_of_others(article, *span))]
        if own and not was_decided_later(article, decision):
            surely = _is_of_today(article, decision, own[0])
            yield _finding(article, decision, own, surely, surely or _has_both(article, decision.name))


def _is_of_today(article: Article, decision: Decision, place: tuple[int, int]) -> bool:
    """Whether a decision surely holds: the house's own, one without a year, or one before the article's own date."""
    form = article.text[slice(*place)]
    own = not (is_decided(article, form) or is_decided(article, form.title()))
    return own or not _YEAR.search(decision.reason) or published(article) is not None


def _has_both(article: Article, name: str) -> bool:
    """Whether an article writes the decided name too, by itself, in its own words: it does not agree with itself."""
    if name not in article.text:
        return False
    found = (match.span() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", article.text))
    return any(not (_in_longer_name(article, *at) or is_of_others(article, *at)) for at in islice(found, _MOST))


def _finding(
    article: Article, decision: Decision, spans: list[tuple[int, int]], surely: bool, loud: bool
) -> Finding:
    start, end = spans[0]
    form = article.text[start:end]
    name, reason = _spelled(decision, form), decision.reason
    message = say('Write "{name}", not "{form}" ({reason}).', name=name, form=form, reason=reason)
    related = tuple(Related("same", *span) for span in spans[1:])
    fix = tuple(Replace(*span, _spelled(decision, article.text[slice(*span)])) for span in spans)
    safe = surely and _is_spelling(article, form, name)
    return Finding(start, end, message, related, fix, safe, None if loud else "note")


def _is_spelling(article: Article, form: str, name: str) -> bool:
    """Whether a form is the decided name in other letters, and not another name, which its author may have chosen.

    What the house itself has decided is always taken for a spelling.
    """
    if not (is_decided(article, form) or is_decided(article, form.title())):
        return True
    letters = set(form.lower())
    return form[0].lower() == name[0].lower() and 2 * len(letters & set(name.lower())) > len(letters)


def _spelled(decision: Decision, form: str) -> str:
    """The decided name, in capitals where the form is."""
    return decision.name.upper() if form.isupper() and len(form) > 2 else decision.name


def _in_longer_name(article: Article, start: int, end: int) -> bool:
    """Whether another capital follows, outside the headline: it may be the name of a work or a body (Beijing 3E).

    Or the rest of a program's name, "Youtube-dl".
    """
    if _PROGRAM.match(article.text, end):
        return True
    following = _NEXT_WORD.match(article.text, end)
    return following is not None and following[1].isupper() and article.block_at(start).kind != "headline"
