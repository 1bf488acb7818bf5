"""Whether a name from a Ukrainian or Russian source has a form that no system of romanisation gives it."""

from __future__ import annotations

from newslint.core.article import Article
from newslint.facts.against.alignment import Pair
from newslint.facts.against.tokens import Token, fold
from newslint.facts.names import Name
from newslint.facts.romanised import romanised
from newslint.languages.romanisation import SYSTEMS, met_in, systems

_SCHOLARLY = "iso9"  # a system that is for catalogues, not for news
_VOWELS = frozenset("aeiouy")


def is_unusual(article: Article, name: Name, folded: str, there: list[Token], pair: Pair) -> bool:
    """Whether the last word of a name is written as in no system, or a place as in those of another language.

    Only names are looked at that are known to come from one of these languages, as in `newslint.facts.romanised`.
    """
    language = pair.source.primary_language
    if language not in SYSTEMS:
        return False
    known = next((r for r in romanised(article) if r.name.text == name.text), None)
    if known is None or fold(name.words[-1]) != folded:
        return False
    met = met_in(article.primary_language)
    if known.place is not None:
        usual = (code for code in known.systems & met if code.startswith(language) and not code.endswith(_SCHOLARLY))
        return known.language == language and not any(usual)
    natives = {pair.source.text[token.start : token.end] for token in there}
    forms = {fold(s.romanised(n)) for code in SYSTEMS for s in systems(code) if s.code in met for n in natives}
    stem = folded[:-1] if folded[-1] in _VOWELS else folded
    return bool(forms) and not any(form.startswith(stem) for form in forms)
