"""The attributions of an article: who says something, with which cue, and which part of the text that covers."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts import fact
from newslint.facts.saying.attributing import Attribution
from newslint.facts.saying.cue_readings import Reader
from newslint.facts.saying.cues import cues, lexicon, open_text
from newslint.facts.sentences import sentences

__all__ = ["Attribution", "attributions"]


@fact
def attributions(article: Article) -> tuple[Attribution, ...]:
    """All attributions in the order of their cues; none in a language without cue verbs."""
    words = lexicon(article.language)
    if words is None:
        return ()
    all_sentences, index = sentences(article), 0
    reader = Reader(open_text(article), words, all_sentences)
    for cue in cues(article):
        while index < len(all_sentences) - 1 and all_sentences[index].end <= cue.start:
            index += 1
        reader.read(cue, index, all_sentences[index].start, all_sentences[index].end)
    return tuple(reader.found)
