"""Verbs of finding ("show", "find"): of a document, or of who looks into things."""

from __future__ import annotations

import re

from newslint.facts.saying.cue_phrases import WORDS
from newslint.facts.saying.documents import document_before
from newslint.facts.saying.inversion import Inversion
from newslint.facts.saying.subjects import Subject

_DOCUMENT = 160  # characters before a verb in which its document stands
_OPENS = 3  # characters before the first word of a sentence
_PUT = 60  # characters between a verb and the figure at which something is put
_AT = re.compile(r" [a-z]{1,3} (?:[a-z]+ ){0,2}[$€£]?\d")
_INITIALS = 2  # letters; a shorter acronym is a place ("US")


class Findings(Inversion):
    """A cue that may be a verb of finding."""

    def states(self) -> bool:
        """Whether a clause or a quotation follows a verb of finding: "The port found, “…”", not "Other highlights:"."""
        ends = self.text[self.cue.end : self.high].strip() == ":"
        return self.following in self.conjunctions or (self.leads_to_quotation() and not ends)

    def is_near_document(self) -> bool:
        """Whether a document stands shortly before the cue: without one, "show" and "find" say nothing."""
        before = self.text[max(self.low, self.cue.start - _DOCUMENT) : self.cue.start].lower()
        return not self.words.documents.isdisjoint(WORDS.findall(before))

    def may_find(self, word: str) -> bool:
        """Whether a verb of finding can do without a document in its sentence: behind "it", or of those who look."""
        opens = self.is_of_document_before(self.word_after(self.low)[0].lower(), self.low)
        return word in self.small["researching"] or opens or self.puts_at()

    def puts_at(self) -> bool:
        """Whether the cue puts something at a figure: "put the loss at $40"."""
        if self.text[self.cue.start : self.cue.end] not in self.small["putting"]:
            return False
        return _AT.search(self.text, self.cue.end, min(self.high, self.cue.end + _PUT)) is not None

    def has_found(self, found: Subject, phrase: list[str]) -> bool:
        """Whether a subject that is no document finds something all the same: who looks into things for a living, an
        acronym, or "it" behind the sentence of a document ("Tarn released a study. It found sales …").
        """
        if self.puts_at() or (len(phrase) == 1 and self.is_of_document_before(phrase[0], found.start)):
            return True
        last = self.text[found.start : found.end].rpartition(" ")[2]
        head = next((n for n, word in enumerate(phrase) if word in self.small["prepositions"]), len(phrase))
        looks = not self.small["researchers"].isdisjoint(phrase[:head]) or (last.isupper() and len(last) > _INITIALS)
        return looks and self.text[self.cue.start : self.cue.end] in self.small["researching"]

    def is_of_document_before(self, word: str, start: int) -> bool:
        """Whether a pronoun that opens the sentence can stand for a document in the one before."""
        small = self.small
        if word not in small["singulars"] and word in small["pronouns"] - small["persons"] - small["firsts"]:
            opens = start - self.low < _OPENS
            return opens and document_before(self.text, self.sentences, self.sentence, self.words) is not None
        return False
