"""Quote nothing in the headline that nobody says below it.

Words between quotation marks above a story are taken for somebody's own. Where the text does not have them, they are
the headline writer's.

Where the text has the words but for one, the headline has changed it, and the message gives what the text has; of four
and five words only where they are set off as speech above, or a quotation there. Else it is a note, and looks at
quotations of four words or more that are set off as speech, at the beginning or the end of the headline.

Silent on names and slogans inside a sentence ("the 'Not One More Mile' campaign"), on a headline in Swedish, Danish
and Norwegian that is a quotation from end to end, as opinion pieces are titled there, on words masked with asterisks,
on texts under 100 words, where what is there breaks off ("She said ..."), so that the rest may have it, and where at
least 70% of the words stand together in one place, which is a shortened quotation.

Sources: Reuters Handbook of Journalism, "Headlines": a quotation in the headline must be in the text. Rate: a note in
700 US news articles, a warning in some 4,000. Of all alarms that fresh eyes read, 5 warnings (5 right) and 42 notes (32
right, 7 debatable, 3 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.naming.alphabets import plain
from newslint.facts.naming.nouns import has_capital_nouns
from newslint.facts.quotations import Quotation, quotation_at, quotations
from newslint.facts.sentences import breaks_off
from newslint.facts.words import word_count

SEVERITY = "warning"
LANGUAGES = "all"

_FILL = "The council met on Monday to speak about the road along the harbour and what to do in the winter. " * 5
EXAMPLES = [
    good(f"“We have done all we can”: mayor on the road\n\n{_FILL}\n\n“We’ve done all we can,” the mayor said."),
    good(f"Council backs the ‘Not One More Mile’ campaign\n\n{_FILL}"),
    good("“We have done all we can”: mayor on the road\n\nMore follows."),
    good(f"“Nobody wants this d***ed old road”\n\n{_FILL}\n\n“Nobody wants this damned old road,” the mayor said."),
    bad(f"«“Nobody wants this dismal old road”»\n\n{_FILL}\n\n“Nobody wants this damned old road,” the mayor said."),
    good(f'"Nobody needs a band on this road\n\nWe need a bus." (Ann Holm)\n\n{_FILL}'),
    bad(f"«“On this road nobody should die”»\n\n{_FILL}"),
    good(f"“Il Ponte dell'Inverno”, mostra sul ponte vecchio\n\n{_FILL}", language="it"),
    bad(f"«“Il ponte dell'inverno”», mostra sul ponte vecchio\n\n{_FILL}", language="it"),
    good(f"”På den vägen ska ingen dö”\n\n{_FILL}", language="sv"),
    bad(f"«“On this road nobody should die”»\n\n{_FILL}\n\n“On this road nobody must die,” he said."),
    bad(f"«“We have done all we can”»: mayor on the road\n\n{_FILL}"),
    bad(f"Mayor: «‘On this road nobody should die’»\n\n{_FILL}\n\n“On this road nobody must die,” he said."),
    bad(f"Mayor: «‘The road will kill somebody’»\n\n{_FILL}\n\n“I am tired of this road,” the mayor said."),
    good(f"Town blames ‘the road of the mayor’ for rust\n\n{_FILL}\n\nIt was the wall of the mayor."),
    good(f"“We have done all we can”: mayor on the road\n\n{_FILL}\n\nThe mayor said that she would ..."),
    good(f"“We have done all we can for the road”: mayor\n\n{_FILL}\n\n“We did all we can for the road,” she said."),
    bad(f"«“We have done all”»: mayor on the road\n\n{_FILL}"),
    good(f"“We have done”: mayor on the road\n\n{_FILL}"),
    good(f"“we have done all we can”: mayor on the road\n\n{_FILL}"),
    good(f"Mayor said “We have done all we can” on the road\n\n{_FILL}"),
    bad(f"Mayor: «“We have done all we can”»\n\n{_FILL}"),
    bad(f"«“On this road nobody should walk”»\n\n{_FILL}\n\n“I say: on this road nobody should die,” he said."),
    good(f"“On this road nobody should walk”\n\n{_FILL}\n\n“On this road nobody should die and walk,” he said."),
    good(f"“On this road 40 should die”\n\n{_FILL}\n\n“On this road 50 should die,” he said."),
]

_PART = re.compile(r"(?<!')[^\W_]{2,}|(?<=')[^\W_]{3,}|\d")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}(?!['’])")
_MARK = re.compile("[“”\"\\n\\[…]|\\.\\.")
_TITLED = frozenset({"da", "nb", "nn", "no", "sv"})  # languages whose opinion pieces have quotations as titles
_NOT_TOGETHER = marked(
    "These words do not stand together in the text: quote what was said, or take the quotation marks off."
)
_OPENING, _CLOSING = frozenset("“\""), frozenset("”\",.!?")  # beside the first or last word, where that is another
_SHORTENED = 0.7  # of its words, the share that stands together below where a quotation is only shortened
_SHORTEST, _TELLING, _LONG, _TEASER = 4, 6, 8, 100  # words


_ROOT = 2  # letters; a shorter word is no stem of another


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the quotations of the headline whose words do not stand together anywhere below."""
    headline = article.headline
    if headline is None or word_count(article) < _TEASER:
        return
    for quotation in quotations(article):
        if quotation.start >= headline.end:
            return
        if quotation.open_ended or quotation.end == quotation.inner_end:  # it goes on below
            continue
        words = article.text[quotation.inner_start : quotation.inner_end]
        said = _parts(words)
        if "*" in words or " -- " in words or len(said) < _SHORTEST:
            continue
        is_speech = _is_speech(article.text, quotation, headline.start, headline.end)
        is_speech = is_speech and not _is_title(words, article.primary_language)
        closest = _reworded(article.text, headline.end, said)
        if closest is not None and (is_speech or len(said) >= _TELLING or quotation_at(article, *closest)):
            message = say(
                "Not what the text quotes: “{words}”.", words=" ".join(article.text[slice(*closest)].split())
            )
            yield Finding(quotation.start, quotation.end, message, (Related("against", *closest),))
            continue
        whole = (quotation.start, quotation.end) == (headline.start, headline.end)
        if not is_speech or (whole and article.primary_language in _TITLED) or breaks_off(article):
            continue
        if _best_share(said, _parts(article.text[headline.end :])) < _SHORTENED:
            yield Finding(quotation.start, quotation.end, say(_NOT_TOGETHER), severity="note")


def _reworded(text: str, start: int, said: list[str]) -> tuple[int, int] | None:
    """Where the text has the words of a quotation but for one (of eight and more, two), and nowhere has them all."""
    small = text.lower().replace("’", "'")
    width, most = len(said), 2 if len(said) >= _LONG else 1
    if sum(small.find(word, start) < 0 for word in said) > most:
        return None
    places = [m.span() for m in _PART.finditer(small, start)]
    below = [small[slice(*place)] for place in places]
    found = None
    for first in sorted({i - k for k in (0, 1) for i, word in enumerate(below) if word == said[k]}):
        window = below[first : first + width] if first >= 0 else []
        apart = [pair for pair in zip(window, said, strict=False) if pair[0] != pair[1]]
        if len(window) < width:
            continue
        if not apart:
            return None
        start, end = places[first][0], places[first + width - 1][1]
        first_alone = text[start - 1 : start] in _OPENING and text.startswith(" ", start + len(window[0]))
        begins = window[0] == said[0] or (width > _SHORTEST and first_alone)
        ends = window[-1] == said[-1] or (width > _SHORTEST and text[end : end + 1] in _CLOSING)
        whole = begins and ends and not _MARK.search(text, start, end)
        if whole and len(apart) <= most and all(_is_another(*pair) for pair in apart) and found is None:
            found = start, end
    return found


def _is_another(one: str, other: str) -> bool:
    """Whether a word is no form of another one, with or without marks over letters (ведёт, ведет), and no numeral."""
    mine, theirs = plain(one), plain(other)
    short, long = sorted((mine, theirs), key=len)
    inflected = len(short) > _ROOT and long.startswith(short)
    return not inflected and mine[:4] != theirs[:4] and not (one.isdigit() or other.isdigit())


def _is_speech(text: str, quotation: Quotation, start: int, end: int) -> bool:
    """Whether a quotation is set off at the beginning or end of a headline, and begins as a sentence."""
    before, after = text[start : quotation.start].rstrip(), text[quotation.end : end].lstrip()
    if quotation.start > start and text[quotation.start - 1] not in " \u00a0—–-":
        return False  # a letter that was wrongly decoded
    set_off = not after or (after[0] in ":,;–—-" and (not before or before.endswith(":")))
    return set_off and not text[quotation.inner_start].islower()


def _is_title(words: str, language: str) -> bool:
    """Whether all long words have a capital in a language in which a sentence has none: it is a work's title."""
    long = _LONG_WORD.findall(words)
    return language != "en" and not has_capital_nouns(language) and len(long) > 1 and all(w[0].isupper() for w in long)


def _parts(text: str) -> list[str]:
    """The words of a text in lower case, without endings such as ’s and ’ll."""
    return _PART.findall(text.lower().replace("’", "'"))


def _best_share(said: list[str], below: list[str]) -> float:
    """The greatest share of some words that stands in one place of a text half as long again as they are."""
    wanted = set(said)
    width = len(said) + max(3, len(said) // 2)
    places = (i for i, word in enumerate(below) if word in wanted)
    return max((len(wanted.intersection(below[i : i + width])) for i in places), default=0) / len(wanted)
