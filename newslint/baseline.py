"""A baseline: the findings a house has today, which are left out from then on.

A file of fingerprints by article, without line numbers, so that it survives edits and paragraphs that move. By itself
it may only shrink; nothing is added to it but by `newslint baseline`.
"""

from __future__ import annotations

import json
from collections import Counter

from newslint.errors import ConfigurationError
from newslint.fingerprints import fingerprint
from newslint.record import ArticleRecord, RunRecord

SCHEMA = 1


def prints_of(article: ArticleRecord) -> list[str]:
    """The fingerprints of an article's findings, in their order."""
    seen: Counter[str] = Counter()
    return [fingerprint(f, seen) for f in article.findings]


def of_run(run: RunRecord) -> dict[str, set[str]]:
    """The fingerprints of all findings of a run, by article."""
    return {a.path: set(prints_of(a)) for a in run.articles if a.findings}


def written(known: dict[str, set[str]]) -> str:
    """A baseline as the text of a file."""
    articles = {path: sorted(prints) for path, prints in sorted(known.items())}
    return json.dumps({"schema": SCHEMA, "articles": articles}, indent=1) + "\n"


def read(path: str) -> dict[str, set[str]]:
    """The fingerprints of a baseline file by article; raises `ConfigurationError` where it is missing or broken."""
    try:
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        return {article: set(prints) for article, prints in content["articles"].items()}
    except OSError as error:
        reason = f"baseline {path} cannot be read: {error.strerror}; write it with `newslint baseline`"
        raise ConfigurationError(reason) from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ConfigurationError(f"{path} is not a baseline; write it anew with `newslint baseline`") from None


def without_known(article: ArticleRecord, known: dict[str, set[str]]) -> ArticleRecord:
    """An article without the findings that the baseline knows."""
    prints = known.get(article.path, set())
    kept = tuple(f for f, p in zip(article.findings, prints_of(article), strict=True) if p not in prints)
    return article._replace(findings=kept)


def shrunk(run: RunRecord, known: dict[str, set[str]]) -> dict[str, set[str]]:
    """The baseline without what a run over its articles no longer finds; articles that were not read keep theirs."""
    left = dict(known)
    for article in run.articles:
        if article.path in left:
            left[article.path] = left[article.path] & set(prints_of(article))
    return {path: prints for path, prints in left.items() if prints}
