"""Which parts of an article are in another language than it: a quotation, a caption, a paragraph left in the original.

Rules of the article's language have nothing to say of them: "2,500" is right in an English quotation of a French text.
"""

from __future__ import annotations

from newslint.core.article import Article, primary_language
from newslint.core.finding import Finding
from newslint.facts import fact
from newslint.facts.quotations import quotation_at
from newslint.facts.sentences import Sentence, sentence_at, sentence_index, sentences
from newslint.languages import words
from newslint.languages.detect import UNKNOWN, language_of

_SHORTEST, _OF_NEAR = 10, 20  # words of a part that is told apart; of one in a language that is near
_OWN = 0.2  # share of function words that shows a text to be in its language
_NOT_OWN = 0.1  # less shows a text of no language that newslint knows to be in another
_MORE = 0.15  # so much larger is that of another language in a short part: "over" and "for" are Danish words too
_LONG = 120  # characters of a block that tells its language itself
_AROUND_IT = 2  # blocks before and behind a short one, in which its language shows
_NEAR = frozenset({"da", "no"})
_AROUND = ".,:;!?\"“”„«»‘’'()[]…—–"


@fact
def _languages(article: Article) -> dict[tuple[int, int], bool]:
    """Whether each part that somebody asked about is foreign."""
    return {}


def is_foreign(article: Article, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands in a quotation, a block or a sentence in another language than the article."""
    if not article.blocks:
        return False
    quotation, block, sentence = quotation_at(article, start, end), article.block_at(start), sentence_at(article, start)
    parts = [(block.start, block.end), (sentence.start, _end_of(article, sentence))]
    parts += [(quotation.inner_start, quotation.inner_end)] if quotation else []
    known = _languages(article)
    for part in parts:
        if part not in known:
            known[part] = _is_in_another(article, *part)
    return any(known[part] for part in parts)


def _end_of(article: Article, sentence: Sentence) -> int:
    """Where a sentence ends; one too short to tell, and without a function word of the article's, with the next."""
    first = article.text[sentence.start : sentence.end].split(maxsplit=_SHORTEST)
    if not _SHORTEST // 2 <= len(first) < _SHORTEST:
        return sentence.end
    own = words(primary_language(article.language), "function_words")
    if not own.isdisjoint(word.strip(_AROUND).lower() for word in first):
        return sentence.end
    following = sentences(article)[sentence_index(article, sentence.start) + 1 :][:1]
    is_near = bool(following) and article.block_at(sentence.start) is article.block_at(following[0].start)
    return following[0].end if is_near else sentence.end


def is_among_foreign(article: Article, start: int) -> bool:
    """Whether the short block at an offset stands behind or before others in another language: in a Spanish list."""
    blocks, index, known = article.blocks, article.block_index(start), _languages(article)
    block = blocks[index]
    if block.end - block.start > _LONG:
        return False
    first, last = max(0, index - _AROUND_IT), min(len(blocks) - 1, index + _AROUND_IT)
    parts = (blocks[first].start, block.end), (block.start, blocks[last].end)
    for part in parts:
        if part not in known:
            known[part] = _is_in_another(article, *part)
    return any(known[part] for part in parts)


def _is_in_another(article: Article, start: int, end: int) -> bool:
    text, own = article.text[start:end], primary_language(article.language)
    said = [word.strip(_AROUND).lower() for word in text.split()]
    if len(said) < _SHORTEST or not words(own, "function_words"):
        return False
    ours = _share_of_function_words(said, own)
    if ours >= _OWN:
        return False
    found = language_of(text)
    if found in (None, UNKNOWN, own):
        return False
    if len(said) >= _OF_NEAR:
        return True
    is_told = not words(found, "function_words") or _share_of_function_words(said, found) >= ours + _MORE
    return is_told and not {own, found} <= _NEAR


def _share_of_function_words(said: list[str], language: str) -> float:
    return sum(map(words(language, "function_words").__contains__, said)) / len(said)


def is_found_in_foreign(article: Article, finding: Finding) -> bool:
    """Whether what was found stands, or has its other side, in another language."""
    against = ((one.start, one.end) for one in finding.related if one.role == "against")
    return any(is_foreign(article, *span) for span in ((finding.start, finding.end), *against))


def unfixed_in_foreign(article: Article, finding: Finding) -> Finding:
    """A finding without its fix where that would change words among those of another language."""
    for edit in finding.fix:
        if is_foreign(article, edit.start, edit.end) or is_among_foreign(article, edit.start):
            return finding._replace(fix=())
        if article.block_index(edit.start) in _of_unknown_language(article):
            return finding._replace(fix=())
    return finding


@fact
def _of_unknown_language(article: Article) -> set[int]:
    """The long blocks, by number, that are in no language that newslint knows: a page that is half translated."""
    own = primary_language(article.language)
    found = set[int]()
    for index, block in enumerate(article.blocks if words(own, "function_words") else ()):
        text = article.text[block.start : block.end]
        said = [word.strip(_AROUND).lower() for word in text.split()]
        said = [word for word in said if word.isalpha()]
        if len(said) >= _OF_NEAR and _share_of_function_words(said, own) < _NOT_OWN and language_of(text) == UNKNOWN:
            found.add(index)
    return found
