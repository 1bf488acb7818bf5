"""What a run leaves behind: plain records, which travel between processes and are all that a report sees."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newslint.core.article import Article, Excerpt, Place
from newslint.core.finding import SEVERITIES, Severity
from newslint.core.tuples import NamedTuple


class RelatedRecord(NamedTuple):
    """A related place: its role (`against`, `same` or `source`), where it is, and what stands around it.

    `path` is that of the source in which a place of the role `source` stands, else empty.
    """

    role: str
    place: Place
    excerpt: Excerpt
    path: str = ""


class EditRecord(NamedTuple):
    """Replace `source[start:end]` by `text`."""

    start: int
    end: int
    text: str


class FindingRecord(NamedTuple):
    """A finding as it is reported.

    `context` is the matched text with two words each side, for its fingerprint; `spans` are its own place and the
    related ones in the text as the reader sees it, without those in sources, which are the last of `related`.
    `said` has the template and the parts of the message, as `newslint.core.message.plain` gives them, where it has any.
    """

    rule: str
    severity: Severity
    message: str
    place: Place
    excerpt: Excerpt
    related: tuple[RelatedRecord, ...]
    edits: tuple[EditRecord, ...]
    safe: bool
    context: str
    spans: tuple[tuple[int, int], ...]
    said: list[Any] | None = None


class PageRecord(NamedTuple):
    """What a report shows that draws the whole article: its blocks, sections and sources.

    `blocks` are kind and text; `marks` are block, first and last character in it, the number of the finding, and the
    role of the place (empty for the finding's own). `sections` are headings with their score, by `measure`; the
    table of figures is rows of words: figure, who says so, how, and the line, which counts what `unit` says.
    """

    blocks: tuple[tuple[str, str], ...]
    marks: tuple[tuple[int, int, int, int, str], ...]
    measure: str
    sections: tuple[tuple[str, float], ...]
    figures: tuple[tuple[str, str, str, int], ...]
    unit: str


class ArticleRecord(NamedTuple):
    """What was read and found in one article.

    `suppressed` counts the findings that the article itself leaves out; `fail_on` is the lowest severity that fails.
    `page` is there where the report asks for it. `fixed` counts the places that were mended in the file, and
    `known` the findings that a baseline leaves out. `line` is where the article begins in a file of several, else 0.
    """

    path: str
    language: str
    words: int
    figures: int
    names: int
    readability: dict[str, float]
    findings: tuple[FindingRecord, ...]
    suppressed: int = 0
    fail_on: Severity = "warning"
    page: PageRecord | None = None
    fixed: int = 0
    known: int = 0
    line: int = 0

    @property
    def label(self) -> str:
        """What the article is called: its path, and in a file of several the line on which it begins."""
        return f"{self.path}:{self.line}" if self.line else self.path

    def keeping(self, kept: list[int]) -> ArticleRecord:
        """The article with some of its findings alone, by their numbers, and with the marks of those on its page."""
        page = self.page
        if page is not None:
            number = {before: after for after, before in enumerate(kept)}
            marks = ((*m[:3], number[m[3]], *m[4:]) for m in page.marks if m[3] in number)
            page = page._replace(marks=tuple(marks))
        return self._replace(findings=tuple(self.findings[n] for n in kept), page=page)

    @property
    def fails(self) -> bool:
        """Whether a finding is at or above `fail_on`."""
        return any(SEVERITIES.index(f.severity) >= SEVERITIES.index(self.fail_on) for f in self.findings)


class ErrorRecord(NamedTuple):
    """Something that could not be done; the run ends with exit status 2. `path` is empty where it is of no file.

    `other` says that the file is no article, though others of its kind are: in a folder that is no error.
    """

    path: str
    message: str
    other: bool = False


def problem_of(article: Article) -> tuple[ErrorRecord, ...]:
    """What could not be read of an article as it is meant, to be told beside what was found; nothing for most."""
    return (ErrorRecord(article.path, article.problem),) if article.problem else ()


class RunRecord(NamedTuple):
    """A whole run: the articles in the order they were named, errors, files skipped, and how many rules ran.

    The articles of a large run are not in memory: each time they are gone through they are read from a file.

    `messages` are what else there is to say, one sentence each; they fail nothing. `known_rules` gives all rules by
    their names, each as its module or the name of it, to a report that describes them; it is not for every run.
    `language` is the one in which a report speaks of the run itself.
    """

    articles: Sequence[ArticleRecord]
    errors: tuple[ErrorRecord, ...]
    skipped: int
    rules: int
    messages: tuple[str, ...] = ()
    known_rules: Callable[[], Mapping[str, Any]] = dict
    language: str = "en"

    def count(self, severity: Severity) -> int:
        """How many findings have one severity."""
        return sum(f.severity == severity for a in self.articles for f in a.findings)
