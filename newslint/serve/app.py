"""What is served: the page, newslint's API and LanguageTool's."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from newslint.serve.bodies import Bodies
from newslint.serve.draft import Answer, Draft, Refused, written
from newslint.serve.guard import Doorkeeper, Guard, no_token
from newslint.serve.intake import copy_of, draft_of, typed_of, wish_of
from newslint.serve.languages import languages
from newslint.serve.languagetool_form import form_of_request
from newslint.serve.words import words
from newslint.serve.workers import Workers
from newslint.version import __version__

HERE = os.path.dirname(__file__)
AGAIN = 1  # seconds after which it is worth asking again
PAGE = os.path.join(HERE, "page")
REPORTS = os.path.join(os.path.dirname(HERE), "reports")
SHARED = tuple(os.path.join(REPORTS, name) for name in ("palette.css", "source_colours.css"))  # with the reports
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
ABOUT_DRAFTS = ("check", "sources", "readability", "names", "text", "compare")

Endpoint = Callable[[Request], Awaitable[Response]]


def application(workers: Workers, bodies: Bodies, doorkeeper: Doorkeeper, messages: str = "") -> Guard:
    """The application, guarded; `messages` is the language that the house has newslint speak, if it says so."""
    routes = [
        *_page(), Route("/healthz", _health), Route("/openapi.json", _openapi()),
        *(Route(f"/v1/{q}", _asking(q, draft_of, workers, bodies), methods=["POST"]) for q in ABOUT_DRAFTS),
        Route("/v1/typed", _asking("typed", typed_of, workers, bodies), methods=["POST"]),
        Route("/v1/ignore", _asking("ignore", wish_of, workers, bodies), methods=["POST"]),
        Route("/v1/word", _asking("word", copy_of, workers, bodies), methods=["POST"]),
        *(Route(f"/v1/{q}", _told(q, workers)) for q in ("rules", "desks")), Route("/words.json", words(messages)),
        Route("/v2/check", _languagetool(workers, bodies, doorkeeper), methods=["POST"]),
        Route("/v2/languages", _languages),
    ]  # fmt: skip
    handlers = {HTTPException: _error, Refused: _refused}
    app = Starlette(routes=routes, exception_handlers=handlers, lifespan=_lifespan(workers))  # type: ignore[arg-type]
    app.router.redirect_slashes = False
    return Guard(app, doorkeeper)


def _lifespan(workers: Workers) -> Callable[[Starlette], contextlib.AbstractAsyncContextManager[None]]:
    """The workers are there as long as the server is; it ends them also when it is told to stop by a signal."""

    @contextlib.asynccontextmanager
    async def running(app: Starlette) -> AsyncIterator[None]:
        try:
            await workers.start()
            yield
        finally:
            await workers.stop()

    return running


def _page() -> list[Route]:
    """A route for each file of the page, read once: no request names a file."""
    routes = []
    for path in (*SHARED, *(os.path.join(PAGE, name) for name in sorted(os.listdir(PAGE)))):
        name, suffix = os.path.basename(path), os.path.splitext(path)[1]
        with open(path, "rb") as file:
            endpoint = _file(file.read(), KINDS[suffix])
        routes.append(Route("/" if name == "index.html" else f"/{name}", endpoint))
    return routes


def _file(content: bytes, kind: str) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return Response(content, media_type=kind)

    return endpoint


async def _health(request: Request) -> Response:
    return JSONResponse({"status": "ok", "newslint": __version__})


def _openapi() -> Endpoint:
    with open(os.path.join(HERE, "openapi.json"), encoding="utf-8") as file:
        document = json.load(file)
    document["info"]["version"] = __version__
    return _file(json.dumps(document).encode(), "application/json")


def _asking(question: str, asked: Callable[[Request, bytes], Any], workers: Workers, bodies: Bodies) -> Endpoint:
    """An endpoint that puts a question to a worker; `asked` makes it out of the request and its body."""

    async def endpoint(request: Request) -> Response:
        body = await bodies.read(request)
        with workers.place():
            return _sent(await workers.answer(question, asked(request, body)))

    return endpoint


def _told(question: str, workers: Workers) -> Endpoint:
    """An endpoint that tells what is so whatever the draft."""

    async def endpoint(request: Request) -> Response:
        return _sent(await workers.answer(question, Draft(b"")))

    return endpoint


def _languagetool(workers: Workers, bodies: Bodies, doorkeeper: Doorkeeper) -> Endpoint:
    """LanguageTool's clients take an error as a line of text."""

    async def endpoint(request: Request) -> Response:
        try:
            body = await bodies.read(request)
            with workers.place():
                form, key = form_of_request(request, body)
                if not doorkeeper.knows(request.headers, key):
                    return no_token()
                answer = await workers.answer("languagetool", form)
        except Refused as refused:
            answer = Answer(refused.status, written({"error": str(refused)}))
        if answer.status != 200:
            said = f"Error: {json.loads(answer.body)['error']}"
            answer = answer._replace(body=said.encode(), kind="text/plain; charset=utf-8")
        return _sent(answer)

    return endpoint


async def _languages(request: Request) -> Response:
    return JSONResponse(languages())


def _sent(answer: Answer) -> Response:
    headers = {"Retry-After": str(AGAIN)} if answer.status == 503 else {}
    return Response(answer.body, answer.status, headers, answer.kind)


async def _refused(request: Request, refused: Refused) -> Response:
    return _sent(Answer(refused.status, written({"error": str(refused)})))


async def _error(request: Request, error: HTTPException) -> Response:
    return JSONResponse({"error": error.detail}, error.status_code, error.headers)
