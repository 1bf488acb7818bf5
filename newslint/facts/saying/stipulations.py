"""Figures that somebody sets: what a bill or a plan provides ("The bill would provide $40 a week"), and an own forecast
that is changed ("Tarn Bank cut its forecast to 3 percent").

Nobody need say so besides whoever sets them. The words are data (`newslint/languages/<xx>/attribution.txt`).
"""

from __future__ import annotations

import re
from itertools import islice

from newslint.core.around import in_front
from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.saying.cues import Lexicon, either, lexicon
from newslint.facts.saying.mentions import last_name
from newslint.facts.sentences import Sentence, sentence_at
from newslint.facts.sources import Source

_NAMED = 6  # words from the beginning of a sentence to the scheme of which it tells
_DESCRIBED = 8  # words between a scheme and its verb
_OPENING = 240  # characters in which a scheme, its description and its verb stand
_OUTLOOK = 90  # characters between an own forecast and its figure
_VERB = 24  # characters between a name and what it owns
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[,;:.—–“”\"](?!\d)")
_DETERMINED = re.compile(r"[’']s$")


def stipulated(article: Article, start: int, words: Lexicon) -> Source | None:
    """Who or what sets the figure at an offset, in its own sentence; or None."""
    schemes, outlooks = _spoken_of(article)
    sentence = sentence_at(article, start)
    scheme = _of_scheme(article, sentence, start, words) if schemes else None
    return scheme or (_of_outlook(article, sentence, start, words) if outlooks else None)


@fact
def _spoken_of(article: Article) -> tuple[bool, bool]:
    """Whether an article has a word for a scheme, and one for an outlook."""
    words, low = lexicon(article.language), article.text.lower()
    if words is None:
        return False, False
    return any(w in low for w in words.small["schemes"]), any(w in article.text for w in words.small["outlooks"])


def _of_scheme(article: Article, sentence: Sentence, start: int, words: Lexicon) -> Source | None:
    """The bill or the plan with which a sentence begins, whose verb provides something before `start`."""
    found = _WORD.finditer(article.text, sentence.start, min(start, sentence.start + _OPENING))
    told, small = list(islice(found, _NAMED)), words.small
    first = told[0].group() if told else ""
    if first.lower() not in small["determiners"] and not any(_DETERMINED.search(w.group()) for w in told[:3]):
        return None
    at = next((n for n, word in enumerate(told) if word.group().lower() in small["schemes"]), 0)
    if at == 0 or any(not word.group()[0].isalpha() for word in told[:at]):
        return None
    others = words.openers - small["coordinators"]
    told.extend(found)
    first_behind = _behind_apposition([word.group() for word in told], at + 1)
    for word in told[first_behind : first_behind + _DESCRIBED]:
        plain = word.group()
        if plain in small["provisions"] or (plain in small["settings"] and _leads_to(article, start, words)):
            low, end = told[0].start(), told[at].end() if first_behind == at + 1 else told[first_behind - 2].end()
            return Source(low, end, article.text[low : told[at].end()], "described")
        if plain in others or plain in small["be"] or plain in words.words or not plain[0].isalpha():
            return None
    return None


def _behind_apposition(told: list[str], at: int) -> int:
    """Where a sentence goes on behind what stands between commas at `at`: "The plan, called Tarn 5, | allows"."""
    return told.index(",", at + 1) + 1 if told[at : at + 1] == [","] and "," in told[at + 1 :] else at


def _leads_to(article: Article, start: int, words: Lexicon) -> bool:
    """Whether a figure is the level at which something is set: "raise the wage to $15"."""
    return in_front(article.text, start).split()[-1:] in ([word] for word in words.small["infinitive"])


def _of_outlook(article: Article, sentence: Sentence, start: int, words: Lexicon) -> Source | None:
    """The name before an own forecast that is changed to what stands at `start`: "Tarn Bank cut its forecast to"."""
    small, low = words.small, max(sentence.start, start - _OUTLOOK)
    told = list(_WORD.finditer(article.text, low, start))
    at = next((n for n in range(len(told) - 1, -1, -1) if told[n].group() in small["outlooks"]), -1)
    behind = [word.group() for word in told[at + 1 :]]
    if at < 0 or any(word in words.openers or word in small["auxiliaries"] or not word[0].isalpha() for word in behind):
        return None
    own = next((n for n in range(at - 1, -1, -1) if told[n].group() in small["possessives"]), -1)
    if own < 1 or not small["infinitive"].intersection(behind):
        return None
    low = max(sentence.start, told[own].start() - _OUTLOOK)
    name = last_name(article, low, told[own].start())
    between = article.text[name[1] : told[own].start()].split() if name is not None else []
    verb = bool(between) and name is not None and told[own].start() - name[1] < _VERB and between[0].islower()
    if name is None or not verb or not between[0].isalpha():
        return None
    first = _whole_name(article.text, low, name[0], words)
    return Source(first, name[1], name[2] if first == name[0] else article.text[first : name[1]], "named")


def _whole_name(text: str, low: int, start: int, words: Lexicon) -> int:
    """Where the name of a body begins whose last part begins at `start`: "the Office for Trade and | Development"."""
    joints = either(words.small["claimed"], words.small["coordinators"])
    told = list(_WORD.finditer(text, low, start))
    for number in range(len(told) - 1, -1, -1):
        word = told[number].group()
        joins = word in joints and number > 0 and told[number - 1].group()[0].isupper()
        if not (joins or word[0].isupper()) or word.lower() in words.small["determiners"]:
            break
        start = told[number].start()
    return start
