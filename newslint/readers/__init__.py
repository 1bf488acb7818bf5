"""Readers: the bytes of a file become an article. One module a format, each with `read(content, path)`.

`read(content: bytes, path: str) -> Article` raises `newslint.UnreadableArticle` where the bytes are not
of its format. A format that may hold several articles gives an iterable of them instead, with an `UnreadableArticle`
in the place of each that cannot be read; one whose suffix says little raises `newslint.NotAnArticle` for what
is of another kind. `SUFFIXES` names the modules, which are imported when a file of theirs is met.
"""

from __future__ import annotations

SUFFIXES: dict[str, str] = {
    ".txt": "newslint.readers.text",
    ".text": "newslint.readers.text",
    ".md": "newslint.readers.markdown",
    ".markdown": "newslint.readers.markdown",
    ".qmd": "newslint.readers.markdown",
    ".mdx": "newslint.readers.mdx",
    ".html": "newslint.readers.html",
    ".htm": "newslint.readers.html",
    ".json": "newslint.readers.json",
    ".jsonl": "newslint.readers.jsonl",
    ".ndjson": "newslint.readers.jsonl",
    ".jsonlines": "newslint.readers.jsonl",
    ".xml": "newslint.readers.xml",
    ".nitf": "newslint.readers.xml",
    ".aml": "newslint.readers.archieml",
    ".archieml": "newslint.readers.archieml",
    ".docx": "newslint.readers.docx",
    ".odt": "newslint.readers.odt",
    ".rtf": "newslint.readers.rtf",
}
# What newslint does not read, and what to do with it.
SAVE_AS: dict[str, str] = {
    ".doc": "is a file of Word 2003 or older; save it as .docx",
    ".dot": "is a template of Word 2003 or older; save it as .docx",
    ".sxw": "is a file of OpenOffice 1; save it as .odt",
    ".pdf": "has pages and no running text; save what it was made from as .docx, .odt, .md or .txt",
    ".epub": "is a book; save the chapter as .html, .docx or .md",
    ".rst": "is reStructuredText; save it as .md or .html (pandoc does both)",
    ".adoc": "is AsciiDoc; save it as .md or .html (Asciidoctor and pandoc do)",
    ".asciidoc": "is AsciiDoc; save it as .md or .html (Asciidoctor and pandoc do)",
    ".org": "is Org; export it as .md or .html",
    ".tex": "is LaTeX; save it as .md or .html (pandoc does both)",
    ".pages": "is a file of Pages; export it as .docx (File, Export To, Word)",
    ".wpd": "is a file of WordPerfect; save it as .docx or .odt",
    ".gdoc": "is a link to Google Docs; download the document as .docx or .md",
    ".eml": "is a mail; save its text as .txt or .html",
}
MAX_SIZE = 20_000_000  # bytes; no article is larger
LINES = (".jsonl", ".ndjson", ".jsonlines")  # suffixes of files with an article a line
SNIFFED = frozenset({".json", ".xml", *LINES})  # suffixes of which most files in a folder are no articles
# Suffixes of large files: pictures in them, or an archive.
LARGE = frozenset({".docx", ".odt", ".rtf", *LINES})


def suffix_by_content(content: bytes) -> str:
    """The suffix that a file of another one, or of none, could have by how it begins; empty where it could have none.

    Agencies name files by their identifiers ("tag:reuters.com,2026:newsml_KBN0").
    """
    start = content[:100].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        return ".rtf"
    return ".xml" if start.startswith(b"<?xml") else ".json" if start[:1] == b"{" else ""
