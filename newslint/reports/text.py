"""The report for a person: each finding with its line and place underlined, notes in a table, then what was read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.core.finding import SEVERITIES
from newslint.core.message import Message, say, several
from newslint.core.printable import line_of, signs_of
from newslint.core.record import ErrorRecord, FindingRecord, RelatedRecord, RunRecord
from newslint.reports.excerpts import Drawing, drawn, mark_of
from newslint.reports.ink import Ink
from newslint.reports.summary import besides, fixed, of_severity, read
from newslint.reports.wording import as_sentence, short_where, unit, where

WIDTH = 100
FILES = 3  # files that are named where one thing is wrong with more
OTHERS = 2  # other sides of a disagreement that are shown in full
LINES = 12  # line numbers that are listed
SHORT = 20  # characters of another place that is shown
NUMBER = 6  # columns for a line number
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_OF_LINE = re.compile(r"line (?P<line>\d+)\b(?P<what>.*)", re.DOTALL)


def write(run: RunRecord) -> str:
    """The run as plain text."""
    return show(run, WIDTH, False)


def findings(run: RunRecord, width: int, colour: bool) -> str:
    """What was found and what is wrong in a run, without a word about the run itself."""
    page = _Page(run, width, Ink(colour))
    return "".join(f"{line}\n" for lines in (page.reported(), page.notes(), page.errors()) for line in lines)


def show(run: RunRecord, width: int, colour: bool) -> str:
    """The run for a terminal of so many columns, with colour or without."""
    return "".join(pieces(run, width, colour))


def pieces(run: RunRecord, width: int = WIDTH, colour: bool = False) -> Iterator[str]:
    """What `show` gives, line by line."""
    return (f"{line}\n" for line in _Page(run, width, Ink(colour)).lines())


class _Page:
    def __init__(self, run: RunRecord, width: int, ink: Ink) -> None:
        self.run = run._replace(
            errors=tuple(ErrorRecord(line_of(e.path), line_of(e.message), e.other) for e in run.errors),
            messages=tuple(map(line_of, run.messages)),
        )
        self.width = width
        self.ink = ink

    def lines(self) -> Iterator[str]:
        yield from self.reported()
        yield from self.notes()
        yield from self.errors()
        yield from self.summary()

    def reported(self) -> Iterator[str]:
        for article in self.run.articles:
            for finding in article.findings:
                if finding.severity != "note":
                    yield from self.finding(line_of(article.path), _printable(finding))
                    yield ""

    def finding(self, path: str, finding: FindingRecord) -> Iterator[str]:
        place = finding.place
        lines = f"{path}:{place.line}:{place.column}"
        there = self.ink("strong", lines if place.start is not None else f"{path}, {where(place)}")
        fix = self.ink("good", f"  {self.told(say('safe fix'))}") if finding.edits and finding.safe else ""
        yield f"{there}  {self.ink(finding.severity, finding.severity)}  {self.ink('faint', finding.rule)}{fix}"
        yield from wrapped(finding.message, self.width, "  ")
        first, last = finding.excerpt.column, finding.excerpt.column + len(finding.excerpt.text)
        here = (r for r in finding.related if not r.path and r.place.line == place.line)
        near = (r for r in here if first <= r.place.column < last)
        beside = {mark_of(r.place, "~", "other"): r for r in near}
        drawing = drawn(finding.excerpt, [mark_of(place, "^", finding.severity), *beside], self.room)
        yield from self.excerpt(place.line, drawing)
        seen = [beside[mark] for mark in beside if mark not in drawing.left_out]
        elsewhere = [r for r in finding.related if r not in seen]
        against = [r for r in elsewhere if r.role == "against"]
        for other in against[:OTHERS]:
            drawing = drawn(other.excerpt, [mark_of(other.place, "~", "other")], self.room)
            yield from self.excerpt(other.place.line, drawing)
        yield from self.further("see also", against[OTHERS:])
        same = [r for r in elsewhere if r.role == "same"]
        others = {r.place.text: None for r in same if r.place.text != place.text and r.place.text.isprintable()}
        yield from self.further("again in", same, [text for text in others if len(text) <= SHORT][:OTHERS])
        for other in [r for r in elsewhere if r.path][:OTHERS]:
            yield self.ink("faint", f"{'':{NUMBER}} | {other.path}, {where(other.place)}")
            drawing = drawn(other.excerpt, [mark_of(other.place, "~", "other")], self.room)
            yield from self.excerpt(other.place.line, drawing)

    @property
    def room(self) -> int:
        return self.width - NUMBER - 3

    def excerpt(self, line: int, drawing: Drawing) -> Iterator[str]:
        yield self.ink("faint", f"{line:>{NUMBER}} | ") + drawing.line
        marks = "".join(self.ink(manner, run) if manner else run for manner, run in drawing.below)
        yield self.ink("faint", f"{'':{NUMBER}} | ") + marks

    def further(self, word: str, places: list[RelatedRecord], texts: Sequence[str] = ()) -> Iterator[str]:
        """Where a finding stands too, with the `texts` of these places that are others than its own."""
        numbers = [str(n) for n in dict.fromkeys(r.place.line for r in places)]
        if numbers:
            also = f" ({', '.join(f'“{text}”' for text in texts)} too)" if texts else ""
            text = f"{word} {unit(places[0].place)}{'s' * (len(numbers) > 1)} {listed(numbers, LINES)}{also}"
            yield from wrapped(text, self.width, " " * (NUMBER + 3))

    def notes(self) -> Iterator[str]:
        is_first = True
        for article in self.run.articles:
            found = [_printable(f) for f in article.findings if f.severity == "note"]
            if not found:
                continue
            if is_first:
                yield self.ink("note", self.told(say("Notes")))
            is_first = False
            yield f"  {self.ink('strong', line_of(article.label))}"
            yield from self.table(found)
        if not is_first:
            yield ""

    def table(self, found: list[FindingRecord]) -> Iterator[str]:
        places = [short_where(f.place) for f in found]
        left, middle = max(map(len, places)), max(len(f.rule) for f in found)
        for place, finding in zip(places, found, strict=True):
            indent = " " * (left + middle + 8)
            first, *rest = wrapped(finding.message, self.width, indent)
            yield f"    {place:>{left}}  {self.ink('faint', f'{finding.rule:{middle}}')}  {first.lstrip()}"
            yield from rest

    def errors(self) -> Iterator[str]:
        if not self.run.errors:
            return
        yield self.ink("error", self.told(say("Problems")))
        for message, paths, lines in _by_message(self.run.errors):
            named, also = listed(paths, FILES), f" (line{'s' * (len(lines) > 1)} {listed(lines, LINES)} too)"
            message = message + also if lines else message
            yield from wrapped(f"{named}: {message}" if named else message, self.width, "  ")
        yield ""

    def summary(self) -> Iterator[str]:
        run = self.run
        for message in run.messages:
            yield from wrapped(as_sentence(message), self.width, "")
        for sentence in (read(run), fixed(run)):
            if sentence is not None:
                yield from wrapped(self.told(sentence), self.width, "")
        yield self.found()

    def told(self, message: Message) -> str:
        """A message in the language of the report."""
        if self.run.language == "en":
            return message
        from newslint.languages.catalogues import told

        return told(message, self.run.language)

    def found(self) -> str:
        run = self.run
        counts = [(severity, run.count(severity)) for severity in reversed(SEVERITIES)]
        found = [self.ink(severity, self.told(of_severity(severity, number))) for severity, number in counts if number]
        nothing = self.ink("good", self.told(say("Nothing found")))
        if found:
            text = self.told(say("Found {findings}", findings=self.listed(found)))
        else:
            text = nothing if run.articles else self.told(say("Nothing was checked"))
        return self.told(several((text, *besides(run)), "; ")) + "."

    def listed(self, items: list[str]) -> str:
        """Items as a sentence lists them, in English with "and" before the last."""
        return listed(items) if self.run.language == "en" else ", ".join(items)


def _printable(finding: FindingRecord) -> FindingRecord:
    """A finding of which no word does anything to a terminal, before colours are put in that do."""
    related = tuple(r._replace(excerpt=r.excerpt._replace(text=signs_of(r.excerpt.text))) for r in finding.related)
    excerpt = finding.excerpt._replace(text=signs_of(finding.excerpt.text))
    message = line_of(" ".join(finding.message.split()))
    return finding._replace(rule=line_of(finding.rule), message=message, excerpt=excerpt, related=related)


def wrapped(text: str, width: int, indent: str) -> Iterator[str]:
    """A text in lines of at most `width` columns, each after an indent, broken between words."""
    words = _BLANKS.sub(" ", text).strip(" ").split(" ")  # "Analysé :" stays together
    line = " ".join(words)
    if len(indent) + len(line) <= width:
        yield indent + line
        return
    line = ""
    for word in words:
        if line and len(indent) + len(line) + 1 + len(word) > width:
            yield indent + line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield indent + line


def listed(items: list[str], limit: int = 1000) -> str:
    """Items as a sentence lists them: "a, b and c"; no more than a limit of them, and how many more there are."""
    if len(items) > limit:
        items = [*items[:limit], f"{len(items) - limit:,} more"]
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def _by_message(errors: Iterable[ErrorRecord]) -> list[tuple[str, list[str], list[str]]]:
    """What is wrong, once, with the files of which it is true, or with other lines of the same one."""
    found: dict[str, tuple[str, list[str], list[str]]] = {}
    firsts: dict[tuple[str, str], tuple[str, list[str], list[str]]] = {}
    for error in errors:
        of_line = _OF_LINE.match(error.message)
        if of_line and (first := firsts.get((error.path, of_line["what"]))):
            first[2].append(of_line["line"])
            continue
        entry = found.setdefault(error.message, (error.message, [], []))
        entry[1].extend([error.path] if error.path else [])
        if of_line and len(entry[1]) == 1:
            firsts[error.path, of_line["what"]] = entry
    return list(found.values())
