"""Hedges of the text that the headline lacks: "may double" below and "will double" above, "alleged plot" and "plot"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Related
from newslint.core.message import marked, say
from newslint.facts.sentences import Sentence, sentences

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-])+")
_STEM = 5  # letters of a word that count
_SHARED = 2  # words besides the verb that a sentence must have of the headline's
_OPEN = re.compile(
    r"\b(?:may|might|could|would|should|can|reportedly|alleg\w*|likely|expected|possibl[ey]|plans?|wants?|seeks?|"
    r"if|set to|fears?|feared|suspect\w*|accus\w+|warns?|warned|eyes|mulls?|considers?|considering|potential\w*|"
    r"says?|said|report|sources?|claims?|claimed|believed?|thinks?|predicts?|predicted|why|how|when|what|who|perhaps|"
    r"maybe|poll|survey|analysts?|experts?|charged|threatens?|threatened|hopes?|vows?|apparent\w*|opinion|not|never)\b"
    r"|[?:“”‘\"]|^'| '|n[’']t\b",
    re.IGNORECASE,
)
_CONDITIONAL = re.compile(
    r"[?“”‘\"]|\b(?:if|might|could|would|why|how|when|what|not|worr\w+|fears?|concerns?|risks?)\b"
    r"|(?<!\bin )(?<!\bby )\bmay\b(?! [0-9])|n[’']t\b",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\b(?:vow(?:ed|s)|announced|decided|will)\b")
_HEDGED = re.compile(r"\b(?:may|might|could) (?:(?:also|well|soon|even|still|now|have|be) )*([a-z]{2,})")
_SURE = re.compile(
    r"\b(?:will|would|shall|is going to|are going to|is set to|are set to|plans? to|must|vow(?:ed|s)|announced|"
    r"decided)\b|[’']ll\b"
)
_WILL = re.compile(r"\b[Ww]ill (?:(?:also|soon|even|still|now|be|have) )*([A-Za-z]+)\b")
_ALLEGED = re.compile(r"\b(?:alleged|suspected|purported) ([a-z]{4,})\b")
_CLAIMED = re.compile(r"\b(?:claim(?:ed|s)?|alleg(?:ed|es))\b(?=[;,.]| and | but )")
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|rejected|disputed)\b")

_KEEP_DOUBT = marked('The headline says "{word}", the text "{other}". Keep the doubt above.')
_SAY_ALLEGED = marked('The text says "{words}" wherever it names it; say so above too.')
_ONE_SIDE = marked("Stated as a fact here; below one side claims it and the other denies it. Say who says so.")


def _stem(word: str) -> str:
    plain = word.lower().removesuffix("’s").removesuffix("'s")
    return plain[:_STEM] if len(plain) > _STEM else plain.removesuffix("s")


def stems(text: str) -> set[str]:
    """The stems of the words of four letters and more."""
    return {_stem(word) for word in _WORD.findall(text) if len(word) > 3}


def is_open(title: str) -> bool:
    """Whether a headline doubts, asks, quotes, or says who says so."""
    return _OPEN.search(title) is not None


def dropped(article: Article, headline: Block) -> Iterator[Finding]:
    """At most one finding for a headline that is surer than every sentence of the text that says the same."""
    text = article.text
    title = text[headline.start : headline.end]
    finding = _verb(article, headline) if "ill " in title and not _CONDITIONAL.search(title) else None
    if finding is None:
        finding = _noun(article, headline) or _denied(article, headline)
        finding = finding if finding and not is_open(title) else None
    if finding:
        yield finding


def _below(article: Article, headline: Block) -> list[Sentence]:
    return [s for s in sentences(article) if s.start >= headline.end]


def _verb(article: Article, headline: Block) -> Finding | None:
    """A "will" that no sentence about the same has, where one has "may" or the like."""
    text = article.text
    will = _WILL.search(text, headline.start, headline.end)
    if will is None:
        return None
    title = stems(text[headline.start : headline.end]) - {"will"}
    verb = _stem(will.group(1))
    best, first, sure = float(_SHARED), None, 0.0
    for sentence in _below(article, headline):
        shared = stems(text[sentence.start : sentence.end]) & title
        count = len(shared) + (verb in shared) / 2
        if count < _SHARED:
            continue
        found = list(_HEDGED.finditer(text, sentence.start, sentence.end))
        hedged = next((m for m in found if _stem(m.group(1)) == verb), None)
        if hedged and (first is None or count > best):
            best, first = count, hedged
        if (_DECIDED if found else _SURE).search(text, sentence.start, sentence.end):
            sure = max(sure, count)
    if first is None or sure >= best:
        return None
    message = say(_KEEP_DOUBT, word=will.group(), other=first.group())
    return Finding(*will.span(), message, (Related("against", *first.span()),))


def _noun(article: Article, headline: Block) -> Finding | None:
    """What the text never names without "alleged"."""
    text = article.text
    if "lleged " not in text:
        return None
    for word in _WORD.finditer(text, headline.start, headline.end):
        plain = word.group().lower()
        if len(plain) < 4 or f"lleged {plain}" not in text:
            continue
        named = list(re.finditer(rf"\b{plain}\b", text[headline.end :]))
        alleged = [m for m in _ALLEGED.finditer(text, headline.end) if m.group(1) == plain]
        if len(alleged) >= 2 and len(alleged) == len(named):
            message = say(_SAY_ALLEGED, words=alleged[0].group())
            return Finding(*word.span(), message, (Related("against", *alleged[0].span()),))
    return None


def _denied(article: Article, headline: Block) -> Finding | None:
    """What one side claims and the other denies in one sentence of the first ones."""
    text = article.text
    above = stems(text[headline.start : headline.end])
    for sentence in _below(article, headline)[:6] if "den" in text or "disputed" in text else ():
        claimed = _CLAIMED.search(text, sentence.start, sentence.end)
        denied = claimed and _DENIED.search(text, claimed.end(), sentence.end)
        if claimed and denied and len(stems(text[sentence.start : sentence.end]) & above) >= _SHARED:
            message = say(_ONE_SIDE)
            return Finding(headline.start, headline.end, message, (Related("against", *claimed.span()),))
    return None
