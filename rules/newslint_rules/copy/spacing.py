"""Leave a space behind a full stop or a comma, and none before it.

"The bridge opened.The mayor came" reads as one word, wraps as one word, and makes a link of it in some messages. Most
come from copying: a link, a tag or a line break stood there.

Silent on addresses, file names, decimals and spaced dots of an ellipsis, on names that are written so ("Amazon.Com", or
whatever stands so twice), on labels ("win,msi: …"), on a mark that is spoken of ("remove the . there"), and in posts.
The fix adds a space where a function word follows: "Data.List" may be a name. One finding an article, for what took one
space took or put the others. Two spaces in a row inside a sentence are left to the page, which shows one.

Sources: any style guide; Chicago Manual of Style, 6.7 and 6.11. Rate: 1 in 11 US news articles copied from the web,
where links stood (41 of 42 read were right). Of all alarms that fresh eyes read, 176 errors (176 right) are told still.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from itertools import pairwise

from newslint import Article, Finding, Options, bad, good
from newslint.core.around import in_front, word_in_front
from newslint.core.lists import beside
from newslint.core.message import say
from newslint.facts.odd_words import distinct_words, odd_words
from newslint.facts.pieces import lists
from newslint.facts.posts import is_posted
from newslint_rules.copy._places import Fault, reported

SEVERITY = "error"
LANGUAGES = "all"

EXAMPLES = [
    bad("It was “loud«”and» long."),
    good("The “news”letter is old, ”as they say."),
    good("Node.Js, Harbour.Gov and example.Com, by Holm.Lee@mail.example, cost 1,000 . . . no more. Ask U.S.Army."),
    good("It was written by Ann Lee, Holm.Bo, Ada Quill and others."),
    good("It lies in /srv/a,b,c as bridge.Js.\n\nIt is open.The mayor knew — Ann Lee (@lee) May 2, 2020"),
    bad("The bridge was «open.The» mayor came.", fix="The bridge was open. The mayor came."),
    bad("The bridge, long «shut,and» now open.", fix="The bridge, long shut, and now open."),
    bad("The bridge, long «shut,opened».", fix=None),
    bad("The bridge was «open.Holm» came.", fix=None),
    bad("---\ntitle: «time.In»\n---\n\nIt gives a time.", fix=None, suffix=".md"),
    bad("It is told at [«time.After»](http://tarn.example/) too.", fix=None, suffix=".md"),
    bad("We map items to« .» Otherwise the bridge is red.", fix=None),
    good("The firm owns .To and .In domains now."),
    bad("The firm owns« .»To domains now.", fix=None),
    bad("The bridge was open« .»The mayor came.", fix="The bridge was open. The mayor came."),
    bad("The mayor said so« ,»but left."),
    bad("In May 2024« ,»the mayor left."),
    bad("“It is shut”«,»she said.", fix=None),
    bad("The mayor said«,»“It is shut.”", fix=None),
    good("It runs on .Net alone. “It is shut”, she said. The mayor said, “It is shut.”"),
    good("At csv,conf they met; csv,conf is long. They wrote pier,deck: red paint. Remove the . at the end."),
    bad("Ann Lee, the mayor« ,»who came last, left."),
    good("Er sagte ,nein' und ging ,fort'.", language="de"),
    bad("Type docker build -t quay« .» Then go.", fix=None),
    good("He typed “git add .” and left. Then “ls -la .” alone."),
    bad("It is at www.bridge.example/a« .» Go there.", fix=None),
    bad("The bridge« ,» long shut, opened .", fix="The bridge, long shut, opened."),
    bad("The bridge« ,» long shut, was open.The mayor came.", fix="The bridge, long shut, was open. The mayor came."),
    good("Die Seite Gzt.Ru schrieb davon.", language="de"),
    good("Byrået Tarn.Holm var med. Die Seite ”Gzt.Ru” schrieb davon.", language="da"),
    bad("„«offen.Die» Stadt sang“, sagte er.", language="de"),
    good("It is at bridge.example/a.b,c and cost 1.5 or 2,5; Amazon.Com sold it."),
]

# In one of the odd words, so that most articles are done with after a look at those.
_MAYBE = re.compile(r"[a-z]{2}(?:[.?!][\"”]?[A-Z][a-z]|,[a-z]{3})")
_ALONE = frozenset({",", ".", ',"', '."', ",”", ".”"})
_NONE = re.compile(
    r"(?<![\w@/#.:-])[\"“(‘]?+[A-Za-zÀ-ÿ’'-]*+(?:"
    r"(?<=[a-z]{2})(?P<stop>[.?!][\"”]?)(?!(?:Com|Org|Net|Edu|Js|Gov|Mil|Co|Am|Io|Tv|Ly|Gl)\b)(?=[A-Z][a-z’']++(?![\w/@-]|\.\w))"
    r"|(?<=[a-z]{3})(?P<comma>,)(?=[a-z]{3,}+(?![\w/@,]|\.\w)))"
)
_BRACKETS = ("(", "}", "[")  # what code has behind a name: "args.This()"
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = 5  # of a command
_ADDRESS = re.compile(r"[/@]|\w\.[a-z]{2}")  # a space keeps the mark out of it
_OPENING, _CLOSING = frozenset("«“„‘\"'"), frozenset("»“”’\"'")
_TURNED = re.compile(r" ,(?<=[a-z\d]{2} ,)(?=[a-z]{2,}[ .])")
_QUOTED = re.compile(r",(?<=[a-z.!?]”,)(?=[a-z]{2,} )|,(?<=[a-z]{3},)(?=“[A-Z])")  # “It is shut”,she said
_CLOSED = re.compile(r"”(?<=[a-z,.!?]”)([a-z]{2,})(?= )")  # “professional”and, but no “news”letter
_STOP = re.compile(
    r" \.(?<=[a-z]{2} \.)(?!(?:Com|Org|Net|Edu|Js|Gov|Mil|Co|Am|Io|Tv|Ly|Gl)\b)([A-Z][a-z’']*+)(?= [a-z])"
)
_DOT = re.compile(r" \.(?=[A-Za-z])")
_ENDED = re.compile(r"[.!?][\s”\"]|\n")
_NAMES_ONE = re.compile(r"\b(?:owns?|and|or|the|an?|of|in|on|for|with|under|using?|uses|new|all)\Z")
_BEFORE = re.compile(
    r"[ \u00a0](?=[,.])(?<=[\w”\"’)].)(?:(,)(?=[\s\"”]|\Z)(?! ?[.,(])|(\.)(?=[\s\"”]|\Z)(?! ?[.,a-zß-ÿ]))"
)


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the first place where a space is missing behind a mark or stands before one, with all others."""
    text = article.text
    missing = list(_missing(article)) if _MAYBE.search(odd_words(article)) else []
    if article.primary_language == "en" and ("”" in text or ",“" in text):
        missing += _beside_quotation_marks(text, lists(article.language).functions)
    faults = missing
    if not _ALONE.isdisjoint(distinct_words(article)):
        before = (m for m in _BEFORE.finditer(text) if text.count(".", m.start() - 2, m.start() + 4) < 2)
        functions = lists(article.language).functions
        faults = missing + [fault for m in before if (fault := _before(text, m, functions))]
    if article.primary_language == "en":  # elsewhere a comma may open a quotation: ,so‘
        faults = [*faults, *_on_the_wrong_side(text, lists(article.language).functions)]
    faults = sorted((f for f in faults if not is_posted(article, f[0])), key=lambda fault: fault[0])
    lacks = bool(faults) and faults[0] in missing
    message = say("A space is missing behind this mark.") if lacks else say("No space belongs before this mark.")
    yield from reported(article, faults, message)


def _before(text: str, mark: re.Match[str], functions: Container[str]) -> Fault | None:
    """A mark behind its space, with the mark alone unless the space is meant: behind a command, or an address.

    Nor where words may be missing, as a formula is in "We map items to . Otherwise".

    None where the point ends a command in quotation marks, “git add .”: it is the folder.
    """
    if _is_command(text, mark):
        return None if text[mark.end() : mark.end() + 1] in _CLOSING else (*mark.span(), None)
    word = word_in_front(text, mark.start())
    kept = _ADDRESS.search(word) or word.lower() in functions
    return *mark.span(), None if kept else mark.group().strip()


def _is_command(text: str, mark: re.Match[str]) -> bool:
    """Whether a point may be the folder that a command is told: "docker build -t quay ."."""
    before = in_front(text, mark.start()).rpartition("\n")[2].split()[-_WORDS:]
    told, words = beside(__file__, "commands.txt"), (word.strip("".join(_OPENING)) for word in before)
    return mark.group().endswith(".") and any(word in told or word.startswith("-") for word in words)


def _beside_quotation_marks(text: str, functions: Container[str]) -> Iterator[Fault]:
    """Closing marks and commas in front of opening ones, without their space."""
    yield from ((*m.span(), None) for m in _QUOTED.finditer(text))
    yield from ((*m.span(), None) for m in _CLOSED.finditer(text) if m.group(1) in functions)


def _on_the_wrong_side(text: str, functions: Container[str]) -> Iterator[Fault]:
    """Marks with their space before them: "open .The mayor"."""
    if " ," in text:
        yield from ((*m.span(), None) for m in _TURNED.finditer(text))
    if " ." in text:
        dots = [m.start() for m in _DOT.finditer(text)]
        crowded = {at for a, b in pairwise(dots) if not _ENDED.search(text, a + 2, b) for at in (a, b)}
        for match in _STOP.finditer(text):
            word, start = match[1].lower(), match.start()
            if word in functions and start not in crowded:  # ".To and .In" are domains
                named = word in beside(__file__, "domains.txt") or _NAMES_ONE.search(text, start - 10, start)
                yield start, match.start(1), None if named else ". "


def _missing(article: Article) -> Iterator[Fault]:
    """Two words with a mark between them and no space, and the same with one where that is certain."""
    text, known = article.text, lists(article.language)
    places: list[tuple[int, int, int]] = []
    for match in _NONE.finditer(text):
        start, end = match.start(), match.end()
        word = _WORD.match(text, end)
        stop = word.end() if word else end
        if text[start - 2 : start] == ", " and text[stop : stop + 1] == ",":
            continue  # in a list of names
        if text[start - 1 : start] in _OPENING and text[stop : stop + 1] in _CLOSING:
            continue  # a name in quotation marks: «Gzt.Ru»
        if not (match["comma"] and text.startswith(":", stop)):
            places.append((start, end, stop))
    often = Counter([text[start:stop] for start, _, stop in places])
    for start, end, stop in places:
        if often[text[start:stop]] == 1:
            labels = any(link.start == start and link.end == stop for link in article.links)
            dotted = labels or start == article.block_at(start).start  # a function's name as a title: time.In
            sure = not dotted and text[end:stop].lower() in known.functions and text[stop : stop + 1] not in _BRACKETS
            if not sure and article.primary_language != "en" and text[start].isupper():
                continue  # a firm: Geelmuyden.Kiese
            yield start, stop, f"{text[start:end]} {text[end:stop]}" if sure else None
