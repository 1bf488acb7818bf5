"""Which of the texts in one file another was made from, by what formats call that relation.

IPTC's formats say how items belong together: NewsML-G2 by the `rel` of a link (the item relations of its news codes),
NewsML 1 by the element DerivedFrom, ninjs by the name of an association. A sidebar or a related story is no original.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint.core.article import Article

_RELATIONS = frozenset(
    "derivedfrom translatedfrom translationof istranslationof generatedfrom basedon isbasedon evolvedfrom adaptedfrom"
    " original originaltext source sourcetext sourceitem wirecopy".split()
)
_NO_LETTERS = re.compile(r"[\W\d_]+")


def names_original(relation: str) -> bool:
    """Whether a relation ("irel:derivedFrom", "original-1") leads to what a text was made from."""
    return _NO_LETTERS.sub("", relation.rpartition(":")[2]).lower() in _RELATIONS


def join(found: Iterable[tuple[str, Article]], originals: Iterable[tuple[str, str]]) -> None:
    """Give articles of one file their sources; `originals` are the ids of each article and of what it was made from."""
    by_id = {name: article for name, article in found if name}
    for made, source in originals:
        if made in by_id and source in by_id and made != source:
            by_id[made].sources += (by_id[source],)
