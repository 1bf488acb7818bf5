"""Find a second source for what the headline says.

A headline has the whole newsroom's voice. Where its figure rests on one person below, who carries the whole story,
readers should be told so above, or a second source asked: where one says at least half of all that is said, or has
three figures and three of four that have a source.

Silent where the source is a document, a survey, an authority or a newsroom, where another source gives the same figure,
or another figure of the headline is somebody else's, on votes and what else is on record, where a spokesman, a
prosecutor or an official speaks, whose count it is, in a question, and where the headline names the source itself or
the office, says that somebody says it, or quotes.

Sources: Reuters Handbook of Journalism, "Sourcing: single-source stories"; BBC Editorial Guidelines, 3.3.7. Rate: a
note in some 8,000 US news articles, none in 1,036 in Danish, French and Spanish. Nobody else can have an official's own
count, and what one person foretells has no second source: the note asks, and is often answered by a no. Of all alarms
that fresh eyes read, 4 notes (3 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import say
from newslint.facts.attributions import attributions
from newslint.facts.figures import Figure, figures
from newslint.facts.quotations import quotation_at
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.figure_sources import source_of
from newslint.facts.saying.headlines import labelled_in_headline
from newslint.facts.saying.mentions import mentions_of
from newslint.facts.sources import Source, sources_with_sentences

SEVERITY = "note"
LANGUAGES = ("da", "en", "es", "fr")

_WORD, _NEAR = re.compile(r"[\w-]+"), 60  # characters around a name in which its office stands
_LABEL = re.compile(r": [A-ZÀ-Þ][\w.]*$")
_SMALL = 3  # letters; a longer word of an office tells it
_OWN = 3  # figures that one source gives
FEW = 10  # a smaller number in a headline counts cases that many have seen

EXAMPLES = [
    good("Port to cut 300 jobs\n\nThe port will cut 300 jobs, a report by the port says. It has 3,000 today."),
    good("Port to cut 300 jobs, Holm says\n\nAt least 300 jobs will go, said Ann Holm of the port union."),
    good("Port will cut 300 jobs, says union\n\nAbout 300 jobs will go, said Ann Holm. Holm has worked there long."),
    good("Port to cut 300 of 900 jobs\n\nIt has 900. About 300 jobs will go, said Ann Holm of the union. Holm left."),
    good("Mayor to cut 300 jobs\n\nAbout 300 jobs will go, said mayor Ann Holm. Holm has worked there long."),
    good("Port to cut “300 jobs”\n\nAbout 300 jobs will go, said Ann Holm of the union. Holm has worked there long."),
    good("Official: 300 jobs to go\n\nAbout 300 jobs will go, said Ann Holm of the union. Holm has worked there long."),
    good("Port to cut 300 jobs: PUL\n\nAbout 300 jobs will go, said Ann Holm of the union. Holm works there."),
    good("Port to cut 300 jobs\n\nAbout 300 jobs will go, said Ann Holm, a spokeswoman. Holm has worked there long."),
    bad("Port to cut 300 jobs\n\nAbout 300 jobs will go, said «Ann Holm» of the union. Holm has worked there long."),
    good(
        "Port to cut 300 jobs\n\nAbout 300 jobs will go, said Ann Holm of the union. Bo Ek of the port says 300 too.",
    ),
    good("Port to cut 300 jobs\n\nAbout 300 jobs will go, the ministry said. The ministry has said so before."),
    bad("Port to cut 10 jobs\n\nAbout 10 jobs will go, said «Ann Holm» of the union. Holm has worked there long."),
    good("Port to cut 9 jobs\n\nAbout 9 jobs will go, said Ann Holm of the union. Holm has worked there long."),
    bad("The CEO to cut 300 jobs\n\nAbout 300 jobs will go, said the «Ann Holm» of the union. Holm has worked long."),
    good("Bill wins 70 votes\n\nThe bill will win 70 votes, said Ann Holm of the union. Holm has worked there long."),
    good(
        "Port to cut 300 jobs\n\nAbout 300 jobs will go, said Ann Holm of the union.\n\n"
        "Bo Ek said it was late. The mayor said no. The port said it was open.",
    ),
    good("Will port cut 300 jobs?\n\nAbout 300 jobs will go, said Ann Holm of the union. Holm has worked there."),
    bad("Vet to cut 300 jobs\n\nAbout 300 jobs will go, said vet «Ann Holm». Holm has worked there long."),
    good("Dean to cut 300 jobs\n\nAbout 300 jobs will go, said dean Ann Holm. Holm has worked there long."),
    good("Port to cut 300 jobs, Ann says\n\nAbout 300 jobs will go, said Ann Holm of the union. Holm has worked."),
    good("Port adds 300 jobs\n\nSome 300 jobs came, well above Tarn Street estimates. Tarn Street was late."),
    good("UN report: 300 jobs to go\n\nAbout 300 jobs will go, said Bo Ek of the union. Ek has worked there long."),
    good("Port to cut 300 of 900 jobs\n\nAbout 300 jobs will go, said Ann Holm of the union. Holm left."),
    bad("Port to cut 300 of 900 jobs\n\nAbout 300 of 900 jobs will go, said «Ann Holm» of the union. Holm left."),
]


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the one person behind the headline's figure."""
    headline = article.headline
    if headline is not None and article.text.endswith("?", headline.start, headline.end):
        return
    inside = (f for f in figures(article) if headline is not None and headline.start <= f.start < headline.end)
    words = lexicon(article.language)
    record = words.small["on_record"] if words is not None else frozenset[str]()
    above = [f for f in inside if f.value >= FEW and f.kind not in ("measure", "age") and f.of not in record]
    below = [f for f in figures(article) if headline is not None and f.start >= headline.end]
    behind = [s for f in above for s in [_only_source(article, f, below)] if s is not None]
    quoted = any(quotation_at(article, f.start, f.end) for f in above)
    if behind and len(behind) == len(above) and not quoted:
        source = behind[0]
        message = say(
            "What the headline says rests on {name} alone; find a second source, or say so above.", name=source.name
        )
        yield _finding(article, source, message, tuple(Related("same", f.start, f.end) for f in above))


def _only_source(article: Article, above: Figure, below: list[Figure]) -> Source | None:
    """The one person behind a headline's figure in the figures below, unless the headline names that person."""
    same = [f for f in below if f.value == above.value and f.unit == above.unit]
    sources = [source_of(article, f.start, f.end) for f in same]
    names = {s.name for s in sources if s is not None}
    source = sources[0] if sources else None
    if source is None or None in sources or len(names) != 1 or not _is_person(article, source):
        return None
    if _speaks_for_a_body(article, source) or not _carries(article, source, below):
        return None
    return None if _is_above(article, source) or labelled_in_headline(article, above.start) else source


def _carries(article: Article, source: Source, below: list[Figure]) -> bool:
    """Whether a source carries the article: by how often it speaks of all times, or by its figures of all with one."""
    told = [other.name for other, _ in sources_with_sentences(article)]
    if told.count(source.name) * 2 >= len(told):
        return True
    given = [s.name for s in (source_of(article, f.start, f.end) for f in below) if s is not None]
    own = given.count(source.name)
    return own >= _OWN and own * 4 >= len(given) * 3


def _is_above(article: Article, source: Source) -> bool:
    """Whether the headline names the source, or a document."""
    headline = article.headline
    if headline is None:
        return False
    words, text = lexicon(article.language), article.text[headline.start : headline.end].lower().replace(":", " ")
    if words is not None and not words.documents.isdisjoint(text.split()):  # "UN report: …"
        return True
    if any(headline.start <= a.cue_start < headline.end for a in attributions(article)):  # "…, the port says"
        return True
    before = article.text[source.start : source.end].partition(source.name)[0].lower()
    office = [word for word in before.split() if len(word) > _SMALL]
    told = article.text[headline.start : headline.end]
    labelled = _LABEL.search(told) is not None  # "100% released: DHS"
    return labelled or any(name in told for name in source.name.split()) or any(w in text for w in office)


def _speaks_for_a_body(article: Article, source: Source) -> bool:
    """Whether a spokesman, a prosecutor or an official tells of what is their body's own count."""
    words = lexicon(article.language)
    if words is None:
        return False
    small, around = words.small, article.text[max(0, source.start - _NEAR) : source.end + _NEAR].lower()
    return not (small["spokespersons"] | small["accusers"] | small["official"]).isdisjoint(_WORD.findall(around))


def _is_person(article: Article, source: Source) -> bool:
    return source.kind == "named" and bool(mentions_of(article, source.name))


def _finding(article: Article, source: Source, message: str, related: tuple[Related, ...]) -> Finding:
    """The finding stands where the article first names the person."""
    start, end = mentions_of(article, source.name)[0]
    return Finding(start, end, message, related)
