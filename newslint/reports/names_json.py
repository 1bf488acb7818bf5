"""The list of names as JSON: see `newslint names`."""

from __future__ import annotations

import json

from newslint.core.record import ErrorRecord
from newslint.facts.name_list import NameList

SCHEMA = 1


def as_json(listed: NameList, errors: list[ErrorRecord]) -> str:
    """The list as one JSON document."""
    found = [
        {"kind": one.kind, "mentions": one.mentions, "spellings": [spelling._asdict() for spelling in one.spellings]}
        for one in listed.names()
    ]
    problems = [{"path": error.path, "message": error.message} for error in errors]
    document = {"schema": SCHEMA, "articles": listed.articles, "names": found, "errors": problems}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
