"""Tools for assistants that write drafts, by the Model Context Protocol: what newslint finds in a text that is given.

A tool takes texts and never paths, and answers with the JSON that the command of its name writes. It speaks over
standard input and output with the program that started it, and with nobody else.
"""

from __future__ import annotations

import json
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from newslint.core.record import ErrorRecord, RunRecord
from newslint.house.config import Asked
from newslint.reports.json import document
from newslint.serve.answers import Answers
from newslint.serve.draft import Draft, Refused
from newslint.serve.intake import language_of
from newslint.serve.mcp_mistakes import run
from newslint.version import __version__

INSTRUCTIONS = (
    "newslint is a copy desk's second pair of eyes. Hold every draft of news against it before you hand it on: check "
    "says what does not agree, compare what was made of a source, sources who stands behind each figure. Change what "
    "it finds, or say why it is right; leave quotations as they were said."
)


class _Server(MCPServer):
    async def run_stdio_async(self) -> None:
        """Serve over standard input and output, and leave no question without an answer."""
        await run(self._lowlevel_server)


def server(asked: Asked) -> MCPServer:
    """The server with its tools, under the configuration of the working folder."""
    answers = Answers(asked)
    made = _Server("newslint", version=__version__, instructions=INSTRUCTIONS)

    def answer(question: str, text: str, kind: str, language: str) -> Any:
        reply = answers.answer(question, Draft(text.encode(), kind, _code(language)))
        said = json.loads(reply.body)
        if reply.status != 200:
            raise ToolError(said["error"])
        return said

    @made.tool()
    def check(text: str, format: str = "txt", language: str = "") -> dict[str, Any]:
        """What does not agree in a draft of news: each finding with its rule, place and message, and a fix if safe.

        `format` is txt, md or html; `language` a code such as "en", found from the text without it.
        """
        return dict(answer("check", text, format, language))

    @made.tool()
    def sources(text: str, format: str = "txt", language: str = "") -> dict[str, Any]:
        """For each figure and quotation in a draft: who says so, or that I found nobody."""
        return dict(answer("sources", text, format, language))

    @made.tool()
    def names(text: str, format: str = "txt", language: str = "") -> dict[str, Any]:
        """The names in a draft with all their spellings."""
        return dict(answer("names", text, format, language))

    @made.tool()
    def compare(text: str, sources: list[str], language: str = "") -> dict[str, Any]:
        """Where a draft differs from the texts it was made from: figures, names, dates, quotations, certainty."""
        try:
            return _compared(answers, text, sources, _code(language))
        except Refused as refused:
            raise ToolError(str(refused)) from None

    return made


def _code(language: str) -> str:
    try:
        return language_of(language)
    except Refused as refused:
        raise ToolError(str(refused)) from None


def _compared(answers: Answers, text: str, sources: list[str], language: str) -> dict[str, Any]:
    desk, (article, *_), _ = answers.read(Draft(text.encode(), "txt", language))
    read = [answers.read(Draft(source.encode())) for source in sources]
    article.sources = tuple(made[0] for _, made, _ in read)
    record, errors = desk.check(article)
    if record is None:
        return document(RunRecord((), (*errors, ErrorRecord("", "the draft was not checked")), 0, 0))
    kept = [number for number, finding in enumerate(record.findings) if finding.rule.startswith("against/")]
    return document(RunRecord((record.keeping(kept),), tuple(errors), 0, len(desk.rules) + desk.engines.count()))
