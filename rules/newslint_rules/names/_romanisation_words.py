"""What names/romanisation says of a name, and what each common system makes of it."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.core.message import Message, marked, say, several
from newslint.facts.romanised import Romanised
from newslint.languages.gazetteer import Place
from newslint.languages.romanisation import System, systems

_PLACE = marked(
    '"{name}" is another form of a name that is {right} in {system}, which {others} follow. By system: {forms}.'
)
_RUSSIAN = marked(
    '"{name}" is the Russian form of a name that is {right} in {system}, which {others} follow. By system: {forms}.'
)
_PERSON = marked(
    '"{surname}" has a letter, {letter}, that {system} of the other names ({others}) does not have. It is {readings}.'
)
_NO_MARKS = str.maketrans("", "", "’”")  # the press writes the old BGN forms without


def of_place(
    one: Romanised, place: Place, followed: System, others: Sequence[Romanised], met: frozenset[str]
) -> Message:  # fmt: skip
    """A place in another form: what it is, and its form in every system."""
    languages = {code.partition("-")[0] for code in one.systems}
    template = _PLACE
    if followed.language == "uk" and "ru" in languages and one.systems.isdisjoint(("uk-national", "uk-bgn-1965")):
        template = _RUSSIAN
    forms: dict[str, list[str]] = {}
    for language, native in (("uk", place.ukrainian), ("ru", place.russian.partition("/")[0])):
        for system in (s for s in systems(language) if native and s.code in met):
            forms.setdefault(system.romanised(native), []).append(system.short)
    right = next((form for form, shorts in forms.items() if followed.short in shorts), place.name)
    right = right.translate(_NO_MARKS)
    listed = [
        say("{form} ({systems})", form=form, systems=several(say(short) for short in shorts))
        for form, shorts in forms.items()
    ]
    return say(
        template, name=one.name.text, right=right, system=say(followed.title), others=_listed(others),
        forms=several(listed, "; "),
    )  # fmt: skip


def of_person(
    surname: str, letter: str, followed: System, others: Sequence[Romanised], met: frozenset[str]
) -> Message:  # fmt: skip
    """A surname with a letter that the system does not have: what it is elsewhere and would be here."""
    readings: dict[str, list[str]] = {}
    for system in (s for s in systems(followed.language) if s.code in met):
        for native in system.natives(letter):
            readings.setdefault(native, []).append(system.short)
    made = []
    for native, shorts in readings.items():
        here = followed.romanised("а" + native)[1:]
        written = surname.lower().replace(letter, here).capitalize()
        known = _joined([say(short) for short in shorts])
        made.append(say("{letter} in {systems} ({form})", letter=native, systems=known, form=written))
    return say(
        _PERSON, surname=surname, letter=letter, system=say(followed.title), others=_listed(others),
        readings=_joined(made),
    )  # fmt: skip


def _listed(others: Sequence[Romanised]) -> Message:
    return _joined([say("{name}", name=one.name.text) for one in others[:3]])


def _joined(words: Sequence[Message]) -> Message:
    """Words as a sentence lists them: "a, b and c"."""
    if len(words) == 1:
        return words[0]
    return say("{some} and {last}", some=several(words[:-1]), last=words[-1])
