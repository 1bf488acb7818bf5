"""Gerunds of saying ("…, saying that"): whose they are, and whether they report something; and cues that are nouns."""

from __future__ import annotations

import re

from newslint.facts.saying.cue_phrases import WORDS
from newslint.facts.saying.cues import either
from newslint.facts.saying.documents import last_document
from newslint.facts.saying.prepositions import Prepositions
from newslint.facts.saying.subjects import Subject

_NOUNS = 6  # words of a noun phrase and its verb
_APPOSED = re.compile(r"[’']s(?: [a-z][\w-]*){1,5}, ([A-ZÀ-Þ][\w.’-]*(?: [A-ZÀ-Þ][\w.’-]*){0,3}),")
_RECORDED = 4  # words from a recording to whom it has: "a video has emerged of"
_WITH = 80  # characters of a subject behind "with"


class Gerunds(Prepositions):
    """A cue that may be a gerund, or a noun."""

    def is_counted(self, phrase: list[str], last: str, word: str) -> bool:
        """Whether a cue in the plural is what a number before it counts: "18 northern | states"."""
        plural = self.words.plural_endings
        if not plural or not word.endswith(plural) or last.endswith(plural):
            return False
        numbers = [w for w in phrase[:-1] if w.isdigit() or w in self.small["numerals"]]
        years = all(len(number) == 4 and number.isdigit() for number in numbers)
        return not years and self.small["single"].isdisjoint(numbers) and self.words.documents.isdisjoint(phrase)

    def is_count_of_something(self) -> bool:
        """Whether the cue is the number of what stands before it: "Tarn's case count is", not "the police's count"."""
        before = self.lead(self.cue.start).rpartition(" ")[2]
        own = before.endswith(("’s", "'s", "’", "'")) or before.lower() in either(
            self.small["possessives"], self.small["determiners"], self.small["official"], self.small["indefinite"]
        )
        return self.text[self.cue.start : self.cue.end] in self.small["counts"] and before.islower() and not own

    def may(self, found: Subject) -> bool:
        """Whether a modal verb stands between a subject and the cue."""
        return not self.small["modals"].isdisjoint(self.text[found.end : self.cue.start].split())

    def is_relative(self, phrase: list[str]) -> bool:
        """Whether a phrase with a verb of its own has a relative for it: "the man who has seen it"."""
        pairs = zip(phrase, [*phrase[1:], ""], strict=True)
        told = (word for word, next_ in pairs if not next_[:1].isdigit())  # not "more than 40"
        openers = self.words.openers.intersection(told) - self.small["coordinators"]
        return bool(openers) or not self.small["pronouns"].isdisjoint(phrase)

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
            participle = word.islower() and word.endswith(self.participles)  # not "the Fed"
            if not word or word in verbs or participle or word in small["claimed"]:
                return ends[-1]
            if word in behind or not word[0].isalpha():
                return ends[-2] if len(ends) > 2 else ends[-1]
            ends.append(at)
            if self.text[at - 1] == ",":
                return ends[-2] if len(ends) > 2 else at - 1
        return first

    def owned_end(self, end: int) -> int:
        """Where what belongs to the name that ends at `end` ends, with its name: "Holm’s deputy, Bo Ek, left"."""
        apposed = _APPOSED.match(self.text, end, self.high)
        return apposed.end(1) if apposed is not None else self.noun_phrase_end(end + 2)

    def reports(self) -> bool:
        """Whether a clause or a quotation follows the cue, behind a day at most: "alleging in May that"."""
        following, at = self.following, self.after
        if following in self.small["within"] or following in self.small["days"]:
            _, at = self.word_after(at) if following in self.small["within"] else ("", at)
            return self.word_after(at)[0] in self.conjunctions
        return following in either(self.conjunctions, self.small["pronouns"]) or self.leads_to_quotation()

    def is_named_before(self, found: Subject) -> bool:
        """Whether the cue is the noun of which a verb before it speaks: "calling the jobs report a “…”"."""
        before = self.lead(found.start).rpartition(" ")[2]
        kind, needs = self.words.words.get(before, ("noun", ""))
        return self.cue.needs == "object" and (kind, needs) == ("verb", "quotation")

    def denies(self) -> bool:
        """Whether a negated infinitive follows the cue: "promised not just to close it"."""
        near = self.text[self.after : self.high].split(maxsplit=2)[:2]
        return self.following in self.small["negations"] and not self.small["infinitive"].isdisjoint(near)

    def is_own_gerund(self, found: Subject) -> bool:
        """Whether the subject of a gerund stands right before it: "a statement confirming", "with Holm saying that"."""
        last = self.text[found.start : found.end].rpartition(" ")[2]
        if self.ends_in_document(found):
            before = self.text[found.start : found.end].split()[-3:-1]
            at = len(before) > 1 and before[0] in self.small["prepositions"] and before[1] in self.small["determiners"]
            return not (at and self.text[found.end] == ",")  # "Holm looked at the report, saying"
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
        if (recorded := self.recorded(found)) is not None:
            return recorded
        at = self.text.rfind(" with ", max(self.low, found.end - _WITH), found.end) + len(" with ")
        stands = (found.start == found.end or at > found.start) and "," not in self.text[at : found.end]
        return found._replace(start=at) if at > len(" with ") and stands else found

    def recorded(self, found: Subject) -> Subject | None:
        """Whom a recording has before a gerund: "it is a genuine video of Holm saying"."""
        told = list(WORDS.finditer(self.text, max(self.low, found.end - _WITH), found.end))
        known = [n for n, word in enumerate(told) if word.group() in self.small["recordings"]]
        near = told[known[-1] + 1 : known[-1] + _RECORDED] if known else []
        of = next((word.end() + 1 for word in near if word.group() in self.small["claimed"]), found.end)
        return found._replace(start=of) if of < found.end else None

    def of_document(self) -> tuple[int, int]:
        """The document with its author right before the cue: "a report in the Courier disclosing that"; start and end
        are equal where there is none.
        """
        low, none = max(self.low, self.cue.start - _WITH), (self.cue.start, self.cue.start)
        start, end = last_document(self.text, low, self.cue.start, self.words) or none
        author = list(WORDS.finditer(self.text, end, self.cue.start))
        if " " not in self.text[start:end] or "," in self.text[start : self.cue.start] or not author:
            return none
        small = either(self.small["prepositions"], self.small["determiners"])
        named = all(word.group()[0].isupper() or word.group() in small for word in author)
        return (start, author[-1].end()) if named else none
