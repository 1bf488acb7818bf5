"""Records of newslint beside those of `typing`, which they stand in for."""

import copy
import inspect
import pickle
import typing

import pytest

from newslint.core import tuples as quick_tuples


def _three(base: typing.Any) -> typing.Any:
    class Place(base):  # type: ignore[misc]
        """A place."""

        name: str
        people: int = 7
        marks: tuple[str, ...] = ()

        @property
        def shouted(self) -> str:
            return self.name.upper()

        def __bool__(self) -> bool:
            return self.people > 0

    return Place


QUICK, SLOW = _three(quick_tuples.NamedTuple), _three(typing.NamedTuple)


class Pickled(quick_tuples.NamedTuple):
    """At the top of a module, as pickle wants it."""

    one: int
    new: str = "a field may be called as anything is"


@pytest.mark.parametrize(
    "ask",
    [
        lambda kind: kind("Ulm"),
        lambda kind: kind("Ulm", marks=("a",)),
        lambda kind: kind(people=3, name="Ulm"),
        lambda kind: repr(kind("Ulm", 2)),
        lambda kind: kind("Ulm")._replace(people=1),
        lambda kind: kind("Ulm")._asdict(),
        lambda kind: kind._make(["Ulm", 1, ()]),
        lambda kind: kind("Ulm").shouted,
        lambda kind: bool(kind("Ulm", 0)),
        lambda kind: (kind("Ulm").name, kind("Ulm").people, kind("Ulm").marks),
        lambda kind: kind("Ulm") == ("Ulm", 7, ()) and hash(kind("Ulm")) == hash(("Ulm", 7, ())),
        lambda kind: kind("A", 1) < kind("A", 2) < kind("B"),
        lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__, kind.__doc__, kind.__name__),
        lambda kind: [(p.name, p.default) for p in inspect.signature(kind.__new__).parameters.values()][1:],
        lambda kind: copy.copy(kind("Ulm")),
        lambda kind: hasattr(kind("Ulm"), "__dict__"),
        lambda kind: [name for name, *_ in [kind("Ulm")]],
    ],
)
def test_what_typing_promises(ask: typing.Callable[[typing.Any], typing.Any]) -> None:
    assert ask(QUICK) == ask(SLOW)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda kind: kind(),
        lambda kind: kind("Ulm", 1, (), 4),
        lambda kind: kind("Ulm", people_=1),
        lambda kind: kind._make(["Ulm"] * 5),
        lambda kind: kind("Ulm")._replace(colour="red"),
        lambda kind: setattr(kind("Ulm"), "name", "Bonn"),
        lambda kind: setattr(kind("Ulm"), "colour", "red"),
    ],
)
def test_what_typing_refuses(wrong: typing.Callable[[typing.Any], typing.Any]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as slow:
        wrong(SLOW)
    with pytest.raises((slow.type, ValueError)):  # of a wrong name in _replace Python 3.13 makes a TypeError
        wrong(QUICK)


def test_they_survive_pickling() -> None:
    record = pickle.loads(pickle.dumps(Pickled(1)))
    assert record == Pickled(1) and type(record) is Pickled
    assert record.new.startswith("a field")


def test_a_default_before_a_field_without_one_is_refused() -> None:
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(quick_tuples.NamedTuple):  # type: ignore[misc]
            one: int = 1
            two: str
