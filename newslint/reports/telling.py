"""How a report tells: its messages in the language in which newslint speaks there, its numbers as that writes them."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.core.article import primary_language
from newslint.core.message import Message, say
from newslint.languages.catalogues import SPOKEN, as_it_stands, has_catalogue, told

SCORES = {
    "flesch_reading_ease": say("Flesch reading ease"), "flesch_kincaid_grade": say("Flesch-Kincaid grade"),
    "automated_readability_index": say("Automated readability index"), "gunning_fog": say("Gunning fog index"),
}  # fmt: skip
SEVERITIES = {"error": say("error"), "warning": say("warning"), "note": say("note")}
NOTHING_SENT = say("Nothing on this page was sent anywhere.")


class Teller:
    """Tells messages in a language, or in English where that has no catalogue."""

    def __init__(self, language: str) -> None:
        self.language = primary_language(language) if has_catalogue(language) else SPOKEN

    def __call__(self, message: str) -> str:
        """A message in the language; what is no message is given as it is."""
        return told(message, self.language) if isinstance(message, Message) else message

    def as_it_stands(self, text: str) -> str:
        """The translation of a text that is no template."""
        return as_it_stands(text, self.language)

    def decimal(self, number: float, digits: int = 1) -> str:
        """A number with some digits behind its decimal mark."""
        written = f"{number:.{digits}f}"
        return written if self.language == SPOKEN else written.replace(".", ",")  # as all catalogues' languages have it

    def score(self, name: str) -> str:
        """What a score of readability is called."""
        return self(SCORES[name]) if name in SCORES else name.replace("_", " ").upper()


def teller_of(languages: Iterable[str]) -> Teller:
    """A teller for what is in some languages: in theirs where that is one, else in English."""
    found = set(map(primary_language, languages))
    return Teller(found.pop() if len(found) == 1 else SPOKEN)
