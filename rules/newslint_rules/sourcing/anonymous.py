"""Give the reason why a source is not named.

"An official said" asks readers for trust and gives them nothing in return. The reason ("who may not speak of a running
case") tells them what the source risks, and why the desk believed it. And where there is one source, "sources" claims
more than the reporter has.

Silent where the article gives any reason or condition ("spoke on condition of anonymity"), on officials in general
("officials said"), on witnesses and passers-by, where the source spoke to a newsroom whose name says that it is one
("told the Courier"), where somebody else in the sentence or a newsroom beside it passes the words on, and where the
next sentence gives the name, the next paragraph opens with the words of somebody who is described alike, or somebody
who is named says the same words further down. One official alone who is not quoted gives a fact that many desks leave
as it is: a note wants their words, a second one, or no more than "a source".

Sources: AP Stylebook, "anonymous sources"; Reuters Handbook of Journalism, "Sourcing". Rate: 1 note in 40 articles; of
40 read last, in articles that nobody had seen before, 29 were right and 3 debatable (of the 36 that are told still 29
and 3), after 23 and 9 of 40; then, of 45 in 25,786 articles that no reading had had, 32 and 8 (of the 43 that are told
still 32 and 8). In 1,571 articles in German, French, Spanish and Danish 7 notes, of which 6 right, before notes wanted
words. Of all alarms that fresh eyes read, 252 notes (207 right, 25 debatable, 20 wrong) are told still.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.around import word_behind
from newslint.core.article import BODY
from newslint.core.message import say
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cues import Lexicon, lexicon
from newslint.facts.sources import Source, sources_with_sentences
from newslint.facts.speakers import speakers
from newslint.languages import entries
from newslint_rules.sourcing._passed_on import is_named_next, is_passed_on

SEVERITY = "note"
NEEDS = ("anonymity_reasons",)

LONG = 9  # words; a longer phrase is a clause that was misread

EXAMPLES = [
    good("An official, who was not authorised to speak, said the harbour would close."),
    good("Ann Holm, a harbour official, said the harbour would close. Officials said so before."),
    good("A harbour official told the Lydmere Courier that the quay would be shut."),
    good("A harbour official said the quay would be shut, the agency Tarnpress wrote."),
    good("The agency Tarnpress wrote of it on Monday. A harbour official said the quay would be shut."),
    good("A former employee of the port told the story in court. Her name is Teresa Anselm."),
    good("It was the tide, an explanation many officials said was wrong."),
    good("It was the tide, an explanation the harbour official said was wrong."),
    good("As a harbour official will tell you, the quay is shut at night."),
    good("The quay will be shut, a harbour official said.\n\n“It is full,” said Ann Holm, an official there."),
    bad("The quay will be shut, «a harbour source» said.\n\n“It is full,” said Ann Holm, a baker."),
    good("Late\n\nA harbour official said it is full.\n\nIt is.\n\n“It is full,” harbour official Ann Holm said."),
    bad("Late\n\n“It is full,” «a harbour official» said.\n\nIt is.\n\n“It is full,” harbour baker Ann Holm said."),
    good("A harbour official said it is full, on condition of not being identified."),
    good(
        "“It mocks this whole harbour town,” a harbour official said.\n\nIt is not so.\n\nNo.\n\n"
        "“It mocks this whole harbour town,” said Ann Holm, a judge."
    ),
    good("A man said the choir should be silent. One witness said he ran off."),
    bad("«A harbour source» told Lydmere Nu that the quay would be shut."),
    bad("«A harbour official» said it is full. A port aide said it is not."),
    good("A harbour official said the quay would be shut on Monday."),
    bad("«A harbour official» said the harbour was “a disgrace to us all”. The official said it would close."),
    good("In the words of one unnamed official, the harbour is “a disgrace to us all”."),
    bad("The harbour will close, «sources» said. The source said it would never open again."),
    good("A harbour official, speaking on condition of anonymity, said the harbour would close."),
    good("Officials said the harbour would close. A passer-by said he saw it."),
    good(
        "A harbour official said it was “quite rotten” now.\n\nThe quay is empty.\n\n“It is old, and quite rotten,” "
        "Ann Holm said."
    ),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first source without a name, with the others in the same note."""
    found = list(dict.fromkeys(s for s, _ in sources_with_sentences(article) if _is_single(article, s)))
    if (len(found) > 1 or (found and _is_heard(article, found[0]))) and not _gives_a_reason(article):
        first, *others = found
        words = article.text[first.start : first.end].strip(" ,")
        related = tuple(Related("same", s.start, s.end) for s in others)
        message = say('Why is "{source}" not named? Give the reason, or the name.', source=words)
        yield Finding(first.start, first.end, message, related)
        return
    if article.primary_language == "en":
        yield from _one_made_many(article)


def _is_heard(article: Article, source: Source) -> bool:
    """Whether a source is no more than a source, or its own words stand there: a bare fact that a document or an office
    gives is routine ("the talks went on, a senior official said").
    """
    words = lexicon(article.language)
    phrase = article.text[source.start : source.end].lower().split()
    bare = words is not None and not words.small["bare_sources"].isdisjoint(phrase)
    return bare or any(speaker.start == source.start for speaker in speakers(article).values())


def _is_single(article: Article, source: Source) -> bool:
    """Whether a source is one person that might have been named and is not: "a harbour official"."""
    words = lexicon(article.language)
    if words is None or source.kind != "anonymous" or quotation_at(article, source.start, source.end):
        return False
    phrase = article.text[source.start : source.end].lower().split()
    other = words.small["bystanders"] | words.documents
    if phrase[0] not in words.small["single"] or not other.isdisjoint(phrase):
        return False
    others = words.small["definite"] - words.small["possessives"]
    if phrase[0] in ("a", "an") and ("many" in phrase or _is_two_phrases(phrase, others, words)):
        return False  # "an explanation many lawmakers called wrong", "a decision the official said was wrong"
    if word_behind(article.text, source.end) in words.small["modals"]:
        return False  # "as a memory expert will tell you"
    body = article.block_at(source.start).kind in BODY
    return body and len(phrase) <= LONG and not (is_passed_on(article, source) or is_named_next(article, source))


def _is_two_phrases(phrase: list[str], determiners: frozenset[str], words: Lexicon) -> bool:
    """Whether a phrase holds another that no preposition joins to it: "a decision the official"."""
    pairs = zip(phrase, phrase[1:], strict=False)
    return any(second in determiners and first not in words.small["prepositions"] for first, second in pairs)


def _gives_a_reason(article: Article) -> bool:
    text = article.text.lower()
    return any(reason in text for reason in entries(article.language, "anonymity_reasons"))


def _one_made_many(article: Article) -> Iterator[Finding]:
    """Report "sources" where the article goes on with "the source"."""
    words = [(article.text[s.start : s.end].lower(), s) for s, _ in sources_with_sentences(article)]
    many = next((s for w, s in words if w == "sources"), None)
    one = next((s for w, s in words if w == "the source"), None)
    if many is None or one is None:
        return
    known = lexicon(article.language)
    alone = known.small["bare_sources"] if known is not None else frozenset()
    others = (phrase for phrase, _ in words if phrase not in ("sources", "the source"))
    if any(phrase.rpartition(" ")[2].rstrip("s") in alone for phrase in others):
        return  # "two sources": nobody knows which of them
    if many.start < one.start and article.block_index(one.start) - article.block_index(many.start) <= 1:
        message = say('"sources" are one source further down; say how many there are.')
        yield Finding(many.start, many.end, message, (Related("against", one.start, one.end),))
