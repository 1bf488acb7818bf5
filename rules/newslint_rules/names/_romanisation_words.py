"""What names/romanisation says of a name, and what each common system makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.facts.romanised import Romanised
from newslint.languages.gazetteer import Place
from newslint.languages.romanisation import System, systems

_NO_MARKS = str.maketrans("", "", "’”")  # the press writes the old BGN forms without


def of_place(
    one: Romanised, place: Place, followed: System, others: Sequence[Romanised], met: frozenset[str]
) -> str:  # fmt: skip
    """A place in another form: what it is, and its form in every system."""
    languages = {code.partition("-")[0] for code in one.systems}
    kind = "another form"
    if followed.language == "uk" and "ru" in languages and one.systems.isdisjoint(("uk-national", "uk-bgn-1965")):
        kind = "the Russian form"
    forms: dict[str, list[str]] = {}
    for language, native in (("uk", place.ukrainian), ("ru", place.russian.partition("/")[0])):
        for system in (s for s in systems(language) if native and s.code in met):
            forms.setdefault(system.romanised(native), []).append(system.short)
    right = next((form for form, shorts in forms.items() if followed.short in shorts), place.name)
    right = right.translate(_NO_MARKS)
    listed = "; ".join(f"{form} ({', '.join(shorts)})" for form, shorts in forms.items())
    return (
        f'"{one.name.text}" is {kind} of a name that is {right} in {followed.title}, which {_listed(others)} follow. '
        f"By system: {listed}."
    )


def of_person(
    surname: str, letter: str, followed: System, others: Sequence[Romanised], met: frozenset[str]
) -> str:  # fmt: skip
    """A surname with a letter that the system does not have: what it is elsewhere and would be here."""
    readings: dict[str, list[str]] = {}
    for system in (s for s in systems(followed.language) if s.code in met):
        for native in system.natives(letter):
            readings.setdefault(native, []).append(system.short)
    made = []
    for native, shorts in readings.items():
        here = followed.romanised("а" + native)[1:]
        made.append(f"{native} in {_joined(shorts)} ({surname.lower().replace(letter, here).capitalize()})")
    return (
        f'"{surname}" has a letter, {letter}, that {followed.title} of the other names ({_listed(others)}) does not '
        f"have. It is {' and '.join(made)}."
    )


def _listed(others: Sequence[Romanised]) -> str:
    return _joined([one.name.text for one in others[:3]])


def _joined(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
