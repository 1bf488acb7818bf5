"""Give one person one title.

"Sen. Hollis" in the second paragraph and "Rep. Hollis" in the ninth, "Mr" and then "Mrs Stroud": the desk knows which,
the reader does not.

Reads titles of one ladder (Sen. and Rep., Judge and Justice, the ranks of police and army, Mr and Mrs) before a surname
that one person of the article bears, where one title stands but once. Silent where a word of kinship, "then", "former",
"now" or "promoted" stands near, where a judge is raised to the Supreme Court, in quotations and posts, where two given
names have the surname, and on courtesy titles of families that are in the news (Mr and Mrs Clinton), that stand against
one other alone, or where a word of kinship stands at any place of the surname.

In other languages the ladders are data (newslint/languages/<xx>/title_ladders.txt), and the person must be named in
full.

Sources: AP Stylebook, "titles", "courtesy titles". Rate: 9 findings in 31,820 US news articles, all read by its maker:
8 right, 1 debatable (a bishop who was raised since); of 12 before three were wrong, of judges who were raised since. In
1,800 articles in eight other languages 3 warnings, all right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.message import marked, say
from newslint.facts.names import names
from newslint.facts.odd_words import written_words
from newslint.facts.posts import is_posted
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import sentence_at
from newslint.languages import entries, words
from newslint_rules.names._title_ladders import titled

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "sv")

EXAMPLES = [
    bad("Sen. Mark Hollern wrote the bill.\n\n«Rep. Hollern» said it would be signed."),
    bad("Police Chief Ann Torvald spoke.\n\n«Captain Torvald» said the search goes on."),
    bad("Ms. Dana Whitlow sold it. Nobody saw Ms. Whitlow.\n\n«Mr. Whitlow» was tired."),
    good("Sen. Mark Hollern wrote the bill.\n\nThen-Rep. Hollern said it would be signed."),
    good("Sen. Mark Hollern and Rep. Ann Hollern wrote the bill.\n\nRep. Hollern said it would be signed."),
    good("Army Lt. Gen. William Holm spoke. Army Lt. Gen. William Holm sang.\n\nArmy Maj. Gen. Robert Lee sang."),
    good("Ms. Dana Whitlow sold it with her husband.\n\nMr. Whitlow was tired."),
    bad("President Ivo Maret spoke. Then he met the pope.\n\n«Prime Minister Maret» said it would rain."),
    bad("Mr. Whitlow sold it. Nobody saw Mr. Whitlow.\n\n«Ms. Whitlow» was tired."),
    good("Mrs. Clinton sold it. Nobody saw Mrs. Clinton.\n\nMr. Clinton was tired."),
    good("Sen. Mark Hollern wrote the bill. Texas Rep. Hollern said it would be signed."),
    good("President Ivo Maret spoke.\n\nPrime Minister Maret had succeeded his rival in May."),
    good("Sen. Mark Hollern wrote the bill.\n\n“Rep. Hollern is a friend,” she said."),
    bad("Mr. Bo Whitlow sold it. Nobody saw Mr. Whitlow. Mr. Whitlow left.\n\nBut «Ms. Whitlow» may be elected."),
    good("Mr. Bo Whitlow sold it. Nobody saw Mr. Whitlow. His sister Eva Whitlow left.\n\nMs. Whitlow was elected."),
    good("Justice Bo Ek spoke.\n\nJudge Ek was confirmed in May."),
    good("Dr. Ann Hollern wrote the book.\n\nMs. Hollern was glad."),
]

# Titles of one ladder: nobody has two at a time.
_LADDERS = (
    {"Sen": "Senator", "Senator": "Senator", "Rep": "Representative", "Representative": "Representative",
     "Gov": "Governor", "Governor": "Governor", "Congressman": "Representative", "Congresswoman": "Representative"},
    {"Judge": "Judge", "Justice": "Justice"},
    {"Chief": "Chief", "Captain": "Captain", "Capt": "Captain", "Lt": "Lieutenant", "Lieutenant": "Lieutenant",
     "Sgt": "Sergeant", "Sergeant": "Sergeant", "Maj": "Major", "Major": "Major", "Col": "Colonel",
     "Colonel": "Colonel", "Gen": "General", "General": "General", "Cpl": "Corporal", "Corporal": "Corporal",
     "Superintendent": "Superintendent", "Inspector": "Inspector"},
    {"Bishop": "Bishop", "Archbishop": "Archbishop", "Cardinal": "Cardinal", "Pope": "Pope"},
    {"Superintendent": "Superintendent", "Principal": "Principal"},
    {"Mr": "Mr", "Mrs": "Ms", "Ms": "Ms", "Miss": "Ms"},
    {"Mayor": "Mayor", "Governor": "Governor", "Gov": "Governor", "Sheriff": "Sheriff"},
    {"President": "President", "Prime Minister": "Prime Minister", "Chancellor": "Chancellor"},
    {"King": "King", "Queen": "Queen"},
    {"Prince": "Prince", "Princess": "Princess"},
)  # fmt: skip
_ALL = sorted({title for ladder in _LADDERS for title in ladder}, reverse=True)
_TITLED = re.compile(
    rf"(?<![\w’'-])({'|'.join(_ALL)})\.? ((?:[A-Z][\w’'-]+ |[A-Z]\. ?){{0,2}})"
    r"([A-Z][a-zà-ÿ’'-]+[A-Za-zà-ÿ-]*)\b(?! [A-Z])"
)
_BEFORE = re.compile(
    r"\b(?:[Tt]hen|[Ff]ormer|[Ll]ate|[Ee]x|[Rr]etired|[Aa]nd|&|[Tt]he|[Nn]ow|[Vv]ice|[Dd]eputy|[Aa])[ -]$"
)
_OF_SOME = re.compile(r"(?!(?:Police|Fire|Army|Navy|Deputy|State|District) )\b[A-Z]\w*\.? $")
_SERVED = re.compile(
    r"\b(?:promot\w+|serv\w+|succe\w+|post of|office|became|becom\w+|"
    r"retired|former|then-|rank|elected|runn?ing for|nominee|candidate)\b"
)
_RAISED = re.compile(r"\b(?:Supreme Court|SCOTUS|nominat\w+|confirm\w+)\b")
_NEAR, _CLOSE = 150, 60  # characters
_ONE_PERSON = marked("“{here}” here, “{there}” elsewhere: one person?")
_OFTEN = 2  # mentions with the other title, of somebody without a given name
_KIN = words("en", "kin")
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss"})


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report a title that stands once where others of its ladder stand for the same person."""
    if article.primary_language != "en":
        yield from _in_other_languages(article)
        return
    written, borne = written_words(article), dict[str, list[re.Match[str]]]()
    if not any(len({ladder[t] for t in ladder if t.rpartition(" ")[2] in written}) > 1 for ladder in _LADDERS):
        return
    for match in _TITLED.finditer(article.text):
        borne.setdefault(match.group(3).removesuffix("’s").removesuffix("'s"), []).append(match)
    for surname, found in borne.items():
        if len(found) < 2 or len({m.group(2).split()[0] for m in found if m.group(2)}) > 1:
            continue
        for ladder in _LADDERS:
            if surname not in ladder:  # "Maj. Gen"
                yield from _other(article, surname, [m for m in found if m.group(1) in ladder], ladder)


def _other(article: Article, surname: str, found: list[re.Match[str]], ladder: dict[str, str]) -> Iterator[Finding]:
    ranks = [ladder[m.group(1)] for m in found]
    if len(set(ranks)) != 2:
        return
    odd = next((m for m, rank in zip(found[::-1], ranks[::-1], strict=True) if ranks.count(rank) == 1), None)
    others = [m for m in found if odd and ladder[m.group(1)] != ladder[odd.group(1)]]
    if odd is None or not _are_of_one(article, surname, odd, others):
        return
    here, there = (f"{m.group(1)} {surname}" for m in (odd, others[0]))
    message = say(_ONE_PERSON, here=here, there=there)
    yield Finding(*odd.span(), message, (Related("against", *others[0].span()),))


def _are_of_one(article: Article, surname: str, odd: re.Match[str], others: list[re.Match[str]]) -> bool:
    """Whether nothing says that two bear the surname, or one had two titles in turn."""
    text = article.text
    if is_posted(article, odd.start()) or quotation_at(article, *odd.span()):
        return False
    if all(quotation_at(article, *m.span()) for m in others):
        return False
    by_courtesy = odd.group(1) in _COURTESY
    if by_courtesy and (surname in _families() or len(others) < _OFTEN or _has_kin(text, surname)):
        return False
    bearers = [name.words[0] for name in names(article) if len(name.words) > 1 and name.words[-1] == surname]
    if len(bearers) > 1 or (not bearers and (len(others) < _OFTEN or not _KIN.isdisjoint(_words(text)))):
        return False
    if any(_BEFORE.search(text, max(0, m.start() - 14), m.start()) for m in (odd, *others)):
        return False
    if not (by_courtesy or odd.group(2)) and _OF_SOME.search(text, max(0, odd.start() - 14), odd.start()):
        return False  # "Texas Rep. Hollern" beside another of the name
    sentence = sentence_at(article, odd.start())
    near = text[max(0, odd.start() - _NEAR) : odd.end() + _NEAR]
    in_turn = not by_courtesy and _SERVED.search(text, sentence.start, sentence.end) is not None
    return not (in_turn or _RAISED.search(near)) and _KIN.isdisjoint(_words(near))


def _in_other_languages(article: Article) -> Iterator[Finding]:
    """A title that stands once, later than one of another rung of its ladder, for one person."""
    for found in titled(article):
        for ladder in sorted({one.ladder for one in found}):
            ranks = [one.rung for one in found if one.ladder == ladder]
            mine = [one for one in found if one.ladder == ladder]
            odd = next((one for one in reversed(mine) if ranks.count(one.rung) == 1), None)
            if len(set(ranks)) != 2 or odd is None:
                continue
            other = next(one for one in mine if one.rung != odd.rung)
            here, there = (article.text[one.start : one.end] for one in (odd, other))
            message = say(_ONE_PERSON, here=here, there=there)
            yield Finding(odd.start, odd.end, message, (Related("against", other.start, other.end),))


@cache
def _has_kin(text: str, surname: str) -> bool:
    """Whether a word for somebody's family stands close to one of the places of a surname."""
    places = (m.start() for m in re.finditer(rf"\b{surname}\b", text))
    return any(not _KIN.isdisjoint(_words(text[max(0, at - _CLOSE) : at + _CLOSE])) for at in places)


def _families() -> frozenset[str]:
    """The surnames of families that are in the news together."""
    return frozenset(line.split()[0] for line in entries("en", "families"))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text.lower())
