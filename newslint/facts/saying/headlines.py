"""Who says what a headline says, where a colon or a dash names them: "Watchdog: 600 freed", "600 freed: report"."""

from __future__ import annotations

import re

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.saying.cues import Lexicon, lexicon
from newslint.facts.saying.mentions import within
from newslint.facts.sources import Source

_LABEL = 5  # words of a label
_PART = re.compile(r":\s+|\s[–—-]+\s")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


@fact
def _breaks(article: Article) -> tuple[re.Match[str], ...]:
    """The colons and dashes of the headline."""
    headline = article.headline
    return tuple(_PART.finditer(article.text, headline.start, headline.end)) if headline else ()


def labelled_in_headline(article: Article, offset: int) -> Source | None:
    """Whom the label before or behind what a headline says at `offset` names; "Floods: 40 dead" has a topic there."""
    headline, words = article.headline, lexicon(article.language)
    if headline is None or words is None or not headline.start <= offset < headline.end:
        return None
    breaks = _breaks(article)
    if not breaks:
        return None
    first, last = breaks[0], breaks[-1]
    if offset >= first.end() and first.group()[0] == ":":
        source = _speaker(article, headline.start, first.start(), words)
        if source is not None:
            return source
    return _speaker(article, last.end(), headline.end, words) if offset < last.start() else None


def _speaker(article: Article, start: int, end: int, words: Lexicon) -> Source | None:
    """The source that a label names, if it is a person, a body of a few letters, a document or one who may speak."""
    label, words_to = article.text[start:end].strip(), words.small["infinitive"]
    for to in words_to:  # "Holm to the Courier: 40 boats sank"
        label = label.partition(f" {to} ")[0]
    told = _WORD.findall(label)
    if not told or len(told) > _LABEL:
        return None
    named = [m for m in within(article, start, end) if m.end >= start + len(label) and label[0].isupper()]
    if named and (named[0].name.kind == "person" or (label.isupper() and len(told) == 1)):
        return Source(start, start + len(label), named[0].name.text, "named")
    last = told[-1].lower()
    if last in words.vague:
        return Source(start, start + len(label), label, "vague")
    speaks = last in words.documents | words.anonymous | words.small["bodies"] | words.small["spokespersons"]
    return Source(start, start + len(label), label, "described") if speaks else None


def tells_of_survey(article: Article, words: Lexicon) -> bool:
    """Whether the headline says that the article tells of one survey: "Poll: Holm is ahead"."""
    headline = article.headline
    told = _WORD.findall(article.text[headline.start : headline.end].lower()) if headline is not None else []
    return any(word in words.surveys and not word.endswith(words.plural_endings or ("s",)) for word in told)
