"""Reading one cue in its sentence: who speaks by it, and which part of the sentence that covers."""

from __future__ import annotations

import re

from newslint.facts.saying.attributing import Attributing, Attribution
from newslint.facts.saying.cue_phrases import CLOSING
from newslint.facts.saying.cues import HIDDEN, Cue, either
from newslint.facts.saying.source_phrases import (
    begins_like_a_source,
    is_share,
    phrase_after,
    with_appositions,
    with_name,
    without_rest,
)
from newslint.facts.saying.subjects import Subject, subject

DATELINE = re.compile(r"[A-ZÀ-Þ]{3}[A-ZÀ-Þ .'’-]*(?:,(?: [A-ZÀ-Þ]\w*\.?| \d+)+)* ?(?:\([^)]+\) )?(?:[—–]|--?) ")
_OPENS = 2  # words with which a sentence opens in which somebody said something, and says nothing yet
_NAMED = 80  # characters that hold the agent whom a quotation follows
_AGENT = 8  # words of an agent and what leads to its words: "by the Tarn Courier as"
_REACH = 1500  # characters either side of a cue; no sentence is longer
_POSSESSOR = re.compile(r"(?:(?<![\w.])|(?=[A-Z]))((?:[A-Z][\w.]* )*[\w.]+)([’']s?)? (?:[a-z]\w* ){0,2}$")
_FIRST = re.compile(r"(?:[A-Z]\w{1,3}\. )?[A-Z]\w+(?: [A-Z]\.)*(?: [A-Z]\w+)+|[A-Z]\w{1,2}\. [A-Z]\w+|[A-Z]\w+")
_GOES_ON = (",", ":", "“", '"', "«", "‘", "'")


class Reader(Attributing):
    """Reads the cues of an article in order; `found` has what they say so far."""

    def read(self, cue: Cue, sentence: int, low: int, high: int) -> None:
        """Read a cue of the sentence with an index, `text[low:high]`."""
        self.cue, self.sentence = cue, sentence
        self.low, self.high = max(low, cue.start - _REACH), min(high, cue.end + _REACH)
        if cue.kind == "hedge":
            return
        self.following, self.after = self.word_after(cue.end)
        pointed = self.pointed_to()
        found = self.made(*pointed, ()) if pointed else self.by_kind.get(cue.kind, Reader.verb)(self)
        if found is not None:
            self.found.append(found)
            self.last = cue.end

    def preposition(self) -> Attribution | None:
        """Read "According to X, …" and "…, according to X", and what stands behind its source ("X zufolge")."""
        start, end = self.beside_preposition()
        if start >= end:
            return None
        first, last = min(start, self.cue.start), max(end, self.cue.end)
        low = self.part_start(first)
        if self.text.count(";", self.low, first) > 1:  # a list, and the source at its end
            low = self.low
        if any(c.isalnum() or c == HIDDEN for c in self.text[low:first]):
            rest = ((last, self.part_end(last)),) if self.small["verb_second"] else self.rest(last)
            return self.made(start, end, ((low, first), *rest))
        return self.made(start, end, ((last, self.part_end(last)),))

    def verb(self) -> Attribution | None:
        """Read a verb: inverted, with its subject before it, with a subject it shares, or in the passive."""
        cue = self.cue
        word = self.text[cue.start : cue.end]
        if self.following in self.small["by"] and word.endswith(self.participles):
            quoting = self.by_quoting_agent()
            if quoting is not None or cue.needs == "quotation" or word[0].isupper():
                return quoting
            agent, _ = self.word_after(self.after)
            if not (self.gerunds and agent.endswith(self.gerunds)):  # "responded by saying"
                return self.by_agent()
        if cue.needs == "agent" or word[0].isupper():
            return None
        if cue.kind == "verb" and self.is_inverted(word):
            return self.inverted()
        if not self.can_be_verb(word):
            return self.possessed() if cue.needs == "object" else None
        if cue.kind == "finding" and not (self.states() or self.is_near_document() or self.may_find(word)):
            return None
        if (between := self.between_verbs()) is not None:
            return self.made(between.start, between.end, self.content(cue.end))
        found = subject(self.text, max(self.low, self.last), cue.start, self.words)
        if word in self.small["requesting"] and (asked := self.answered(found)) is not None:
            return asked
        gerund = self.is_gerund()
        if gerund and (spoken := self.spoken_before()) is not None:
            return spoken
        if gerund and found.start >= found.end:
            found = self.behind_with(found)
            start, end = self.of_document() if self.reports() else (0, 0)
            if start < end:
                return self.made(start, end, self.content(cue.end))
        if found.form == "infinitive" and (self.following in self.conjunctions or self.leads_to_quotation()):
            return self.without_subject(found)  # "Holm held a meeting to say that"
        if found.form in ("negated", "infinitive"):
            return None
        if found.form == "passive" and not gerund:
            return self.passive(word, found.end)
        return self.spoken_by(found, word, gerund)

    def spoken_by(self, found: Subject, word: str, gerund: bool) -> Attribution | None:
        """Read a verb with the subject before it, or with one that it shares with another verb."""
        own = not gerund or found.form == "passive" or self.is_own_gerund(found) or self.recorded(found) is not None
        if found.start >= found.end or not own:
            return self.without_subject(found)
        if gerund and self.has_spoken() and self.ends_in_document(found):
            return self.without_subject(found)  # "Holm issued a statement saying"
        if gerund:
            found = self.issuer(found) if self.ends_in_document(found) else self.behind_with(found)
        if not self.can_speak(found, word) or self.is_named_before(found):
            return self.possessed() if self.cue.needs == "object" else None
        return self.active(found)

    def inverted(self) -> Attribution:
        """A verb before its subject covers what stands before it, and what goes on behind the subject."""
        start, end = phrase_after(self.text, self.behind_days(), self.high, self.words)
        end = without_rest(self.text, start, end, self.words)
        if self.is_behind_adverbial():
            end = self.before_amount(start, end)
            return self.made(start, end, self.content(end))
        end = with_name(self.text, start, end, self.high, self.words)
        end = with_appositions(self.text, end, self.high, self.words)
        lead = self.text[self.low : self.cue.start]
        opens = HIDDEN not in lead and len(lead.split()) <= _OPENS and self.text[end : end + 1] == ","
        rest = self.rest(end) if opens else self.rest_quoted(end)  # "Well, says Ann Holm, they are"
        return self.made(start, end, ((self.part_start(self.cue.start), self.cue.start), *rest))

    def active(self, found: Subject) -> Attribution:
        """A subject before its verb covers what follows, and what stands before it and a comma."""
        start, end = found.start, found.end
        if is_share(self.text[start:end], self.words):
            return self.made(start, end, ())  # "61% said …": the survey has the share, and what they say is theirs
        before = self.lead(start)[-1:]
        says_that = self.following in self.conjunctions and self.word_after(self.after)[0] not in self.small["days"]
        left = () if says_that else ((self.part_start(start), start),)  # "“Old Port” sailors deny that"
        if before and before in CLOSING:
            following = self.text[self.cue.end : self.high].lstrip()
            goes_on = following.startswith(_GOES_ON) or self.following in self.conjunctions
            behind = self.quoted() if self.cue.needs == "quotation" else ()
            return self.made(start, end, left + (self.content(self.cue.end) if goes_on else behind))
        if self.cue.needs == "quotation":
            return self.made(start, end, self.quoted())
        return self.made(start, end, (self.before(start) if self.is_aside(start) else ()) + self.behind(start))

    def without_subject(self, found: Subject) -> Attribution | None:
        """A verb that shares its subject with the one before: "…, adding that", "X came and said"."""
        earlier = self.found[-1] if self.found and self.found[-1].sentence == self.sentence else None
        quoted = self.cue.needs == "quotation" or (self.cue.needs == "clause" and self.leads_to_quotation())
        warning = (self.cue.kind, self.cue.needs) == ("verb", "object") and self.is_gerund() and self.goes_on()
        speaks = quoted or warning or self.cue.needs == ""
        if not speaks or (earlier and (earlier.passive or self.is_of_noun(found))):
            return None
        if earlier is not None and is_share(self.text[earlier.start : earlier.end], self.words):
            return self.made(earlier.start, earlier.end, ())  # "36% of respondents said …": as in `active`
        if earlier is not None:
            spans = self.quoted() if quoted else ((self.cue.end, self.part_end(self.cue.end)),)
            return self.made(earlier.start, earlier.end, spans)
        start = self.behind_dateline() or self.behind_adverbial()
        gerund = self.is_gerund() and (not self.following[:1].isdigit() or self.has_verb()) and self.goes_on()
        reports = self.following in self.conjunctions or self.leads_to_quotation() or quoted or gerund
        shares = reports or self.low < found.start == found.end
        says = self.cue.kind == "verb" or (self.cue.kind == "finding" and self.states())
        end = self.opening_subject(start, gerund) if start >= 0 and shares and says else start
        return self.made(start, end, self.quoted() if quoted else self.content(self.cue.end)) if end > start else None

    def opening_subject(self, start: int, gerund: bool) -> int:
        """Where the subject ends with which the sentence goes on at `start`; `start` where none does."""
        opener, end = self.word_after(start)
        first = _FIRST.match(self.text, start)
        if gerund and opener in self.small["persons"] - self.small["relatives"]:  # "But they are calm, predicting it"
            return end
        if gerund and opener.lower() in self.small["determiners"] and (first is not None or start > self.low):
            whole = self.noun_phrase_end(end)
            return whole if whole > end or self.begins_with_subject(opener.lower(), end) else start
        if first is None:
            return start
        end = first.end()
        if self.text.startswith(("’s ", "'s "), end):
            end = self.owned_end(end)
        lone = end == first.end() and " " not in first.group()
        return start if lone and not self.begins_with_subject(first.group().lower(), end) else end

    def behind_dateline(self) -> int:
        """Where the sentence begins behind its dateline: "TARN (Ledger) - The port …"; 0 where it has none."""
        dateline = DATELINE.match(self.text, self.low, self.cue.start)
        return dateline.end() if dateline is not None else 0

    def possessed(self) -> Attribution | None:
        """Read "the mayor's claim that" and "its forecast of"."""
        is_estimate = self.following in self.small["be"] and self.ends_in_document(self.cue)
        if self.is_count_of_something():
            return None
        if not is_estimate and self.following not in either(self.small["objects"], self.small["claimed"]):
            return None
        if is_estimate and self.cue.start - self.low < 2:  # "Estimates were 40%"
            return self.made(self.cue.start, self.cue.end, self.content(self.cue.end))
        low = max(self.low, self.cue.start - 60)
        match = _POSSESSOR.search(self.text[low : self.cue.start])
        if match is None or (not match.group(2) and match.group(1).lower() not in self.small["possessives"]):
            return None
        start, end = low + match.start(1), low + match.end(1)
        first = match.group(1).partition(" ")[0]
        if first.lower() in self.small["coordinators"]:
            start += len(first) + 1
        return self.made(start, end, self.content(self.cue.end)) if start < end else None

    by_kind = {"preposition": preposition, "survey": Attributing.survey, "noun": possessed}  # all others are verbs

    def by_agent(self) -> Attribution | None:
        """Read "estimated by X"."""
        start, end = phrase_after(self.text, self.after, self.high, self.words)
        felt = self.text[self.cue.start : self.cue.end] in self.small["felt"]
        if start == end or felt or self.cue.kind == "finding" or self.is_bare_noun(start, end):
            return None
        return self.made(start, end, ((self.part_start(self.cue.start), self.cue.start), *self.rest(end)))

    def by_quoting_agent(self) -> Attribution | None:
        """Read "hailed by X as “…”"."""
        if self.text.find(HIDDEN, self.after, min(self.high, self.after + _NAMED)) < 0:
            return None
        start, end = phrase_after(self.text, self.after, self.high, self.words)
        told = self.text[start:end].split(" ")
        if told[-1] not in self.small["comparing"] or len(told) > _AGENT or self.text[end + 2 : end + 3] != HIDDEN:
            return None
        end -= len(told[-1]) + 1
        return self.made(start, end, self.quoted()) if begins_like_a_source(self.text, start, self.words) else None

    def passive(self, word: str, before: int) -> Attribution | None:
        """Read "is believed": said by nobody."""
        if word not in self.words.participles:
            return None
        if self.following in self.small["by"] and self.small["gerunds"]:
            return self.by_agent()
        goes_on = self.following in either(self.small["infinitive"], self.conjunctions)
        behind = self.word_after(self.after)[0]
        to_somebody = self.following in self.small["infinitive"]
        to_somebody = to_somebody and (behind in self.small["determiners"] or behind[:1].isupper())
        if self.small["gerunds"] and (not goes_on or to_somebody):  # not "when all was said", "reported to the port"
            return None
        verb = self.text[before : self.cue.end]
        if not self.small["modals"].isdisjoint(verb.split()):
            return None
        start = before + len(verb) - len(verb.rpartition("—")[2].lstrip(" ,"))  # "men—old ones, that is—are said"
        while (day := self.word_after(start))[0].lower() in self.small["days"]:  # "late last month | is believed"
            start = day[1] + 1
        spans = ((self.part_start(self.cue.start), self.part_end(self.cue.end)),)
        return Attribution(start, start, self.cue.start, self.cue.end, spans, self.sentence, True)
