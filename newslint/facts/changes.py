"""Changes that an article spells out in three figures: how much, from what, to what ("rose 8% to 54 from 50").

Only figures that stand together are taken: a word of change beside the first, "from" or "compared with" before the
old level, "to" before the new one (or the new level right before "up 8% from"), and no other clause between them.
"Doubled", "halved", "tenfold" and the like are the first of the three too, as a ratio of 2, 0.5 and 10, and so is
"by a third", as 33 per cent.

Other languages than English are read more simply (`changes_by_words`), as far as they have words for it.

Ages, lengths of time and asides ("or 11.3% of the stock") are passed over; an average or yearly rate is no change.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.changes_by_words import told
from newslint.facts.figures import Figure, figures
from newslint.facts.levels import MOST, NO_LEVEL, of_one_unit
from newslint.facts.multiples import PART, TIMES, multiples, parts
from newslint.facts.sentences import Sentence, sentence_at
from newslint.languages import pairs


class Change(NamedTuple):
    """A change by `by` from the level `before` to the level `after`; `direction` is 1, -1, or 0 where none is said.

    `by` is in per cent, in points, in times ("doubled": 2, with the unit `TIMES`), or a part ("by a third": 33.3,
    with the unit `PART`).
    """

    by: Figure
    before: Figure
    after: Figure
    direction: int


_TIMES = frozenset("second minute hour day week month year decade".split())
_ASIDE = re.compile(r"(?:\bor|equal to|equivalent to|i\.e\.,?|that is,?|\()\s*$")
_WORDS = r"(?:\s(?!and|or|to)[^\W\d][\w.’'-]*){0,4}\s*$"
_TO = re.compile(
    r"\bto(?:\s(?!and|or|from)[^\W\d][\w.’'-]*){0,5}\s*$|\b(?:reach|hit)(?:ed|ing|ting)?(?: an?)?(?: record)?\s*$"
)
_AT = re.compile(r"\bat\s*$")
_FROM = re.compile(
    rf"(?:\b|^)(?:from|compared (?:to|with)|against|versus|vs\.?){_WORDS}"
    r"|\b(?:over|on|than|above|below) the(?: (?!previous|past|last|next)\w+)?\s*$"
)
_OTHER_CLAUSE = re.compile(r"[;]|\b(?:and|but|while|whereas|although|versus|with)\b(?<!compared with)|\bbasis\b")
_STOPS = frozenset("to from in for at on and or but than with about between".split())
_SIDES = frozenset("up down higher lower".split())
_AFTER_BY = re.compile(r"[ -]([a-z-]+(?: [a-z-]+)?)\b")
_RATE = re.compile(r"[ -](?:a|per|each|every) (?:year|month|week|quarter|decade|day)\b(?! (?:ago|earlier|before))")
_YEARLY = re.compile(r"\b(?:average|annual|annuali[sz]ed|annually|compound|yearly|monthly)\b")
_ADJUSTED = re.compile(  # a change of something else than of the two levels beside it
    r"\b(?:constant|organic(?:ally)?|comparable|like-for-like|real terms|(?:after|for) inflation|inflation-adjusted"
    r"|currency-neutral)\b",
    re.IGNORECASE,
)
_ASIDE_REACH = 40  # characters on either side of a change
_BESIDE = re.compile(
    r"[^;:()]{0,60}?(?: (?:up|down|off) |(?:,| -+| [–—]) (?:(?:or|which (?:is|was)) )?(?:higher|lower|an? ))"
)
_DOWN_FROM = re.compile(r"[^;:()]{0,40}?,? (?:up|down|compared|against|versus) ")
_EXCHANGE = re.compile(r"\b(?:exchange rate|(?:against|to) the (?:U\.S\. )?(?:dollar|euro|yen|pound|yuan|ruble))\b")
_LEVELS = re.compile(r"from|compared|against|versus|vs|(?:over|on|than|above|below) the")
_CHAIN = re.compile(r"^[^.;]{0,40}\band (?:by )?$")


@cache
def _directions(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """The direction of each verb and of each noun of change."""
    signs = {"+": 1, "-": -1, "~": 0}
    verbs, nouns = (
        {word: signs[sign] for word, sign in pairs(language, name).items()} for name in ("change_verbs", "change_nouns")
    )
    return verbs, nouns


@fact
def changes(article: Article) -> tuple[Change, ...]:
    """All changes in the order of the text, by verbs where the language has them listed, else by small words."""
    language = article.primary_language
    verbs, nouns = _directions(language)
    if not verbs:
        return tuple(Change(*one, 0) for one in told(article))
    found: list[Change] = []
    told_in_words = multiples(article.text, article.language) + parts(article.text, article.language)
    all_figures = sorted((*figures(article), *told_in_words)) if told_in_words else figures(article)
    read_until = 0
    for index, figure in enumerate(all_figures):
        if not _may_be_change(figure) or figure.start < read_until:
            continue
        sentence = sentence_at(article, figure.start)
        read_until = sentence.end
        first = index
        while first and all_figures[first - 1].start >= sentence.start:
            first -= 1
        last = index + 1
        while last < min(first + MOST, len(all_figures)) and all_figures[last].start < sentence.end:
            last += 1
        inside = [*all_figures[first:last]]
        if len(inside) >= 3 and _LEVELS.search(article.text, sentence.start, sentence.end):
            found.extend(_in_sentence(article.text, sentence, inside, verbs, nouns))
    return tuple(found)


class _Level(NamedTuple):
    """A figure that may take part in a change, with the text since the one before.

    `sign` is None where the figure is no change; `turns` is True where the text before it turns to something else.
    """

    figure: Figure
    lead: str
    sign: int | None
    turns: bool


def _in_sentence(
    text: str, sentence: Sentence, inside: list[Figure], verbs: dict[str, int], nouns: dict[str, int]
) -> list[Change]:
    levels: list[_Level] = []
    at = sentence.start
    for figure in inside:
        lead = text[at : figure.start]
        sign = _sign(text, figure, lead, verbs, nouns)
        if sign is None and (figure.unit in _TIMES or figure.kind in NO_LEVEL or _ASIDE.search(lead)):
            continue
        if figure.hedge:
            lead = lead.rstrip().removesuffix(figure.hedge)
        within = lead.lower().split()[2:-2]
        turns = _OTHER_CLAUSE.search(lead) is not None or any(w in nouns or w in verbs for w in within)
        levels.append(_Level(figure, lead, sign, turns))
        at = figure.end
    found: list[Change] = []
    if _EXCHANGE.search(text, sentence.start, sentence.end):  # more yen to the dollar is a fall of the yen
        levels = [level._replace(sign=level.sign and 0) for level in levels]
    index = 0
    while index + 2 < len(levels):
        first = levels[index]
        if index and found and found[-1].before is levels[index - 1].figure and _CHAIN.match(first.lead):
            levels[index] = first._replace(sign=found[-1].direction)  # "rose 8% in May to … from … and 9% in June to …"
        change = _change(*levels[index : index + 3])
        if change:
            found.append(change)
        index += 3 if change else 1
    return found


def _may_be_change(figure: Figure) -> bool:
    is_share = figure.kind in ("percent", "points") or figure.of in ("point", "points")
    return is_share or figure.unit in (TIMES, PART)


def _sign(text: str, figure: Figure, lead: str, verbs: dict[str, int], nouns: dict[str, int]) -> int | None:
    """Which way a figure says that something went; None where it is no change, or a yearly one."""
    if figure.unit == TIMES:
        return 1 if figure.value > 1 else -1
    if not _may_be_change(figure) or _RATE.match(text, figure.end) or _YEARLY.search(lead[-30:]):
        return None
    if _ADJUSTED.search(lead[-_ASIDE_REACH:]) or _ADJUSTED.search(text, figure.end, figure.end + _ASIDE_REACH):
        return None
    if after := _AFTER_BY.match(text, figure.end):
        for word in after.group(1).split():
            if word in nouns or word in _SIDES:
                return nouns.get(word, verbs.get(word))
    words = lead[-90:].lower().removesuffix(figure.hedge + " ").split()[-8:]
    by = False
    for number, word in enumerate(reversed(words)):
        word = word.strip("*,—–-")
        if word in verbs:
            return verbs[word] if not by or number == 1 else 0
        if word in nouns and words[-number:][:1] == ["of"]:
            return nouns[word]
        if number == 0 and word == "of" and words[-2:-1] and words[-2] not in nouns:
            return None
        by = by or (word == "by" and number == 0)
        if not by and (word in _STOPS or number > 5 or (word == "the" and not number)):
            return None
    return None


def _change(first: _Level, second: _Level, third: _Level) -> Change | None:
    """The change that three figures side by side make; None where they do not belong together."""
    if second.turns or third.turns:
        return None
    is_to, is_from = _TO.search, _FROM.search
    if first.sign is not None:
        if (is_to(second.lead) or _AT.search(second.lead)) and is_from(third.lead):
            return _made_of(first, third, second)
        if is_from(second.lead) and is_to(third.lead):
            return _made_of(first, second, third)
    elif second.sign is not None and second.figure.unit != TIMES:
        if is_from(third.lead) and (is_to(first.lead) or _BESIDE.match(second.lead)):
            return _made_of(second, third, first)
    elif third.sign is not None:
        beside = _BESIDE.match(third.lead)
        if beside and is_from(first.lead) and is_to(second.lead):
            return _made_of(third, first, second)
        if beside and is_from(second.lead) and (is_to(first.lead) or _DOWN_FROM.match(second.lead)):
            return _made_of(third, second, first)
    return None


def _made_of(by: _Level, before: _Level, after: _Level) -> Change | None:
    one, other = before.figure, after.figure
    signed = before.sign is not None or after.sign is not None
    if not of_one_unit(one, other) or signed or by.sign is None or one.value <= 0:
        return None
    return Change(by.figure, one, other, by.sign)
