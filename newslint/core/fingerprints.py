"""The fingerprint of a finding: the rule, the matched text and two words each side, and how often that came before.

It has no line number, so it survives edits elsewhere and paragraphs that move.
"""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from newslint.core.record import FindingRecord


def fingerprint(finding: FindingRecord, seen: Counter[str]) -> str:
    """The fingerprint of the next finding of an article; `seen` counts those before it."""
    key = f"{finding.rule}\n{finding.context}"
    seen[key] += 1
    return blake2b(f"{key}\n{seen[key]}".encode(), digest_size=10).hexdigest()
