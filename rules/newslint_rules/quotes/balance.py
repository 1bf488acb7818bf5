"""Close every quotation that is opened, and open every one that is closed.

With one mark missing, the reader cannot tell where the speaker stops and the paper begins. A mark turned the wrong way
is said to be so.

A speaker who goes on in the next paragraph has an opening mark there and no closing mark here: that is right, and a
long speech that is closed some paragraphs later is let pass. So are paragraphs of one speech that copying has joined.
Silent on single marks, which may be apostrophes, on inches (6'2", 5’7”), on posts, and on paragraphs that break off in
mid-sentence, or in dots at the end of what is there. One finding for an article, at the first, but for marks turned
the wrong way.

In other languages than English the marks are paired as each language pairs them, in French, Russian and Ukrainian
nested ones that share their closing mark included («the paper «Day»), and an article with more than two lone marks is
let pass: it has a way of its own.
A closing mark behind a blank, or alone in a paragraph below, closes what nothing else does. Where all marks are
straight, one must stand alone, and others in pairs, in a paragraph of at most 1,500 characters: longer ones are several
that were joined, and a speech in them has a mark at the start of each. Of 13 of those read in seven languages all were
right.
Rate there: a warning in 1 of 48 French articles, 1 of 36 Ukrainian, 1 of 93 German ones; of 19 read in French and
Ukrainian 14 were right, 1 wrong, 4 could not be told from the paragraph.

Sources: CMOS 13.32 (quotations across paragraphs); Guardian style guide, "quotation marks". Of all alarms that fresh
eyes read, 225 warnings (213 right, 9 debatable, 3 wrong) are told still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Block, Finding, Options, bad, good
from newslint.core.message import marked, say
from newslint.facts.posts import is_posted
from newslint.facts.saying.cues import verbs_of_saying
from newslint.facts.sentences import breaks_off
from newslint_rules.quotes._lone import is_told_within, lone_marks
from newslint_rules.quotes._pairs import is_closed_apart, is_long_speech, is_slip, lone_pairs
from newslint_rules.quotes._straight import lone_straight

SEVERITY = "warning"
LANGUAGES = ("da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "ru", "sv", "uk")

EXAMPLES = [
    bad("They \"saw it as a 'war of words'\".\n\nHolm said that «\"»it was late. It rained."),
    good('“We won,” she said. “We won.” He is 6\'2" and likes "films".'),
    good("“He is 6'2\" and the plank is 9\" too short for him,” she said. He is 5’7” and heavy."),
    bad("El puente es rojo. «“»Es nuevo, dijo Ana, y es “de piedra”. Lo abrieron “ayer”.", language="es"),
    good("“We won.\n\n“And we shall win,” she said."),
    good("“We won.\n\nAnd we shall win again.\n\nThat is all.”"),
    good("She said “we may\n\nwin” after all."),
    good("“We won,” she said.\n\n“We won, and that is ..."),
    good("The board is 8’ by 4’ and 2” thick. “We need 4”,” she said. Screens of 32” and 40” are sold."),
    good('“My 7½" hat is gone,” she said. She was in the “class of 99”, born in 2015.'),
    bad("We are the class of 2015«”» she said. “It was 2” thick,” he said."),
    bad("«“»We won, she said.\n\nNobody knew."),
    bad("He is 5’7” tall. «“»We are glad, said his sister, Ann Lee.\n\nNobody knew."),
    bad("We won,«”» she said.\n\nNobody knew."),
    bad('We won,«"» she said.\n\nNobody knew.'),
    bad('He said "we won" and then «"»we lost.\n\nNobody knew.'),
    bad("He said «”»we won” and left."),
    bad("“We won,«“» she said. “We won.”"),
    bad("«“»We saw the one thing and the other, she said with a laugh.\n\n“It was late,” said her brother."),
    bad("«“»It is no wonder, said Ann Lee. It is a good pump.\n\n“We are glad,” said her brother."),
    bad("«“»We won, she said. “We won.”\n\nNobody knew."),
    bad("He called it «“»the longest of all and left.\n\n“It is,” she said."),
    good("He said that “the old bridge and the new one were both as good as bridges can be.\n\n“I want it,” he said."),
    good("He ended “with my last breath: are you mad?!\n\n“I do not see how anybody could want a bridge.”"),
    good("“We won. We did… \u200d “We won again. And we shall win.”\n\nNobody knew."),
    good("“We won. We did. “We won again. And we shall win.”\n\nNobody knew."),
    # a speech that is closed at its end alone: after eight paragraphs more, and after nine
    bad("“We won." + "\n\nAnd we shall win again." * 8 + "\n\nIt is ours.”\n\nIt is late,«”» she said."),
    bad("«“»We won." + "\n\nAnd we shall win again." * 9 + "\n\nIt is ours.”\n\nIt is late,” she said."),
    # a part of ten words and of eleven, a part that asks, before a paragraph that opens a quotation
    bad("He called it «“»the longest of all that anybody here had ever seen.\n\n“It is,” she said."),
    good("He called it “the longest of all that anybody here had ever seen yet.\n\n“It is,” she said."),
    good("He called it “the longest of all?\n\n“It is,” she said."),
    # a line of sixty characters may stand between, one of more may not; a second line may not
    good("He said: “We won the longest of all the races here.\n\nA line\n\n“It is,” she said."),
    bad("He said: «“»We won the longest of all the races here.\n\nA line\n\nA line\n\n“It is,” she said."),
    # a straight mark before a verb of saying closes, whichever way it is turned
    bad('"Es ist neu", sagte sie. Das Haus ist alt«"» sagte Anna Lee.', language="de"),
    bad('"Es ist neu", sagte sie. Das Haus ist alt, «"»sagte Anna Lee.', language="de"),
    bad('"Es ist neu", sagte sie. «"»Das Haus ist alt, sagte Anna Lee.', language="de"),
    good("„Das Haus ist alt“, sagte sie.", language="de"),
]

_ENDS_OPEN = re.compile(r"“(?=[\s.,;:)]|\Z)")
_BEGINS_CLOSED = re.compile(r"”(?=\w)")
_FEET = "['’′]"
_INCHES = re.compile(  # 5’7”: no mark that closes; looked for from that mark, of which a text has few
    rf"”(?:(?<=\d{_FEET}\d”)|(?<=\d{_FEET}\d\d”)|(?<=\d{_FEET} \d”)|(?<=\d{_FEET} \d\d”))"
)
_SPOKEN = frozenset({"headline", "standfirst", "paragraph", "list item"})
_OPENERS = tuple("“\"‘'")
_LONGEST = 8  # paragraphs of a speech that is closed at its end alone
_PART = 10  # words; a longer part of a sentence may be the first of a speech that the next paragraph goes on with
_VERB = 24  # characters of a verb
_LABEL = 60  # characters of a line that may stand between two paragraphs of a speech

_NOT_OPENED = marked("This mark closes a quotation that no mark of its kind opens.")
_NOT_CLOSED = marked("This mark opens a quotation that no mark of its kind closes.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report marks turned the wrong way, or the first mark of the article that has no counterpart."""
    text = article.text
    if article.primary_language != "en":
        yield from _by_pairs(article)
        return
    if "“" in text or "”" in text:
        turned = [m for m in _ENDS_OPEN.finditer(text) if _is_word_end(text[m.start() - 1 : m.start()])]
        turned += [m for m in _BEGINS_CLOSED.finditer(text) if text[m.start() - 1 : m.start()] in (" ", "\n", "(")]
        turned = [m for m in turned if not is_posted(article, m.start())]
        yield from map(_turned, sorted(turned, key=lambda m: m.start()))
        if turned:
            return
    closing = text.count("”") - len(_INCHES.findall(text))
    if text.count("“") == closing and text.count('"') % 2 == 0 and "″" not in text:
        return
    blocks = [b for b in article.blocks if b.kind in _SPOKEN and not is_posted(article, b.start)]
    waiting: tuple[int, int] | None = None  # the mark that opened a speech, and the index of its block
    for index, block in enumerate(blocks):
        opened, closed, lost = lone_marks(text, block)
        if waiting and closed is not None:
            waiting = None
        elif waiting and (index - waiting[1] > _LONGEST or text.startswith(_OPENERS, block.start)):
            break
        elif closed is not None:
            yield Finding(closed, closed + 1, say(_NOT_OPENED))
            return
        if lost is not None:
            yield Finding(lost, lost + 1, say(_NOT_CLOSED))
            return
        if opened is not None and not waiting and not _goes_on(text, opened, block, blocks[index + 1 : index + 3]):
            waiting = opened, index
    if waiting and not breaks_off(article, waiting[0]):
        yield Finding(waiting[0], waiting[0] + 1, say(_NOT_CLOSED))


def _by_pairs(article: Article) -> Iterator[Finding]:
    """The first lone mark of an article in a language with pairs of its own."""
    pairs = lone_pairs(article)
    lone = [mark for mark in pairs.lone if mark.other < 0]
    if is_long_speech(article.text, lone):
        return
    first = lone[0] if is_slip(pairs, lone) else lone_straight(article)
    if first is None:
        return
    if first.opens and (is_closed_apart(article.text, first.at) or breaks_off(article, first.at)):
        return
    closes = not first.opens or _is_before_verb(article, first.at)
    yield Finding(first.at, first.at + 1, say(_NOT_OPENED) if closes else say(_NOT_CLOSED))


def _is_before_verb(article: Article, at: int) -> bool:
    """Whether a straight mark stands before a verb of saying, so that it closes what was said: " said Ann."""
    word = article.text[at + 1 : at + _VERB].split(" ", 1)[0]
    return article.text[at] == '"' and word in verbs_of_saying(article.primary_language)


def _is_word_end(char: str) -> bool:
    """Whether a word or a sentence may end in a character."""
    return char.isalnum() or (char != "" and char in ".,!?…")


def _turned(match: re.Match[str]) -> Finding:
    """A mark that opens where a quotation ends, or closes where one begins."""
    right = "”" if match.group() == "“" else "“"
    message = say("This mark is turned the wrong way: {mark} for {right}.", mark=match.group(), right=right)
    return Finding(*match.span(), message)


def _goes_on(text: str, opened: int, block: Block, following: list[Block]) -> bool:
    """Whether the speaker goes on in the next paragraph, or that goes on in mid-sentence."""
    if not following or text[following[0].start].islower():
        return bool(following)
    line = text[following[0].start : following[0].end]
    if (len(line) < _LABEL or line.isupper()) and not line.startswith(_OPENERS):
        following = following[1:]
    said = text[opened + 1 : block.end]
    few = said[:1].islower() and said.count(" ") < _PART and said[-1] not in "?!"
    part = few or is_told_within(said)  # "the longest", or the speaker's name is inside
    return bool(following) and text.startswith(_OPENERS, following[0].start) and not part
