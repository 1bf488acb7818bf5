"""Prepositions of saying: the source that stands behind, before or inside one ("according to the port")."""

from __future__ import annotations

import re

from newslint.facts.saying.cue_phrases import CLOSING
from newslint.facts.saying.days_behind import DaysBehind
from newslint.facts.saying.source_phrases import (
    before_figure,
    before_verb,
    begins_like_a_source,
    noun_phrase_before,
    phrase_after,
    without_rest,
)

_ASIDE = tuple(f",{CLOSING}")
_AMOUNT = re.compile(r" (\w+) (?=\d)")
_SCHEME = 6  # words of a plan with what describes it


class Prepositions(DaysBehind):
    """A cue that may be a preposition."""

    def is_named_or_document(self, start: int, end: int) -> bool:
        """Whether a phrase has a capital or a document in it: "based on a Tarn poll", not "based on region"."""
        phrase = self.text[start:end]
        return phrase != phrase.lower() or not self.words.documents.isdisjoint(phrase.split())

    def can_be_cited(self, start: int, end: int) -> bool:
        """Whether a phrase is a name, a document or who may speak: "citing a memo", not "citing weak demand"."""
        told, words = self.text[start:end].split(), self.words
        known = (words.documents, words.anonymous, words.vague, self.small["bodies"], self.small["spokespersons"])
        return bool(told) and (told[-1][:1].isupper() or any(not kind.isdisjoint(told) for kind in known))

    def is_scheme(self, start: int, end: int) -> bool:
        """Whether a phrase begins with what is planned, and the sentence says what would be: "would drop to 40% under
        the mayor's plan"; not "got $40 under the deal".
        """
        if not self.lead(self.cue.start) and self.text[start:end].rpartition(" ")[2].lower() in self.small["laws"]:
            return self.text[end : end + 1] == ","  # "Under state law, three of them must"
        if self.small["modals"].isdisjoint(self.text[self.low : self.high].split()):
            return False
        told = self.text[start:end].lower().split()[:_SCHEME]
        at = next((n for n, word in enumerate(told) if word in self.small["schemes"]), 0)
        return at > 0 and (told[0] in self.small["determiners"] or "’s" in told[at - 1] or "'s" in told[at - 1])

    def beside_preposition(self) -> tuple[int, int]:
        """The source of a preposition; start and end are equal where there is none."""
        cue = self.cue
        none = cue.end, cue.end
        if cue.needs == "inside":
            return self.text.index(" ", cue.start) + 1, cue.end
        if cue.needs == "before":
            return noun_phrase_before(self.text, self.low, cue.start, self.words), cue.start - 1
        start, end = phrase_after(self.text, cue.end, self.high, self.words)
        if not self.small["comparing"].isdisjoint(self.text[start:end].split()) and not self.lead(cue.start):
            return none  # "Citing the storm as a warning, Holm left"
        if cue.needs == "object" and not self.is_named_or_document(start, end):
            return none
        if self.is_gerund() and " " not in self.text[cue.start : cue.end] and not self.can_be_cited(start, end):
            return none
        if cue.needs == "scheme" and not self.is_scheme(start, end):
            return none
        if cue.needs == "end":  # "…, so Holm.", not "…, so wie es ist"
            end = without_rest(self.text, start, end, self.words)
            aside = self.lead(cue.start).endswith(_ASIDE) and begins_like_a_source(self.text, start, self.words)
            thought = not self.small["thoughts"].isdisjoint(self.text[start:end].lower().split())
            return (start, end) if aside and not thought and self.is_named_or_document(start, end) else none
        if not self.small["verb_second"]:
            return start, before_figure(self.text, start, end, self.words)
        return start, self.before_amount(start, before_verb(self.text, start, end, self.words))

    def before_amount(self, start: int, end: int) -> int:
        """Where a source ends before a figure and its preposition: "laut Holm bei 15 Prozent"; not "laut einer Umfrage
        unter 1.000 Leuten".
        """
        for match in _AMOUNT.finditer(self.text, start, end):
            if match.group(1) in self.small["prepositions"] and match.group(1) not in self.small["surveyed"]:
                return match.start()
        return end
