"""Give the reason why a source is not named.

"An official said" asks readers for trust and gives them nothing in return. The reason ("who may not speak of a running
case") tells them what the source risks, and why the desk believed it. And where there is one source, "sources" claims
more than the reporter has.

Silent where the article gives any reason or condition ("spoke on condition of anonymity"), on officials in general
("officials said"), on witnesses and passers-by, where the source spoke to a newsroom whose name says that it is one
("told the Courier"), where somebody else in the sentence or a newsroom beside it passes the words on, and where the
next sentence gives the name, or the next paragraph opens with the words of somebody who is described alike.

Sources: AP Stylebook, "anonymous sources"; Reuters Handbook of Journalism, "Sourcing". Rate: 1 note in 22 articles; of
46 read last, of other outlets, 41 were right and 4 debatable. In 1,571 articles in German, French, Spanish and Danish 7
notes, of which 6 right.
Read last by fresh eyes, in 13,820 other US articles: of 70 notes 61 were right, 2 debatable.
Read afresh, in 31,820 US articles, of alarms that nobody had read: of 40 notes 30 were right, 3 debatable.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.article import BODY
from newslint.core.message import say
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cues import Lexicon, lexicon
from newslint.facts.sources import Source, sources_with_sentences
from newslint.languages import entries
from newslint_rules.sourcing._passed_on import is_named_next, is_passed_on

SEVERITY = "note"
NEEDS = ("anonymity_reasons",)

LONG = 9  # words; a longer phrase is a clause that was misread
_NEXT = 20  # characters in which the word behind a source stands

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
    bad("The quay will be shut, «a harbour official» said.\n\n“It is full,” said Ann Holm, a baker."),
    good("Late\n\nA harbour official said it is full.\n\nIt is.\n\n“It is full,” harbour official Ann Holm said."),
    bad("Late\n\n«A harbour official» said it is full.\n\nIt is.\n\n“It is full,” harbour baker Ann Holm said."),
    good("A harbour official said it is full, on condition of not being identified."),
    good("A man said the choir should be silent. One witness said he ran off."),
    bad("«A harbour official» told Lydmere Nu that the quay would be shut."),
    bad("«A harbour official» said the harbour would close. The official said it would never open again."),
    bad("The harbour will close, «sources» said. The source said it would never open again."),
    good("A harbour official, speaking on condition of anonymity, said the harbour would close."),
    good("Officials said the harbour would close. A passer-by said he saw it."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first source without a name, with the others in the same note."""
    found = [s for s, _ in sources_with_sentences(article) if _is_single(article, s)]
    if found and not _gives_a_reason(article):
        first, *others = dict.fromkeys(found)
        words = article.text[first.start : first.end].strip(" ,")
        related = tuple(Related("same", s.start, s.end) for s in others)
        message = say('Why is "{source}" not named? Give the reason, or the name.', source=words)
        yield Finding(first.start, first.end, message, related)
        return
    if article.primary_language == "en":
        yield from _one_made_many(article)


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
    if not words.small["modals"].isdisjoint(article.text[source.end : source.end + _NEXT].split()[:1]):
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
    if many is not None and one is not None and many.start < one.start:
        message = say('"sources" are one source further down; say how many there are.')
        yield Finding(many.start, many.end, message, (Related("against", one.start, one.end),))
