"""Hold a draft against what it was made from.

Where the wrong file is named as a source, or the configuration names one that is not there, nothing is compared, and
a draft that nobody held against anything looks like one that was found right. So a gate for copy says which it is.

Silent without a source that is named; on a few words; where one of several sources has something of the draft, be it
most of its names and figures alone, as a table has them. Another article about the same event is taken for its source.
A configuration may let articles have none: `required = false` makes a note of that.

Sources: AP, Standards around generative AI ("unvetted source material"); BBC, Editorial Guidelines, 3.3, "Gathering
material".
Rate: on 1,206 drafts with their source 6 times, 5 of them sentences by a machine; on 251 articles with another outlet's
about the same event 3 times; on 1,127 drafts with another text in the place of their source 1,012 times, 142 of 156
where both are news of one desk. Read anew with names and figures asked for: on 419 articles with another in the place
of their source 392 times (399 before).
Read by fresh eyes: of 30 warnings 19 right, 6 debatable, 5 wrong, whose words ("nothing of this") claimed too much.
Once more: of 25 warnings 20 right, 5 debatable (round-ups of several stories), none wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

import newslint
from newslint import Article, Finding, Related, bad, good
from newslint.core.message import Message, say
from newslint.facts.against.bearing import has_nothing

SEVERITY = "warning"
LANGUAGES = "all"


class Options(newslint.Options):
    """Whether an article may be without a source.

    `required` warns of an article for which the configuration names a source that is not there; else that is a note.
    """

    required: bool = True


_BRIDGE = "The bridge in Harwich cost 16,950 crowns, said Ann Lund. About 48% of the residents were against it."
_FISH = "Fishermen caught fewer herring last spring, a report says. The nets stay empty near Tarnfjord, says Ola Berg."
EXAMPLES = [
    good(_BRIDGE, against=f"Harbour news\n\n{_BRIDGE}"),
    good(_BRIDGE),
    bad(f"«The new bridge»\n\n{_BRIDGE}", against=f"Herring\n\n{_FISH}"),
    bad("«The new bridge»\n\n" + _BRIDGE, against="Ola Berg aus Tarnfjord fing im Frühjahr 2019 nur 14 Heringe. Die "
        "Netze bleiben leer, sagte er am Dienstag, und 90 Boote liegen im Hafen von Leddon."),
    good("The bridge.", against=_FISH),
    good("Most ballots on the bridge were cast in Harwich, with 4,210. Leddon came second with 3,977, and Tarn last"
         " with 1,204. The count took until dawn. Nobody complained about it, or asked that it be done again.",
         against="Harwich\t4,210\nLeddon\t3,977\nTarn\t1,204"),
]  # fmt: skip


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report an article of which no source has anything, or whose source is not there."""
    if not article.blocks:
        return
    first = article.blocks[0]
    if article.sought:
        yield Finding(first.start, first.end, _sought(article), severity=None if options.required else "note")
    elif has_nothing(article):
        places = tuple(_beginning(source, index) for index, source in enumerate(article.sources))
        yield Finding(first.start, first.end, _unlike(article), tuple(place for place in places if place))


def _sought(article: Article) -> Message:
    return say(
        'This was held against nothing: no file is "{wanted}". Put what it was made from there; where an article may '
        'have no source, set "required = false" for this rule.', wanted=", ".join(article.sought),
    )  # fmt: skip


def _unlike(article: Article) -> Message:
    paths = ", ".join(source.path for source in article.sources)
    return say(
        "This shares too few of its facts and words with its source ({paths}). Name the file that it was made from.",
        paths=paths,
    )


def _beginning(source: Article, index: int) -> Related | None:
    """The first block of a source, which shows what it is."""
    if not source.blocks:
        return None
    return Related("source", source.blocks[0].start, source.blocks[0].end, index)
