"""Attributions in the making: what a cue gives to whom, and what it gives to a survey."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.core.tuples import NamedTuple
from newslint.facts.saying.cue_phrases import WORDS
from newslint.facts.saying.cues import Lexicon, either
from newslint.facts.saying.passages import Spans
from newslint.facts.saying.source_phrases import is_share, phrase_after, phrase_before
from newslint.facts.saying.speaking_subjects import SpeakingSubjects
from newslint.facts.saying.subjects import Subject, subject
from newslint.facts.sentences import Sentence

_NEAR = 80  # characters between a newsroom's verb and the gerund of whom it quotes
_TOLD = re.compile(r"\S+")
_RELEASED = 4  # words between a survey and its verb
_SHARE = 24  # characters that hold a share of those who were asked
_OWNED = 40  # characters that hold those whom a survey asked
_RESPONDENTS = 3  # words of them: "the poll's Florida respondents"
_QUOTED = 7  # words between a newsroom's verb and the gerund of whom it quotes


class Attribution(NamedTuple):
    """Somebody says something in a sentence.

    The source phrase is `article.text[start:end]`, the cue `[cue_start:cue_end]`; `spans` are the parts of the sentence
    that rest on the source, and `sentence` is its index. `passive` is True for "is believed": there is no source phrase
    then, and `start` == `end` is where "is" begins. `by_preposition` is True for "according to".
    """

    start: int
    end: int
    cue_start: int
    cue_end: int
    spans: Spans
    sentence: int
    passive: bool = False
    by_preposition: bool = False


class Attributing(SpeakingSubjects):
    """Makes attributions; `found` has those of the article so far, in order."""

    def __init__(self, text: str, words: Lexicon, sentences: Sequence[Sentence]) -> None:
        super().__init__(text, words, sentences)
        self.found: list[Attribution] = []
        self.last = 0

    def made(self, start: int, end: int, spans: Spans) -> Attribution:
        """The attribution of some spans to the source phrase `text[start:end]`."""
        by_preposition = self.cue.kind == "preposition"
        start = self.behind_hyphen(start, end)
        spans = self.in_its_parenthesis(spans, min(start, self.cue.start))
        return Attribution(start, end, self.cue.start, self.cue.end, spans, self.sentence, False, by_preposition)

    def behind_hyphen(self, start: int, end: int) -> int:
        """Where a pronoun begins that a hyphen joins to its verb: "a-t-il"; `start` where there is none."""
        at = self.text.rfind("-", start, end) + 1
        joined = at > 0 and self.text[at:end].lower() in self.small["persons"] and " " not in self.text[start:end]
        return at if joined else start

    def has_spoken(self) -> bool:
        """Whether somebody speaks in the sentence already."""
        return bool(self.found) and self.found[-1].sentence == self.sentence and not self.found[-1].passive

    def quoted_person(self) -> tuple[int, int, int] | None:
        """Whom a newsroom quotes, right before the cue, and where its verb begins: "the Courier quoted Ann Holm as
        saying".
        """
        low = max(self.low, self.cue.start - _NEAR)
        told = list(_TOLD.finditer(self.text, low, self.cue.start))
        at = next((n for n in range(len(told) - 1, -1, -1) if told[n].group() in self.small["quoting"]), -1)
        behind = told[at + 1 :]
        behind = behind[:-1] if behind and behind[-1].group() in self.small["comparing"] else behind
        if at < 0 or not 0 < len(behind) < _QUOTED or any(word.group().endswith((",", ";")) for word in behind):
            return None
        first, last = behind[0].group(), behind[-1].group()
        named = last[0].isupper() or first in self.small["determiners"]
        return (behind[0].start(), behind[-1].end(), told[at].start()) if named else None

    def heard(self) -> tuple[int, int] | None:
        """Whom somebody heard or quoted, before the cue: "Holm can be heard saying", "Holm was quoted as saying"."""
        *_, before, last = ["", "", *self.lead(self.cue.start).split(" ")]
        participle = before if last in self.small["comparing"] else last
        if participle not in self.small["heard"]:
            return None
        at = self.text.rindex(participle, self.low, self.cue.start)
        found = subject(self.text, self.low, at, self.words)
        return (found.start, found.end) if found.form == "passive" and found.start < found.end else None

    def spoken_before(self) -> Attribution | None:
        """A gerund goes on with who is quoted before it, or with who was heard ("Holm was heard saying")."""
        if (person := self.quoted_person()) is not None:
            start, end, verb = person
            if self.found and self.found[-1].cue_start == verb:
                self.found.pop()
            return self.made(start, end, ((self.part_start(verb), verb), *self.content(self.cue.end)))
        if (heard := self.heard()) is not None:
            return self.made(*heard, ((self.part_start(heard[0]), heard[0]), *self.content(self.cue.end)))
        return None

    def survey(self) -> Attribution | None:
        """Read "in a CBS poll", and "the poll has her at 41 percent"."""
        cue, small = self.cue, self.small
        if self.text[cue.start : cue.end] in small["asked"]:
            return self.share_asked()
        if (having := self.behind_release()) is not None:
            return self.survey_has(having)
        if self.text[cue.end : self.high].strip() == ":" and not self.has_spoken():  # "The latest Tarn Research poll:"
            return self.made(self.low, cue.end, ())
        if self.text.startswith(("’s ", "'s "), cue.end):
            return self.survey_possessing()
        start = phrase_before(self.text, self.low, cue.end, small["within"])
        if start < 0 or (self.found and start < self.found[-1].end <= cue.end):
            return None
        phrase = self.text[start : cue.end].lower().split()
        if not small["changed"].isdisjoint(self.lead(start).split(" ")[-2:-1]):  # "a drop from the last poll"
            return None
        nested = phrase[0] in small["prepositions"] or sum(w in small["determiners"] for w in phrase) > 1
        idiom = nested or " ".join(phrase) in small["idioms"]
        if len(phrase) > 9 or idiom or any(self.breaks_survey(w) for w in phrase):
            return None
        end = cue.end
        if self.following in small["surveyed"]:
            _, end = phrase_after(self.text, start, self.high, self.words)
            if (cut := self.before_second_verb(cue.end, end)) < end:
                return self.made(start, cut, ((self.part_start(start), start),))
        return self.made(start, end, ((self.part_start(start), start), (end, self.part_end(end))))

    def survey_possessing(self) -> Attribution | None:
        """Read "The poll's respondents backed her by 13 points"."""
        owned = self.text[self.cue.end + 3 : min(self.high, self.cue.end + _OWNED)].split()[:_RESPONDENTS]
        start = phrase_before(self.text, self.low, self.cue.end, self.small["determiners"])
        if self.small["respondents"].isdisjoint(owned) or start < 0:
            return None
        start = self.text.rfind(" ", self.low, start - 1) + 1 or self.low  # with its article
        return self.made(start, self.cue.end, self.content(self.cue.end))

    def breaks_survey(self, word: str) -> bool:
        """Whether a word cannot stand in "in a recent poll" before the noun."""
        numeral = word[0].isdigit() and "-" not in word and not (word.isdigit() and len(word) == 4)  # a year may
        return numeral or word in self.small["clause"] or word in self.small["infinitive"]

    def before_second_verb(self, start: int, end: int) -> int:
        """Where the name of a survey ends before another verb of the sentence: "in surveys of voters | and had 40"."""
        for word in WORDS.finditer(self.text, start, end):
            second = self.word_after(word.end())[0]
            if word.group() in self.small["coordinators"] and second in self.small["auxiliaries"]:
                return word.start() - 1
        return end

    def answered(self, asking: Subject) -> Attribution | None:
        """Read "When Tarn Research asked whether they would, 72 percent said"."""
        if self.following not in self.subordinate or asking.start >= asking.end:
            return None
        comma = self.text.find(", ", self.cue.end, self.high)
        while comma >= 0 and not is_share(self.text[comma + 2 : comma + _SHARE], self.words):
            comma = self.text.find(", ", comma + 2, self.high)
        return self.made(asking.start, asking.end, ((comma, self.part_end(comma)),)) if comma >= 0 else None

    def share_asked(self) -> Attribution | None:
        """Read "64% of those surveyed"."""
        found = subject(self.text, self.low, self.cue.end, self.words)
        share = self.text[found.start : found.end]
        counted = any(c.isdigit() for c in share) and is_share(share, self.words)
        return self.made(found.start, found.end, ()) if counted else None

    def behind_release(self) -> int | None:
        """Where "has" ends behind a survey and when it came out: "the poll out on Tuesday has"; None without it."""
        word, at = self.following, self.after
        for _ in range(_RELEASED):
            if word in self.small["having"]:
                return at
            if not (word.lower() in self.small["days"] or word in self.small["released"]):
                break
            word, at = self.word_after(at)
        return None

    def survey_has(self, after: int) -> Attribution | None:
        """Read "the poll has her at 41 percent"."""
        following, _ = self.word_after(after)
        if not following[:1].isupper() and following not in either(self.small["pronouns"], self.small["objectives"]):
            return None
        found = subject(self.text, max(self.low, self.last), after, self.words)
        return (
            self.made(found.start, min(found.end, self.cue.end), self.content(after))
            if found.start < found.end
            else None
        )
