"""What the phrases around a cue are: subjects, documents, things with words on them, and whose a gerund is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.facts.saying.cues import Cue, Lexicon, either
from newslint.facts.saying.passages import Passage, Spans
from newslint.facts.saying.subjects import Subject, subject
from newslint.facts.sentences import Sentence

_QUOTATION = re.compile(r"[,:]?\s+[“\"«„‘']|:\s*$")
_OPENS_CLAUSE = 40  # characters in which a clause of time begins that opens a sentence
_TIME_CLAUSE = 4  # words before and with what begins it: "In the days after"
_THAT = 30  # characters from a verb to its "that": "told the reporters that"
_SAID = re.compile(r" that |: |\x00")  # where begins what somebody said some time: "said after the vote that"
_AUDIENCE = 60  # characters of whom somebody told something
_WORD_OR_MARK = re.compile(r"\w[\w’'-]*(?:[.,]\w+)*|[^\w\s]")
WORDS = re.compile(r"[^\W\d_]+")
CLOSING = "”“\"»«›‹'’\x00"  # what stands where a quotation ends


class CuePhrases(Passage):
    """A cue in the passage it stands in, and the phrases beside it."""

    def __init__(self, text: str, words: Lexicon, sentences: Sequence[Sentence]) -> None:
        super().__init__(text)
        self.words = words
        self.sentences, self.sentence = sentences, 0  # those of the article, and which of them is read
        self.small = small = words.small
        self.conjunctions = small["conjunctions"]
        self.objects = either(small["objects"], small["days"], small["determiners"], small["pronouns"])
        self.gerunds = tuple(small["gerunds"])
        self.participles = tuple(small["participles"])
        kinds = ("coordinators", "relatives", "auxiliaries", "conjunctions", "prepositions")
        self.subordinate = small["clause"] - small["coordinators"]
        self.opening = either(small["asked_of"], small["clause"], small["adverbials"])
        self.timing = either(small["spans"], small["days"], small["determiners"], small["quantifiers"])
        self.going_on = tuple(small[kind] for kind in kinds)  # what goes on with a clause behind a comma
        self.cue = Cue(0, 0, "verb", "")
        self.following, self.after = "", 0  # the word after the cue, "" where the passage ends, and where it ends

    def is_gerund(self) -> bool:
        """Whether the cue goes on with a sentence by its form: "saying", "calling for"."""
        return self.text[self.cue.start : self.cue.end].partition(" ")[0].endswith(self.gerunds)

    def leads_to_quotation(self) -> bool:
        """Whether a quotation follows the cue: "writing, “"."""
        return _QUOTATION.match(self.text, self.cue.end, self.high) is not None

    def goes_on(self) -> bool:
        """Whether the cue goes on with a sentence: "…, saying he …", "came and said"."""
        before = self.lead(self.cue.start)
        return before.endswith(",") or before.rpartition(" ")[2].lower() in self.small["coordinators"]

    def ends_in_document(self, phrase: Subject | Cue) -> bool:
        """Whether the last word of a phrase is a document: "a statement"."""
        return self.text[phrase.start : phrase.end].rpartition(" ")[2].lower() in self.words.documents

    def ends_in_number(self, found: Subject) -> bool:
        """Whether a phrase ends in a number that is no part of a name ("Fox 9")."""
        *before, last = self.text[found.start : found.end].split()
        return last.replace(",", "").isdigit() and not (before and before[-1][0].isupper())

    def is_noun_phrase(self, found: Subject, phrase: list[str]) -> bool:
        """Whether a phrase can be a subject: a name, a plural, or one with a determiner."""
        if phrase[-1].endswith("s") or not self.text[found.start : found.end].islower():
            return True
        return any(w in self.small["determiners"] or w in self.small["pronouns"] for w in phrase)

    def begins_with_subject(self, word: str, end: int) -> bool:
        """Whether the first word of a sentence can be its subject: a pronoun, or what no small word is and a verb
        follows at `end`.
        """
        small = self.small
        following, behind = self.word_after(end)
        if following.endswith(self.words.endings):  # "Holm initially took it well, saying"
            following = self.word_after(behind)[0]
        verb = following in small["auxiliaries"] or following in self.words.words
        verb = verb or following.endswith(self.words.verb_endings) or self.goes_on() or self.behind_day(end) > end
        if not verb and word not in small["persons"]:
            return False
        if word in small["persons"]:
            return True
        if self.word_after(self.word_after(end)[1])[0] in small["auxiliaries"]:  # "Labour voters are quick to say"
            return False
        others = (small[k] for k in ("adverbials", "adverbs", "determiners", "quantifiers", "prepositions", "days"))
        if word.endswith(self.words.endings):  # "Bizarrely calling it"
            return False
        return len(word) > 3 and word not in self.words.openers and not any(word in o for o in others)

    def behind_day(self, end: int) -> int:
        """Where the day behind a subject ends: "Holm on Friday held"; `end` where there is none."""
        first, at = self.word_after(end)
        if first in self.small["adverbials"]:
            first, at = self.word_after(at)
        return at if first.lower() in self.small["days"] else end

    def issuer(self, found: Subject) -> Subject:
        """Who stands before the verb that a document is the object of: "Holm issued a statement"."""
        for word in WORDS.finditer(self.text, found.start, found.end):
            kind, needs = self.words.words.get(word.group(), ("noun", ""))
            if kind == "verb" and needs != "object":
                before = subject(self.text, self.low, word.start(), self.words)
                return before if before.start < before.end else found
        tail = self.text[found.start : found.end].rsplit(" ", 2)[-2:]
        if tail[-1] in self.small["written"] and tail[0] in self.small["determiners"]:  # "held up a sign saying"
            return found._replace(start=found.end - len(" ".join(tail)))
        return found

    def before(self, start: int) -> Spans:
        """What stands before a subject and a comma, unless it only opens the sentence: "Asked about the 40, Holm said
        that".
        """
        low = self.part_start(start)
        opens = self.word_after(low)[0].lower() in self.opening
        if self.following in self.conjunctions or (opens and (self.says_on() or self.is_time(low, start))):
            return ()
        return ((low, start),)

    def is_time(self, low: int, start: int) -> bool:
        """Whether only a clause of time stands before a subject: "In the days after 40 had died, Holm blamed"."""
        near = self.text[low : min(start, low + _OPENS_CLAUSE)].lower().split()[:_TIME_CLAUSE]
        return not self.small["temporal"].isdisjoint(near) and not self.ends_its_clause()

    def tells_when(self) -> bool:
        """Whether the cue goes on with a clause of time: "said hours after 40 had died"."""
        word, at = self.following, self.after
        while word in self.timing and at < self.cue.end + _THAT:
            word, at = self.word_after(at)
        return word in self.small["temporal"] and self.following not in self.conjunctions

    def ends_its_clause(self) -> bool:
        """Whether a mark follows the cue: ", the Times reported."."""
        return self.text[self.cue.end : self.cue.end + 1] in (",", ".", ")", "")

    def says_on(self) -> bool:
        """Whether what is said follows the cue: a quotation, a clause with its subject or behind "that"."""
        near = self.text[self.cue.end : min(self.high, self.cue.end + _THAT)].split()
        clause = self.following in self.small["pronouns"] and self.following not in self.small["objectives"]
        if not self.ends_its_clause() and not any(word.endswith(",") for word in near[:3]):
            clause = clause or not self.small["auxiliaries"].isdisjoint(near[1:4])  # "said there was"
        return clause or self.leads_to_quotation() or not self.conjunctions.isdisjoint(near[:4])

    def behind(self, start: int) -> Spans:
        """What follows the cue; behind a clause that opens the sentence only that: "Because they expect 40, it is"."""
        spans = ((self.cue.end, self.before_background(self.content(self.cue.end)[0][1])),)
        if self.tells_when():
            end = spans[0][1]
            said = _SAID.search(self.text, self.cue.end, end)
            at = said.start() if said is not None else -1
            if at < 0 and not self.lead(start).endswith(","):  # "Holm said after the storm, in May, the port was"
                at = self.main_clause(end)
            return ((at, end),) if at >= 0 else ()
        if (told := self.behind_audience()) >= 0:
            return ((told, spans[0][1]),)
        if self.lead(start).rpartition(" ")[2] in self.small["temporal"]:
            return ((self.cue.end, self.before_other_verb(spans[0][1])),)
        low = self.part_start(start)
        opener, end = self.word_after(low)
        if opener.lower() not in self.subordinate or self.text[end:start].strip() or self.ends_its_clause():
            return spans
        comma = self.main_clause(spans[0][1])
        return ((self.cue.end, comma),) if comma >= 0 else spans

    def before_background(self, high: int) -> int:
        """Where what is said ends before what a relative tells of a thing: "criticized the port, which has lost 40"."""
        if not self.small["clausal"] or self.text[self.cue.start : self.cue.end] in self.small["clausal"]:
            return high
        found = (self.text.find(f", {relative} ", self.cue.end, high) for relative in self.small["relatives"])
        at = min((at for at in found if at >= 0), default=-1)
        if at < 0:
            return high
        perfect = self.word_after(self.word_after(at + 1)[1])[0] in self.small["having"]
        clause = either(self.conjunctions, self.small["auxiliaries"]).intersection(self.text[self.cue.end : at].split())
        return at if perfect and not clause else high

    def behind_audience(self) -> int:
        """Where whom somebody told something ends before "that": "told his 916,000 followers | that"; or -1."""
        upright = self.text[self.cue.start : self.cue.end] in self.small["upright"]
        if not upright or self.following in self.small["prepositions"]:  # "told of a man claiming that"
            return -1
        told = _WORD_OR_MARK.finditer(self.text, self.cue.end, min(self.high, self.cue.end + _AUDIENCE))
        for word in told:
            if word.group() in self.conjunctions:
                return word.start()
            if not word.group()[0].isalnum():
                break
        return -1

    def main_clause(self, high: int) -> int:
        """The comma behind the cue with which another clause begins; -1 where there is none."""
        comma = self.cue.end
        while (comma := self.text.find(", ", comma + 1, high)) >= 0:
            first = self.word_after(comma + 1)[0]
            if first[:1].isalpha() and not first.endswith(self.gerunds) and all(first not in k for k in self.going_on):
                break
        return comma

    def before_other_verb(self, high: int) -> int:
        """Where what is said ends in a clause of time: "after the port announced the cuts | but are still down"."""
        small, before, at = self.small, self.following, self.after
        while at < high and self.following not in self.conjunctions:
            word, end = self.word_after(at)
            if not word:
                break
            if before in small["coordinators"] and word in small["auxiliaries"]:
                return at - len(before)
            before, at = word, end
        return high
