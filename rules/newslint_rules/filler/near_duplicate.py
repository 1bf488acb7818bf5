"""Say a thing once: two sentences of one article that say the same in nearly the same words.

A paragraph that was pasted twice, or rewritten and left beside its first version, costs readers their patience and an
editor their trust.

Silent where one of the two is headline, standfirst, caption, subhead or page furniture, or stands in a first paragraph
of one or two sentences (below the caption of a picture, or a line that says when this was printed; of more where it
ends with who writes), since those are meant to echo, a correction, an entry of a timeline, or an item with code; where
both stand in notes with one label, or are short, have a date and close two paragraphs or stand below two crossheads,
since each tells it of its own ("It takes effect on May 1."); where the sentences differ in a name or a number, since
then they say different things; on lines without a stop; on sentences of fewer than eight words, and clauses of fewer
than twelve, ten where they are the same. Silent on pull quotes: nearly all of a short paragraph, with who says it, that
is a part of a longer one; and on a paragraph that comes three times, as a refrain does.

A note, for much of what stands twice does so on purpose; a warning where a whole paragraph comes again word for word,
or several one after the other, or a sentence in its own paragraph, outside quotations and transcripts, and where no
short line stands above both, of which each may tell.

Sources: Economist style guide, on unnecessary words. Rate: 1 finding in 14 articles copied from the web, which have
lost what marked their pull quotes and captions. Read in 31,820 US articles: of 30 notes 21 were right, 4 debatable. Of
all that was read, 51 of 58 whole paragraphs and 31 of 34 sentences of one paragraph were right. Of all alarms that
fresh eyes read, 67 warnings (60 right, 5 debatable, 2 wrong) and 208 notes (129 right, 40 debatable, 39 wrong) are told
still.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Options, Related, bad, good
from newslint.core.blocks import OBJECT
from newslint.core.finding import Severity
from newslint.core.message import marked, say
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence
from newslint.facts.words import WORD
from newslint_rules.filler._alike import Span, clause_at, differ, likeness, may_be_alike, same
from newslint_rules.filler._echoes import LINKED, is_of_a_lead, may_echo, opening
from newslint_rules.filler._pulled import is_pasted, is_pull_quote, is_pulled

SEVERITY = "note"
LANGUAGES = "all"

_REST = "Ole Holm, who has driven it up and down the hill for the last eleven years, has bought a new cap for the day."
_MORE = "In the depot, where the smell of oil and wet wool will stay for a while yet, two men were painting the doors."
EXAMPLES = [
    bad("The council met.\n\nIt was a long evening.\n\nThe new bridge over the harbour will open to traffic in spring."
        "\n\nNobody objected.\n\n«The new bridge over the harbour will be opened to traffic in spring.»\n"),
    bad("It rained.\n\nMoscow crossed the river, where control over single villages changes several times a week.\n\n"
        "“It is a front, «where control over a village can change several times in a week»,” he said.\n"),
    bad("It rained.\n\nIt was cold.\n\nThe old bus will go as well, she said.\n\nNobody came.\n\n"
        "«The old bus will go as well, she said.»\n"),
    good("It rained.\n\nIt was cold.\n\nThe old bus will go as well, she said.\n\nNobody came.\n\n"
         "Correction: We wrote this. The old bus will go as well, she said. It will not.\n"),
    good("It rained.\n\nIt was cold.\n\nThe old bus will go as well, and it is time, she wrote.\n\nNobody came.\n\n"
         "The old bus will go as well, and it is time, she wrote. — Ann Lee (@lee) May 2, 2020\n"),
    bad("The new bridge over the harbour will open to traffic in spring. It rained. «The new bridge over the harbour "
        "will be opened to traffic in spring.»\n\nNobody came."),
    good("A bridge is due\n\nAnn Holm, mayor, The Lydmere Times, 4 May 2023.\n\nThe old bus will go as well, since it "
         "is old. It is time.\n\nIt rained.\n\nThe old bus will go as well, since it is old. Who wants it? " + _MORE),
    good("A bridge is due\n\nAnn Holm, mayor, The Lydmere Times, 4 May 2023.\n\nThe old bus will go as well, since it "
         "is old. Who wants it? It is time, writes Ann Holm.\n\nIt rained.\n\nThe old bus will go as well, since it is "
         "old."),
    good("It rained.\n\nIt was cold.\n\nThe tax on bread falls. The new law takes effect on May 1 next year.\n\nThe "
         "tax on salt rises. The new law takes effect on May 1 next year."),
    good("A bridge is due\n\nThe harbour of Tarn, May 2, 2023. (Ann Lund/Reuters)\n\nThe old bus will go as well, "
         "since it is old.\n\nIt rained.\n\nNobody came.\n\nThe old bus will go as well, since it is old. Who wants "
         "it?"),
    bad("The bridge over the harbour will open in 2026.\n\nThe old bus will go as well, since it is old. It is time. "
        + _REST + "\n\nIt rained.\n\n«The old bus will go as well, since it is old.» Who wants it? " + _MORE),
    bad("The old bus will go as well, since it is old. Who wants it? " + _REST
        + " It is time, said the mayor.\n\nIt rained.\n\n"
        + "«The old bus will go as well, since it is old.» Nobody came. " + _MORE),
    bad("It rained.\n\nIt was cold.\n\nLee: The old bus will go as well, since it is old.\n\nNobody came.\n\n«Lee: The "
        "old bus will go as well, since it is old.»"),
    good("It rained.\n\nIt was cold.\n\nNote: Of all. The upright lines show how certain we are of it.\n\nThey fell."
         "\n\nNote: Of men. The upright lines show how certain we are of it."),
    good("The council met.\n\nIt was long.\n\nThe new bridge over the harbour will open to traffic in May."
         "\n\nNobody came.\n\nThe new bridge over the canal will open to traffic in June.\n"),
    good("The council met.\n\nIt was long.\n\nThe harbour council will close the old northern bridge for two years."
         "\n\nNobody came.\n\nThe harbour council will close the old northern bridge for three years.\n"),
    good("\n\n".join(f"The harbour council discussed northern breakwater repairs in the {part} of the year."
                     for part in ("spring", "summer", "autumn", "winter", "middle"))),
    bad("The council met.\n\nThe harbour council discussed northern breakwater repairs in the spring.\n\nIt rained."
        "\n\n«The harbour council discussed northern breakwater repairs in this spring.»\n"),
    good("It rained.\n\nJT: The old bus will go as well, and the new one too, she said. It is old.\n\n"
         "The old bus will go as well, and the new one too, she said. It is old.\n"),
    good("It rained. " + "\n\nThink of the old bus that will not come to the old town!\n\nNobody came." * 3 + "\n"),
    good("It rained. It was cold. " + _REST + " The old bus will go as well, she said.\n\nNobody came.\n\n"
         "The old bus will go as well, she said.\n"),
    bad("It rained. It was cold. " + _REST + " The old bus will go as well, she said.\n\nNobody came.\n\n"
        "It snowed. " + _MORE + " «The old bus will go as well, she said.»\n"),
    bad("It rained.\n\n“The bus will go,” he said. The old bus will go as well, she said, and the new one, "
        + "which is red, " * 25
        + "will not.\n\nNobody came.\n\n«The old bus will go as well, she said, and the new one, "
        + "which is red, " * 25 + "will not.»\n"),
    good(
        "Ann Holm, head of the centre for old buses in the clinic of Tarn:\n\n“It rained.”\n\nIt was cold.\n\n"
        "Nobody came.\n\nAnn Holm, head of the centre for old buses in the clinic of Tarn:\n\n“It froze.”",
    ),
    good(
        "The old bus will go as well, she said.\n\nIt rained.\n\nIt was cold.\n\nNobody came.\n\nThe old bus will go "
        "as well, she said.",
    ),
    good(
        "It rained.\n\nIt was cold.\n\nThe old bus will go, she said.\n\nNobody came.\n\nThe old bus will go, she "
        "said.",
    ),
    # two labels are no transcript, three are one
    bad("ANN LEE: It rained.\n\nThe old bus will go as well, she said.\n\nBO EK: It was cold.\n\nNobody came.\n\n«The "
        "old bus will go as well, she said.»\n"),
    bad("ANN LEE: It rained.\n\nThe old bus will go as well, she said.\n\nBO EK: It was cold.\n\nCY ROE: Nobody came."
        "\n\n«The old bus will go as well, she said.»\n"),
    # notes of one label tell the same of their own, of two labels they do not
    bad("It rained.\n\nIt was cold.\n\nNote: Of all. The upright lines show how certain we are of it. " + _REST
        + "\n\nThey fell.\n\nLegend: Of men. «The upright lines show how certain we are of it.» " + _MORE),
    bad("It rained.\n\nIt was cold.\n\nNote: Of all. The upright lines show how certain we are of it. " + _REST
        + "\n\nThey fell.\n\nOf men and women. «The upright lines show how certain we are of it.» " + _MORE),
    # with a date at the end: eleven words, and twelve
    good("It rained.\n\nIt was cold.\n\nThe tax on bread falls. The new law on this takes effect on May 1 next.\n\nThe "
         "tax on salt rises. The new law on this takes effect on May 1 next."),
    bad("It rained.\n\nIt was cold.\n\nThe tax on bread falls. " + _REST
        + " The new law on this takes its effect on May 1 next.\n\nThe tax on salt rises. " + _MORE
        + " «The new law on this takes its effect on May 1 next.»"),
]  # fmt: skip

FEWEST = 8  # words of a sentence
_LABELLED = re.compile(r"[^\W\d_a-z][A-ZÀ-Þ.'’ -]{2,30}:\s")
_SPEAKERS = 3  # of whom labels make a transcript
_HEAD = 60  # characters of a line above a passage
_LINE = 300  # characters of a sentence that tells the same of its own
_NOTE = re.compile(r"[^\W\d_]{1,20}:(?= )")  # a label
_FORMULA = 12  # words
_BESIDE = 250  # characters between two sentences that came again together
_CAPTIONS = 3  # of a gallery that stand twice, one below the other
SAME, NEARLY = 10, 12  # words of a clause that stands twice, word for word or nearly so
SENTENCES, CLAUSES = 0.85, 0.7  # how much of both must be in both

_ROW = re.compile(  # a figure and what it is of, or a label in capitals
    r"[0-9][0-9.,]*(?:%| [^\W\d_]+) --? |[A-Z’']{3,}[ \w’']{0,8} [A-Z]{4,}"
)
_SHORT = 11  # words
_SAID = marked("This was said before word for word; say it once.")
_NEARLY_SAID = marked("This was said before in nearly the same words; say it once.")


def check(article: Article, options: Options) -> Iterator[Finding]:
    """Report the later of two sentences, or of two clauses, that say the same; what follows on each other is one."""
    runs: list[tuple[Span, Span, bool]] = []
    # what stands word for word twice is more than a note, unless it is a pull quote
    echoes: dict[int, bool] = {}
    known = list(same(article))
    spoken = _is_transcript(article) or sum(second.block == first.block + 1 for first, second, *_ in known) >= _CAPTIONS
    pairs = {(first, second) for first, second, *_ in known}
    for first, second, at, again in (*known, *(row for row in may_be_alike(article) if row[:2] not in pairs)):
        for sentence in (first, second):
            if sentence.block not in echoes:
                echoes[sentence.block] = may_echo(article, sentence.block)
        echo = echoes[first.block] or echoes[second.block]
        own = first.block == second.block == opening(article)  # a lead does not echo itself
        if echo and not own and (echoes[second.block] or not is_of_a_lead(article, first)):
            continue
        if any(_has_code(article, s) for s in (first, second)) or _are_formulas(article, first, second):
            continue
        here, there = (first.start, first.end), (second.start, second.end)
        fewest = FEWEST
        if likeness(article, here, there) >= SENTENCES and not differ(article, here, there):
            said = any(quotation_at(article, *span) or LINKED.search(article.text, *span) for span in (here, there))
            said = said and ((first, second) not in pairs or is_pull_quote(article, first, second))
            said = said or spoken
        else:
            said, here, there = True, clause_at(article, first, at), clause_at(article, second, again)
            if likeness(article, here, there) < CLAUSES or differ(article, here, there):
                continue
            fewest = SAME if article.text[slice(*here)] == article.text[slice(*there)] else NEARLY
        if len(WORD.findall(article.text, *there)) >= fewest:
            last = runs[-1] if runs else None
            if last and last[2] == said and _follow(article, last[0], here) and _follow(article, last[1], there):
                runs[-1] = (last[0][0], here[1]), (last[1][0], there[1]), said
            else:
                runs.append((here, there, said))
    yield from _told(article, runs)


def _is_listed(article: Article, place: Span) -> bool:
    """Whether a passage is a row of figures, a label, or a short line of one paragraph that is said for effect."""
    said = article.text[slice(*place)]
    if _ROW.match(said):
        return True
    blocks = article.block_index(place[0]), article.block_index(place[1] - 1)
    own = blocks[0] == blocks[1] and article.blocks[blocks[0]].end - place[1] > 1
    return own and len(WORD.findall(said)) <= _SHORT


def _told(article: Article, runs: list[tuple[Span, Span, bool]]) -> Iterator[Finding]:
    """The later of two spans that say the same, with whether it is quoted, or said twice on purpose."""
    for here, there, quoted in runs:
        if is_pulled(article, here, there):
            continue
        exactly = article.text[slice(*here)] == article.text[slice(*there)]
        message = say(_SAID if exactly else _NEARLY_SAID)
        several = article.block_index(there[0]) != article.block_index(there[1] - 1)
        certain = not quoted and (several or (exactly and is_pasted(article, here, there)))
        certain = certain and not _is_listed(article, there)
        certain = certain and not (_is_below_a_line(article, here) and _is_below_a_line(article, there))
        severity: Severity | None = "warning" if certain else None
        yield Finding(*there, message, (Related("same", *here),), severity=severity)


def _is_below_a_line(article: Article, span: Span) -> bool:
    """Whether a short line stands above a passage, of which it may tell: a match, a show, a name, a step."""
    index = article.block_index(span[0])
    above = article.blocks[index - 1]
    line = article.text[above.start : above.end]
    return index > 1 and len(line) <= _HEAD and not line.endswith((".", "!", "?", "”", '"'))


def _are_formulas(article: Article, one: Sentence, other: Sentence) -> bool:
    """Whether each of two sentences tells the same of its own: with one label, as who speaks, or with a date."""
    labels = [_NOTE.match(article.text, article.blocks[s.block].start) for s in (one, other)]
    if labels[0] and labels[1] and labels[0].group() == labels[1].group():
        blocks = [article.blocks[s.block] for s in (one, other)]
        return article.text[blocks[0].start : blocks[0].end] != article.text[blocks[1].start : blocks[1].end]
    parted = any(block.kind == "heading" for block in article.blocks[one.block : other.block])
    ends = all(s.end == article.blocks[s.block].end for s in (one, other))
    if ends and all(article.text.endswith(":", 0, s.end) for s in (one, other)):
        return True  # who speaks next
    if not (parted or ends) or one.end - one.start > _LINE:
        return False
    said = article.text[one.start : one.end]
    dated = said == article.text[other.start : other.end] and any(c.isdigit() for c in said)
    return dated and len(WORD.findall(said)) < _FORMULA


def _follow(article: Article, one: Span, other: Span) -> bool:
    """Whether a span stands soon behind another, in the same block or the next but one."""
    near = one[1] <= other[0] <= one[1] + _BESIDE
    return near and article.block_index(other[0]) - article.block_index(one[1] - 1) <= 2


def _is_transcript(article: Article) -> bool:
    """Whether paragraphs begin with the label of who speaks ("JUDGE HOLM:")."""
    return sum(_LABELLED.match(article.text, block.start) is not None for block in article.blocks) >= _SPEAKERS


def _has_code(article: Article, sentence: Sentence) -> bool:
    """Whether a sentence is an item of a list with code, which may be all that tells it from another."""
    item = article.blocks[sentence.block].kind == "list item"
    return item and OBJECT in article.text[sentence.start : sentence.end]
