"""`NamedTuple` as in `typing`, made in a tenth of the time.

A run has some eighty kinds of records. `typing.NamedTuple` compiles a constructor for each, and every annotation of
every field to see whether it is a type: together that takes as long as checking five articles. Here a constructor is
compiled for each number of fields, classes put their names into it, and annotations are left to the type checker, to
whom this *is* `typing.NamedTuple`. What it promises holds here too, and is tested side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import FunctionType

    @cache
    def _constructor(fields):
        """A constructor of so many fields, and the names that it looks up."""
        names = ", ".join(f"f{number}" for number in range(fields))
        looked_up = {"new": tuple.__new__, "__builtins__": {}}
        return eval(f"lambda cls, {names}: new(cls, ({names},))", looked_up), looked_up

    class _Kind(type):
        """Makes a class of records out of a body of annotated fields, some with defaults at its end."""

        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, (tuple,), body)
            fields = tuple(body["__annotations__"])
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            template, looked_up = _constructor(len(fields))
            code = template.__code__.replace(co_varnames=("cls", *fields), co_name="__new__")
            body["__new__"] = FunctionType(code, looked_up, "__new__", tuple(defaults.values()))
            body.update(__slots__=(), _fields=fields, _field_defaults=defaults, __match_args__=fields)
            body.update((field, _tuplegetter(place, None)) for place, field in enumerate(fields))
            return super().__new__(cls, name, bases, body)

    class NamedTuple(metaclass=_Kind):
        """The base of all records, with what they have in common."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, /, **changes):
            changed = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return changed

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            """What pickle and copy make it again from."""
            return tuple(self)

        def __repr__(self):
            """The record as the expression that makes it."""
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"
