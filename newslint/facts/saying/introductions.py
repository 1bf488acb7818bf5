"""Who leads to a paragraph: with a colon above it or above its list, or as its label."""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.names import names
from newslint.facts.saying.cues import lexicon
from newslint.facts.saying.mentions import last_name, mentions_of, name_at
from newslint.facts.sentences import sentence_index, sentences
from newslint.facts.sources import Source, attributions_by_sentence, source_made

_LISTED = 30  # lines of a list
_LABEL = 48  # characters of a label
_LINE = 240  # characters of a line in a list without marks
_SURNAME = re.compile(r"([A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]{2,20}): ")
_SPOKEN = re.compile(r": (?=[A-ZÀ-Þ])")
_TURN = re.compile(r"(?:^|(?<=[.?!”\"] ))([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})\Z", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@fact
def _known(article: Article) -> dict[int, Source | None]:
    """Who leads to each block that somebody asked about."""
    return {}


def introduction(article: Article, block: int, offset: int) -> Source | None:
    """Who leads to what stands at an offset of a block: a label before it, or the colon at the end of the block before,
    or before the list it belongs to: "He promised that:", "The Courier reported:".
    """
    labelled = _label(article, block) or _asked_or_answering(article, block) or _turn(article, block, offset)
    if labelled is not None:
        return labelled
    known = _known(article)
    if block not in known:
        known[block] = _above(article, block)
    return known[block]


def _above(article: Article, block: int) -> Source | None:
    """Who leads to a block with the colon at the end of the one before it, or before the list it belongs to."""
    before = max(_above_lines(article)[block], block - _LISTED)
    if before < 0 or not article.text.endswith(":", article.blocks[before].start, article.blocks[before].end):
        return None
    if before < block - 1 and not _is_line(article, block):  # the paragraph behind a list
        return None
    sentence = sentence_index(article, article.blocks[before].end - 1)
    present = attributions_by_sentence(article).get(sentence)
    if present:
        source, words = source_made(article, present[-1], carried=True), lexicon(article.language)
        open_ = words is not None and source.name.lower() in words.small["pronouns"] | words.small["possessives"]
        return None if open_ else source
    if (passed := _passed_on(article, before)) is not None:
        return passed
    name = name_at(article, sentences(article)[sentence].start)
    if name is not None and not (" " in name[2] or name[2].isupper() or mentions_of(article, name[2])):
        return None  # "Other highlights:"
    return Source(name[0], name[1], name[2], "named", carried=True) if name else None


def _label(article: Article, index: int) -> Source | None:
    """The name behind "from" in the label of a paragraph: "Update from Radio Tarn: The fire …"."""
    block = article.blocks[index]
    colon = article.text.find(": ", block.start, min(block.end, block.start + _LABEL))
    if colon < 0 or any(c in '.?!,;“"' for c in article.text[block.start : colon]):
        return None
    words = lexicon(article.language)
    given = _WORD.findall(article.text[block.start : colon])
    if words is None or words.small["within"].isdisjoint(given):
        return None
    name = last_name(article, block.start, colon)
    return Source(name[0], name[1], name[2], "named", carried=True) if name else None


@fact
def _above_lines(article: Article) -> list[int]:
    """The last block before each that is no line of a list, -1 where there is none."""
    found, last = [], -1
    for index in range(len(article.blocks)):
        found.append(last)
        if not _is_line(article, index):
            last = index
    return found


def _is_line(article: Article, index: int) -> bool:
    """Whether a block is an item of a list, marked or not: a short line that is no sentence."""
    block = article.blocks[index]
    if block.kind == "list item":
        return True
    text = article.text[block.start : block.end]
    return block.kind in ("paragraph", "heading", "subheading") and len(text) < _LINE and text[-1:] not in '.!?:”"'


def _passed_on(article: Article, block: int) -> Source | None:
    """The name before the colon that ends a block, where words of others are passed on: "…, via the Courier:"."""
    words, end = lexicon(article.language), article.blocks[block].end - 1
    told = article.text[max(article.blocks[block].start, end - _LABEL) : end].split(" ")
    first = len(told)
    while first and told[first - 1][:1].isupper():
        first -= 1
    lead = [word.lower() for word in told[:first]]
    if words is None or first == len(told) or not lead:
        return None
    before = lead[-2:-1] if lead[-1] in words.articles else lead[-1:]
    name = " ".join(told[first:])
    known = not words.small["passed_by"].isdisjoint(before)
    return Source(end - len(name), end, name, "named", carried=True) if known else None


def _turn(article: Article, index: int, offset: int) -> Source | None:
    """Whose turn it is in a conversation that is written with names: "Holm: How many? Lund: I have 40."."""
    low = article.blocks[index].start
    turns = _turns(article)
    if not turns:
        return None
    at, first = bisect_left(turns, (offset,)) - 1, bisect_left(turns, (low,))
    return Source(*turns[at], "named", carried=True) if at >= first and turns[first][0] == low else None


@fact
def _turns(article: Article) -> list[tuple[int, int, str]]:
    """The labels with which persons speak in turn: where, and who; none where only one does, or only once."""
    if ": " not in article.text:
        return []
    told = (n for n in names(article) if n.kind == "person" and len(n.words) > 1)
    told = (n for n in told if any(article.text[end : end + 1] != ":" for _, end in n.mentions))  # no rubric
    persons = {n.words[-1]: n.text for n in told}
    colons = [match.start() for match in _SPOKEN.finditer(article.text)]
    labels = (_TURN.search(article.text, max(0, at - _LABEL), at) for at in colons)
    found = [label.span(1) for label in labels if label is not None]
    known = [(start, end, article.text[start:end].rpartition(" ")[2]) for start, end in found]
    turns = [(start, end, persons[last]) for start, end, last in known if last in persons]
    several = len({name for _, _, name in turns})
    again = several < len(turns) or len({article.block_index(start) for start, _, _ in turns}) < len(turns)
    return turns if several > 1 and again else []  # "Ann Holm: She is mayor." and "Bo Ek: He …" are a list


def _asked_or_answering(article: Article, index: int) -> Source | None:
    """The person whose surname in capitals is the label of a paragraph, as in an interview: "HOLM: It is 40."."""
    block = article.blocks[index]
    label = _SURNAME.match(article.text, block.start, block.end)
    if label is None:
        return None
    surname = label.group(1)
    known = {n.text for n in names(article) if len(n.words) > 1 and n.words[-1].upper() == surname}
    if len(known) != 1:
        return None
    return Source(block.start, label.end(1), known.pop(), "named", carried=True)
