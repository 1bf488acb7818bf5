"""What the page says in other languages, out of newslint's catalogues, and the language that it begins in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from newslint.core.article import primary_language
from newslint.languages.catalogues import SPOKEN, has_catalogue, messages_in


def words(house: str) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that gives the messages of a language, each by what it is in English.

    It is the `language` that is asked for, else that of the house, else the one that the browser likes best.
    """

    async def endpoint(request: Request) -> Response:
        asked = request.query_params.get("language", "")
        liked = (asked, house, *_liked(request.headers.get("accept-language", "")))
        language = next((one for one in map(primary_language, liked) if one == SPOKEN or has_catalogue(one)), SPOKEN)
        return JSONResponse({"language": language, "messages": messages_in(language)})

    return endpoint


def _liked(header: str) -> Iterator[str]:
    """The languages of an Accept-Language, the one that is liked best first."""
    weighed: list[tuple[float, int, str]] = []
    for part in header.split(","):
        code, _, parameter = part.partition(";")
        try:
            weight = float(parameter.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        if weight and code.strip().replace("-", "").isalnum():
            weighed.append((-weight, len(weighed), code.strip()))
    yield from (code for _, _, code in sorted(weighed))
