"""Write "a" before the sound of a consonant, and "an" before that of a vowel.

"An bridge" and "a apple" are left when the word behind was changed. It is the sound that counts: a university, an hour.

Silent before words whose sound is not certain from the letters: abbreviations and other capitals, names that begin with
a vowel, h, x and numbers but 8, 11 and 18; on "an historic", which some houses write; on "a" as a letter or a mark
("Vitamin A is", "a implies B"), before "usual", "either" and function words ("POSIX an the"), where another slip is
likelier, in posts and inside direct speech.

Sources: Chicago Manual of Style, 5.74; newslint/languages/en/article_sounds.txt. Rate: 1 in 170 US news articles (44 of
47 read were right, 2 debatable, which are silent now). Of all alarms that fresh eyes read, 78 errors (78 right) and 59
warnings (54 right, 5 debatable) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import NEAR, in_front, word_behind
from newslint.core.finding import Replace, Severity
from newslint.core.message import marked, say
from newslint.facts.odd_words import spaced_words
from newslint.facts.posts import is_of_others
from newslint.facts.syllables import is_known
from newslint.languages import entries
from newslint.languages import words as words_of

SEVERITY = "error"
LANGUAGES = ("en",)

EXAMPLES = [
    good("A university, a euro, a one-off, an hour, an heir, an FBI agent, an 8-year-old, a US firm, an x-ray, a ewe."),
    good("An onerous test, an usher, an “us” moment, an unannounced visit; a one, a once great town."),
    good("She is a uni student in a onesie, in a uni-wide trial of a urethane. An onerous, an unimportant one."),
    bad("It was «a» unimportant stamp.", fix="It was an unimportant stamp."),
    good("An historic day. Vitamin A is sold. “It was a apple,” he said. From point A up to B."),
    good("Proofs of a into proofs of B show that a implies B; ask for Num a anymore, POSIX an the rest, de a una."),
    good("It was an usually high number, and came to a either a bridge or a tunnel, in a another town."),
    bad("He ate «a» apple at the inn.", fix="He ate an apple at the inn."),
    good("It is a url, a uuid, a usb stick, an sql query, an smtp server, an sms, an std::string or an slr camera."),
    bad("It is «an» bridge of stone."),
    bad("«An» university is near.", fix="A university is near."),
    bad("It took «a» hour, for «a» 8-year-old.", fix="It took an hour, for an 8-year-old."),
    good("It was a apple and a hour — The Mayor (@mayor) May 2, 2020"),
    good("It stood in a Honolulu newspaper after an 0-3 start."),
    good("She met a Ukrainian and an Eritrean, a Eunice, an 80-year-old, an hotel, an historian and a X of old."),
    bad("It was «a» hour."),
    bad("It was «a» 8-year term."),
    good("It was an 8-year term."),
    good("It was an 800 word text."),
    bad("It was «a» 11th hour deal."),
    bad("It was «a» 18-day trip."),
    bad("It was «a» 8,000 word text."),
    good("“It was a hour,” she said."),
    good("It is called Suporte a upload de arquivo. Ask for a unikernel of a unimodal kind on a uniaxial stage."),
    bad("Lorem ipsum eu nisl «a» ante aliquet bibendum.\n\nThe rest is of the page.", fix=None),
    bad("He left and «a» added some boats.", fix=None),
    bad("They feel «a» attached to it.", fix=None),
    bad("It is «a» ustack helper of the boat.", fix=None),
    bad("It is drawn, «a» allowing for the rest.", fix=None),
    bad("It was «a» interesting day.", fix="It was an interesting day."),
]

_MEANT = marked('"{article}" belongs before the sound of "{word}".')
_OR_AND = marked('"a" belongs before the sound of "{word}", or "and" was meant.')
# What surely begins with the sound of a consonant, in letters that are no abbreviation's.
_CONSONANT = re.compile(
    r"(?=[a-z’'-]*[aeiouy])"  # "an sql query" is spelled out
    r"(?:[bcdfgjklmnpqrstvwz][aeiouy]|[bcdfgkps][lr]|[cstpgw]h|[tdw]r|[kg]n|s[tpkcmnwq]|[td]w)[a-z’'-]",
    re.IGNORECASE,
)
_VOWEL = re.compile(r"[aeiou][a-z’'-]{2}")
_NUMBER = re.compile(r"(?:8[\d,.]*|1[18](?![\d]))(?:\D|$)")
_ARTICLES = frozenset({"a", "an", "A", "An"})
_BEFORE_WORD = re.compile(r"(?<!\S)([Aa]n?)(?= (\S+))")
_ENDINGS = ".,:;!?”\"’')"
_OPENERS = "“\"‘'(["
_FOREIGN = frozenset("der den die dem das do na bord una uno unos unas".split())  # "an der Spree", "va a una"
_BEHIND = frozenset("de do da dos das del della di du des para per pour".split())  # "suporte a upload de arquivo"
_DETERMINERS = frozenset("the a an some his her their its our your my".split())
_LETTER = re.compile(r"(?<!\S)[B-HJ-Zb-hj-z](?![\w'’.&-])|(?<!\S)[aA] (?:or|and|is|to|arrow|equals)\b")
_NEAR = 30  # characters before and behind, in which another letter shows that this is one too
# "an usual" may want to be "unusual", and "a either a … or" and "a another" have an article too many: no wrong sound.
_OTHER_SLIPS = ("usual", "either", "another")
_MARKS = frozenset("also am under all use used any anymore".split())  # "Vitamin A also", and function words


@cache
def _sounds() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The beginnings of words that take "a" in spite of a vowel, and those that take "an" in spite of a consonant."""
    rows = [entry.split() for entry in entries("en", "article_sounds")]
    return tuple(w for article, w in rows if article == "a"), tuple(w for article, w in rows if article == "an")


@cache
def _before_an() -> frozenset[str]:
    """The letters and digits with which a word can begin that takes "an"."""
    return frozenset(f"aeiou81{''.join(word[0] for word in _sounds()[1])}")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each article whose sound does not fit the word behind it."""
    words, text = spaced_words(article), article.text
    pairs = {(words[i], words[i + 1]) for i in compress(range(len(words) - 1), map(_ARTICLES.__contains__, words))}
    wrong = {pair: meant for pair in pairs if (meant := _meant(pair[0], pair[1].lstrip(_OPENERS)))}
    for match in _BEFORE_WORD.finditer(text) if wrong else ():
        start, end = match.span()
        one, other = match.groups()
        meant = wrong.get((one, other))
        if meant:
            begins = one.islower() or not in_front(text, start, 2).strip(" \n.!?”\"“‘:")
            own = is_of_others(article, start, end)
            behind = text[end : end + _NEAR].split()[1:2] if other[-1:].isalnum() else []
            if begins and not (own or _is_letter(article, start, end) or not _BEHIND.isdisjoint(behind)):
                template = _OR_AND if one == "an" else _MEANT
                message = say(template, article=meant, word=other.strip(_OPENERS + _ENDINGS))
                fix = (Replace(start, end, meant),)
                doubted = template is _OR_AND or _is_left_over(text, start, other) or _is_new(other)
                severity: Severity | None = "warning" if doubted else None
                sure = one != "an" and not doubted and _DETERMINERS.isdisjoint(behind)  # "and a added some docs"
                sure = sure and _is_english(article, start, end)
                yield Finding(start, end, message, (), fix, sure, severity)


def _is_english(article: Article, start: int, end: int) -> bool:
    """Whether a function word of English stands near a place, so that it is no Latin: "eu nisl a ante"."""
    block = article.block_at(start)
    near = article.text[max(block.start, start - NEAR) : start], article.text[end : min(block.end, end + NEAR)]
    own = words_of("en", "function_words") - _ARTICLES
    return any(word.strip(_OPENERS + _ENDINGS) in own for word in " ".join(near).lower().split())


def _is_new(word: str) -> bool:
    """Whether no dictionary says how the u sounds with which a word begins: "a ustack helper"."""
    bare = word.strip(_OPENERS + _ENDINGS).lower()
    return bare[:1] == "u" and not (is_known(bare) or is_known(bare.removeprefix("un")))


def _is_left_over(text: str, start: int, word: str) -> bool:
    """Whether an article may be one too many: behind a possessive, before a plural or in "a allowing for"."""
    bare = word.rstrip(_ENDINGS)
    if text.endswith(("’s ", "'s "), 0, start) or bare.endswith(("ors", "ers", "ions")):
        return True
    following = word_behind(text, start + len("a ") + len(word)).lower().rstrip(_ENDINGS)
    return bare.endswith(("ing", "ed")) and word == bare and following in words_of("en", "function_words")


def _is_letter(article: Article, start: int, end: int) -> bool:
    """Whether other letters stand alone near one, in its block: "a implies b"."""
    block = article.block_at(start)
    before = _LETTER.search(article.text, max(block.start, start - _NEAR), start)
    return bool(before or _LETTER.search(article.text, end, min(block.end, end + _NEAR)))


def _meant(one: str, word: str) -> str | None:
    """What should stand before a word instead; None where the article may be right."""
    low, (a_sounds, an_sounds) = word.lower(), _sounds()
    if one in ("a", "A") and low[:1] not in _before_an():
        return None
    if low.strip(_ENDINGS) in ("one", "once", "uni"):  # "onerous" and "unimportant" have another sound
        low = "one-"
    bare = low.strip(".,;:")
    if bare in _MARKS or bare in _FOREIGN or bare in words_of("en", "function_words"):
        return None
    if word[1:2].isupper() or (one == "An" and word[:1].isupper()):
        return None
    if low.startswith(_OTHER_SLIPS):
        return None
    if one in ("a", "A"):
        vowel = word[:1].islower() and _VOWEL.match(word) and not low.startswith(a_sounds)
        wrong = vowel or low.startswith(an_sounds) or _NUMBER.match(word)
        return one + "n" if wrong else None
    number = low[:1].isdigit() and low[0] != "0" and len(low) < 4 and not _NUMBER.match(word)
    letters = _CONSONANT.match(word) and not low.startswith(("h", *an_sounds))
    return one[0] if number or letters or low.startswith(a_sounds) else None
