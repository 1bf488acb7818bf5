"""Parts that are more than their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Article, Finding, Related
from newslint.facts.figures import Figure, figures

# Who can be no more than all of themselves, and who excludes each other in a count.
_OF_PEOPLE = re.compile(
    r" of (?:the |all |likely |registered |eligible |those )*"
    r"(?:people|voters|respondents|residents|adults|children|pupils|students|households|patients|men|women)\b(?!['’])"
)
_PARTS = {
    "men": "women", "women": "men", "boys": "girls", "girls": "boys", "adults": "children", "children": "adults",
}  # fmt: skip
_MEMBERS = ("member", "seat")
_TALLY = re.compile(r"[^.;]{0,120}?\b(?:voted|passed|approved|rejected|vote|by)\b[^.;\d]{0,40}$")


def totals(article: Article) -> Iterator[Finding]:
    """Shares of people over 100%, men and women who outnumber the people, votes that outnumber the chamber."""
    text, found = article.text, figures(article)
    for index, figure in enumerate(found):
        if figure.kind == "percent" and figure.value > 100 and _OF_PEOPLE.match(text, figure.end):
            yield Finding(figure.start, figure.end, "No more than 100% of people can do anything; check this share.")
        elif figure.of in _MEMBERS and text[figure.end : figure.end + 1] == "-" and index + 1 < len(found):
            yield from _vote(text, figure, found[index + 1])
        elif figure.of in _PARTS and figure.kind == "count" and 0 < index < len(found) - 1:
            yield from _people(text, found[index - 1], figure, found[index + 1])


def _vote(text: str, chamber: Figure, vote: Figure) -> Iterator[Finding]:
    """More votes than a chamber has members ("the 100-member senate passed it by 58-47")."""
    votes = vote.value + (vote.high or 0)
    is_vote = vote.kind in ("score", "range") and not vote.unit and _TALLY.match(text, chamber.end, vote.start)
    if is_vote and votes > chamber.value >= 3:
        message = f"{text[vote.start : vote.end]} makes {votes:.0f} votes, in a chamber of {chamber.value:.0f}."
        yield Finding(vote.start, vote.end, message, (Related("against", chamber.start, chamber.end),))


def _people(text: str, whole: Figure, part: Figure, rest: Figure) -> Iterator[Finding]:
    """More men and women than people ("25 people, 15 men and 12 women")."""
    between = text[whole.end : part.start], text[part.end : rest.start]
    listed = re.fullmatch(r" \w+(?: \w+)?(?:,|:| [-–—]+) ?", between[0]) and re.fullmatch(r" \w+ and ", between[1])
    if listed and rest.of == _PARTS[part.of] and whole.kind == "count" and not (whole.hedge or part.hedge):
        both = part.value + rest.value
        if both > whole.value:
            parts = f"{part.value:.0f} {part.of} and {rest.value:.0f} {rest.of}"
            message = f"{parts} make {both:.0f}, not {whole.value:.0f}."
            others = Related("same", rest.start, rest.end), Related("against", whole.start, whole.end)
            yield Finding(part.start, part.end, message, others)
