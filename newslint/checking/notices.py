"""What a run says beside its findings: articles without words, and languages that not all rules know."""

from __future__ import annotations

from newslint.checking.desk import SPOKEN, Desk
from newslint.core.article import primary_language
from newslint.core.message import Message, say


def language_of_messages(desks: list[Desk], found: set[str]) -> str:
    """The language that all desks have decided on, or that of all articles, where that is one; else English."""
    decided = {desk.config.messages for desk in desks}
    if len(decided) == 1 and (messages := decided.pop()):
        return messages
    languages = set(map(primary_language, found))
    return languages.pop() if len(languages) == 1 else SPOKEN


def of_empty(empty: list[str]) -> list[str]:
    """Which articles (by path) have no word; three of them are named."""
    if not empty:
        return []
    return [f"without a word of text: {', '.join(empty[:3])}" + (f" and {len(empty) - 3:,} more" * (len(empty) > 3))]


def of_languages(languages: set[str], desks: list[Desk], of_messages: str) -> list[str]:
    """Which languages not all rules know: those stay silent."""
    messages = []
    for language in sorted(languages):
        known, total = max(_known_of(desk, language) for desk in desks)
        if known < total:
            message = say(
                'language "{language}": {known} of {total} rules know it; the others are silent',
                language=language, known=known, total=total,
            )  # fmt: skip
            messages.append(_told(message, of_messages))
    return messages


def _told(message: Message, language: str) -> str:
    if language == SPOKEN:
        return str(message)
    from newslint.languages.catalogues import told

    return told(message, language)


def _known_of(desk: Desk, language: str) -> tuple[int, int]:
    """How many rules know a language, and of how many: a rule of other languages than English is not missed in it."""
    known = sum(rule.knows(language) for rule in desk.rules)
    return known, known + sum(rule.knows("en") and not rule.knows(language) for rule in desk.rules)
