"""The grammar of cues: whether a word that can tell who speaks does so where it stands."""

from __future__ import annotations

from newslint.facts.saying.cue_phrases import CLOSING, WORDS, CuePhrases
from newslint.facts.saying.cues import HIDDEN, either
from newslint.facts.saying.passages import Spans
from newslint.facts.saying.source_phrases import begins_like_a_source, phrase_after
from newslint.facts.saying.subjects import Subject

_BEFORE_INVERTED = frozenset(",?!" + CLOSING)
OPENING = '“"«„'
GERUND = 5  # letters; a shorter word with the ending of a gerund is none ("King")
_HEADED = 3  # words of a noun behind its verb in a headline
_QUOTED = 160  # characters between a verb and the quotation that it needs


class CueGrammar(CuePhrases):
    """Whether the cue speaks where it stands."""

    def is_inverted(self, word: str) -> bool:
        """Whether the subject follows: “…,” said Palmer."""
        before = self.text[self.cue.start - 2 : self.cue.start - 1]
        behind = self.text[self.cue.end : self.cue.end + 1]
        ends = not behind.isspace() and behind != "-"  # "its captain, Ann Holm, says.", but "dit-il"
        if ends or (before.isalnum() and not self.small["compound_tenses"]) or self.is_gerund():
            return False
        lead = self.text[max(self.low, self.cue.start - 12) : self.cue.start].rstrip()
        if lead.rpartition(" ")[2] in self.small["auxiliaries"]:  # ", a indiqué le ministère"
            lead = lead.rpartition(" ")[0].rstrip()
        before = lead[-1:]
        if before not in _BEFORE_INVERTED or lead.endswith(("s’", "s'")):  # "analysts’ forecasts that"
            return False
        if not begins_like_a_source(self.text, self.behind_days() + 1, self.words):
            return before == "," and word in self.small["inverting"] and self.ends_in_noun()
        if before != "," or lead[-2:-1] in tuple(CLOSING):  # “…,” and «…»,
            return True
        pronoun = self.following in self.small["pronouns"] and self.following not in self.small["determiners"]
        if word not in self.small["inverting"] or pronoun or self.following in self.conjunctions:
            return False
        if self.stands_behind_apposition():
            return False
        _, end = phrase_after(self.text, self.cue.end, self.high, self.words)
        opens = self.text[end : end + 2].strip(" ")[:1] in tuple(OPENING)  # "Holm, a cook, said the “…”"
        if opens and end < self.high:
            return False
        inside = [*self.text[self.cue.end : end].lower().split(), self.word_after(end)[0]]
        verbs = (self.small["auxiliaries"], self.conjunctions)
        return len(inside) < 12 and all(kind.isdisjoint(inside) for kind in verbs)

    def ends_in_noun(self) -> bool:
        """Whether a noun without an article ends a line that has no full stop: "Port to close, says union"."""
        rest = self.text[self.cue.end : self.high].split()
        if not 0 < len(rest) <= _HEADED or not rest[-1].isalpha():
            return False
        others = ("adverbs", "days", "prepositions", "pronouns", "adverbials", "infinitive", "negations", "objectives")
        unfit = (self.words.openers, *(self.small[kind] for kind in others))
        return all(kind.isdisjoint(rest) for kind in unfit)

    def stands_behind_apposition(self) -> bool:
        """Whether the subject stands before the verb with an apposition: "Ann Holm, a cook, said", "The cook, Bo Lind,
        said".
        """
        if self.small["verb_second"]:
            return False
        stop = self.low + len(self.text[self.low : self.cue.start].rstrip(" ,"))
        words, rest = self.part_before_comma(self.low, stop)
        while rest and words and words[0].lower() in self.small["adverbials"]:  # "On Monday, Ann Holm, a cook, said"
            words, rest = self.part_before_comma(rest, stop)
        inner = self.text[max(self.text.rfind(", ", rest - 2, stop) + 2, rest) : stop] if rest else ""
        first, last = inner.partition(" ")[0], inner.split()
        apposed = first in self.small["appositions"] or first.isdigit()
        apposed = apposed or (len(last) > 1 and all(word[0].isupper() for word in last))
        named = bool(words) and (words[-1][:1].isupper() or words[0].lower() in self.small["determiners"])
        return apposed and named and len(words) < 8 and self.small["auxiliaries"].isdisjoint(words)

    def part_before_comma(self, start: int, stop: int) -> tuple[list[str], int]:
        """The words from `start` up to a comma, and where the rest begins behind it; 0 where there is none."""
        comma = self.text.find(", ", start, stop)
        return (self.text[start:comma].split(), comma + 2) if comma >= 0 else (self.text[start:stop].split(), 0)

    def stands_apart(self, start: int) -> bool:
        """Whether a subject stands behind a quotation or a comma: "“…,” the memo states."."""
        before = self.text[max(0, start - 8) : start].rstrip()
        begins = self.lead(start).rpartition(" ")[2].lower() in self.small["comparing"]
        return before[-1:] in tuple(CLOSING) or begins or self.is_aside(start)

    def is_aside(self, start: int) -> bool:
        """Whether a subject and its verb stand aside, after a comma; not in "who, critics say, …"."""
        before = self.lead(start)
        if not before:
            return False
        head, _, last = before.rpartition(" ")
        while head and last.lower() in self.small["days"] and self.small["verb_second"]:  # ", wie am Dienstag"
            head, _, last = head.rstrip().rpartition(" ")
        before = f"{head} {last}"
        if last.lower() in self.small["comparing"] and head.rstrip()[-1:] in tuple(CLOSING):
            return True  # "“…,” as Holm put it"
        if last.lower() in self.small["comparing"]:  # "as the Times reported"
            before = head if self.ends_its_clause() or self.following in self.small["days"] else ""
        if not before.endswith(","):
            return False
        last = before[:-1].rpartition(" ")[2].lower()
        return last not in self.small["relatives"] and last not in self.small["clause"]

    def speaks_in_quotation(self) -> bool:
        """Whether a quotation stands behind the cue in its part of the sentence, not as a title: "called it “…”"."""
        quoted = self.text.find(HIDDEN, self.cue.end, min(self.part_end(self.cue.end), self.cue.end + _QUOTED))
        between = self.text[self.cue.end : quoted]
        if quoted < 0 or "," in between:
            return False
        openers = self.words.openers.intersection(between.lower().split())
        if openers - self.conjunctions - self.small["comparing"]:
            return False
        if quoted > self.cue.end + 3:
            return True
        before = self.lead(self.cue.start).rpartition(" ")[2]  # not "a group called “…”"
        return before.lower() in self.small["pronouns"] or before[:1].isupper()

    def can_be_verb(self, word: str) -> bool:
        """Whether what follows allows the cue to be a verb that speaks."""
        needs, small = self.cue.needs, self.small
        if needs == "quotation":
            return self.speaks_in_quotation() or self.ends_its_clause()
        if needs == "infinitive":
            return self.following in small["infinitive"] or self.following in self.conjunctions
        if needs != "object" or self.cue.kind == "finding" or self.is_behind_perfect():
            return True
        if self.ends_its_clause():
            return word.endswith(self.words.verb_endings)
        usual = self.following in self.objects or self.following.endswith(self.gerunds)
        return usual or not self.following[:1].isalpha() or self.following[0].isupper()

    def is_behind_perfect(self) -> bool:
        """Whether the cue stands behind "have": what follows that is a verb ("had forecast 4%")."""
        return self.lead(self.cue.start).rpartition(" ")[2] in self.small["having"]

    def can_speak(self, found: Subject, word: str) -> bool:
        """Whether the subject can say something."""
        small, documents = self.small, self.words.documents
        phrase = self.text[found.start : found.end].lower().split()
        last = phrase[-1].rstrip(",") if phrase else ""
        if not last or last in small["firsts"] or last in small["not_subjects"]:
            return False
        if last in small["determiners"] and not (len(phrase) == 1 and last in self.words.vague):  # "some estimate that"
            return False
        if len(phrase) == 1 and last in small["numerals"] and word.endswith(self.words.plural_endings):
            return False  # "after two recounts"
        if last.endswith(("’s", "'s")) or phrase[0] in small["auxiliaries"] or phrase[0] in small["negations"]:
            return False
        survey = not self.words.surveys.isdisjoint(phrase)  # "the survey asked 1,000"
        if self.cue.needs == "clause" and not (self.has_clause(found) or survey or self.accuses(phrase)):
            return False
        if self.cue.needs == "quotation" and not (self.speaks_in_quotation() or self.stands_apart(found.start)):
            return False
        first = word.partition(" ")[0]
        noun = "quotation" in (self.cue.needs, self.words.words.get(first, ("", ""))[1])
        if noun and (phrase[0] in small["single"] or "-" in last) and not first.endswith(self.words.verb_endings):
            return False  # "a wake-up call for"
        clause = not small["auxiliaries"].isdisjoint(phrase[1:]) and not any(w.endswith(",") for w in phrase)
        clause = clause and not small["auxiliaries"].isdisjoint(self.text[found.start : found.end].split())  # "Mrs May"
        if clause and (self.cue.needs == "object" or not self.is_relative(phrase)):
            return False  # "it was a gesture intended to", "the man that she had seen said"
        if self.cue.kind == "finding":
            return self.following in self.conjunctions or any(w.strip(",") in documents for w in phrase)
        before = self.lead(self.cue.start).rpartition(" ")[2]
        if before in small["duties"]:
            return False  # "the ministry should consider 40"
        if self.cue.needs == "object" and before in small["modals"] and self.following in small["determiners"]:
            return False  # "they can claim a refund"
        if self.cue.needs == "object" and self.ends_its_clause() and not self.stands_apart(found.start):
            return False
        if self.cue.needs == "object":  # perhaps a noun or an adjective: "an insurance claim"
            plural = found.form == "led" or last.endswith(self.words.plural_endings)
            plural = plural or last in small["pronouns"] or last in self.words.vague
            plural = plural or self.is_behind_perfect() or word.endswith(self.words.verb_endings)
            odd = self.ends_in_number(found) or last.endswith("’")
            return plural and not odd and self.is_noun_phrase(found, phrase)
        return True

    def is_relative(self, phrase: list[str]) -> bool:
        """Whether a phrase with a verb of its own has a relative for it: "the man who has seen it"."""
        openers = self.words.openers.intersection(phrase) - self.small["coordinators"]
        return bool(openers) or not self.small["pronouns"].isdisjoint(phrase)

    def accuses(self, phrase: list[str]) -> bool:
        """Whether the cue says what somebody is accused of: "prosecutors charged two men with"."""
        accusers = not self.small["accusers"].isdisjoint(phrase)
        return accusers and " with " in self.text[self.cue.end : self.part_end(self.cue.end)]

    def is_near_document(self) -> bool:
        """Whether a document stands shortly before the cue: without one, "show" and "find" say nothing."""
        before = self.text[max(self.low, self.cue.start - 160) : self.cue.start].lower()
        return not self.words.documents.isdisjoint(WORDS.findall(before))

    def has_clause(self, found: Subject) -> bool:
        """Whether a verb that needs a clause or a quotation has one: "she added that", "“…,” she added"."""
        before = self.text[max(0, found.start - 8) : found.start].rstrip(" ")[-1:]
        if before and before in CLOSING:
            return True
        if self.leads_to_quotation() or self.speaks_in_quotation():
            return True
        if self.text[self.cue.end : self.cue.end + 1] == ",":
            return before == ","
        reports = self.following in self.conjunctions or self.following in self.small["pronouns"]
        return reports or self.following[:1] in ("", ":")

    def quoted(self) -> Spans:
        """From the first to the last quotation behind the cue, in its part of the sentence."""
        end = self.part_end(self.cue.end)
        start, last = self.text.find(HIDDEN, self.cue.end, end), self.text.rfind(HIDDEN, self.cue.end, end)
        return ((start, last + 1),) if start >= 0 else ()

    def behind_adverbial(self) -> int:
        """Where the sentence goes on behind an adverbial: "As the crowd left, Holm came and said"; -1 for nowhere."""
        first, end = self.word_after(self.low)
        if first.lower() in self.small["coordinators"]:
            return end + 1
        opens = bool(self.gerunds) and first.endswith(self.gerunds) and len(first) > GERUND  # "Turning to the port, …"
        if not opens and first.lower() not in either(self.small["adverbials"], self.small["clause"]):
            return self.low
        comma = self.text.find(", ", self.low, self.cue.start)
        kinds = (self.small["determiners"], self.small["pronouns"], self.small["possessives"])
        while comma >= 0 and self.text[comma + 2].islower():  # "In his speech, set for Monday, Holm …"
            if any(self.word_after(comma + 1)[0] in kind for kind in kinds):
                break
            comma = self.text.find(", ", comma + 1, self.cue.start)
        return comma + 2 if comma >= 0 else -1

    def breaks_survey(self, word: str) -> bool:
        """Whether a word cannot stand in "in a recent poll" before the noun."""
        numeral = word[0].isdigit() and "-" not in word and not (word.isdigit() and len(word) == 4)  # a year may
        return numeral or word in self.small["clause"] or word in self.small["infinitive"]
