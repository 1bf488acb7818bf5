"""What a request brings: in its body a draft or a form.

Everything is kept in memory. A file's name says its format by its suffix, and is forgotten.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import QueryParams
from starlette.requests import Request

from newslint.languages import NO_CODE, is_code
from newslint.serve.draft import Copy, Draft, Refused, Typed, Wish
from newslint.serve.uploads import in_files

FORMATS = {
    "text/plain": "txt", "text/markdown": "md", "text/html": "html",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
}  # fmt: skip
JSON, FORM, FILES = "application/json", "application/x-www-form-urlencoded", "multipart/form-data"
FIELDS = 50  # of a form; no question has as many
RULES = 200  # names in a choice of rules
SOURCES = 10  # of a draft
REASON = 200  # characters
DESK = 200  # characters of a name
MOST_LEFT_OUT = 1_000  # fingerprints
_FORMAT = re.compile(r"[a-z0-9]{1,12}")
_RULE = re.compile(r"[\w/.-]{1,100}")


def draft_of(request: Request, body: bytes) -> Draft:
    """The draft in the body of a request: JSON, a form, a form with a file, or the file itself."""
    return _draft(_fields_of(request, body))


def copy_of(request: Request, body: bytes) -> Copy:
    """A draft that is wanted for Word: as ever; beside a file the `text` that it has become, and what is `left-out`."""
    said = _fields_of(request, body)
    text = said.get("text") if isinstance(said.get("content"), bytes) else None
    text = text.replace("\r\n", "\n") if text else text  # as browsers send each line of a form
    left_out = said.get("left-out", "")
    names = left_out.split(",") if isinstance(left_out, str) else left_out
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise Refused(400, '"left-out" must be a list of fingerprints.')
    if text is not None:
        _encoded(text)
    return Copy(_draft(said), text, tuple(names[:MOST_LEFT_OUT]))


def _fields_of(request: Request, body: bytes) -> dict[str, Any]:
    """What the body and the address of a request say; a file is `content`."""
    kind, _, _ = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    said = _said(request.query_params)
    if kind == JSON:
        said.update(_in_json(body))
    elif kind == FORM:
        said.update(_joined(form_of(body)))
    elif kind == FILES:
        said.update(in_files(request.headers["content-type"], body))
    else:
        said.update(content=body)
        said.setdefault("format", FORMATS.get(kind))
        if not said["format"]:
            known = ", ".join(FORMATS)
            raise Refused(415, f'"{kind}" is no kind of draft; say format=… in the address, or send {known}.')
    return said


def wish_of(request: Request, body: bytes) -> Wish:
    """What is to be left out, in JSON: a draft as ever, with a `rule`, a `start` and a `reason`."""
    said = _in_json(body)
    rule, start, reason = (said.get(key) for key in ("rule", "start", "reason"))
    if not (isinstance(rule, str) and _RULE.fullmatch(rule) and type(start) is int and isinstance(reason, str)):
        raise Refused(400, 'The JSON must have a "rule", a number "start" and a "reason".')
    if not 0 <= start <= len(said["text"]):
        raise Refused(400, '"start" lies outside the draft.')
    return Wish(_draft(said), rule, start, _in_a_comment(reason))


def typed_of(request: Request, body: bytes) -> Typed:
    """Where something was typed, in JSON: a draft as ever, with a `start` and an `end`."""
    said = _in_json(body)
    start, end = said.get("start"), said.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= len(said["text"]):
        raise Refused(400, 'The JSON must have a "start" and an "end" in the draft.')
    return Typed(_draft(said), start, end)


def _in_a_comment(reason: str) -> str:
    """A reason as it can stand in a comment of any format: on one line, without what would end it."""
    words = " ".join(reason.split())[:REASON].replace("--", "–").replace('"', "'").replace("\\", "/")
    try:
        words.encode()
    except UnicodeEncodeError:
        raise Refused(400, "The reason is not valid Unicode.") from None
    if not words.isprintable():
        raise Refused(400, "The reason has characters that nobody can see.")
    return words.strip("–- >")


def form_of(body: bytes) -> list[tuple[str, str]]:
    """The fields of a form, in order; refuses what is none."""
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
    except ValueError:
        raise Refused(400, "The form is not UTF-8, or has too many fields.") from None


def language_of(value: str) -> str:
    """A code of a language; refuses what is none."""
    if value and not is_code(value):
        raise Refused(400, f"{NO_CODE.format(value[:40])}.")
    return value


def _said(query: QueryParams) -> dict[str, Any]:
    return _joined(query.multi_items())


def _joined(fields: list[tuple[str, str]]) -> dict[str, Any]:
    """Fields by their names; one that is given again is joined with commas."""
    said: dict[str, Any] = {}
    for key, value in fields:
        said[key] = f"{said[key]},{value}" if key in said else value
    return said


def _in_json(body: bytes) -> dict[str, Any]:
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(400, "The body is not JSON.") from None
    if not isinstance(said, dict) or not isinstance(said.get("text"), str):
        raise Refused(400, 'The JSON must be an object with a string "text".')
    return said


def _draft(said: Mapping[str, Any]) -> Draft:
    """The draft that some fields speak of; refuses what is no such field's value."""
    form = said.get("format", "txt")
    if not isinstance(form, str) or not _FORMAT.fullmatch(form):
        raise Refused(400, 'The format must be a suffix, such as "txt", "md" or "html".')
    language = said.get("language", "")
    if not isinstance(language, str):
        raise Refused(400, "The language must be a string.")
    content = said.get("content")  # what came as bytes; JSON has none
    content = content if isinstance(content, bytes) else _encoded(said.get("text"))
    rules = rules_of(said, "select"), rules_of(said, "ignore")
    messages, desk = said.get("messages", ""), said.get("desk", "")
    if not isinstance(messages, str) or not isinstance(desk, str):
        raise Refused(400, '"messages" must be the code of a language, and "desk" a name.')
    against = _sources(said.get("against", ()))
    return Draft(content, form, language_of(language), *rules, against, language_of(messages), desk[:DESK])


def _sources(value: Any) -> tuple[tuple[bytes, str], ...]:
    """The texts that a draft was made from: one, or a list; each a string, or an object with `text` and `format`."""
    listed = value if isinstance(value, list | tuple) else [value]
    if len(listed) > SOURCES:
        raise Refused(400, f'"against" may have {SOURCES} texts.')
    found = []
    for one in listed:
        text, form = (one.get("text"), one.get("format", "txt")) if isinstance(one, dict) else (one, "txt")
        if not isinstance(text, str) or not isinstance(form, str) or not _FORMAT.fullmatch(form):
            raise Refused(400, '"against" must be a text, or a list of texts or objects with a "text" and a "format".')
        found.append((_encoded(text), form))
    return tuple(found)


def _encoded(text: str | None) -> bytes:
    if text is None:
        raise Refused(400, 'There is no draft; send it as "text".')
    try:
        return text.encode()
    except UnicodeEncodeError:  # half a character, which JSON can hold
        raise Refused(400, "The text is not valid Unicode.") from None


def rules_of(said: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """The rules and families in a field: a list of strings, or one string with commas between them."""
    value = said.get(key, ())
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(n, str) for n in names):
        raise Refused(400, f'"{key}" must be a list of rules.')
    if len(names) > RULES:
        raise Refused(400, f'"{key}" has more than {RULES} names.')
    stripped = tuple(name.strip() for name in names if name.strip())
    if not all(_RULE.fullmatch(name) for name in stripped):
        raise Refused(400, f'"{key}" has what is no name of a rule.')
    return stripped
