"""Whether the subject of a cue can say something: its words, its number, and what its verb needs."""

from __future__ import annotations

from newslint.facts.saying.cue_grammar import CueGrammar
from newslint.facts.saying.cues import either
from newslint.facts.saying.subjects import Subject

_POSSESSIVES = ("’s", "'s", "s’", "s'")


class SpeakingSubjects(CueGrammar):
    """Whether the subject before the cue can be who says it."""

    def can_speak(self, found: Subject, word: str) -> bool:
        """Whether the subject can say something."""
        small, documents = self.small, self.words.documents
        phrase = self.text[found.start : found.end].lower().split()
        last = phrase[-1].rstrip(",") if phrase else ""
        alone = len(phrase) == 1 and self.text[found.start].isupper() and found.start > self.low  # "“…,” Will said"
        if self.is_no_subject(phrase, last, word, alone) or self.lacks_what_is_said(found, phrase):
            return False
        if phrase[0] in small["single"] and len(phrase) == 1 and self.may(found):  # "one can only assume"
            return False
        if self.text[found.start : found.end].rpartition(" ")[2] in small["adverbials"]:  # "amid calls"
            return False
        first = word.partition(" ")[0]
        noun = "quotation" in (self.cue.needs, self.words.words.get(first, ("", ""))[1])
        if noun and (phrase[0] in small["single"] or "-" in last) and not first.endswith(self.words.verb_endings):
            return False  # "a wake-up call for"
        endings = (*self.words.verb_endings, *self.gerunds)
        plain = self.cue.needs == "quotation" and bool(self.words.verb_endings) and not first.endswith(endings)
        if plain and found.form == "active" and not self.agrees(last, found):
            return False  # "black spray paint to scrawl"
        clause = not small["auxiliaries"].isdisjoint(phrase[1:]) and not any(w.endswith(",") for w in phrase)
        clause = clause and not small["auxiliaries"].isdisjoint(self.text[found.start : found.end].split())  # "Mrs May"
        if clause and (self.cue.needs == "object" or not self.is_relative(phrase)):
            return False  # "it was a gesture intended to", "the man that she had seen said"
        if self.cue.kind == "finding":
            return self.states() or any(w.strip(",") in documents for w in phrase) or self.has_found(found, phrase)
        before = self.lead(self.cue.start).rpartition(" ")[2]
        if before in small["duties"]:
            return False  # "the ministry should consider 40"
        if before in small["modals"] and self.following in either(small["infinitive"], small["objectives"]):
            return False  # "men can expect to live 80 years"
        if self.cue.needs != "object":
            return True
        if before in small["modals"] and self.following in small["determiners"]:
            return False  # "they can claim a refund"
        if self.ends_its_clause() and not self.stands_apart(found.start):
            return False
        return self.is_verb_with_object(found, phrase, last, word)

    def is_no_subject(self, phrase: list[str], last: str, word: str, named: bool) -> bool:
        """Whether words before a cue, of which `last` is the last, are nobody who says anything; `named` says that they
        are one with a capital.
        """
        small = self.small
        if not last or last in small["firsts"] or last in small["not_subjects"]:
            return True
        if last in small["determiners"] and not (len(phrase) == 1 and last in self.words.vague):  # "some estimate that"
            return True
        if len(phrase) == 1 and last in small["numerals"] and word.endswith(self.words.plural_endings):
            return True  # "after two recounts"
        if not small["exceeding"].isdisjoint(phrase):  # "well above Wall Street estimates"
            return True
        if last.endswith(_POSSESSIVES) or phrase[0] in small["negations"]:
            return True
        if phrase[0] in small["auxiliaries"] and not named:
            return True
        return phrase[0] in small["clause"] and not small["auxiliaries"].isdisjoint(phrase[1:2])  # "how can they know"

    def lacks_what_is_said(self, found: Subject, phrase: list[str]) -> bool:
        """Whether a cue that needs a clause or a quotation has none."""
        survey = not self.words.surveys.isdisjoint(phrase)  # "the survey asked 1,000"
        if self.cue.needs == "clause":
            return not (self.has_clause(found) or survey or self.accuses(phrase))
        return self.cue.needs == "quotation" and not (self.speaks_in_quotation() or self.stands_apart(found.start))

    def is_verb_with_object(self, found: Subject, phrase: list[str], last: str, word: str) -> bool:
        """Whether a cue with an object is the verb of its subject, no noun and no adjective ("an insurance claim")."""
        small = self.small
        plural = found.form == "led" or last.endswith(self.words.plural_endings)
        plural = plural or last in small["pronouns"] or last in self.words.vague
        joined = not small["coordinators"].isdisjoint(phrase[1:]) and phrase[0] not in small["determiners"]
        plural = plural or (joined and self.following in self.conjunctions)  # "Ann Holm and Bo Ek estimate that"
        plural = plural or self.is_behind_perfect() or word.endswith(self.words.verb_endings)
        odd = self.ends_in_number(found) or last.endswith("’") or self.is_counted(phrase, last, word)
        return plural and not odd and self.is_noun_phrase(found, phrase)

    def agrees(self, last: str, found: Subject) -> bool:
        """Whether a subject can stand before a verb without an ending: a plural, a pronoun, a name, or a modal verb."""
        small, before = self.small, self.lead(self.cue.start).rpartition(" ")[2]
        word = self.text[found.end - len(last) : found.end]
        plural = last.endswith(self.words.plural_endings) or last in small["pronouns"] or last in self.words.vague
        return plural or word[:1].isupper() or before in small["auxiliaries"] or before in small["bodies"]

    def accuses(self, phrase: list[str]) -> bool:
        """Whether the cue says what somebody is accused of: "prosecutors charged two men with"."""
        accusers = not self.small["accusers"].isdisjoint(phrase)
        charged = self.following in self.small["prepositions"]  # "officers charged with"
        return accusers and not charged and " with " in self.text[self.cue.end : self.part_end(self.cue.end)]
