"""Give a name its capital wherever it stands.

"Clinton said" in ten places and "clinton said" in one is a slip of the hand that no dictionary finds, and the reader
stumbles over it.

Reports the surname of somebody who is named in full, and as a note a place that no dictionary has, where they stand
three times with a capital and in one place without. In other languages it is the surname of somebody who is named in
full, and no word that newslint knows. Of a name of several words one may be small ("Port harlow", "Los angeles")
where the article has them all with capitals elsewhere, and the small one is no word besides. Silent on names that are
words too (Brown, Cook, Waters), after an article, in quotations, posts, addresses and handles, and in a headline. The
fix is safe where a first name shows whose name it is: “Lesson Maintainers” are maintainers elsewhere.

Sources: AP Stylebook, "capitalization": proper nouns take capitals. Rate: no finding in 11,000 US and UK news articles,
since common words at the end of a longer name (“Insurance Fraud”, “Maxine Waters”) are silent: 11 of 13 that were read
were wrong before. Tried on altered names. With a part of a name that no dictionary has ("Port harlow") 4 findings in
32,519 articles: fresh eyes found 2 right, 1 debatable, 1 wrong (who speaks in a transcript: silent since). No warning
in 1,800 articles in nine other languages. Of all alarms that fresh eyes read, 3 warnings (2 right, 1 debatable) are
told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, Replace, bad, good
from newslint.core.around import leading
from newslint.core.finding import Severity
from newslint.core.message import say
from newslint.facts.names import Name, names
from newslint.facts.naming.surroundings import is_copied
from newslint.facts.odd_words import written_words
from newslint.facts.pieces import heads_organisation
from newslint.facts.quotations import quotation_at
from newslint.facts.syllables import dictionary_of
from newslint.languages import words
from newslint.languages.word_filter import words_of
from newslint_rules.names._lower_parts import lower_parts

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pt", "sv")

EXAMPLES = [
    bad(
        "Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon «vestergard» was tired.",
        fix="Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon Vestergard was tired.",
    ),
    bad("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon [«vestergard»](/v) slept.", suffix=".md",
        fix=None),
    bad("They live in Port Harlow. The road to Port «harlow» was shut."),
    bad("They live in Los Angeles. The road to Los «angeles» was shut."),
    bad("Margaret Thornbury sang, and then Thornbury left. In May Margaret «thornbury» came."),
    bad("They work at Brandt Vexlerg. The boats of Brandt «vexlerg» are red."),
    good("They live near the Santa Tracker. The Santa tracker was shut. They saw the Stanford Hospital, a hospital."),
    good("They work at Brandt Vexlerg. “The boats of Brandt vexlerg are red,” she said. She likes vexlerg."),
    bad("They met in Drovnitz. In Drovnitz it rained, and Drovnitz slept. The road to «drovnitz» was shut."),
    good("Ann Vexlerg met Ann Vexlerg and Ann Vexlerg. They heard a record (ann vexlerg) of it."),
    good("Ann Cook paid. Cook spoke, and Cook sang. By noon cook and crew were tired."),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang: ask vestergard@tarn.example, @vestergard."),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. “And vestergard slept,” she wrote."),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. It was Ann (vestergard) again."),
    good("Lars Bergholt paid. Bergholt spoke, and Bergholt sang. The bergholt, a small horse, was tired."),
    good("Vestergard spoke to vestergard\n\nAnn Vestergard paid. Vestergard spoke, and Vestergard sang."),
    good("Mae Waters paid. Waters spoke, and Waters sang. By noon all coastal waters were calm."),
    good(
        "The Tarn Quay Tracker counts, the Tarn Quay Tracker sees, and the Tarn Quay Tracker knows. Bear tracker left."
    ),
    good(
        "Ann Vestergard paid. Vestergard spoke, and Vestergard sang. vestergard slept — The Mayor (@mayor) May 2, 2020",
    ),
    good("Ann Vestergard paid. Vestergard spoke. By noon vestergard was tired."),
    good(
        "Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon vestergard was tired, and "
        "vestergard slept."
    ),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon my vestergard was tired."),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. The old vestergard was tired."),
    good(
        "Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon vestergard-like men, "
        "vestergard_1, vestergard@tarn and vestergard/tarn were tired."
    ),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. It is at vestergard.example now."),
    bad("Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon she met «vestergard». It rained."),
    good("Ann Vestergard paid. Vestergard spoke, and Vestergard sang.\n\nby noon vestergard was tired"),
    good(
        "Ann Vestergard paid. Vestergard spoke, and Vestergard sang. By noon vestergards were tired, and the "
        "xvestergard too."
    ),
    good("Ann Lee paid. Lee spoke, and Lee sang. By noon lee was tired."),
    bad("Ann Leeb paid. Leeb spoke, and Leeb sang. By noon «leeb» was tired."),
    good("The Vestergard paid. The Vestergard spoke, and the Vestergard sang. By noon vestergard was tired."),
    good("They met in Drovnitz. In Drovnitz it rained, and Drovnitz slept. “The road to drovnitz was shut,” she said."),
    good("They met in Drovnitz. In Drovnitz it rained. The road to drovnitz was shut."),
    bad("Zaphod Vestergard paid. Vestergard spoke, and Vestergard sang. By noon «vestergard» was tired."),
    good("Ann McVestergard paid. McVestergard spoke, and McVestergard sang. By noon mcvestergard was tired."),
    bad(
        "Ann Vestergard zahlte. Vestergard sprach, und Vestergard sang. Am Mittag war «vestergard» "
        "müde.", language="de"
    ),
    good("Vestergard zahlte. Vestergard sprach, und Vestergard sang. Am Mittag war vestergard müde.", language="de"),
]

_NEAR = 30  # characters of a name in brackets
_MENTIONS, _SHORTEST = 3, 4
_LONGEST = 3  # words of a name
_PART = frozenset("-‑_@#/.&’'")
_ARTICLE = re.compile(
    r"\b(?:an?|the|this|that|each|every|no|some|his|her|their|its|my|our|your)\s+(?:[a-z]+ )?$", re.IGNORECASE
)


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report a name where it stands without its capital."""
    if article.primary_language == "en":
        yield from lower_parts(article)
    for name in names(article):
        word = name.words[-1]
        if len(name.mentions) < _MENTIONS or len(word) < _SHORTEST or not word[1:].islower():
            continue
        if word.isalpha() and word.lower() not in written_words(article):
            continue
        places = list(_small(article.text, word.lower()))
        if len(places) != 1 or not _is_only_a_name(article, name):
            continue
        start, end = places[0], places[0] + len(word)
        block = article.block_at(start)
        is_small = block.kind == "headline" or article.text[block.start : block.end].islower()
        if is_small or is_copied(article, start) or quotation_at(article, start, end):
            continue
        is_english = article.primary_language == "en"
        if is_english and leading(_ARTICLE, article.text, start):
            continue
        message = say("“{word}” has a capital everywhere else.", word=word)
        related = (Related("against", *name.mentions[0]),)
        severity: Severity | None = None if len(name.words) > 1 else "note"
        opened = article.text.rfind("(", max(0, start - _NEAR), start)
        if opened >= 0 and article.text.startswith(")", end) and article.text[opened:end].islower():
            continue  # what somebody is called on a network, or who speaks in a transcript
        given = not _is_word(word) and name.words[0] in words("en", "given_names")
        surely = given and article.is_plain(start - 1, end + 1)  # a command's name in markup of its own: gopls
        yield Finding(start, end, message, related, (Replace(start, end, word),), surely, severity)


def _is_word(word: str) -> bool:
    """Whether a dictionary of English has a word, as it has "consulting"."""
    listed = dictionary_of("en")
    return listed is not None and listed(word.lower())


def _small(text: str, word: str) -> Iterator[int]:
    """Where a word stands in lower case, as a word of its own."""
    at = text.find(word)
    while at > 0:
        after = text[at + len(word) : at + len(word) + 2]
        alone = text[at - 1] not in _PART and not text[at - 1].isalnum() and after[:1] not in ("-", "_", "@", "/")
        if alone and not after[:1].isalnum() and not (after[:1] == "." and after[1:].isalnum()):
            yield at
        at = text.find(word, at + 1)


def _stands_alone(text: str, name: Name) -> bool:
    """Whether the last word of a name stands alone without an article, as surnames do."""
    alone = [m for m in name.mentions if m.end - m.start == len(name.words[-1])]
    return sum(not leading(_ARTICLE, text, m.start) for m in alone) > 1


def _is_only_a_name(article: Article, name: Name) -> bool:
    """Whether a name is no word: somebody's surname that is none, or what no dictionary has."""
    word, language = name.words[-1].lower(), article.primary_language
    if language != "en":
        known = words_of(language)
        return len(name.words) > 1 and known is not None and word not in known and _stands_alone(article.text, name)
    listed = dictionary_of(language)
    if listed is None or len(name.words) == 1:
        return name.kind == "place" and listed is not None and not listed(word)
    if heads_organisation(name.words[-1], language) or word in words(language, "name_words"):
        return False
    alone, given = _stands_alone(article.text, name), words(language, "given_names")
    if not listed(word):
        return alone or name.words[0] in given
    is_plural = word.endswith("s") and listed(word[:-1]) and word[:-1].capitalize() not in given
    return alone and not is_plural and name.words[0] in given and len(name.words) <= _LONGEST
