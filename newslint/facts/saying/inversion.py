"""Verbs before their subject: “…,” said Palmer."""

from __future__ import annotations

from newslint.facts.saying.cue_phrases import CLOSING
from newslint.facts.saying.source_phrases import begins_like_a_source, phrase_after
from newslint.facts.saying.verb_second import VerbSecond

_BEFORE_INVERTED = frozenset(",?!" + CLOSING)
OPENING = '“"«„'
_HEADED = 3  # words of a noun behind its verb in a headline


class Inversion(VerbSecond):
    """A cue behind which its subject may stand."""

    def is_inverted(self, word: str) -> bool:
        """Whether the subject follows: “…,” said Palmer."""
        before = self.text[self.cue.start - 2 : self.cue.start - 1]
        behind = self.text[self.cue.end : self.cue.end + 1]
        ends = not behind.isspace() and behind != "-"  # "its captain, Ann Holm, says.", but "dit-il"
        if not ends and self.is_behind_adverbial():
            return True
        if ends or (before.isalnum() and not self.small["compound_tenses"]) or self.is_gerund():
            return False
        if word in self.small["upright"]:  # "“…,” told Holm" has no subject
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
