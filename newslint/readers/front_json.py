"""Front matter in JSON, as Hugo has it: an object at the very top of a file, and nothing behind it on its last line.

Source: gohugo.io/content-management/front-matter.
"""

from __future__ import annotations

import json
import re
from typing import Any

from newslint.core.errors import UnreadableArticle
from newslint.readers.json_text import JsonString, JsonText

BEGINS = re.compile(r'\{\s*"(?:[^"\\\n]|\\.){1,100}"\s*:')
_LAST_LINE = re.compile(r"^\}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r?\n|\Z)")


def said(source: str) -> tuple[dict[str, Any], dict[str, tuple[str, int, int]], int, str]:
    """What the front matter says, the text of each key and where that stands, where it ends, and what is wrong with it.

    It ends at 0 where it is none.
    """
    document = JsonText(source)
    try:
        found, end = document.value()
        values = json.JSONDecoder().raw_decode(source)[0]
    except (UnreadableArticle, ValueError, RecursionError) as error:
        last = _LAST_LINE.search(source)
        what = str(error) if isinstance(error, UnreadableArticle) else "a value is too large"
        return {}, {}, last.end() if last else 0, f"front matter, {what}; mend the JSON"
    rest = _REST_OF_LINE.match(source, end)
    if rest is None:
        return {}, {}, 0, ""
    texts = {key: (document.text(v), *v) for key, v in found.items() if isinstance(v, JsonString)}
    return values, texts, rest.end(), ""
