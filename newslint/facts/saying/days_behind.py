"""What stands between a cue and the source behind it: a day, or whom the source told it."""

from __future__ import annotations

from newslint.facts.saying.cue_phrases import CuePhrases
from newslint.facts.saying.cues import either
from newslint.facts.saying.source_phrases import phrase_after, with_appositions, without_rest

_ADDRESS = 40  # characters that say whom a source told something
_POINTING = 40  # characters of what points back to the sentence before: "C'est ce que"


class DaysBehind(CuePhrases):
    """A cue with what stands before its source."""

    def pointed_to(self) -> tuple[int, int] | None:
        """The source in a sentence that says no more than who said what stands before it: "Das berichtete die BBC"."""
        if self.cue.start - self.low > _POINTING or not self.small["pointing"]:
            return None
        before = self.text[self.low : self.cue.start].strip().lower()
        if not before or before not in self.small["pointing"] or self.cue.kind in ("hedge", "survey", "noun"):
            return None
        others = either(self.small["objectives"], self.small["negations"], self.conjunctions)
        if self.following in others or self.following[:1] in ("", ":"):
            return None
        start, end = phrase_after(self.text, self.behind_days(), self.high, self.words)
        end = with_appositions(self.text, without_rest(self.text, start, end, self.words), self.high, self.words)
        return (start, end) if start < end else None

    def behind_days(self) -> int:
        """Where the cue ends, with the day behind it ("a annoncé lundi 23 novembre sa directrice"), or with whom the
        source told it ("a déclaré à l'AFP, Ann Holm").
        """
        end = at = self.cue.end
        known = self.small["days"] if self.small["compound_tenses"] else ()
        while known:
            word, at = self.word_after(at)
            if word.lower() not in known and not word.isdigit():
                break
            if word.lower() not in self.small["determiners"]:  # "informó el lunes", not "informó el alcalde"
                end = at
        following = self.word_after(end)[0] if end > self.cue.end else self.following
        if following in self.small["addressing"]:
            comma = self.text.find(", ", end, min(self.high, end + _ADDRESS))
            end = comma + 1 if comma >= 0 else self.behind_addressed(end)
        return end

    def behind_addressed(self, end: int) -> int:
        """Where those end whom a source told something before it: "a déclaré à la presse le maire"; `end` without."""
        determiners, at = self.small["determiners"], self.word_after(end)[1]
        word, behind = self.word_after(at)
        at = self.word_after(behind)[1] if word in determiners else behind
        following = self.word_after(at)[0]
        return at if following in determiners or following[:1].isupper() else end
