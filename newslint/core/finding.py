"""What a rule reports: a finding, the other places it touches, and the replacements that would mend it."""

from __future__ import annotations

from typing import Literal

from newslint.core.tuples import NamedTuple

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")  # mildest first


class Replace(NamedTuple):
    """Replace `article.text[start:end]` by `text`."""

    start: int
    end: int
    text: str


class Related(NamedTuple):
    """Another place of a finding: `against` (the other side of a disagreement) or `same` (the same thing again).

    A place of the role `source` stands in what the article was made from: in `article.sources[source]`.
    """

    role: Literal["against", "same", "source"]
    start: int
    end: int
    source: int = -1


class Finding(NamedTuple):
    """What a rule has to say of `article.text[start:end]`, in a sentence that a subeditor would use.

    `fix` mends it; `safe` says that the fix cannot change what the text means. `severity` is given only where
    one finding of a rule has another severity than its rule.
    """

    start: int
    end: int
    message: str
    related: tuple[Related, ...] = ()
    fix: tuple[Replace, ...] = ()
    safe: bool = True
    severity: Severity | None = None


class SourceFinding(NamedTuple):
    """What an engine has to say of `article.source[start:end]`, which may be no part of the text, as a link's target.

    Its `fix` replaces what stands in the source. `block` is the number of the block it belongs to, where that is not
    the one in which, or behind which, it stands.
    """

    start: int
    end: int
    message: str
    fix: tuple[Replace, ...] = ()
    safe: bool = True
    severity: Severity | None = None
    block: int | None = None
