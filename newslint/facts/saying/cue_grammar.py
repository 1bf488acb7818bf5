"""The grammar of cues: whether a word that can tell who speaks does so where it stands."""

from __future__ import annotations

from newslint.core.around import in_front
from newslint.facts.saying.cue_phrases import CLOSING
from newslint.facts.saying.cues import HIDDEN, either
from newslint.facts.saying.objects import Objects
from newslint.facts.saying.passages import Spans
from newslint.facts.saying.subjects import Subject

GERUND = 5  # letters; a shorter word with the ending of a gerund is none ("King")
_ASKED = 60  # characters in which stands whom somebody asks for a sum
_QUOTED = 160  # characters between a verb and the quotation that it needs


class CueGrammar(Objects):
    """Whether the cue speaks where it stands."""

    def stands_apart(self, start: int) -> bool:
        """Whether a subject stands behind a quotation or a comma: "“…,” the memo states."."""
        before = in_front(self.text, start).rstrip()
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
        if needs and self.following in small["auxiliaries"]:  # "the order would", "the claim was"
            return False
        if self.following in small["infinitive"] and self.word_after(self.after)[0] in small["days"]:
            return False  # "cuts agreed to last year"
        counts = self.following[:1].isdigit() or self.following in small["numerals"]
        counted = self.word_after(self.after)[0] if counts else ""
        if counts and counted in small["lost"]:  # "the storms claimed 40 lives"
            return False
        if word in small["accounting"] and (self.following.endswith("%") or (counts and counted in small["shares"])):
            return False  # "guns explained 21 percent of the gap"
        if needs == "quotation":
            return self.speaks_in_quotation() or self.ends_its_clause()
        if needs == "infinitive":
            return self.following in small["infinitive"] or self.following in self.conjunctions
        if needs != "object" or self.cue.kind == "finding" or self.is_behind_perfect():
            return True
        if self.ends_its_clause():
            return word.endswith(self.words.verb_endings)
        usual = self.following in self.objects or self.following.endswith(self.gerunds) or self.denies()
        usual = usual or not self.following[:1].isalpha() or self.following[0].isupper() or self.gives_figure()
        usual = usual or self.is_behind_adverb(word)
        forms = (self.opens_with_subject, self.reports_by_form)
        return usual or any(form(word) for form in forms) or self.leads_to_clause() or self.reports_at_some_time()

    def has_clause(self, found: Subject) -> bool:
        """Whether a verb that needs a clause or a quotation has one: "she added that", "“…,” she added"."""
        before = in_front(self.text, found.start).rstrip(" ")[-1:]
        if before and before in CLOSING:
            return True
        if self.leads_to_quotation() or self.speaks_in_quotation():
            return True
        if self.text[self.cue.end : self.cue.end + 1] == ",":
            return before == ","
        reports = self.following in self.conjunctions or self.following in self.small["pronouns"]
        return reports or self.following[:1] in ("", ":") or self.requests() or self.behind_audience() >= 0

    def requests(self) -> bool:
        """Whether somebody asks somebody else for a sum: "asked the port for $40 million"."""
        if self.text[self.cue.start : self.cue.end] not in self.small["requesting"]:
            return False
        near = self.text[self.cue.end : min(self.high, self.cue.end + _ASKED)].split()
        pairs = zip(near, near[1:], strict=False)
        return any(word in self.small["claimed"] and next_[0] in "$€£0123456789" for word, next_ in pairs)

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
        opens = opens or first.lower() in self.small["infinitive"]  # "To pay for the port, Holm …"
        if not opens and first.lower() not in either(self.small["adverbials"], self.small["clause"]):
            return self.low
        comma = self.text.find(", ", self.low, self.cue.start)
        kinds = (self.small["determiners"], self.small["pronouns"], self.small["possessives"])
        while comma >= 0 and self.text[comma + 2].islower():  # "In his speech, set for Monday, Holm …"
            if any(self.word_after(comma + 1)[0] in kind for kind in kinds):
                break
            comma = self.text.find(", ", comma + 1, self.cue.start)
        return comma + 2 if comma >= 0 else -1
