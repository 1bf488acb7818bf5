"""The check `metric`: a formula over counts of an article, and a condition on its value.

The variables are Vale's (words, sentences, syllables, heading_h2, list, flesch_kincaid …). The formulas of readability
are the published ones; words, sentences and syllables are counted as newslint counts them.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Iterator
from typing import Any

from newslint.engines.vale.blocks import Block
from newslint.engines.vale.check import Alert, Chances, Check, Definition
from newslint.engines.vale.messages import filled
from newslint.engines.vale.prose import Prose, prose_of
from newslint.facts.formulas import flesch_kincaid_grade, flesch_reading_ease, gunning_fog, lix

_ELEMENTS = ("pre", "list", "blockquote", *(f"heading_h{level}" for level in range(1, 7)))
_OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.Mod: operator.mod, ast.Pow: operator.pow, ast.USub: operator.neg, ast.UAdd: operator.pos,
    ast.Not: operator.not_,
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}  # fmt: skip
LONGEST = 1000  # characters of a formula
_FUNCTIONS: dict[str, Callable[..., float]] = {
    "sqrt": math.sqrt, "abs": abs, "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc, "round": round,
    "log": math.log, "log10": math.log10, "log2": math.log2, "exp": math.exp, "pow": math.pow, "max": max, "min": min,
}  # fmt: skip


class Metric(Check):
    """A measure of the article that is not as it should be."""

    def __init__(self, of: Definition) -> None:
        self.message = of.message
        formula = re.sub(r"heading\.(h[1-6])", r"heading_\1", str(of.values.get("formula", "")))
        self.formula = _expression(formula)
        self.condition = _expression(f"result {of.values.get('condition', '')}")

    def run(self, block: Block, chances: Chances, memory: Any) -> Iterator[Alert]:
        """An alert where the condition holds; an article without words has no measure."""
        prose = prose_of(block.text)
        if not prose.words:
            return
        values = _variables(prose, block.counts)
        try:
            values["result"] = _value(self.formula, values)
            holds = _value(self.condition, values)
        except ArithmeticError:
            raise ValueError("the formula has no value for this article") from None
        if holds:
            yield Alert(0, 0, filled(self.message, f"{values['result']:.2f}"), whole=True)


def _expression(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise ValueError(f"a formula has at most {LONGEST:,} characters")
    try:
        return ast.parse(_in_python(text).strip(), mode="eval").body
    except SyntaxError:
        raise ValueError(f'"{text.strip()}" is no formula') from None


def _in_python(text: str) -> str:
    text = text.replace("&&", " and ").replace("||", " or ")
    return re.sub(r"!(?!=)", " not ", text)


def _variables(prose: Prose, counts: dict[str, int]) -> dict[str, float]:
    words, sentences = prose.words, max(1, prose.sentences)
    mean = words / sentences
    letters, share = prose.characters / words, prose.polysyllabic_words / sentences
    return {
        **dict.fromkeys(_ELEMENTS, 0.0),
        **{key.replace(".", "_"): float(value) for key, value in counts.items()},
        "words": words, "sentences": prose.sentences, "characters": prose.characters, "syllables": prose.syllables,
        "polysyllabic_words": prose.polysyllabic_words, "complex_words": prose.complex_words,
        "long_words": prose.long_words,
        "sentence_length_sd": math.sqrt(sum((n - mean) ** 2 for n in prose.lengths) / sentences),
        "flesch_kincaid": flesch_kincaid_grade(sentences, words, prose.syllables),
        "flesch_reading_ease": flesch_reading_ease("en", sentences, words, prose.syllables),
        "gunning_fog": gunning_fog(sentences, words, prose.complex_words),
        "lix": lix(sentences, words, prose.long_words),
        "smog": 1.0430 * math.sqrt(30 * share) + 3.1291,
        "automated_readability": 4.71 * letters + 0.5 * mean - 21.43,
        "coleman_liau": 5.88 * letters - 29.6 / mean - 15.8,
    }  # fmt: skip


def _value(node: ast.AST, values: dict[str, float]) -> Any:
    """The value of an expression; raises `ValueError` for what no formula holds."""
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)  # whole numbers may grow without end
        case ast.Name(id=name) if name in values:
            return values[name]
        case ast.UnaryOp(op=op, operand=operand) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(operand, values))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(left, values), _value(right, values))
        case ast.BoolOp(op=op, values=operands):
            found = [_value(operand, values) for operand in operands]
            return all(found) if isinstance(op, ast.And) else any(found)
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(left, values), _value(right, values))
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id="math"), attr=name), args=given):
            if name in _FUNCTIONS:
                return _FUNCTIONS[name](*(_value(argument, values) for argument in given))
    raise ValueError(f'"{ast.unparse(node)}" is unknown to formulas')
