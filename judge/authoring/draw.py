"""What a group draws its inputs through: one interface, two engines.

``RandomDraw`` is fast: one ``random.Random`` a case, whose bytes become whole NumPy
arrays at memory speed (``numpy.random`` alone would cost 9 ms at start-up). When a case
fails, ``HypothesisDraw`` (judge.grading.shrink) runs the same group and finds the
smallest input that fails. Groups must therefore draw all that varies through here.

In problems of plain Python the array methods return lists (``shape`` is an int); in
NumPy's they return arrays, float64 or int64 or bool. Bounds are inclusive.
"""

from __future__ import annotations

import math
import random
from abc import ABC, abstractmethod

from judge.hints import TYPE_CHECKING, Any, Sequence, TypeVar

if TYPE_CHECKING:
    import numpy as np

T = TypeVar("T")
Shape = int | tuple[int, ...]
Real = float  # inside a Draw the word means its method


class Draw(ABC):
    """Draws the random parts of a case; every method's result is reproducible by the seed."""

    @abstractmethod
    def size(self, low: int, high: int) -> int:
        """A size between the bounds; small in a group's first cases and when shrinking."""

    @abstractmethod
    def integer(self, low: int, high: int) -> int: ...

    @abstractmethod
    def float(self, low: Real, high: Real) -> Real: ...

    @abstractmethod
    def integers(self, low: int, high: int, shape: Shape) -> Any: ...

    @abstractmethod
    def floats(self, low: Real, high: Real, shape: Shape) -> Any: ...

    @abstractmethod
    def normal(self, shape: Shape, scale: Real = 1.0) -> Any:
        """Normally distributed floats with mean 0 and standard deviation ``scale``."""

    @abstractmethod
    def booleans(self, shape: Shape, probability: Real = 0.5) -> Any: ...

    @abstractmethod
    def permutation(self, n: int) -> Any:
        """The numbers 0 to n - 1 in random order."""

    def boolean(self, probability: Real = 0.5) -> bool:
        return self.float(0.0, 1.0) < probability

    def choice(self, options: Sequence[T]) -> T:
        """One of the options; the first is the simplest when shrinking."""
        return options[self.integer(0, len(options) - 1)]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        return [items[int(place)] for place in self.permutation(len(items))]

    def distinct(self, low: int, high: int, n: int) -> list[int]:
        """``n`` different integers between the bounds, in random order."""
        if high - low + 1 < n:
            raise ValueError(f"no {n} different integers between {low} and {high}")
        seen: dict[int, None] = {}
        while len(seen) < n:
            value = self.integer(low, high)
            while value in seen:
                value = low + (value + 1 - low) % (high - low + 1)
            seen[value] = None
        return list(seen)

    def string(self, size: int, alphabet: str = "abcdefghij") -> str:
        return "".join(self.choice(alphabet) for _ in range(size))


class RandomDraw(Draw):
    """The fast engine for problems of plain Python."""

    def __init__(self, rng: random.Random, progress: Real) -> None:
        self.rng, self.progress = rng, progress

    @staticmethod
    def of(rng: random.Random, *, progress: Real, arrays: bool) -> RandomDraw:
        """The engine for a problem of arrays or of plain Python; ``progress`` is in (0, 1]."""
        return (ArrayDraw if arrays else RandomDraw)(rng, progress)

    def size(self, low: int, high: int) -> int:
        reach = low + math.ceil((high - low) * self.progress)
        return self.rng.randint(low, reach)

    def integer(self, low: int, high: int) -> int:
        return self.rng.randint(low, high)

    def float(self, low: Real, high: Real) -> Real:
        return self.rng.uniform(low, high)

    def integers(self, low: int, high: int, shape: Shape) -> Any:
        randrange = self.rng.randrange
        return [randrange(low, high + 1) for _ in range(_length(shape))]

    def floats(self, low: Real, high: Real, shape: Shape) -> Any:
        return [self.rng.uniform(low, high) for _ in range(_length(shape))]

    def normal(self, shape: Shape, scale: Real = 1.0) -> Any:
        return [self.rng.gauss(0.0, scale) for _ in range(_length(shape))]

    def booleans(self, shape: Shape, probability: Real = 0.5) -> Any:
        return [self.rng.random() < probability for _ in range(_length(shape))]

    def permutation(self, n: int) -> Any:
        places = list(range(n))
        self.rng.shuffle(places)
        return places


class ArrayDraw(RandomDraw):
    """The fast engine for problems of arrays."""

    def _uniform(self, shape: Shape) -> np.ndarray:
        import numpy as np

        words = np.frombuffer(self.rng.randbytes(8 * math.prod(_tuple(shape))), np.uint64)
        return ((words >> np.uint64(11)) * 2.0**-53).reshape(shape)  # 53 random bits in [0, 1)

    def integers(self, low: int, high: int, shape: Shape) -> Any:
        import numpy as np

        return low + np.floor(self._uniform(shape) * (high - low + 1)).astype(np.int64)

    def floats(self, low: Real, high: Real, shape: Shape) -> Any:
        return low + self._uniform(shape) * (high - low)

    def normal(self, shape: Shape, scale: Real = 1.0) -> Any:
        import numpy as np

        radius = np.sqrt(-2.0 * np.log1p(-self._uniform(shape)))  # Box and Muller, 1958
        return scale * radius * np.cos(2.0 * np.pi * self._uniform(shape))

    def booleans(self, shape: Shape, probability: Real = 0.5) -> Any:
        return self._uniform(shape) < probability

    def permutation(self, n: int) -> Any:
        import numpy as np

        return np.argsort(self._uniform(n), kind="stable")


def _tuple(shape: Shape) -> tuple[int, ...]:
    return (shape,) if isinstance(shape, int) else shape


def _length(shape: Shape) -> int:
    if not isinstance(shape, int):
        raise TypeError(f"shape {shape!r}: lists have a length; arrays are for NumPy problems")
    return shape
