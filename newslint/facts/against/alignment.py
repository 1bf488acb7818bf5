"""Which sentences of a source say what a sentence of the article says.

Sentences meet in what they share and few others have: numbers, parts of dates and rare words, in another language words
that are spelled or sound alike, as names do. Between two sentences that are surely met, and in a text that follows its
source, those that stand equally far between them are taken for met as well. Everything is looked up by keys that few
sentences have, so the work grows as the two texts do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import sqrt

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.against.amounts import amounts, key
from newslint.facts.against.calendar import calendar
from newslint.facts.against.matches import Key, Match, alike, in_order
from newslint.facts.against.tokens import sentence_tokens, sounds
from newslint.facts.sentences import sentence_index, sentences
from newslint.languages import words as words_of

COMMON = 8  # sentences; what more of them share tells nothing
SURE = 0.6  # of a match in which what is missing is missed
QUITE_SURE = 0.7  # of one in which something that stands elsewhere in the source is missed
OWN = 0.75  # of one of which everything should be in the source, in one language
HALF = 0.45  # of the length of its source, the most that a summary has
FEW, BRIEF = 3, 8  # sentences that it may have, all in its own words; and where so many are matched as `MADE` says
MADE = 0.35  # of its sentences, matched surely; an article of which fewer are tells the same news by itself
FOLLOWED = 0.3  # and of more than a few, nearly in its words; two that only quote one speech have fewer
MOSTLY = 0.5  # and of one whose other sentences should have nothing that the source lacks
THROUGHOUT = 0.7  # and of one that adds hardly anything of its own, as another part of a speech
FROM_THERE = 0.18  # of its words, the least by which it is about the same
CLOSE = 0.6  # share of the words of a sentence that one in its source has too
NEARLY = 0.63  # and of one that is the same but for a few
CLOSELY = 0.6  # and one from which another name in its place is taken for another's
_STEM = 6  # letters by which words of one language are compared
_SOUND = 4  # consonants by which words of two languages are


class Pair:
    """An article beside one of its sources, with their sentences matched.

    `vocabulary` is the part of its different words that the source has too, and how many they are.
    """

    def __init__(self, draft: Article, source: Article, index: int) -> None:
        self.draft = draft
        self.source = source
        self.index = index
        self.same_language = draft.primary_language == source.primary_language
        keys = _keys(draft, self.same_language), _keys(source, self.same_language)
        here, there = (set[Key]().union(*each) for each in keys)
        self.vocabulary = len(here & there) / max(1, len(here)), len(here)
        self.matches = self._matched(*keys)
        self.back: dict[int, list[int]] = defaultdict(list)
        for mine, match in enumerate(self.matches):
            for theirs in match.sentences:
                self.back[theirs].append(mine)
        count = max(1, len(self.matches))
        surely = sum(match.sure >= SURE for match in self.matches) / count
        self.is_brief = self._is_brief(surely)
        closely = sum(match.share >= CLOSE for match in self.matches) / count
        made = surely >= MADE and (closely >= FOLLOWED or len(self.matches) <= FEW)
        self.is_made_from = self.is_brief or not self.same_language or made
        self.is_mostly_followed = made and closely >= MOSTLY
        self.is_followed = self.is_brief or not self.same_language or (made and closely >= THROUGHOUT)

    def _matched(self, mine: list[set[Key]], theirs: list[set[Key]]) -> list[Match]:
        scores = _scores(mine, theirs)
        if self.same_language:
            return [alike(mine[i], theirs, found) for i, found in enumerate(scores)]
        return in_order(scores, len(theirs))

    def _is_brief(self, surely: float) -> bool:
        """Whether the article is a summary of its source; one of very few sentences may have each in its own words."""
        if not self.same_language or len(self.draft.text) > HALF * len(self.source.text):
            return False
        if len(self.matches) > (BRIEF if surely >= MADE else FEW):
            return False
        shared, count = self.vocabulary
        return count == 0 or shared >= FROM_THERE

    def at(self, offset: int) -> Match:
        """What the source has for the sentence of the article at an offset."""
        return self.matches[sentence_index(self.draft, offset)]

    def is_own(self, match: Match, least: float = OWN, share: float = NEARLY) -> bool:
        """Whether everything in a sentence should be in those of the source that it is matched with.

        `least` is how surely it must be matched in one language, and `share` how many of its words must be there where
        the article adds much of its own. Nothing should of one that another newsroom wrote by itself.
        """
        if self.is_brief or not self.same_language:
            return self.is_brief or match.sure >= SURE
        enough = self.is_followed or (self.is_mostly_followed and match.share >= share)
        return self.is_made_from and match.sure >= least and enough

    def is_close_in(self, match: Match) -> bool:
        """Whether a sentence says what its source does: in an article that follows it, or nearly in its words."""
        return self.is_followed or match.share >= NEARLY

    def is_close(self, match: Match) -> bool:
        """Whether what stands in the place of something can be told: in one language, of sentences that are alike."""
        return match.share >= CLOSE or not self.same_language

    def window(self, match: Match, around: int = 0) -> list[tuple[int, int]]:
        """The stretches of the source that a match covers, with so many sentences around each."""
        there = sentences(self.source)
        ends = ((max(0, i - around), min(len(there) - 1, i + around)) for i in match.sentences)
        return [(there[first].start, there[last].end) for first, last in ends]


@fact
def pairs(article: Article) -> tuple[Pair, ...]:
    """The article beside each of its sources."""
    return tuple(Pair(article, source, index) for index, source in enumerate(article.sources))


def _keys(article: Article, same_language: bool) -> list[set[Key]]:
    """What each sentence may share with one of another text."""
    common = words_of(article.primary_language, "function_words")
    found: list[set[Key]] = []
    for words in sentence_tokens(article):
        keys: set[Key] = set()
        for token in words:
            if same_language:
                if len(token.folded) > 2 and token.folded not in common:
                    keys.add((token.folded[:_STEM],))
            else:
                if len(token.folded) > 3 and token.folded not in common:
                    keys.add((token.folded,))
                if len(token.folded) > 4 or token.capital:
                    keys.update(("sound", sound[:_SOUND]) for sound in sounds(token.folded)[:3] if len(sound) > 2)
        found.append(keys)
    for amount in amounts(article):
        found[sentence_index(article, amount.start)].add(("number", key(amount.value)))
    for part in calendar(article):
        if part.kind != "day":
            found[sentence_index(article, part.start)].add((part.kind, part.value))
    return found


def _scores(mine: list[set[Key]], theirs: list[set[Key]]) -> list[dict[int, float]]:
    """For each sentence of one text, how much it shares with those of the other."""
    here = Counter(key for keys in mine for key in keys)
    there: dict[Key, list[int]] = defaultdict(list)
    for index, keys in enumerate(theirs):
        for one in keys:
            there[one].append(index)
    found = []
    for keys in mine:
        scores: dict[int, float] = defaultdict(float)
        for one in keys:
            places = there.get(one, ())
            if 0 < len(places) <= COMMON and here[one] <= COMMON:
                weight = 1 / sqrt(len(places) * here[one])
                for index in places:
                    scores[index] += weight
        found.append(scores)
    return found
