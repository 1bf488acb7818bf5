"""Markdown (CommonMark with tables, footnotes and strikethrough), with YAML or TOML front matter.

Code blocks and comments are skipped, and so are the tags of HTML, whose text is read; inline code stands as one object
character (U+FFFC). The text of links and emphasis, entities and soft breaks keep their place. Footnotes are notes. The
front matter's title is the headline, and stands as metadata; otherwise the first heading of level 1 is. Shortcodes of
Hugo, tags of Liquid and instructions to site builders are masked for the parser, see `newslint.readers.masks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyromark

from newslint.core.article import Article
from newslint.readers.decode import decode
from newslint.readers.front_matter import front_matter
from newslint.readers.markdown_walk import Walk

if TYPE_CHECKING:
    from newslint.readers.masks import Mask

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
# Without one of these a source has no instructions to site builders, see `newslint.readers.site_markup`.
_SITE_SIGNS = tuple(
    "@def {: {# {. ]{ ){ ::: [! !!! ??? [/ [caption [gallery [embed [audio [video [playlist *[ <% [[ [TOC] [toc] $$ "
    r"\newpage \pagebreak \clearpage skip".split()
)


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of a Markdown file; raises `UnreadableArticle`."""
    source = decode(content)
    front = front_matter(source)
    masks = _masks(source, front.end)
    if not masks:
        return walked(Walk(source, source, front), path)
    from newslint.readers.masks import MaskedWalk

    return walked(MaskedWalk(source, masks, front), path)


def _masks(source: str, start: int) -> list[Mask]:
    """What is no Markdown in a source."""
    found: list[Mask] = []
    if "{" in source and ("{{" in source or "{%" in source):  # to look for one character costs nothing
        from newslint.readers import shortcodes

        found = shortcodes.masks(source, start)
    if any(sign in source for sign in _SITE_SIGNS):
        from newslint.readers import site_markup

        found = site_markup.merged(found, list(site_markup.masks(source, start)))
    return found


def walked(walk: Walk, path: str) -> Article:
    """The article that a walk finds."""
    walk.front.compose(walk.composer)
    metadata = walk.front.values
    for event, where in pyromark.events_with_range(walk.seen[walk.start :], options=_OPTIONS):
        walk.event(event, where["start"], where["end"])
    walk.end()
    article = walk.composer.article(metadata, metadata.get("language") or metadata.get("lang"), path)
    article.code = tuple(walk.code)
    walk.front.tell(article)
    return article
