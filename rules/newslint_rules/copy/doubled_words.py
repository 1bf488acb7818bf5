"""Take out the second of two same words in a row.

"The the" is what is left when a line was broken or a sentence was changed, and the eye passes over it: of all slips in
print it is the commonest.

An error, with a safe fix, where no sentence can have the word twice ("the the", "of of"); a warning on other words,
which goes with `--unsafe` alone: "C plus plus" is meant. Silent on words that are said twice ("that that", "had had",
"very very"), behind verbs that end in the word ("voted in in May"), three times ("done done done"), or may be where a
clause begins (German "…, die die Brücke bauten"), on names ("Duran Duran"; "The The" where a sentence has that name in
its midst), where markup tells one from the other ("the *default* default"), in verse (lines that / part them), before a
surname with its particle that somebody bears ("le mot de de Gaulle"), before "[sic]", and in posts and interviews.
Within quotation marks a word that no sentence has twice is a warning, but for what somebody may have said so ("the- the
the bridge"), and other words are silent. "Not not" is told, and its fix is no safe one: the second may be meant; so is
a given name of five letters and more before a surname ("Fiona Fiona Marsh").

Sources: Chicago Manual of Style, 2.56 (proofreading); newslint/languages/<xx>/never_doubled.txt and said_twice.txt.
Rate: an error in 1 of 95 US news articles (all 40 read were right), a warning in 1 of 120: of 80 read 63 were right, 7
debatable (a page's own words); of the ten that were wrong eight ("weighed in in May", "what makes us us") are silent.
Within quotation marks 1 of 450 US articles and 1 of 2,000 in twelve other languages: all 25 were read, 23 right, 2
debatable (who speaks may stammer). Of all alarms that fresh eyes read, 201 errors (199 right, 2 debatable) and 195
warnings (186 right, 4 debatable, 5 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front, word_in_front
from newslint.core.finding import Replace, Severity
from newslint.core.message import say
from newslint.facts.interviews import is_in_interview
from newslint.facts.names import names
from newslint.facts.odd_words import distinct_words, spaced_words
from newslint.facts.others_words import is_meant
from newslint.facts.posts import is_of_others, is_posted
from newslint.facts.quotations import quotation_at
from newslint.languages import ALL, by_kind, words
from newslint.languages.kinds import ATTRIBUTION, DOUBLED_PHRASES
from newslint_rules.copy._twice_named import twice_named

SEVERITY = "error"
NEEDS = ("never_doubled",)

EXAMPLES = [
    good("He said that that was so, and had had no bridge. Duran Duran sang, and so so well."),
    good("He said that a bridge bridge [sic] was no ferry. The town it had fought for for 20 years was lost."),
    good("He was cashing in in May, in the war he served in in Norwold. Yadda yadda, he said."),
    good("The Who and The The sang. They left Serie A a year ago, Group A a point ahead, and took vitamin A a day."),
    good("The The the singer was there. They had heard The The before."),
    bad("«The The» the singer was there.", fix=None),
    bad("He saw the «the the» bridge."),
    bad("They won. «A a» year went by.", fix="They won. A year went by."),
    good("Han ved, at at ryge er farligt.", language="da"),
    bad("Han begyndte straks «at at» ryge.", fix=None, language="da"),
    bad("Han fik ikke andet «en en» smule vand.", fix=None, language="da"),
    bad("Han fik «en en» smule vand.", fix="Han fik en smule vand.", language="da"),
    good("– Nå er kunst kunst, og det blir aldri natur.\n\nBo Lee: - Nå er kunst kunst.", language="no"),
    bad("– Nå er «og og» den.\n\nNå er «kunst kunst».", language="no", fix=None),
    bad("Он сказал, «что что» мост закрыт.", language="ru", fix="Он сказал, что мост закрыт."),
    good("Он сказал, что что бы ни было, мост закрыт.", language="ru"),
    good("Hon vet, att att röka är farligt.", language="sv"),
    good("The bridge is done done done, he wrote, and it was cold cold cold."),
    good("The town spends more than it takes in in taxes.\n\nHe was voted in in May. It was voted on on Monday."),
    good("“We opened opened it, and it is not not red,” she said.\n\nHe knew the\n\nthe bridge."),
    good("“We saw, you know, the the bridge, and the- the the ferry,” she said.\n\n“The the bridge is open,” he said."),
    bad("“We saw «the the» bridge,” she said.", fix=None),
    good("Charles de Gaulle est mort. Le mot de de Gaulle est court.", language="fr"),
    bad("Le mot «de de» Gaulle est court.", language="fr"),
    bad("The University of Tarn is old. The dean «of of» Tarn left.",
        fix="The University of Tarn is old. The dean of Tarn left."),
    bad("Le mot «de de» la ville est court.", language="fr", fix="Le mot de la ville est court."),
    good("Si trova a 14 ° E e a nord; vanno dritte dritte a casa.", language="it"),
    good("She sang: So red, so cold / Either old or, or or / Even gold."),
    good("It is the *default* default of all bridges.", suffix=".md"),
    good("The bird sang: hiii hiii and left."),
    good("The the bridge — The Mayor (@mayor) May 2, 2020"),
    good("It rained.\n\nIt was cold.\n\nHe left.\n\n3 comments\n\nAnn\n\nI saw the the bridge."),
    good("It rained.\n\nIt was cold.\n\nHe left.\n\nAnn, 4 May 2023 09:12\n\nI saw the the bridge."
         "\n\nBo, 4 May 2023 09:15\n\nSo did I.\n\nAnn, 5 May 2023 10:01\n\nNo."),
    bad("It rained.\n\nIt was cold.\n\nHe left.\n\nAnn, 4 May 2023 09:12\n\nI saw «the the» bridge."
        "\n\nBo, 4 May 2023 09:15\n\nSo did I.", fix="It rained.\n\nIt was cold.\n\nHe left.\n\nAnn, 4 May 2023 09:12"
        "\n\nI saw the bridge."
        "\n\nBo, 4 May 2023 09:15\n\nSo did I."),
    bad("The mayor opened «the the» bridge.", fix="The mayor opened the bridge."),
    bad("He wrote: «The the» bridge is open."),
    bad("«The The» mayor opened the bridge.", fix=None),
    bad("The mayor is «not not» guilty."),
    bad("Judge «Fiona Fiona» Marsh left.", fix=None),
    bad("Ttele Marsh, the mayor, sang. Then Mayor «Ttele Ttele» Marsh left.", fix=None),
    bad("He writes down parallel «or or» parallel and.", fix=None),
    good("Duran Duran Live is old. Ttele Ttele Marsh left. Dee Dee Marsh sang. “Fiona Fiona Marsh!”"),
    bad("The mayor «opened opened» the bridge.", fix=None),
    bad("The bridge is red, and it «shines shines».", fix=None),
]


_STOPS = ",.;:!?…"
_STRETCHED = re.compile(r"(\w)\1\1")  # a cry: piiip
_DASHES = ("-", "–", "—")
_BROKEN = ("-", "–", "—", "…", ".", ",")
_DASHED = re.compile(r": [-–—] ")  # "Ann Lee: – It is red"
_NEAR = 40  # characters, in which two words stand
_TWO = re.compile(r"(?<!\S)(?=(\S+)[ \n](\S+))")
_MANY = 32  # pairs of words, for which the text is looked through once for all
_VERSE = re.compile(r"[a-z,] / [A-Z]?[a-z]")  # what parts the lines of a song
_MARKUP = frozenset("*_`<>[]")
_NAME = re.compile(r" (?:[a-z]{2,3} )?[A-ZÀ-ÖØ-Þ][\w’'-]+")  # behind a particle: "de Gaulle", "de la Rúa"


@cache
def _capitals(language: str) -> frozenset[str]:
    return frozenset(word.capitalize() for word in words(language, "never_doubled"))


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report two same words in a row that nobody says."""
    yield from _given_names(article)
    language = article.primary_language
    negations = by_kind(language, "attribution", ATTRIBUTION)["negations"]
    said, never = spaced_words(article), words(language, "never_doubled")
    following = said[1:]
    starting = compress(zip(said, following, strict=False), map(str.startswith, following, said))
    pairs = {(one, one) for one, other in starting if not other[len(one) :].strip(_STOPS)}
    capitals = distinct_words(article).intersection(_capitals(language))
    pairs |= {(one, one.lower()) for one in capitals if f"{one} {one.lower()} " in article.text}
    places = _places(article.text, pairs) if len(pairs) > _MANY else {}
    for one, other in sorted(pairs):
        begins = other in words(language, "said_behind_comma")
        may_be = other in words(language, "said_twice") and not begins
        opens = other in _capitals(language)  # "The The mayor opened": of what nobody says twice
        meant = may_be or not (other.islower() or opens) or not other.isalpha() or bool(_STRETCHED.search(other))
        told = opens or other in never or words(language, "said_twice")
        if told and not meant and not _is_band(article.text, one):
            once = "" if other in never else f"(?<!\\b(?i:{one}) )"  # "Oi oi oi"
            pair = rf"(?<!\S){once}{one}[ \n]{other}(?=[{_STOPS}]*(?:\s|\Z))(?! {other}\b)"
            for match in _matches(pair, article.text, places.get((one, other)) if places else None):
                particle = language != "en" and other in words(ALL, "name_particles")
                name = _NAME.match(article.text, match.end()) if particle else None
                named = name and _is_borne(article, other + name.group())
                third = other != one and _is_third(article.text, one, match.start())
                spoken = quotation_at(article, *match.span()) is not None
                as_said = spoken and (begins or other not in never or other in negations)
                if named or third or as_said or _is_meant(article, match, begins, opens, spoken):
                    continue
                message = say('"{word}" stands here twice in a row.', word=other)
                sure = other in never and not (spoken or name) and not _may_be_meant(article, *match.span())
                severity: Severity | None = None if sure else "warning"
                fix = (Replace(match.start() + len(one), match.end(), ""),)
                yield Finding(
                    *match.span(), message, fix=fix, severity=severity,
                    safe=sure and not (begins or other in negations),
                )  # fmt: skip


def _places(text: str, pairs: set[tuple[str, str]]) -> dict[tuple[str, str], list[int]]:
    """Where many pairs of words stand: with one look at the text, and not one for each."""
    found: dict[tuple[str, str], list[int]] = {pair: [] for pair in pairs}
    for match in _TWO.finditer(text):
        places = found.get((match[1], match[2].rstrip(_STOPS)))
        if places is not None:
            places.append(match.start())
    return found


def _matches(pattern: str, text: str, places: list[int] | None) -> Iterator[re.Match[str]]:
    """The matches of a pattern, at places where those are known."""
    if places is None:
        return re.finditer(pattern, text)
    return (match for at in places if (match := re.compile(pattern).match(text, at)))


def _may_be_meant(article: Article, start: int, end: int) -> bool:
    """Whether the first of two same words was meant to be another: "rather the the file" for "rather than the file".

    Or whether both are meant, as where one word stands on either side: "parallel or or parallel and".
    """
    compared = by_kind(article.primary_language, "doubled_phrases", DOUBLED_PHRASES)["compared"]
    before = word_in_front(article.text, start).lower()
    after = article.text[end : end + _NEAR].split()[:1]
    return before in compared or [before] == [word.strip(_STOPS).lower() for word in after]


def _given_names(article: Article) -> Iterator[Finding]:
    """Given names that stand twice in a row before a surname."""
    for start, end in twice_named(article):
        if not is_of_others(article, start, end):
            one = article.text[start:end].partition(" ")[0]
            edits = (Replace(start + len(one), end, ""),)
            message = say('"{word}" stands here twice in a row.', word=one)
            yield Finding(start, end, message, fix=edits, severity="warning", safe=False)


def _is_borne(article: Article, name: str) -> bool:
    """Whether somebody with a given name bears a surname with its particle: "Charles de Gaulle"."""
    return any(one.kind == "person" and one.text.endswith(f" {name}") for one in names(article))


def _is_third(text: str, word: str, start: int) -> bool:
    """Whether a word stands before two that are told: that the first two are the same is told already."""
    first = start - len(word) - 1
    return first >= 0 and text.startswith(f"{word} ", first) and not text[first - 1 : first].strip()


def _is_band(text: str, word: str) -> bool:
    """Whether a text has a word with a capital twice where no sentence begins: "They heard The The"."""
    return word[:1].isupper() and len(word) > 1 and bool(re.search(rf"[^\W_],? {word} {word}\b", text))


def _is_meant(article: Article, match: re.Match[str], begins: bool, opens: bool, spoken: bool) -> bool:
    """Whether two same words may stand at a place: in somebody else's, by markup, or by what stands before them.

    `begins` says that the second may begin a clause, `opens` that they have the capital that opens a sentence, `spoken`
    that they stand in a quotation.
    """
    text, start = article.text, match.start()
    posted = is_posted(article, start) or is_in_interview(article, start)
    if posted or is_meant(article, match.end()) or _is_marked_up(article, *match.span()):
        return True
    before, one = in_front(text, start, _NEAR), match.group().split()[0]
    block = article.block_at(start)
    verse = _VERSE.search(text, max(block.start, start - _NEAR), min(block.end, match.end() + _NEAR))
    if verse or before.endswith("° ") or (spoken and before.rstrip().endswith(_BROKEN)):  # a point of the compass
        return True
    verb = before.rpartition(" ")[0].rpartition(" ")[2].lower()
    after = (text[match.end() : match.end() + _NEAR].split() or [""])[0].rstrip(_STOPS)
    meant = words(article.primary_language, "said_twice")
    if not {f"{verb} {one}", f"{one} {after}"}.isdisjoint(meant):
        return True  # "weigh in in May"; "lønnes i i dag"
    if one not in words(article.primary_language, "never_doubled") and _is_reply(article, start):
        return True  # "– Nå er kunst kunst", as somebody says
    capital = opens or (len(one) == 1 and one.isupper())  # that opens no sentence: "Serie A a year ago"
    named = capital and before[-2:].rstrip()[-1:].isalnum()  # "The Who and The The"
    return named or (begins and _begins_clause(text, start))


def _is_reply(article: Article, start: int) -> bool:
    """Whether somebody says what stands at an offset, behind a dash at the head of its paragraph or behind a name."""
    block = article.block_at(start)
    first, _ = article.source_range(block.start, block.end)
    dash = (article.source or "")[max(0, first - 2) : first].strip()
    return dash in _DASHES or _DASHED.search(article.text, block.start, start) is not None


def _begins_clause(text: str, start: int) -> bool:
    """Whether a mark, or the beginning of a paragraph, stands one or two words before an offset."""
    before = in_front(text, start, _NEAR).rpartition("\n")[2]
    last = before.split()[-2:]
    return len(last) < 2 or any(not word[-1].isalnum() for word in last)


def _is_marked_up(article: Article, start: int, end: int) -> bool:
    """Whether signs of markup stand between or around two words in the source."""
    first, last = article.source_range(start, end)
    return not _MARKUP.isdisjoint((article.source or "")[first:last])
