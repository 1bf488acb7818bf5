"""Attributions in the making: what a cue gives to whom, and what it gives to a survey."""

from __future__ import annotations

from newslint.core.tuples import NamedTuple
from newslint.facts.saying.cue_grammar import CueGrammar
from newslint.facts.saying.cues import Lexicon, either
from newslint.facts.saying.passages import Spans
from newslint.facts.saying.source_phrases import is_share, phrase_after, phrase_before
from newslint.facts.saying.subjects import subject


class Attribution(NamedTuple):
    """Somebody says something in a sentence.

    The source phrase is `article.text[start:end]`, the cue `[cue_start:cue_end]`; `spans` are the parts of the sentence
    that rest on the source, and `sentence` is its index. `passive` is True for "is believed": there is no source phrase
    then, and `start` == `end` is where "is" begins. `by_preposition` is True for "according to".
    """

    start: int
    end: int
    cue_start: int
    cue_end: int
    spans: Spans
    sentence: int
    passive: bool = False
    by_preposition: bool = False


class Attributing(CueGrammar):
    """Makes attributions; `found` has those of the article so far, in order."""

    def __init__(self, text: str, words: Lexicon) -> None:
        super().__init__(text, words)
        self.found: list[Attribution] = []
        self.sentence = self.last = 0

    def made(self, start: int, end: int, spans: Spans) -> Attribution:
        """The attribution of some spans to the source phrase `text[start:end]`."""
        by_preposition = self.cue.kind == "preposition"
        spans = self.in_its_parenthesis(spans, min(start, self.cue.start))
        return Attribution(start, end, self.cue.start, self.cue.end, spans, self.sentence, False, by_preposition)

    def has_spoken(self) -> bool:
        """Whether somebody speaks in the sentence already."""
        return bool(self.found) and self.found[-1].sentence == self.sentence and not self.found[-1].passive

    def survey(self) -> Attribution | None:
        """Read "in a CBS poll", and "the poll has her at 41 percent"."""
        cue, small = self.cue, self.small
        if self.text[cue.start : cue.end] in small["asked"]:
            return self.share_asked()
        if self.following in small["having"]:
            return self.survey_has()
        if self.text[cue.end : self.high].strip() == ":" and not self.has_spoken():  # "The latest Tarn Research poll:"
            return self.made(self.low, cue.end, ())
        start = phrase_before(self.text, self.low, cue.end, small["within"])
        if start < 0 or (self.found and start < self.found[-1].end <= cue.end):
            return None
        phrase = self.text[start : cue.end].lower().split()
        if not small["changed"].isdisjoint(self.lead(start).split(" ")[-2:-1]):  # "a drop from the last poll"
            return None
        nested = phrase[0] in small["prepositions"] or sum(w in small["determiners"] for w in phrase) > 1
        idiom = nested or " ".join(phrase) in small["idioms"]
        if len(phrase) > 9 or idiom or any(self.breaks_survey(w) for w in phrase):
            return None
        end = cue.end
        if self.following in small["surveyed"]:
            _, end = phrase_after(self.text, start, self.high, self.words)
        return self.made(start, end, ((self.part_start(start), start), (end, self.part_end(end))))

    def share_asked(self) -> Attribution | None:
        """Read "64% of those surveyed"."""
        found = subject(self.text, self.low, self.cue.end, self.words)
        share = self.text[found.start : found.end]
        counted = any(c.isdigit() for c in share) and is_share(share, self.words)
        return self.made(found.start, found.end, ()) if counted else None

    def survey_has(self) -> Attribution | None:
        """Read "the poll has her at 41 percent"."""
        after = self.after
        following, _ = self.word_after(after)
        if not following[:1].isupper() and following not in either(self.small["pronouns"], self.small["objectives"]):
            return None
        found = subject(self.text, max(self.low, self.last), after, self.words)
        return self.made(found.start, found.end, self.content(after)) if found.start < found.end else None
