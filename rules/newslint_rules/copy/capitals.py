"""Begin a sentence with one capital letter.

"He left. the bridge is shut", "THe bridge" and "the bRIdge" are slips of the hand on the shift key.

Looks at little words alone, which are no names and no brands ("k.d. lang", "iPhone"); within a word in small letters
two capitals are a warning, and so are long words with the shift key held the other way round ("sECRETARY"), where the
word stands so once, outside quotations, and is no known one ("cAMP"). Silent behind abbreviations, question marks and
dots that trail off, in posts, and, for small letters, in direct speech.

Sources: any grammar; newslint/languages/<xx>/function_words.txt. Rate: 1 in 410 US news articles (of 59 read 55 were
right, 1 debatable; the three that were wrong, behind "D-Conn." and "H. sap.", are silent). In 2,258 articles in twelve
other languages 1 finding, right. Of all alarms that fresh eyes read, 72 errors (71 right, 1 debatable) are told still.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import filterfalse

from newslint import Article, Finding, Options, bad, good
from newslint.core.finding import Replace
from newslint.core.lists import beside
from newslint.core.message import say
from newslint.facts.odd_words import distinct_words, plain_words, written_words
from newslint.facts.posts import is_of_others
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.facts.syllables import dictionary_of
from newslint.languages import by_kind, entries, names
from newslint.languages.kinds import COUNTING
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    good("The bridge is old.\n\nrusty – adj. in a state of rust, as iron is that was left in the rain"),
    good("He left at once … the bridge, which cost approx. the same, is red. Why? he asked. THE END. IT firms."),
    good("“He left. the bridge is shut,” she said. He sang with k.d. lang etc. and Holm Inc. in May."),
    good("She slowed down in prps. of the race, and it went well."),
    bad("He left the town. «the» bridge is shut."),
    bad("He met Ole H. W. Holm. «who» sang well."),
    good("In this photo Sen. Ole Holm, D-Conn. and others, sing.\n\nOle Holm, D-Calif. after a song."),
    good("The bone of H. sap. is old."),
    good("Abre às 12h (dom. e fer., até 23h).", language="pt"),
    bad("«THe» bridge is shut.", fix="The bridge is shut."),
    bad("The «bRIdge» is shut."),
    good("The trAIning is late. “The bRIdge is shut,” she said."),
    good("The myRAs, mRNAs and eBAY of onSPot are old, and onSPot is a name. See holm.no/bRIdge and @bRIdge."),
    good("He is the. worst. mayor. the town has."),
    bad(
        "The mayor left on «tuesday» and came back in october again.",
        fix="The mayor left on Tuesday and came back in October again.",
    ),
    good("“I left on tuesday,” she said. See tarn.no/friday, @friday, #friday and the wednesday-hall."),
    bad("«tHE» bridge is shut."),
    bad("It is shut. «tHEIR» mayor met the «sECRETARY» of the town."),
    good("The gene tHEIR, the drug cGMP, the shop rOOM, the show dOCUMENTA and the firm sUNESCO are old."),
    good("The maYMCAns and the wheNASAn are old; so is the riUSAn."),
    good("The iOS app, the mRNA test and the fMRI study of eBAY, tHE and tHE. “tHE bridge,” she said."),
    good("He left the town. the bridge is shut — The Mayor (@mayor) May 2, 2020"),
]

_SMALL = re.compile(r"\. ([^\W\d_A-Z][^\W\d_]*)(?= [^\W\d_])")
_WORD = re.compile(r"(?<![\w.])[^\W\d_][\w'’-]{2,}\Z")
_INITIAL = re.compile(r"\b[A-Z]\. \Z")
_VOWEL = re.compile("(?i)[aeiouyà-öø-ÿœіїєаеёиоуыэюя]")
_LONGEST_SHORT = 4  # letters of an abbreviation that has no vowel, and that no list has
_REACH = 24  # characters of a word
_SHORTEST = 3  # letters of a word with two capitals; "IT" and "US" are none
# Two capitals within a word in small letters; no unit ("kWh"), no plural of an acronym ("mRNAs").
_INSIDE = re.compile(r"[A-Z]{2}(?<=[a-z]..)(?=[a-z]{2})")
_WHOLE = re.compile(r"(?<![\w/.@#_’'-])[a-z]+(?P<two>[A-Z]{2})[a-z]{2,}(?![\w/@(_-]|[.:]\w)")
# Capitals that puns set within words: "trAIning", "sustAInable", "vROps".
_MEANT = frozenset("AI EU IT UK US VR AR PR HR TV UN ID OS RO PH ON ME GO".split())
_LOCKED = re.compile(r"^[a-z][A-Z]{2,}$", re.MULTILINE)
_INVERTED = re.compile(r"(?<![\w/.@#_’'-])[a-z][A-Z]{2,}(?![\w/@(_-]|[.:]\w)")
_TWO = say("Two capitals begin this word.")
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october "
    "november december".split()
)
_DAY_NAME = re.compile(rf"(?<=[a-z,] )(?:{'|'.join(sorted(_DAYS))})(?=[ ,.;]|’s |'s )(?! [@#])")
_LITTLE_LONG, _LONG = 4, 6  # letters of a little word within a sentence, and of another word; shorter ones are names
_FEW = 2  # days in small letters that are a slip
_SMALL_DAY = say("A capital begins the name of a day or a month.")
_TURNED = say("Small letter and capitals have changed places in this word.")
_WITHIN = say("Two capitals stand within this word.")


@cache
def _slips(language: str) -> frozenset[str]:
    """Little words with two capitals."""
    words = entries(language, "function_words")
    return frozenset(w[:2].upper() + w[2:] for w in words if w.isalpha() and len(w) >= _SHORTEST)


@cache
def _little(language: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """A language's little words, its abbreviations without their points, and whether its nouns have capitals."""
    listed = entries(language, "abbreviations") + entries("en", "abbreviations")  # "Corp." stands in any language
    days = (form for _, forms in names(language, "weekdays") for form in forms)
    short = (entry.split()[0].rstrip(".").lower() for entry in (*listed, *days))
    nouns = bool(by_kind(language, "counting", COUNTING)["nouns_have_capitals"])
    return frozenset(entries(language, "function_words")), frozenset(short), nouns


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report sentences that begin with a small letter, and little words that begin with two capitals."""
    text, language = article.text, article.primary_language
    words, short, nouns = _little(language)
    for match in _SMALL.finditer(text):
        if match.group(1) not in words or (text[match.end() + 1].isupper() and not nouns):
            continue
        before = _WORD.search(text, match.start() - _REACH, match.start())
        last = before.group().rpartition("-")[2] if before else ""  # "D-Conn."
        # "The. worst. mayor. ever."
        alone = before and before.group().islower() and text.endswith(". ", 0, before.start())
        species = last.islower() and before and _INITIAL.search(text, 0, before.start())  # "H. sap."
        short_form = last.lower() in short or not (len(last) > _LONGEST_SHORT or _VOWEL.search(last))
        if last[-3:].islower() and not (short_form or species or alone):
            start, end = match.span(1)
            if not is_of_others(article, start, end):
                fix = (Replace(start, start + 1, text[start].upper()),)
                yield Finding(start, end, say("This sentence begins with a small letter."), fix=fix, safe=False)
    for slip in sorted(distinct_words(article) & _slips(language)):
        places = re.finditer(rf"(?<!\S){slip}(?!\S)", text)
        yield from reported(article, [(*m.span(), slip.capitalize()) for m in places], _TWO)
    mixed = "\n".join(filterfalse(str.istitle, filterfalse(str.islower, plain_words(article))))
    if _INSIDE.search(mixed):
        acronyms = _written_so(language)[1]
        inside = [m for m in _WHOLE.finditer(text) if m["two"] not in acronyms and not quotation_at(article, *m.span())]
        often = Counter(match.group() for match in inside)
        once: list[Fault] = [(*match.span(), None) for match in inside if often[match.group()] == 1]
        yield from reported(article, once, _WITHIN, severity="warning")
    if _LOCKED.search(mixed):
        yield from _locked(article)
    if language == "en" and not _DAYS.isdisjoint(written_words(article)):
        yield from _small_days(article)


def _small_days(article: Article) -> Iterator[Finding]:
    """Days and months in small letters, where the article does not write all of them so."""
    text = article.text
    days = [m for m in _DAY_NAME.finditer(text) if not quotation_at(article, *m.span())]
    if len(days) <= _FEW and not text.islower():
        faults = [(*m.span(), m.group().capitalize()) for m in days]
        yield from reported(article, faults, _SMALL_DAY, severity="warning")


@cache
def _written_so(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words with capitals within them, in small letters, and acronyms, which many such words have in them."""
    known = entries(language, "known_acronyms") if language == "en" else ()
    return frozenset(word.lower() for word in beside(__file__, "mixed_case.txt")), _MEANT.union(known)


def _locked(article: Article) -> Iterator[Finding]:
    """Words written with the shift key held the other way round: little ones, and long ones as a warning."""
    language = article.primary_language
    known, little, (named, acronyms) = dictionary_of(language), _little(language)[0], _written_so(language)
    errors: list[Fault] = []
    warnings: list[Fault] = []
    found = [m for m in _INVERTED.finditer(article.text) if m.group().lower() not in named]
    often = Counter(match.group() for match in found)
    for match in found:
        word, (start, end) = match.group().lower(), match.span()
        if often[match.group()] > 1 or match.group()[1:] in acronyms or quotation_at(article, start, end):
            continue
        if word in little and (len(word) <= _LITTLE_LONG or sentence_at(article, start).start == start):
            errors.append((start, end, match.group().swapcase()))
        elif len(word) >= _LONG and word[0] not in "ei" and known and known(word):
            warnings.append((start, end, match.group().swapcase()))
    yield from reported(article, errors, _TURNED, safe=False)
    yield from reported(article, warnings, _TURNED, safe=False, severity="warning")
