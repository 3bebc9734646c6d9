"""Draws whose every value is chosen rather than rolled: by Hypothesis, or by a replay token.

``ChosenDraw`` turns each of Draw's methods into a few whole numbers and floats and notes
them down. ``HypothesisDraw`` (judge.grading.shrink) asks Hypothesis for them;
``ReplayDraw`` takes them from the token that such a run left behind, which is how a
shrunk input, which has no seed of its own, comes back: ``--case fractions/@0.5,-1``.
"""

from __future__ import annotations

import math
import random
from abc import abstractmethod

from judge.authoring.draw import Draw, RandomDraw, Shape
from judge.hints import Any, Iterator, Sequence

BULK = 160
"""Arrays of more elements are rolled from one chosen seed."""
NORMAL_REACH = 4.0
SEEDS = 2**31 - 1
MARK = "@"

Real = float  # inside a Draw the word means its method
Number = int | Real


class ChosenDraw(Draw):
    """Every value comes from ``choose_whole`` or ``choose_floats`` and is kept in ``values``."""

    def __init__(self, *, arrays: bool) -> None:
        self.arrays = arrays
        self.values: list[Number] = []

    @abstractmethod
    def choose_whole(self, low: int, high: int, n: int) -> Sequence[int]: ...

    @abstractmethod
    def choose_floats(self, low: Real, high: Real, n: int) -> Sequence[Real]: ...

    @property
    def token(self) -> str:
        return token_of(self.values)

    def size(self, low: int, high: int) -> int:
        return self.integer(low, high)

    def integer(self, low: int, high: int) -> int:
        return self._whole(low, high, 1)[0]

    def float(self, low: Real, high: Real) -> Real:
        return self._floats(low, high, 1)[0]

    def integers(self, low: int, high: int, shape: Shape) -> Any:
        count = _count(shape)
        if count > BULK:
            return self._rolled().integers(low, high, shape)
        return self._shaped(self._whole(low, high, count), shape, "int64")

    def floats(self, low: Real, high: Real, shape: Shape) -> Any:
        count = _count(shape)
        if count > BULK:
            return self._rolled().floats(low, high, shape)
        return self._shaped(self._floats(low, high, count), shape, "float64")

    def normal(self, shape: Shape, scale: Real = 1.0) -> Any:
        if _count(shape) > BULK:
            return self._rolled().normal(shape, scale)
        return self.floats(-NORMAL_REACH * scale, NORMAL_REACH * scale, shape)

    def booleans(self, shape: Shape, probability: Real = 0.5) -> Any:
        count = _count(shape)
        if count > BULK:
            return self._rolled().booleans(shape, probability)
        low, high = int(probability >= 1), int(probability > 0)
        return self._shaped([bool(one) for one in self._whole(low, high, count)], shape, "bool")

    def boolean(self, probability: Real = 0.5) -> bool:
        return bool(self.integer(int(probability >= 1), int(probability > 0)))

    def permutation(self, n: int) -> Any:
        if n > BULK:
            return self._rolled().permutation(n)
        places = list(range(n))
        for place in range(n - 1):  # Fisher and Yates; all zeros leave the order as it is
            other = place + self.integer(0, n - 1 - place)
            places[place], places[other] = places[other], places[place]
        return self._shaped(places, n, "int64")

    def _whole(self, low: int, high: int, n: int) -> Sequence[int]:
        values = self.choose_whole(int(low), int(high), n)
        self.values += values
        return values

    def _floats(self, low: Real, high: Real, n: int) -> Sequence[Real]:
        values = self.choose_floats(Real(low), Real(high), n)
        self.values += values
        return values

    def _rolled(self) -> Draw:
        rng = random.Random(self.integer(0, SEEDS))
        return RandomDraw.of(rng, progress=1.0, arrays=self.arrays)

    def _shaped(self, values: Sequence[Any], shape: Shape, dtype: str) -> Any:
        if not self.arrays:
            return list(values)
        import numpy as np

        return np.array(values, dtype).reshape(shape)


class ReplayDraw(ChosenDraw):
    """Takes the values from a token, in order. Raises ValueError where they do not fit."""

    def __init__(self, token: str, *, arrays: bool) -> None:
        super().__init__(arrays=arrays)
        self.given: Iterator[Number] = iter(values_of(token))

    def choose_whole(self, low: int, high: int, n: int) -> Sequence[int]:
        values = [self._next(low, high) for _ in range(n)]
        if any(type(value) is not int for value in values):
            raise ValueError("a whole number is needed")
        return values  # type: ignore[return-value]

    def choose_floats(self, low: Real, high: Real, n: int) -> Sequence[Real]:
        return [Real(self._next(low, high)) for _ in range(n)]

    def _next(self, low: Number, high: Number) -> Number:
        value = next(self.given, None)
        if value is None:
            raise ValueError("too few values")
        if not low <= value <= high:
            raise ValueError(f"{value} is not between {low} and {high}")
        return value

    def finish(self) -> None:
        """Complain about values that nobody asked for."""
        if next(self.given, None) is not None:
            raise ValueError("too many values")


def token_of(values: Sequence[Number]) -> str:
    """``@3,0.5,0:4``: the values in order, ``value:count`` for one that repeats."""
    parts: list[str] = []
    place = 0
    while place < len(values):
        value, end = values[place], place
        while end < len(values) and repr(values[end]) == repr(value):
            end += 1
        text = repr(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
        count = end - place
        parts += [text] * count if count < 3 else [f"{text}:{count}"]
        place = end
    return MARK + ",".join(parts)


def values_of(token: str) -> list[Number]:
    """The inverse of ``token_of``; ValueError for anything else."""
    values: list[Number] = []
    for part in token.removeprefix(MARK).split(",") if token != MARK else ():
        text, colon, count = part.partition(":")
        number = _number(text)
        values += [number] * (int(count) if colon else 1)
        if len(values) > 1 << 16:
            raise ValueError("too many values")
    return values


def _number(text: str) -> Number:
    try:
        return int(text)
    except ValueError:
        value = float(text)
        if not math.isfinite(value):
            raise ValueError(f"{text} is not a number") from None
        return value


def _count(shape: Shape) -> int:
    return shape if isinstance(shape, int) else math.prod(shape)
