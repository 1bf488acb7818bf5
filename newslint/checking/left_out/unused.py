"""Take out a suppression that no longer leaves anything out.

`newslint-ignore RULE: reason` in a comment leaves out what a rule finds in the block that follows; in front matter it
holds for the whole article. One that leaves nothing out hides the next mistake made there; one that names no rule
there is does not do what its writer wanted.

Silent on suppressions of rules that are off, or that do not know the language of the article.

Sources: the same complaint in ESLint (`--report-unused-disable-directives`) and Ruff (RUF100).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.core.article import Article
from newslint.core.examples import bad, good
from newslint.core.finding import SourceFinding
from newslint.core.options import Options

SEVERITY = "warning"
LANGUAGES = "all"
LAST = True  # what is left out is known when all others have looked

EXAMPLES = [
    good("<!-- The desk has checked this with the mayor. -->\n\nThe bridge cost 20 million.", suffix=".md"),
    bad("«<!-- newslint-ignore figures/seperators: a telegram -->»\n\nThe bridge cost 17.000 crowns.", suffix=".md"),
    bad("«newslint-ignore»\nThe bridge cost 17.000 crowns, said the mayor."),
]


def check(article: Article, options: Options) -> Iterator[SourceFinding]:
    """Report each suppression that left nothing out of what the rules before this one found."""
    if article.comments or "newslint-ignore" in article.metadata:
        from newslint.checking.left_out.suppressions import suppressions

        yield from suppressions(article).unused()
