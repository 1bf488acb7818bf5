"""Name in the headline whom the text names, and spell the name as the text does.

A headline is written last, in haste, and by somebody else. Readers who come for a name and do not find it below feel
cheated; a name misspelt in the largest type is the one that everybody sees.

A name that the text spells in another way is a warning; somebody's that it never mentions, with a first name or a
title before it, a note, for the text may speak of him in other words ("the leader"). Silent on transcripts, on what a
headline of several sentences has alone, on acronyms, on names of less than five letters, on texts of less than a
hundred words, on the author's name, on what English calls a country in names that are English (Visit Denmark), where
the text has the people of a place (Russia, Russian), and where `names/variants` speaks.

A city where something is ("Blast in Madrid"), of which the text knows nothing and whose lead is in one other large
city, is a warning too.

Sources: AP and Reuters handbooks, "Headlines": what the headline says, the text bears out. Rate: a warning in 1 of
5,400 US and UK news articles (5 of 6 right; where the headline is no title case, `names/variants` sees it first), a
note in 1 of 1,500: of 11 read by fresh eyes 4 were right, all of them persons, and other names are silent since. Of all
alarms that fresh eyes read, 7 warnings (6 right, 1 wrong) and 12 notes (10 right, 1 debatable, 1 wrong) are told still.
No city in 31,785 articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, Related, bad, good
from newslint.core.around import leading
from newslint.core.message import marked, say
from newslint.facts.capitals import Run, runs
from newslint.facts.naming.bearers import letters_agree
from newslint.facts.naming.look_alikes import looks
from newslint.facts.naming.nouns import differ_in_endings, has_capital_nouns, have_cases
from newslint.facts.naming.put_together import is_called_in_english
from newslint.facts.naming.slips import is_slip, may_agree, shared
from newslint.facts.naming.spellings import NEEDED, respelled
from newslint.facts.pieces import heads_organisation, is_common
from newslint.facts.syllables import dictionary_of
from newslint.languages import words
from newslint.languages.word_filter import words_of
from newslint_rules.headline._places import misplaced

SEVERITY = "warning"
NEEDS = NEEDED

_TEXT = (
    "The mayor, Ann Vestergard, met the council on Monday to speak of the bridge, which has been closed since March. "
    + "Nobody knew when it would open again, and the council asked for a plan that the town could pay for. " * 5
    + "Vestergard said so."
)

_BLAST = "A gas blast in Barcelona hurt nine people. The people of the town spoke of it all day. " * 4
EXAMPLES = [
    bad(f"Gas blast in «Madrid» hurts nine\n\n{_BLAST}"),
    good(f"Gas blast in Madrid hurts nine\n\n{_BLAST} Firemen from Madrid came."),
    bad(f"Standfirst: A blast of gas has hurt nine in «Madrid».\n\n{_BLAST}"),
    good(f"Gas blast in Madrid hurts nine\n\nMen in Lyon, a town near Barcelona, said: {_BLAST}"),
    good(f"Mayor Vestergard meets council\n\n{_TEXT}"),
    bad(f"Mayor «Vestergaard» Meets Council over Bridge\n\n{_TEXT}"),
    good(f"Mayor Ann Wants to Fight over Olav Lindholt. That Is Clever.\n\n{_TEXT}"),
    bad(f"The council asks Olav «Lindholt» for a plan\n\n{_TEXT}"),
    good(f"The council asks Olav Lindholt for a plan\n\nTranscript. {_TEXT}"),
    good(f"The council asks Olav Lindholt for a plan\n\n{_TEXT} lindholt."),
    good(f"The council asks Olav Lindholt for a plan\n\n{_TEXT[:500]}"),
    good(f"Mayor Vestergard meets council - Lindholt Post\n\n{_TEXT}"),
    good(f"Olav Lindholt: Mayor Vestergard meets council\n\n{_TEXT}"),
    good(f"Mayor VESTERGAARD Meets Council\n\n{_TEXT}"),
    good(f"The council asks Lindholt for a plan\n\n{_TEXT}"),
    good(f"The council asks Olav Lind for a plan\n\n{_TEXT}"),
]

_CAPITALISED = re.compile(r"[^\W\d_a-z]\w{4,}")
_BESIDE = re.compile(r"[^\W\d_a-z](?<![^\W\d_].)\w{1,30} \Z")  # another word of a name
_SEVERAL = re.compile(r"[.!?] (?=[A-Z])(?<![A-Z]\. )(?<!(?:Sen|Rep|Gov|Gen)\. )")  # sentences
_BYLINE = re.compile(r" (?:[-–|] [^-–|]+|By [A-Z][\w. ]+)$| {2}(?:By )?[A-Z]\w+ [A-Z]\w+ {2}.*$")
_ENOUGH, _LONG = 600, 7  # characters of a text, letters of a word
_ENDING = 3  # letters, which may be those of a case or of a people
_SLIP = 5  # letters; of a shorter word a slip is another

_MISSING = marked("The headline names {word}; the text never does. Is the name there in other words?")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report each name of the headline that the text spells otherwise or does not have."""
    if article.primary_language == "en":
        yield from misplaced(article)
    headline = article.headline
    if headline is None or len(article.text) - headline.end < _ENOUGH:
        return
    is_one = _SEVERAL.search(article.text, headline.start, headline.end) is None
    rest = f"{article.text[: headline.start]} {article.text[headline.end :]}"
    missing = [m for m in _words(article, headline) if m.group() not in rest]
    below = rest.lower() if missing else ""
    missing = [m for m in missing if m.group().lower() not in below]
    named = list(runs(article).values()) if missing else []
    known = {run.words[-1] for run in named if max(run.starts) >= headline.end}
    told = {text for name in respelled(article) for text in name.places} if missing else set()
    nouns = words_of(article.primary_language) if has_capital_nouns(article.primary_language) else None
    for match in missing:
        word = match.group()
        other = next((other for other in known if _is_other_spelling(word, other, article.primary_language)), None)
        if other is not None and _is_of_a_name_in_english(article, match):
            continue
        if other is not None and not any(word in text for text in told):
            at = article.text.find(other, headline.end)
            message = say(
                "The headline has “{word}”, the text “{other}”. Spell the name in one way.", word=word, other=other
            )
            yield Finding(*match.span(), message, (Related("against", at, at + len(other)),))
        elif other is not None or word[: max(4, len(word) - 2)].lower() in below or (nouns and word.lower() in nouns):
            continue
        elif is_one and _ends_name(match, named, article.language) and not _is_transcript(below[headline.start :]):
            message = say(_MISSING, word=word)
            yield Finding(*match.span(), message, severity="note")


def _is_of_a_name_in_english(article: Article, match: re.Match[str]) -> bool:
    """Whether a word is what English calls a country, behind another word of a name (Visit Denmark)."""
    at = match.start()
    beside = article.primary_language != "en" and leading(_BESIDE, article.text, at)
    return bool(beside) and is_called_in_english(match.group())


def _is_transcript(below: str) -> bool:
    return "transcript" in below[:_ENOUGH]


def _words(article: Article, headline: Block) -> Iterator[re.Match[str]]:
    """The words of a headline that may be of a name."""
    byline = _BYLINE.search(article.text, headline.start, headline.end)
    for match in _CAPITALISED.finditer(article.text, headline.start, byline.start() if byline else headline.end):
        word = match.group()
        common = is_common(word, article.language) or heads_organisation(word, article.language)
        if word[0].isupper() and not common and not word.isupper():
            yield match


def _is_other_spelling(word: str, other: str, language: str) -> bool:
    """Whether two words, long enough for it to be no chance, are spellings of one name."""
    mine, theirs = looks(word), looks(other)
    if mine is None or theirs is None or differ_in_endings(mine.plain, theirs.plain, language):
        return False
    known = words_of(language) if has_capital_nouns(language) else None
    if known and word.lower() in known and other.lower() in known:  # two nouns: Umgehung, Umgebung
        return False
    if have_cases(language) and shared(mine.plain, theirs.plain) > min(len(mine.plain), len(theirs.plain)) - _ENDING:
        return False  # Pakistankę, Pakistanie
    if is_slip(mine.plain, theirs.plain) and _is_unknown(word, mine.plain, language):
        return True
    if have_cases(language) or len(word) < _LONG or set(mine.keys).isdisjoint(theirs.keys):
        return False
    alike = may_agree(mine.plain, theirs.plain) and letters_agree(word, other) is not None
    return alike or is_slip(mine.plain, theirs.plain)


def _is_unknown(word: str, plain: str, language: str) -> bool:
    """Whether the word list of a language, if newslint has one, lacks a word."""
    listed, known = dictionary_of(language), words_of(language)
    return not listed(plain) if listed else known is not None and len(word) > _SLIP and word.lower() not in known


def _ends_name(match: re.Match[str], named: list[Run], language: str) -> bool:
    """Whether a word of the headline is the last word of somebody's name, and not of who says it."""
    if match.string.startswith(":", match.end()):
        return False
    given = words(language, "given_names")
    ending = [
        run
        for run in named
        if run.words[-1] == match.group()
        and len(run.words) > 1
        and run.certain
        and (run.titled or not given or run.words[0] in given)
    ]
    return any(start <= match.start() < start + len(run.text) for run in ending for start in run.starts)
