"""What follows a cue that is as often a noun: whether it is a verb there ("Analysts forecast sales of")."""

from __future__ import annotations

from newslint.facts.saying.cues import HIDDEN, either
from newslint.facts.saying.findings import Findings

_TIME = 6  # words that hold a time or a place, and "that"
_QUOTER = 80  # characters that hold the end of a quotation, and who is said to have said it
_WHOLE = HIDDEN * 20  # a quotation that is no title


class Objects(Findings):
    """A cue that may be a verb with an object."""

    def gives_figure(self) -> bool:
        """Whether a figure follows the cue behind a preposition: "estimates at $40"; not "estimates of $40"."""
        small = self.small
        if self.following not in small["prepositions"] or self.following in small["claimed"]:
            return False
        behind = self.word_after(self.after)[0]
        return not behind[:1].isalpha() and any(c.isdigit() for c in behind)

    def reports_at_some_time(self) -> bool:
        """Whether a clause follows the cue behind a time or a place: "reported at 8:30 a.m. that"."""
        if self.following not in self.small["prepositions"] and self.following not in self.small["days"]:
            return False
        if self.stands_behind_quotation():  # "“…,” the Courier reported in May"
            return True
        near = self.text[self.cue.end : self.high].split(maxsplit=_TIME)[:_TIME]
        return not self.conjunctions.isdisjoint(near)

    def stands_behind_quotation(self) -> bool:
        """Whether no more than a subject stands between a quotation and the cue."""
        told = self.text[max(self.low, self.cue.start - _QUOTER) : self.cue.start]
        subject = told[told.rfind(HIDDEN) + 2 :] if _WHOLE in told else ""
        return subject[:1] == " " and "," not in subject and self.begins_subject(subject.split())

    def begins_subject(self, told: list[str]) -> bool:
        """Whether some words begin like a subject: a name, or a determiner and a noun."""
        return bool(told) and (told[0][0].isupper() or (told[0] in self.small["determiners"] and len(told) > 1))

    def leads_to_clause(self) -> bool:
        """Whether a clause without "that" follows a name inside the sentence: "the Fed projects inflation would"."""
        before = self.lead(self.cue.start).rpartition(" ")[2]
        named = before[:1].isupper() and self.text[self.low : self.low + len(before)] != before
        return named and self.word_after(self.after)[0] in self.small["modals"]

    def opens_with_subject(self, word: str) -> bool:
        """Whether a plural before the cue opens the sentence, and its object follows: "Analysts forecast sales of"."""
        plural = self.words.plural_endings
        if not plural or not self.following.endswith(plural) or word.endswith(plural):
            return False
        before = self.text[self.low : self.cue.start].strip(" \n“")
        of = self.word_after(self.after)[0] in self.small["claimed"]
        return of and before.endswith(plural) and before.isalpha()

    def reports_by_form(self, word: str) -> bool:
        """Whether a document before a verb of the past has it for its own: "A report by Tarn estimated costs at"."""
        if not word.endswith(self.words.verb_endings) or word.endswith(self.words.plural_endings):
            return False
        before = self.lead(self.cue.start).rpartition(" ")[2]
        if before in self.words.documents:
            return True
        small = self.small
        others = either(small["determiners"], small["possessives"], small["prepositions"], self.words.openers)
        named = before[:1].isupper() and before.isalpha() and before.lower() not in others
        return named and self.is_near_document()

    def is_behind_adverb(self, word: str) -> bool:
        """Whether an adverb parts the cue from a plural before it, which makes it a verb: "officials still project"."""
        plural = self.words.plural_endings
        if not plural or word.endswith((*plural, *self.words.verb_endings)):
            return False
        before, _, adverb = self.lead(self.cue.start).rpartition(" ")
        return adverb in self.small["adverbs"] and before.endswith(plural)

    def is_behind_perfect(self) -> bool:
        """Whether the cue stands behind "have": what follows that is a verb ("had forecast 4%")."""
        return self.lead(self.cue.start).rpartition(" ")[2] in self.small["having"]
