"""The attributions of an article: who says something, with which cue, and which part of the text that covers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.facts import fact
from newslint.facts.cues import HIDDEN, Cue, Lexicon, cues, lexicon, open_text
from newslint.facts.sentences import sentences
from newslint.facts.source_phrases import Subject, begins_like_a_source, phrase_after, phrase_before, subject


class Attribution(NamedTuple):
    """Somebody says something in a sentence.

    The source phrase is `article.text[start:end]`, the cue `[cue_start:cue_end]`; `spans` are the parts of the sentence
    that rest on the source, and `sentence` is its index. `passive` is True for "is believed": there is no source phrase
    then, and `start` == `end` is where "is" begins.
    """

    start: int
    end: int
    cue_start: int
    cue_end: int
    spans: tuple[tuple[int, int], ...]
    sentence: int
    passive: bool = False


_AGE = re.compile(r",\s\d\d?(?=[,.])")
_PARTICIPLE = ("ed", "said", "told", "found", "put", "known", "written", "given")
_POSSESSOR = re.compile(r"((?:[A-Z][\w.]* )*[\w.]+)([’']s?)? (?:[a-z]\w* ){0,2}$")
_FIRST = re.compile(r"(?:He|She|They)\b|(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\. )?[A-Z]\w+(?: [A-Z]\w+)+|(?:Mr|Mrs|Ms|Dr)\. [A-Z]\w+")
_CLOSING = "”\"»'’\x00"
_OPENING = ("“", '"', "«", "‘", "'")


class _Reading:
    """One reading of the sentences of an article, cue by cue."""

    def __init__(self, article: Article, words: Lexicon) -> None:
        self.text = open_text(article)
        self.words = words
        self.low = self.high = self.sentence = self.last = 0
        self.found: list[Attribution] = []

    def attribution(self, cue: Cue) -> Attribution | None:
        if cue.kind == "preposition":
            return self.preposition(cue)
        if cue.kind == "survey":
            return self.within_survey(cue)
        if cue.kind == "hedge":
            return None
        if cue.kind == "noun":
            return self.possessed(cue)
        return self.verb(cue)

    def preposition(self, cue: Cue) -> Attribution | None:
        """ "According to X, …", "…, according to X"."""
        start, end = phrase_after(self.text, cue.end, self.high)
        if start >= end:
            return None
        low = self.after_semicolon(cue.start)
        if self.text.count(";", self.low, cue.start) > 1:  # a list, and the source at its end
            low = self.low
        leads = not any(c.isalnum() for c in self.text[low : cue.start])
        spans = ((end, self.before_semicolon(end)),) if leads else ((low, cue.start), *self.rest(end))
        return self.made(start, end, cue, spans)

    def within_survey(self, cue: Cue) -> Attribution | None:
        """ "In a CBS poll", "38% in the latest survey"."""
        small = self.words.small
        following, after = self.word_after(cue.end)
        if following in small["having"]:
            return self.survey_has(cue, after)
        start = phrase_before(self.text, self.low, cue.end, small["within"])
        if start < 0 or (self.found and start < self.found[-1].end <= cue.end):
            return None
        phrase = self.text[start : cue.end].lower().split()
        if len(phrase) > 9 or any(w in small["clause"] or w in small["infinitive"] or w[0].isdigit() for w in phrase):
            return None
        end = phrase_after(self.text, start, self.high)[1] if following in small["surveyed"] else cue.end
        spans = ((self.after_semicolon(start), start), (end, self.before_semicolon(end)))
        return self.made(start, end, cue, spans)

    def survey_has(self, cue: Cue, after: int) -> Attribution | None:
        """ "The latest poll has her at 41 percent"."""
        following, _ = self.word_after(after)
        if not following[:1].isupper() and following not in self.words.small["pronouns"] | self.words.small["objectives"]:
            return None
        found = subject(self.text, max(self.low, self.last), after, self.words)
        return self.made(found.start, found.end, cue, self.content(after)) if found.start < found.end else None

    def verb(self, cue: Cue) -> Attribution | None:
        by = self.words.small["by"]
        following, after = self.word_after(cue.end)
        if following in by and self.text.endswith(_PARTICIPLE, cue.start, cue.end):
            return self.passive_with_agent(cue, after)
        if self.is_inverted(cue):
            start, end = phrase_after(self.text, cue.end, self.high)
            age = _AGE.match(self.text, end)
            return self.made(start, age.end() if age else end, cue, ((self.after_semicolon(cue.start), cue.start),))
        found = subject(self.text, max(self.low, self.last), cue.start, self.words)
        gerund = cue.end - cue.start > 4 and self.text.endswith("ing", cue.start, cue.end)
        if found.form in ("negated", "infinitive"):
            return None
        if found.form == "passive" and not gerund:
            return self.passive(cue, found.end)
        if found.start >= found.end or (gerund and found.form != "passive"):
            return self.without_subject(cue, found)
        if not self.can_speak(cue, found, following):
            return self.possessed(cue) if cue.needs == "object" else None
        return self.active(cue, found)

    def possessed(self, cue: Cue) -> Attribution | None:
        """ "The mayor's claim that", "its forecast of"."""
        before = self.text[max(self.low, cue.start - 60) : cue.start]
        match = _POSSESSOR.search(before)
        if match is None or (not match.group(2) and match.group(1).lower() not in self.words.small["possessives"]):
            return None
        start, end = cue.start - len(before) + match.start(1), cue.start - len(before) + match.end(1)
        first = self.text[start:end].partition(" ")[0]
        if first.lower() in self.words.small["coordinators"]:
            start += len(first) + 1
        following, _ = self.word_after(cue.end)
        if following not in self.words.small["objects"] and following not in self.words.small["prepositions"]:
            return None
        return self.made(start, end, cue, self.content(cue.end)) if start < end else None

    def active(self, cue: Cue, found: Subject) -> Attribution:
        """The subject before its verb, and what that covers: what follows, and what stands before a comma."""
        phrase = self.text[found.start : found.end].lower()
        if phrase[0].isdigit() or phrase.removeprefix("a ").partition(" ")[0] in self.words.small["shares"]:
            return self.made(found.start, found.end, cue, ())  # "61% said …": only the share itself is the survey's
        before = self.text[self.low : found.start].rstrip()[-1:]
        following = self.text[cue.end : self.high].lstrip()
        left = ((self.after_semicolon(found.start), found.start),)
        if before and before in _CLOSING:
            goes_on = following.startswith(("that ", ",", ":", *_OPENING))
            return self.made(found.start, found.end, cue, left + (self.content(cue.end) if goes_on else ()))
        return self.made(found.start, found.end, cue, (left if before == "," else ()) + self.content(cue.end))

    def content(self, start: int) -> tuple[tuple[int, int], ...]:
        """What follows a verb: to the semicolon, the dash or the end of the sentence."""
        high = self.before_semicolon(start)
        dash = self.text.find("—", start, high)
        return ((start, dash if dash >= 0 else high),)

    def without_subject(self, cue: Cue, found: Subject) -> Attribution | None:
        """A verb that shares its subject with the one before: "…, adding that", "X came and said"."""
        earlier = self.found[-1] if self.found and self.found[-1].sentence == self.sentence else None
        if cue.needs or (earlier is not None and earlier.passive):
            return None
        if earlier is None:
            first = _FIRST.match(self.text, self.low)
            reports = self.word_after(cue.end)[0] in self.words.small["conjunctions"]
            if cue.kind != "verb" or first is None or not (reports or self.low < found.start == found.end):
                return None
            return self.made(self.low, first.end(), cue, self.content(cue.end))
        return self.made(earlier.start, earlier.end, cue, ((cue.end, self.before_semicolon(cue.end)),))

    def passive_with_agent(self, cue: Cue, after: int) -> Attribution | None:
        start, end = phrase_after(self.text, after, self.high)
        if start >= end or cue.kind == "finding":
            return None
        return self.made(start, end, cue, ((self.after_semicolon(cue.start), cue.start), *self.rest(end)))

    def passive(self, cue: Cue, before: int) -> Attribution | None:
        """ "is believed": said by nobody."""
        if self.text[cue.start : cue.end] not in self.words.participles:
            return None
        spans = ((self.after_semicolon(cue.start), self.before_semicolon(cue.end)),)
        verb = self.text[before : cue.end]
        start = before + len(verb) - len(verb.lstrip(" ,"))
        return Attribution(start, start, cue.start, cue.end, spans, self.sentence, True)

    def can_speak(self, cue: Cue, found: Subject, following: str) -> bool:
        """Whether the subject can say something, and the cue is a verb."""
        phrase = self.text[found.start : found.end].rstrip(",").split()
        if not phrase:
            return False
        last, small, word = phrase[-1].lower().rstrip(","), self.words.small, self.text[cue.start : cue.end]
        if last in small["firsts"] or last in small["not_subjects"]:
            return False
        if cue.kind == "finding":
            if last in small["determiners"] or last.endswith(("’s", "'s")):
                return False
            documents = self.words.documents
            return following in small["conjunctions"] or any(w.lower().strip(",") in documents for w in phrase)
        if cue.needs == "infinitive":
            return following in small["infinitive"] or following in small["conjunctions"]
        if cue.needs == "clause":
            return following in ("that", "") or following in small["pronouns"] or following[0] in "\"“'‘:"
        if cue.needs == "object" and (
            self.text[cue.end : cue.end + 1] in (",", ".", ")", "") or
            last in small["determiners"] or last.endswith(("’s", "'s", "’")) or last.isdigit()
            or (not word.endswith(("s", "ed")) and not self.is_plural(last)) or not self.takes_an_object(following)
        ):  # fmt: skip
            return False
        return True

    def is_plural(self, word: str) -> bool:
        return word.endswith("s") or word in self.words.small["pronouns"] or word in self.words.vague

    def takes_an_object(self, following: str) -> bool:
        """Whether a word can follow a verb, but hardly a noun."""
        small = self.words.small
        first = following[:1]
        return (
            following in small["objects"] or following in small["determiners"] or following in small["pronouns"]
            or not first or first.isdigit() or following.endswith("ing") or first in "$€£" or first.isupper()
        )  # fmt: skip

    def is_inverted(self, cue: Cue) -> bool:
        before = self.text[self.low : cue.start].rstrip()[-1:]
        if not before or cue.kind != "verb" or not begins_like_a_source(self.text, cue.end + 1, self.words):
            return False
        if before in "”\"»'’?!" or before == HIDDEN:
            return True
        if before != "," or self.text[cue.start : cue.end] not in self.words.small["inverting"]:
            return False
        following, _ = self.word_after(cue.end)
        if following in self.words.small["pronouns"]:
            return False
        _, end = phrase_after(self.text, cue.end, self.high)
        inside = self.text[cue.end : end].lower().split()
        return len(inside) < 12 and not any(w in self.words.small["auxiliaries"] for w in inside)

    def made(self, start: int, end: int, cue: Cue, spans: tuple[tuple[int, int], ...]) -> Attribution:
        return Attribution(start, end, cue.start, cue.end, spans, self.sentence)

    def rest(self, end: int) -> tuple[tuple[int, int], ...]:
        """What follows a source phrase in the middle of a sentence, after its comma."""
        return ((end, self.before_semicolon(end)),) if self.text[end : end + 1] in (",", "”") else ()

    def after_semicolon(self, at: int) -> int:
        return max(self.text.rfind(";", self.low, at) + 1, self.low)

    def before_semicolon(self, at: int) -> int:
        found = self.text.find(";", at, self.high)
        return found if found >= 0 else self.high

    def word_after(self, at: int) -> tuple[str, int]:
        """The word after `at`, and where it ends."""
        while at < self.high and self.text[at].isspace():
            at += 1
        end = at
        while end < self.high and not self.text[end].isspace():
            end += 1
        return self.text[at:end].rstrip(",.;:"), end


@fact
def attributions(article: Article) -> tuple[Attribution, ...]:
    """All attributions in the order of their cues; none in a language without cue verbs."""
    words = lexicon(article.language)
    if words is None:
        return ()
    reading = _Reading(article, words)
    for index, (low, high, cue) in _by_sentence(article):
        reading.sentence, reading.low, reading.high = index, low, high
        found = reading.attribution(cue)
        if found is not None:
            reading.found.append(found)
            reading.last = cue.end
    return tuple(reading.found)


def _by_sentence(article: Article) -> Iterator[tuple[int, tuple[int, int, Cue]]]:
    """Every cue with the index and bounds of its sentence."""
    all_sentences, index = sentences(article), 0
    for cue in cues(article):
        while index < len(all_sentences) - 1 and all_sentences[index].end <= cue.start:
            index += 1
        sentence = all_sentences[index]
        yield index, (sentence.start, sentence.end, cue)


