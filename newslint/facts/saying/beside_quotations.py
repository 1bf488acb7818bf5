"""Who speaks a quotation that no verb gives to anybody: who leads to it, who stands under it, who acts before it."""

from __future__ import annotations

import re
from functools import cache

from newslint.core.article import Article
from newslint.facts.quotations import Quotation, quotation_at
from newslint.facts.saying.cue_grammar import GERUND
from newslint.facts.saying.cue_phrases import CLOSING
from newslint.facts.saying.cues import Lexicon, either, lexicon
from newslint.facts.saying.documents import last_document
from newslint.facts.saying.mentions import first_person, last_name, name_at, person_at
from newslint.facts.saying.source_names import pronoun_at
from newslint.facts.sentences import sentence_at, sentence_index, sentences
from newslint.facts.sources import Source
from newslint.languages import any_of, entries

_INTRODUCTION = 400  # characters before a colon
_TITLE = 40  # characters of a title before its bearer's name
_AUTHOR = 9  # words between a title and the colon behind its author
_WORDS = 3  # a shorter quotation is a phrase or a title
_CREDIT = re.compile(r"\s*[―—–-]{1,2}\s?((?>(?:[@A-ZÀ-Ý][\w.’'-]*+,?+ ?+){1,8}))(?=\s*(?:$|\n|[“\"]|\.\s*(?:$|\n)))")
_SIGNATURE = 120  # characters of a name with what describes it
_SIGNED = re.compile(r"(?:\s*https?://\S+)*\s*[―—–-]{1,2}\s?")
_SIGNED_END = re.compile(r"\s*$|, [a-z]|\s*\n| \(@")
_DESCRIBING = ("spokespersons", "appositions", "prepositions")
_BRACKETS = re.compile(r" \(((?>(?:[A-ZÀ-Ý][\w.’'-]* ?){1,6}))\)")
_NAMED = re.compile(r"[A-ZÀ-Ý][\w.’'-]*(?: [A-ZÀ-Ý][\w.’'-]*){1,3}")
_OWNED = re.compile(r"((?:The )?[A-ZÀ-Ý][\w.’'-]*(?: [A-ZÀ-Ý][\w.’'-]*){0,3})(?:[’']s|s[’']) (?:[\w-]+ )??([a-z]+)")
_TOLD = re.compile(r"[^\W\d_][\w’'-]*")
_LEADS = (",", ":", "–", "—", "-")


def introduced(article: Article, quotation: Quotation) -> Source | None:
    """Who leads to a quotation: with a colon ("Lund summed up: “…”"), or as subject of the sentence that ends in it."""
    at = quotation.start
    while at > 0 and article.text[at - 1].isspace():
        at -= 1
    mark = article.text[at - 1 : at]
    if at < 2 or mark not in _LEADS:
        return None
    sentence = sentence_at(article, at - 2)
    low = max(sentence.start, at - _INTRODUCTION)
    if mark == ":":
        if (author := _author(article, low, at)) is not None:
            return author
        if (actor := acting(article, low) or _label(article, low, at - 1)) is not None:
            return actor
        if (owner := _owner(article, low, at - 1)) is not None:
            return owner
        person = first_person(article, low, at)
        if person is not None and quotation_at(article, person[0], person[1]) is not None:
            return None  # a name in another quotation says nothing
        return Source(person[0], person[1], person[2], "named") if person else _document(article, low, at - 1)
    whole = len(article.text[quotation.inner_start : quotation.inner_end].split()) > _WORDS
    ends = quotation.end >= sentence.end - 1
    return acting(article, low) if whole and ends and sentence.start < quotation.start else None


def _owner(article: Article, low: int, colon: int) -> Source | None:
    """Whose words a colon leads to that stand before it as a noun of speech: "The Courier’s response: “…”"."""
    words, noun = lexicon(article.language), _OWNED.fullmatch(article.text, low, colon)
    if words is None or noun is None or noun.group(2).lower() not in words.small["utterances"]:
        return None
    name = last_name(article, low, noun.end(1))
    return Source(low, noun.end(1), name[2] if name is not None else noun.group(1), "named")


def _document(article: Article, low: int, colon: int) -> Source | None:
    """The document with its author that stands before a colon: "… in a post by the port’s engineers: “…”"."""
    words = lexicon(article.language)
    found = last_document(article.text, low, colon, words) if words is not None else None
    if words is None or found is None:
        return None
    start, end = found
    behind = _TOLD.findall(article.text, end, colon)
    if len(behind) >= _AUTHOR or (behind and behind[0] not in words.small["prepositions"]):
        return None  # "as this chart shows:"
    name = last_name(article, start, colon)
    return Source(start, colon, name[2] if name else article.text[start:colon], "named" if name else "described")


def _label(article: Article, low: int, colon: int) -> Source | None:
    """The name that is all that stands before a colon: "Ann Holm: “…”"."""
    told = article.text[low:colon]
    name = last_name(article, low, colon) if _NAMED.fullmatch(told) else None
    return Source(low, colon, told, "named") if name is not None and name[1] == colon else None


def _author(article: Article, low: int, colon: int) -> Source | None:
    """Whose text a colon leads to: "“Why it fell,” by the Courier’s Ann Holm: “…”"."""
    words = lexicon(article.language)
    before = article.text[low:colon].rstrip(": ").split(" ")
    for number in range(len(before) - 1, max(-1, len(before) - _AUTHOR), -1):
        if words is not None and before[number] in words.small["by"] and before[number - 1][-1:] in tuple(CLOSING):
            start = low + len(" ".join(before[: number + 1])) + 1
            person = first_person(article, start, colon) or name_at(article, start)
            return Source(person[0], person[1], person[2], "named") if person else None
    return None


def opened(article: Article, quotation: Quotation) -> Source | None:
    """Who follows a sentence's opening that has the quotation: "Admitting that it was “too late,” Holm left"."""
    words = lexicon(article.language)
    sentence = sentence_at(article, quotation.start)
    first = article.text[sentence.start : sentence.end].partition(" ")[0]
    ends = words is not None and first.endswith(tuple(words.small["gerunds"])) and len(first) > GERUND
    comma = article.text.find(",", quotation.inner_end - 1, quotation.end + 2)
    if not ends or comma < 0 or quotation.end >= sentence.end:
        return None
    start = max(comma + 1, quotation.end)
    while article.text[start : start + 1] == " ":
        start += 1
    return acting(article, start) or _titled(article, start, sentence.end)


def followed(article: Article, quotation: Quotation) -> Source | None:
    """Who does something right behind a quotation that begins its sentence and ends in a comma: “…,” Holm corrected."""
    words, sentence = lexicon(article.language), sentence_at(article, quotation.start)
    whole = len(article.text[quotation.inner_start : quotation.inner_end].split()) > _WORDS
    comma = article.text.find(",", quotation.inner_end - 1, quotation.end + 1)
    if words is None or not whole or comma < 0 or sentence.start < quotation.start:
        return None
    person = person_at(article, quotation.end + 1) or _pronoun(article, quotation.end + 1)
    verb = article.text[person[1] : sentence.end].split(maxsplit=1)[:1] if person else []
    acts = bool(verb) and verb[0].islower() and verb[0].endswith(tuple(words.small["verb_endings"]) or ("\0",))
    acts = acts or (person is not None and _is_described(article, person[1], sentence.end, words))
    return Source(person[0], person[1], person[2], "named") if person and acts else None


def _pronoun(article: Article, start: int) -> tuple[int, int, str] | None:
    """The pronoun at an offset that stands for a person: where, and whom it stands for."""
    name = pronoun_at(article, start)
    end = article.text.find(" ", start, start + _TITLE)
    return (start, end, name) if name and end >= 0 else None


def _is_described(article: Article, start: int, end: int, words: Lexicon) -> bool:
    """Whether only a description follows a name, where its verb was lost: “…,” Ann Holm, head of research at Tarn."""
    if not article.text.startswith(", ", start) or end - start > _SIGNATURE:
        return False
    told = article.text[start + 2 : end].split()
    verbs = either(words.small["auxiliaries"], words.openers)
    return bool(told) and told[0] in words.small["appositions"] and verbs.isdisjoint(told)


def _titled(article: Article, start: int, high: int) -> Source | None:
    """The person who is named behind a comma: "the mayor, Ann Holm, left"."""
    comma = article.text.find(", ", start, min(high, start + _TITLE))
    person = person_at(article, comma + 2) if comma > 0 else None
    return Source(start, person[1], person[2], "named") if person else None


def credited(article: Article, quotation: Quotation) -> Source | None:
    """Who stands behind a quotation and a dash, or in brackets: “…” — Ann Holm, “…” (The Courier)."""
    high = article.block_at(quotation.start).end
    match = _CREDIT.match(article.text, quotation.end, high)
    if match is None and len(article.text[quotation.inner_start : quotation.inner_end].split()) > _WORDS:
        match = _BRACKETS.match(article.text, quotation.end, high)
    if match is None:
        return _signed(article, quotation, high)
    start, end = match.span(1)
    end = start + len(article.text[start:end].rstrip(" ,."))
    return Source(start, end, article.text[start:end].partition(",")[0], "named")


def _signed(article: Article, quotation: Quotation, high: int) -> Source | None:
    """The person behind a quotation and a dash, whom small words describe: “…” — port spokesman Bo Ek, “…” https://… —
    Ann Holm (@holm).
    """
    words, dash = lexicon(article.language), _SIGNED.match(article.text, quotation.end, high)
    if words is None or dash is None or high - dash.end() > _SIGNATURE:
        return None
    person = first_person(article, dash.end(), high)
    if person is None:
        return None
    before = _TOLD.findall(article.text, dash.end(), person[0])
    described = all(word[0].isupper() or any(word in words.small[kind] for kind in _DESCRIBING) for word in before)
    ends = _SIGNED_END.match(article.text, person[1], high) is not None
    opens = quotation.start == article.block_at(quotation.start).start
    return Source(person[0], person[1], person[2], "named") if described and ends and opens else None


@cache
def _verbs(language: str) -> re.Pattern[str] | None:
    """A verb of speech behind a quotation, up to the end of its clause; None where the language has none listed."""
    verbs = entries(language, "speech_verbs")
    return re.compile(rf",?\s*(?:[—–-]\s+)?(?:{any_of(verbs)})\b[^,.;:!?“”„«»\"\n]*") if verbs else None


def told(article: Article, quotation: Quotation) -> Source | None:
    """The person whom a verb right behind a quotation names, in a language without cues: «…», ha detto Anna Holm."""
    verbs = _verbs(article.primary_language)
    match = verbs.match(article.text, quotation.end) if verbs is not None else None
    person = first_person(article, *match.span()) if match is not None else None
    return Source(person[0], person[1], person[2], "named") if person is not None else None


def acted_before(article: Article, quotation: Quotation) -> Source | None:
    """Who does something in the sentence before a quotation of whole sentences, in the same paragraph."""
    index = sentence_index(article, quotation.start) - 1
    found = sentences(article)
    if index < 0 or found[index].block != article.block_index(quotation.start):
        return None
    inner = article.text[quotation.inner_start : quotation.inner_end]
    whole = inner[:1].isupper() and inner.rstrip()[-1:] in (".", "!", "?", "…") and len(inner.split()) > _WORDS
    return acting(article, found[index].start) if whole else None


def acting(article: Article, start: int) -> Source | None:
    """The person with whom a sentence begins at `start`, behind an adverbial; or None."""
    words = lexicon(article.language)
    if words is None:
        return None
    sentence = sentence_at(article, start)
    first = article.text[start : sentence.end].partition(" ")[0].lower().rstrip(",")
    if first in words.small["adverbials"]:
        comma = article.text.find(", ", start, sentence.end)
        if comma < 0:
            return None
        start = comma + 2
    person = person_at(article, start)
    if person is not None:
        return Source(person[0], person[1], person[2], "named")
    name = pronoun_at(article, start)
    end = start + len(article.text[start : sentence.end].partition(" ")[0])
    return Source(start, end, name, "named") if name else None
