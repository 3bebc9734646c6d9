"""How far apart two answers are, whatever their types: for telling mistakes from each other."""

from __future__ import annotations

import math

from judge.authoring.checks import as_array
from judge.hints import Any

FAR = math.inf
MANY = 4
NUMBERS = frozenset((int, float, bool))


def distance(one: Any, other: Any) -> float:
    """0 for the same answer, the largest difference of numbers, ``inf`` for another structure.

    Lists, tuples and arrays of the same numbers are the same; NaN is the same as NaN.
    """
    if hasattr(one, "shape") or hasattr(other, "shape"):
        return _of_arrays(one, other)
    if type(one) in (list, tuple) and type(other) in (list, tuple):
        return _of_sequences(one, other)
    if type(one) is dict and type(other) is dict:
        if one.keys() != other.keys():
            return FAR
        return max((distance(value, other[key]) for key, value in one.items()), default=0.0)
    if type(one) in NUMBERS and type(other) in NUMBERS:
        return _of_numbers(one, other)
    try:
        return 0.0 if type(one) is type(other) and one == other else FAR
    except (TypeError, ValueError, RecursionError):
        return FAR


def _of_numbers(one: float, other: float) -> float:
    if one == other or (one != one and other != other):
        return 0.0
    try:
        apart = abs(one - other)
        return float(apart) if math.isfinite(apart) else FAR
    except OverflowError:
        return FAR


def _of_sequences(one: Any, other: Any) -> float:
    if len(one) != len(other):
        return FAR
    if NUMBERS.issuperset(map(type, one)) and NUMBERS.issuperset(map(type, other)):
        return max(map(_of_numbers, one, other), default=0.0)
    stacks = _stacked(one), _stacked(other)
    if stacks[0] is not None and stacks[1] is not None:
        return _of_arrays(*stacks)
    furthest = 0.0
    for left, right in zip(one, other, strict=True):
        furthest = max(furthest, distance(left, right))
        if furthest == FAR:
            break
    return furthest


def _stacked(values: Any) -> Any:
    """Many arrays of one shape as one array, which is quicker to compare; otherwise None."""
    if len(values) < MANY or not hasattr(values[0], "shape"):
        return None
    import numpy as np

    shape = values[0].shape
    alike = all(type(one) is np.ndarray and one.shape == shape for one in values)
    return np.stack(values) if alike else None


def _of_arrays(one: Any, other: Any) -> float:
    import numpy as np

    left, right = as_array(one), as_array(other)
    if left is None or right is None or left.shape != right.shape:
        return FAR
    if not left.size:
        return 0.0
    with np.errstate(all="ignore"):
        kind = np.complex128 if "c" in (left.dtype.kind, right.dtype.kind) else np.float64
        left, right = left.astype(kind), right.astype(kind)
        same = (left == right) | (np.isnan(left) & np.isnan(right))
        apart = np.where(same, 0.0, np.abs(left - right))
    return float(apart.max()) if np.isfinite(apart).all() else FAR
