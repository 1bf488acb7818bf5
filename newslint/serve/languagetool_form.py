"""LanguageTool's POST /v2/check: what its form says, as one of ours.

The parameters are LanguageTool's: `text` or `data` (`{"annotation": [{"text": …}, {"markup": …, "interpretAs": …}]}`),
`language` ("auto" for any), `enabledRules`, `enabledCategories`, `disabledRules`, `disabledCategories`, `enabledOnly`.
Others, such as `preferredVariants`, change nothing here.
"""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request

from newslint.serve.draft import Form, Piece, Refused
from newslint.serve.intake import form_of, language_of


def form_of_request(request: Request, body: bytes) -> tuple[Form, str]:
    """The form, and the `apiKey` in it."""
    said = dict([*request.query_params.multi_items(), *form_of(body)])
    language = said.get("language", "auto")
    enabled, disabled = (
        _listed(said.get(f"{which}Rules", "")) + _listed(said.get(f"{which}Categories", "").lower())
        for which in ("enabled", "disabled")
    )
    form = Form(
        _pieces(said), language_of("" if language == "auto" else language), enabled, disabled,
        said.get("enabledOnly", "").lower() in ("true", "yes"),
    )  # fmt: skip
    return form, said.get("apiKey", "")


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def _pieces(said: dict[str, str]) -> tuple[Piece, ...]:
    if "text" in said:
        return (Piece(said["text"], said["text"]),)
    if "data" not in said:
        raise Refused(400, "Missing 'text' or 'data' parameter")
    try:
        data = json.loads(said["data"])
        annotation = data["annotation"] if "annotation" in data else [{"text": data["text"]}]
        pieces = tuple(map(_piece, annotation))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise Refused(400, "'data' must be an object with an 'annotation' of 'text' and 'markup'") from None
    return pieces


def _piece(part: dict[str, Any]) -> Piece:
    source, text = (part["text"], part["text"]) if "text" in part else (part["markup"], part.get("interpretAs", ""))
    if not isinstance(source, str) or not isinstance(text, str):
        raise TypeError
    (source + text).encode()  # half a character, which JSON can hold, is a ValueError
    return Piece(source, text)
