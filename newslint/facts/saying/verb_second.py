"""German and Danish, where an adverbial before the verb sends its subject behind it: "Am Montag sagte Anna Holm"."""

from __future__ import annotations

from newslint.facts.saying.cue_phrases import CLOSING, WORDS
from newslint.facts.saying.cues import either
from newslint.facts.saying.gerunds import Gerunds
from newslint.facts.saying.source_phrases import begins_like_a_source
from newslint.facts.saying.subjects import Subject

_PARTED = frozenset(",?!:" + CLOSING)
_OPENING = 14  # words of an adverbial
_SUBJECT = 10  # words of a subject between its verbs


class VerbSecond(Gerunds):
    """A cue in a language whose verbs stand in the second place."""

    def is_behind_adverbial(self) -> bool:
        """Whether the cue is a verb whose subject stands behind it for an adverbial before it."""
        small = self.small
        if not small["verb_second"] or self.lead(self.cue.start)[-1:] in _PARTED:
            return False  # “…”, sagte Holm
        if not self.opens_with_adverbial(self.cue.start):
            return False
        if self.following in either(small["objectives"], small["negations"], small["adverbs"]):
            return False
        if self.following in small["pronouns"] and self.following not in either(small["persons"], small["determiners"]):
            return False
        return begins_like_a_source(self.text, self.behind_days() + 1, self.words)

    def opens_with_adverbial(self, end: int) -> bool:
        """Whether no more than an adverbial stands before `end` in its part of the sentence."""
        small = self.small
        low = self.part_start(end)
        told = WORDS.findall(self.text[max(self.text.rfind(": ", low, end), low) : end].lower())
        told = told[1:] if told and told[0] in small["coordinators"] else told
        within = either(self.subordinate, small["relatives"], small["auxiliaries"])
        if not 0 < len(told) <= _OPENING or not within.isdisjoint(told[1:]):
            return False
        if told[0] in small["adverbs"]:  # "Später sagte Holm", but "Auch Holm sagte"
            return len(told) == 1
        if told[0] in small["days"]:
            return True
        begins = told[0] in either(small["prepositions"], small["adverbials"])
        return begins and told[0] not in either(small["coordinators"], small["determiners"])

    def between_verbs(self) -> Subject | None:
        """The subject between an auxiliary behind an adverbial and its participle: "Am Montag hat Anna Holm gesagt"."""
        small = self.small
        if not small["verb_second"]:
            return None
        told = list(WORDS.finditer(self.text, self.part_start(self.cue.start), self.cue.start))
        at = next((n for n, word in enumerate(told) if word.group() in small["auxiliaries"]), 0)
        if at == 0 or told[at].group() in either(small["be"], small["modals"]):
            return None
        inner = told[at + 1 :]
        while inner and inner[-1].group() in self.words.helpers and inner[-1].group() not in small["negations"]:
            inner.pop()
        phrase = [word.group() for word in inner]
        others = either(small["negations"], small["auxiliaries"], small["objectives"])
        if not 0 < len(phrase) <= _SUBJECT or not others.isdisjoint(phrase):
            return None
        start, end = inner[0].start(), inner[-1].end()
        stands = self.opens_with_adverbial(told[at].start()) and "," not in self.text[start : self.cue.start]
        return Subject(start, end, "active") if stands and begins_like_a_source(self.text, start, self.words) else None
