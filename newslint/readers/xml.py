"""Articles in XML, told by the root element: NITF, news items of NewsML-G2 and NewsML 1, and exports of WordPress.

A file of several text items is several articles. What has no text, such as a picture or a package of links, is no
article, and neither is XML of any other kind.
"""

from __future__ import annotations

from newslint.core.article import Article
from newslint.core.errors import NotAnArticle
from newslint.plugins.registry import load
from newslint.readers.decode import decode
from newslint.readers.xml_text import XmlDocument, root_of

# What reads a document, by the name of its root element.
_MODULES = {
    "nitf": "newslint.readers.nitf", "newsMessage": "newslint.readers.newsml", "newsItem": "newslint.readers.newsml",
    "packageItem": "newslint.readers.newsml", "NewsML": "newslint.readers.newsml1",
    "rss": "newslint.readers.wordpress",
}  # fmt: skip


def read(content: bytes, path: str = "") -> Article | list[Article]:
    """The article, or the several, in the bytes of a file of XML; raises `UnreadableArticle` and `NotAnArticle`."""
    source = decode(content)
    root = root_of(source)
    if root == "html":
        raise NotAnArticle("is a page; give its name the ending .html")
    if root not in _MODULES:
        what = f"<{root}>" if root else "no XML"
        raise NotAnArticle(f"is {what}, not an article; newslint reads NITF, NewsML and exports of WordPress")
    found: list[tuple[int, Article]] = load(_MODULES[root]).articles_in(XmlDocument(source))
    if len(found) == 1:
        return found[0][1]
    for start, article in found:
        article.begins_at(start, found[0][1])
    return [article for _, article in found]
