"""How much a person has to read of a case: what shrinking makes small."""

from __future__ import annotations

from judge.hints import Any

SAMPLE = 100
"""Of a longer list or array, so many elements are weighed."""
LONG_BITS, LONG_DIGITS = 4000, 1200
"""From so many bits on, an integer is not written out to be measured."""
OTHER = 8


def weigh(inputs: tuple[Any, ...]) -> int:
    """About the number of characters of a case's inputs: plain data, or arrays."""
    return sum(map(_of, inputs))


def _of(value: Any) -> int:
    if hasattr(value, "tolist"):
        if value.size > SAMPLE:
            return 2 + _scaled(value.size, value.flat[:SAMPLE].tolist())
        value = value.tolist()
    kind = type(value)
    if kind is float:
        return len(f"{value:.17g}".removesuffix(".0"))
    if kind is list or kind is tuple:
        if len(value) > SAMPLE:
            return 2 + _scaled(len(value), value[:SAMPLE])
        return 2 + len(value) + sum(map(_of, value))
    if kind is int and value.bit_length() >= LONG_BITS:
        return LONG_DIGITS
    if kind in (int, bool, str, bytes, type(None)):
        return len(str(value))
    if kind in (set, frozenset):
        return 2 + len(value) + sum(map(_of, value))
    if kind is dict:
        return 2 + sum(2 + _of(key) + _of(item) for key, item in value.items())
    return OTHER


def _scaled(count: int, sample: Any) -> int:
    return int(count) * (SAMPLE + sum(map(_of, sample))) // SAMPLE
