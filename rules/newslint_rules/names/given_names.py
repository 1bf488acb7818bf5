"""Give one person one given name.

"James Brennan" near the top and "William Brennan" further down is what is left when a name is typed from memory, and
a second man appears in the story.

Reports a given name that stands once, below mentions of the same surname with another one and alone, where the copy
tells of no second bearer. The first must be named often, be of a family in the news, or have the same title. Silent
where a word of kinship stands near, on short forms (Bob, Robert), initials, members of families that are in the news,
in quotations and lines of credit, and where another title or a description of its own introduces somebody: but not
where it is the first one's ("House Speaker").

Sources: AP Stylebook, "names". Rate: 1 finding in 1,400 US news articles; of 14 read 1 was right, of 7 others none: two
people of one name, or two counties. Off by default for that. Of all alarms that fresh eyes read, 11 notes (1 right, 10
wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related, bad, good
from newslint.core.around import leading
from newslint.core.message import say
from newslint.facts.naming.nicknames import families, short_forms
from newslint.facts.naming.people import Bearing, bearings
from newslint.facts.naming.slips import is_slip
from newslint.facts.naming.surroundings import has_small, tells_of_kin
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import words

SEVERITY = "note"
DEFAULT = False
LANGUAGES = ("en",)

_TEXT = "The mayor met James Brennert on Monday. James Brennert said that he would go. Nobody thanked Brennert."
EXAMPLES = [
    bad(f"{_TEXT} Then «William Brennert» left."),
    bad(f"Councillor James Brennert spoke. {_TEXT} By noon Councillor «William Brennert» was tired."),
    good(f"{_TEXT} Then his brother William Brennert left."),
    good(f"{_TEXT} He met the counsel William Brennert in the north."),
    good(f"The brothers Ann and James Brennert spoke. {_TEXT} Then William Brennert left."),
    good(f"Rep. James Brennert spoke. {_TEXT} Texas Rep. William Brennert was tired."),
    good(f"{_TEXT} Then Jim Brennert left."),
    good(f"{_TEXT} Then William Brennert, a clerk, left."),
    good(f"{_TEXT} Then Dr William Brennert left."),
    good(f"{_TEXT} Then the lawyer William Brennert left."),
    good("Then Mitt Romney spoke. Mitt Romney said that he would go. Romney left. Then Ann Romney spoke."),
    bad(f"{_TEXT}\n\nThen «William Brennert» left!"),
    good(f"{_TEXT}\n\nThen William Brennert left"),
    good(f"William Brennert out\n\n{_TEXT}"),
    good(f"{_TEXT} Ann Lee and William Brennert contributed to this report."),
    good(f"{_TEXT} “Then William Brennert left,” she said."),
    good(f"{_TEXT} Then William Holt-Brennert left. Jamie Holm met William Holm."),
    good(f"{_TEXT} Then William Brennert left. William Brennert sang."),
    good(f"{_TEXT} Then William Brennert, 34, left."),
    bad("The mayor met James R. Brennert on Monday. Then «William R. Brennert» left."),
    good("The mayor met James R. Brennert on Monday. Then William S. Brennert left."),
    bad("The mayor met Councillor James Brennert on Monday. Then Councillor «William Brennert» left."),
    good("The mayor met Councillor James Brennert on Monday. Then Governor William Brennert left."),
    good("The mayor met James Brennert on Monday. He said that he would go. Then William Brennert left."),
    bad("The boatman James Brennert sang. James Brennert left. Brennert ran. Then boatman «William Brennert» left."),
    bad(f"{_TEXT} She said «William Brennert» left."),
]

_MAN = r"[a-z]*(?:er|or|ist|ent|ant|man|woman|ney|ian|ee|chief|head|aide|boss|host|friend|ally|mate|coach|star)\b"
_AFTER = re.compile(
    rf" ?(?:\(|who\b|[—–-]|, (?:an?|the|who|whose|his|her|their|of|\d\d|[a-z-]+ [a-z-]+ (?:of|at)|{_MAN}))"
)
_DESCRIBED = re.compile(r"([A-Za-z][\w’'-]*\.?) $")
_PLAIN = re.compile(r"\w+ (?:\w\. )*\w+")
_ROLE = re.compile(r"(\w{4,}) $")
_CREDIT = re.compile(r"[Cc]ontribut|(?:[Rr]eport|[Ee]dit)(?:ing|ed) by|[Ff]ollow ")
_NEAR = 200  # characters
_BESIDE = 3  # words before a title
_OFTEN = 3  # mentions of a surname
_ENDS = '.!?"”)'


def check(article: Article, options: object) -> Iterator[Finding]:
    """Report a given name that stands once where another stands for the same surname."""
    for surname, mentions in bearings(article).items():
        full = [m for m in mentions if m.given]
        if len({m.given for m in full}) != 2 or has_small(article, surname.lower()):
            continue
        for one in full:
            others = [m for m in full if m.given != one.given]
            first = len(others) == len(full) - 1 and others[0].start < one.start
            if first and _is_slip(article, surname, one, others) and _is_known(article, surname, one, others):
                here, above = article.text[one.start : one.end], f"{others[0].given} {surname}"
                message = say("“{here}” here, “{above}” above: one person?", here=here, above=above)
                yield Finding(one.start, one.end, message, (Related("against", others[0].start, others[0].end),))


def _is_slip(article: Article, surname: str, one: Bearing, others: list[Bearing]) -> bool:
    """Whether nothing says that the bearer of a given name is somebody else."""
    text, language = article.text, article.language
    given, names = {one.given, others[0].given}, words(language, "given_names")
    if not given <= names or given & words(language, "not_names") or one.given in families("en").get(surname, ()):
        return False
    other = others[0].given
    if other in short_forms("en").get(one.given, ()) or one.given[:3] == other[:3] or is_slip(one.given, other):
        return False  # a short form, or two spellings, which names/variants sees
    if any(one.given in text[m.start : m.end] for m in others):
        return False  # a surname of two words ("Van Holten")
    block = article.block_at(one.start)
    near = text[max(0, one.start - _NEAR) : min(block.end, one.end + _NEAR)]
    written = _PLAIN.fullmatch(text, one.start, one.end)
    if not written or block.kind == "headline" or text[block.end - 1] not in _ENDS or _CREDIT.search(near):
        return False
    if quotation_at(article, one.start, one.end) or tells_of_kin(near, language):
        return False
    if any(tells_of_kin(_around(text, m), language) for m in others):
        return False  # "the brothers Chris and Aaron Dorr"
    return _is_of_one_role(article, surname, one, others)


def _around(text: str, mention: Bearing) -> str:
    return text[max(0, mention.start - _NEAR // 2) : mention.end + _NEAR // 2]


def _is_known(article: Article, surname: str, one: Bearing, others: list[Bearing]) -> bool:
    """Whether the other bearer is no passer-by: of a known family, named often, or under the same title or initial."""
    above = [m for m in bearings(article)[surname] if m.start < one.start]
    rest = {article.text[m.start + len(m.given) : m.end] for m in others}
    initial = article.text[one.start + len(one.given) : one.end]
    often = len(others) > 1 or len(bearings(article)[surname]) > _OFTEN
    same = one.title != "" and one.title in {m.title for m in above}
    return often or same or surname in families("en") or ("." in initial and initial in rest)


def _is_of_one_role(article: Article, surname: str, one: Bearing, others: list[Bearing]) -> bool:
    """Whether a full name has no title or description, or that of the others."""
    text = article.text
    if one.title:
        above = (m for m in bearings(article)[surname] if m.start < one.start and m.given in ("", others[0].given))
        return one.title in {m.title for m in above} and not _is_of_a_place(article, one)
    role = leading(_ROLE, text, one.start)
    if role and any(text.endswith(role.group(), 0, other.start) for other in others):
        return True
    described = leading(_DESCRIBED, text, one.start)
    plain = described is None or described[1].lower() in words(article.language, "function_words") | _SAYING
    return plain and not _AFTER.match(text, one.end)


def _is_of_a_place(article: Article, one: Bearing) -> bool:
    """Whether a name stands before a title in its sentence: "Texas Rep. Gene Green"."""
    said = article.text[sentence_at(article, one.start).start : one.start].split()
    small = words(article.language, "function_words")
    return any(word[:1].isupper() and word.lower() not in small for word in said[:-1][-_BESIDE:])


_SAYING = frozenset("said says told asked added that while where when because".split())
