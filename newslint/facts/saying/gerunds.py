"""Gerunds of saying ("…, saying that"): whose they are, and whether they report something."""

from __future__ import annotations

from newslint.facts.saying.cue_phrases import CuePhrases
from newslint.facts.saying.cues import either
from newslint.facts.saying.subjects import Subject

_NOUNS = 6  # words of a noun phrase and its verb
_WITH = 80  # characters of a subject behind "with"


class Gerunds(CuePhrases):
    """A cue that may be a gerund."""

    def is_bare_noun(self, start: int, end: int) -> bool:
        """Whether a phrase is one noun that can do nothing: "told apart by gender"; not "estimated by economists"."""
        word, small = self.text[start:end], self.small
        known = (small["bodies"], small["pronouns"], self.words.documents, self.words.vague, self.words.anonymous)
        plural = bool(self.words.plural_endings) and word.endswith(self.words.plural_endings)
        return word.isalpha() and word.islower() and not plural and all(word not in kind for kind in known)

    def has_verb(self) -> bool:
        """Whether an auxiliary follows the cue in its clause: "saying 40 ships were idle", not "claiming 40 ships"."""
        clause = self.text[self.cue.end : self.high].partition(",")[0]
        return not self.small["auxiliaries"].isdisjoint(clause.split())

    def noun_phrase_end(self, end: int) -> int:
        """Where the noun phrase ends that begins a sentence with a determiner up to `end`: "The mayor | left the port,
        saying"; a verb is known by its ending, or by the object or the adverbial behind it.
        """
        small, ends, first = self.small, [end], end
        verbs = either(small["auxiliaries"], small["relatives"], small["conjunctions"], small["adverbs"])
        behind = either(small["determiners"], small["prepositions"], small["objectives"], self.words.openers)
        while len(ends) < _NOUNS:
            word, at = self.word_after(ends[-1])
            if not word or word in verbs or word.endswith(self.participles) or word in small["claimed"]:
                return ends[-1]
            if word in behind or not word[0].isalpha():
                return ends[-2] if len(ends) > 2 else ends[-1]
            ends.append(at)
            if self.text[at - 1] == ",":
                return ends[-2] if len(ends) > 2 else at - 1
        return first

    def reports(self) -> bool:
        """Whether a clause or a quotation follows the cue, behind a day at most: "alleging in May that"."""
        following, at = self.following, self.after
        if following in self.small["within"] or following in self.small["days"]:
            _, at = self.word_after(at) if following in self.small["within"] else ("", at)
            return self.word_after(at)[0] in self.conjunctions
        return following in either(self.conjunctions, self.small["pronouns"]) or self.leads_to_quotation()

    def is_own_gerund(self, found: Subject) -> bool:
        """Whether the subject of a gerund stands right before it: "a statement confirming", "with Holm saying that"."""
        last = self.text[found.start : found.end].rpartition(" ")[2]
        if self.ends_in_document(found):
            return True
        alone = found.end - found.start == len(last)
        named = last[:1].isupper() and not (alone and last.endswith(self.words.endings))  # not "Bizarrely calling"
        return self.reports() and named and self.text[found.end : self.cue.start] == " "

    def is_of_noun(self, found: Subject) -> bool:
        """Whether the cue is a participle that describes the noun before it: "a man claiming allegiance"."""
        if not self.is_gerund() or found.start == found.end:
            return False
        reports = self.reports()
        last = self.text[found.start : found.end].rpartition(" ")[2]
        return not reports and last.islower() and self.text[found.end : self.cue.start] == " "

    def behind_with(self, found: Subject) -> Subject:
        """The subject of a gerund behind "with": "ended with the port saying it had"."""
        at = self.text.rfind(" with ", max(self.low, found.end - _WITH), found.end) + len(" with ")
        stands = (found.start == found.end or at > found.start) and "," not in self.text[at : found.end]
        return found._replace(start=at) if at > len(" with ") and stands else found
