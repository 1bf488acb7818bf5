"""How measures of one kind stand to each other: feet to metres, hours to days, basis points to points.

Sources: NIST SP 811, appendix B (US gallons, barrels of oil, short tons); UK pints and stones by the Weights and
Measures Act 1985.
"""

from __future__ import annotations

# The units of one kind, each in one of them.
_KINDS: tuple[dict[str, float], ...] = (
    {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0,
     "year": 31557600.0, "decade": 315576000.0, "century": 3155760000.0},
    {"mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "in": 0.0254, "ft": 0.3048, "yd": 0.9144,
     "mi": 1609.344, "nmi": 1852.0},
    {"g": 1.0, "kg": 1000.0, "lb": 453.592, "oz": 28.3495, "ton": 907185.0, "tonne": 1e6, "st": 6350.29},
    {"km/h": 1.0, "mph": 1.609344, "knots": 1.852, "m/s": 3.6},
    {"m²": 1.0, "ha": 10000.0, "acre": 4046.86, "sq-ft": 0.092903, "sq-mi": 2589988.0, "km²": 1e6},
    {"ml": 0.001, "l": 1.0, "gallon": 3.78541, "barrel": 158.987, "cu-ft": 28.3168, "m³": 1000.0, "pint": 0.56826},
    {"basis-points": 0.01, "points": 1.0},
)  # fmt: skip
TIMES = _KINDS[0]


def kind_of(unit: str) -> dict[str, float]:
    """The units of the kind that a unit is of, each in one of them; empty where newslint knows none."""
    return next((kind for kind in _KINDS if unit in kind), {})


def per_unit(unit: str, other: str) -> float | None:
    """How many of another unit make one of a unit; None where the two measure different things."""
    kind = kind_of(unit)
    return kind[unit] / kind[other] if other in kind else None
