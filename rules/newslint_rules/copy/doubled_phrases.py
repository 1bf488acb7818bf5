"""Take out the second of two same phrases in a row.

"The last name of the of the editor", "he was trying to trying to leave": a cut was pasted twice, or a sentence was
begun anew, and the eye passes over it as it passes over "the the".

Reads two to seven words in small letters that stand again at once, with no mark between, and a figure that does; the
first may have a capital where a sentence was begun anew ("The mayor said The mayor said"). Silent in quotations and
posts, and on what is said so: "door to door to", "more and more and", "what he did he did alone", "call a spade a
spade", "as bad as bad can be", and what stands three times, or begins a third time, as in a table.

Sources: Chicago Manual of Style, 2.56 (proofreading). Rate: 50 findings in 31,820 US news articles, of which fresh eyes
found 45 right, 4 debatable (transcripts) and 1 wrong (labels of a graphic, silent since). In twelve other languages 27
findings in 22,846 articles (sv 18), all right when they were first read. With a capital 5 more in 32,519 articles, all
right when they were read by their maker. Of all alarms that fresh eyes read, 52 warnings (47 right, 5 debatable) are
told still.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator
from itertools import compress

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.message import say
from newslint.facts.number_starts import numbers_of
from newslint.facts.odd_words import spaced_words, word_starts
from newslint.facts.posts import is_of_others
from newslint.languages import by_kind, words
from newslint.languages.kinds import DOUBLED_PHRASES

SEVERITY = "warning"
NEEDS = ("doubled_phrases",)

EXAMPLES = [
    bad("The bridge is old. «The mayor said The mayor said» on Monday that it is.", fix=None),
    bad("«He left the He left the» town. «Holm knew that Holm knew that» it was late.", fix=None),
    good("Photos: The old red bridge The old red bridge – a boat. Red Boats Red Boats. The best The Best of Tarn."),
    good("Photos: The old bridge The old bridge in spring\n\nPhotos: The old bridge The old bridge in winter"),
    good("Ole Holm former town adviser former town adviser former town driver Ann Lee"),
    bad("Ole Holm «former town adviser former town adviser» of the town Ann Lee"),
    bad("It misspelt the name «of the of the» mayor.", fix=None),
    bad("She was «trying to trying to» leave. It was «filled with filled with» boats.", fix=None),
    bad("They «have been have been» there for years, and «the nearly the nearly» red bridge is shut.", fix=None),
    bad("He hoped that «he would he would» win, said the woman «who drew who drew» the bridge.", fix=None),
    bad("They meet «the second week the second week», he said.", fix=None),
    bad("He set fire to «the mill of the mill of» Tarn, and he «got a red boat got a red boat» again.", fix=None),
    good("They went door to door to ask, day after day after work, and more and more and more of them left."),
    good("What he did he did alone. It was as bad as bad can be. What will be will be. He said he said no."),
    good("What do I have to do to do this? They call a spade a spade. It is the same old same old."),
    good("Those who got a red boat got a red boat again. He asked someone who knew him someone who knew him."),
    good("If he can do it he can do it well. Whoever is not with us is not with us. The best of the best of the best."),
    good("“It was of the of the mayor,” she said. Na na na na, they sang."),
    good("Ann Lee Ann Lee of the. Of the two, the two left; of the, of the."),
    good("It comes from the heart of the heart of Tarn. Lies about one mill after another mill after another came."),
    good("Bed with bath bed with bath bed with bath bed with bath."),
    good("The sum is the sum is the sum. Boat after red boat after red boat came."),
    good("It is of the of the mayor — Ann Lee (@lee) May 2, 2020"),
    good("He came to the\n\nto the bridge."),
    bad("It was seen «as he left the old quay as he left the old quay» again."),
    bad("They went «on to the harbour on to the harbour»."),
    bad("It was «in the in the» end. It took «12 12» days and costs «$1,000 $1,000» each day.", fix=None),
    good("It has 12 12-inch guns. Call 12 12 34, or 12 12. He won 6 6 and lost 2 2."),
    good("Boats in Tarn 12 12 Cups 80 80 Mills in all 70 70 Wolves."),
    good("It is what it is what it is."),
    bad("They left «the old quay the old quay» at noon."),
    good("“They went to the to the shop,” she said."),
    good("They went to the. To the shop they went."),
    good("He ran and ran, and ran and ran."),
]

_LENGTHS = (2, 3, 4, 5, 6, 7)  # words
_FIGURE = re.compile(
    r"(?:(?<=[a-zß-ÿ]{3} )|(?<=[a-zß-ÿ]{3} [$£€]))([0-9][0-9,.]*[0-9]) [$£€]?\1(?= [a-zß-ÿ])"
)  # of two digits and more, between small words: rows of a table have capitals
_STOPS = ",.;:!?…"
_NAMED = 3  # times that an article has what is no slip: the title of a gallery at each of its pictures


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two same phrases in a row that nobody says."""
    said, reached = spaced_words(article), 0
    for at, length in sorted(_doubled(article.primary_language, said)):
        start = word_starts(article)[at]
        once, pair = (" ".join(said[at : at + many * length]).rstrip(_STOPS) for many in (1, 2))
        end = start + len(pair)
        if start < reached or not article.text.startswith(pair, start):  # they stand in two lines
            continue
        if is_of_others(article, start, end) or (once[0].isupper() and _is_label(article.text, once, end)):
            continue
        reached = end
        yield _finding(start, end, once)
    for figure in numbers_of(_FIGURE, article):
        start, end = figure.start() - (article.text[figure.start() - 1] in "$£€"), figure.end()
        if not is_of_others(article, start, end):
            yield _finding(start, end, article.text[start : figure.end(1)])


def _is_label(text: str, once: str, end: int) -> bool:
    """Whether words with a capital are no sentence begun anew, but the name of something, as of a gallery."""
    return text.count(once) > _NAMED or not (text.startswith(" ", end) and text[end + 1 : end + 2].islower())


def _finding(start: int, end: int, once: str) -> Finding:
    edits = (Replace(start + len(once), end, ""),)
    return Finding(start, end, say('"{word}" stands here twice in a row.', word=once), fix=edits, safe=False)


def _doubled(language: str, said: list[str]) -> Iterator[tuple[int, int]]:
    """Where phrases stand twice in a row that nobody says so: the first word of each, and how many words it has."""
    for length in _LENGTHS:
        for at in compress(range(len(said)), map(operator.eq, said, said[length:])):
            phrase, again = said[at : at + length], said[at + length : at + 2 * length]
            if said[at + 2 * length : at + 3 * length] == phrase:
                continue  # three times, as `_is_thrice` would find in more steps
            if again and [*again[:-1], again[-1].rstrip(_STOPS)] == phrase:
                before = said[at - 1] if at else ""
                if _is_slip(language, phrase, before) and not _is_thrice(said, at, length):
                    yield at, length


def _is_thrice(said: list[str], at: int, length: int) -> bool:
    """Whether a phrase goes on, or begins once more, from before its place or behind it."""
    first, last, most = at, at + length, 2 * length
    while first > max(0, at - most) and said[first - 1] == said[first - 1 + length]:
        first -= 1
    while last < min(at + most, len(said) - length) and said[last] == said[last + length].rstrip(_STOPS):
        last += 1
    # A short phrase may begin again by chance: "had to go to go to town".
    return last + length - first >= (3 * length if length == _LENGTHS[0] else 2 * length + 1)


def _is_slip(language: str, phrase: list[str], before: str) -> bool:
    """Whether nobody says some words twice in a row behind another."""
    if not all(map(str.isalpha, phrase)) or not all(map(str.islower, phrase[1:])) or len(set(phrase)) == 1:
        return False
    if not phrase[0].islower():  # a sentence begun anew; two words may be a label and what it labels
        return phrase[0].istitle() and (phrase[0].lower() in words(language, "function_words") or len(phrase) > 2)
    kinds = by_kind(language, "doubled_phrases", DOUBLED_PHRASES)
    if any(" ".join(phrase[at:] + phrase[:at]) in kinds["idioms"] for at in range(len(phrase))):
        return False
    if len(phrase) > 2:
        nested = not kinds["relatives"].isdisjoint((before.lower(), *phrase))  # "whoever got a boat got a boat again"
        return not nested and (len(phrase) > 3 or kinds["between"].isdisjoint(phrase))
    first, second = phrase
    if first in kinds["openers"]:
        return False
    if first in kinds["between"] and second not in kinds["followers"]:
        return False
    if second in kinds["between"]:
        return " ".join(phrase) in kinds["slips"]
    if first in kinds["subjects"]:
        return second in kinds["modals"]
    return first not in kinds["auxiliaries"] or second in kinds["followers"]
