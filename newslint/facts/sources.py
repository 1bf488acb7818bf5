"""The sources of an article: who is named or described as saying something, each as it stands and as it resolves."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.core.tuples import NamedTuple
from newslint.facts import fact
from newslint.facts.attributions import attributions
from newslint.facts.saying.attributing import Attribution
from newslint.facts.saying.source_names import SourceKind, named_sources


class Source(NamedTuple):
    """A source as it stands: `article.text[start:end]` is the whole phrase, `name` what it resolves to.

    `carried` says that the phrase stands in an earlier sentence. A source of the kind `quotation` is a quotation
    whose speaker is not to be found, one of the kind `link` a link.
    """

    start: int
    end: int
    name: str
    kind: SourceKind
    role: str = ""
    carried: bool = False


@fact
def attributions_by_sentence(article: Article) -> dict[int, list[Attribution]]:
    """The attributions to somebody, by the index of their sentence."""
    by_sentence: dict[int, list[Attribution]] = {}
    for attribution in attributions(article):
        if not attribution.passive:
            by_sentence.setdefault(attribution.sentence, []).append(attribution)
    return by_sentence


def source_made(article: Article, attribution: Attribution, carried: bool = False) -> Source:
    """The source of an attribution."""
    named = named_sources(article)[attribution.start]
    return Source(attribution.start, attribution.end, named.name, named.kind, named.role, carried)


def sources_in(article: Article, sentence: int) -> list[Source]:
    """The sources that stand in a sentence, by its index."""
    return _by_sentence(article).get(sentence, [])


@fact
def _by_sentence(article: Article) -> dict[int, list[Source]]:
    by_sentence = attributions_by_sentence(article).items()
    return {sentence: [source_made(article, a) for a in present] for sentence, present in by_sentence}


@fact
def sources_with_sentences(article: Article) -> tuple[tuple[Source, int], ...]:
    """Every source with the index of the sentence it stands in, in the order of the text."""
    return tuple((source, sentence) for sentence, present in _by_sentence(article).items() for source in present)
