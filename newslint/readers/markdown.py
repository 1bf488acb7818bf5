"""Markdown (CommonMark with tables, footnotes and strikethrough), with YAML or TOML front matter.

Code blocks and comments are skipped, and so are the tags of HTML, whose text is read; inline code stands as one object
character (U+FFFC). The text of links and emphasis, entities and soft breaks keep their place. Footnotes are notes. The
front matter's title is the headline, and stands as metadata; otherwise the first heading of level 1 is. Shortcodes of
Hugo and tags of Liquid are masked for the parser, see `newslint.readers.masks`.
"""

from __future__ import annotations

from newslint.core.article import Article
from newslint.readers.decode import decode
from newslint.readers.front_matter import front_matter
from newslint.readers.markdown_walk import Walk, walked


def read(content: bytes, path: str = "") -> Article:
    """The article in the bytes of a Markdown file; raises `UnreadableArticle`."""
    source = decode(content)
    metadata, headline, start = front_matter(source)
    if "{" in source and ("{{" in source or "{%" in source):  # to look for one character costs nothing
        from newslint.readers.masks import MaskedWalk
        from newslint.readers.shortcodes import masks

        walk: Walk = MaskedWalk(source, masks(source, start), start, headline is not None)
    else:
        walk = Walk(source, source, start, headline is not None)
    return walked(walk, metadata, headline, path)
