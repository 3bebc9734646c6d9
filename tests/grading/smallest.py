"""The smallest failing inputs, by trying all small ones: what shrinking is measured against."""

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from judge import bank
from judge.authoring.checks import Context
from judge.authoring.suite import Case
from judge.grading.loaded import Loaded, run_file
from judge.grading.weight import weigh


def bits(*shape: int) -> Iterator[np.ndarray]:
    """All arrays of zeros and ones of the shape."""
    for values in itertools.product((0.0, 1.0), repeat=int(np.prod(shape))):
        yield np.array(values).reshape(shape)


def boxes() -> Iterator[tuple[Any, ...]]:
    corners = [
        np.array(box, float)
        for box in itertools.product(range(4), repeat=4)
        if box[0] <= box[2] and box[1] <= box[3]
    ]
    yield from itertools.product(corners, repeat=2)


def images() -> Iterator[tuple[Any, ...]]:
    for shape in ((1, 1), (1, 2), (2, 1), (1, 3), (2, 2)):
        for size in ((1, 1), (1, 2), (2, 1), (2, 2)):
            for image, kernel in itertools.product(bits(*shape), bits(*size)):
                yield image, kernel
                for stride, padding in ((2, 0), (1, 1), (2, 1)):
                    yield image, kernel, stride, padding


def heads() -> Iterator[tuple[Any, ...]]:
    for n, m, d, e in itertools.product((1, 2), repeat=4):
        if n * d + m * d + m * e <= 8:
            for q, k, v in itertools.product(bits(n, d), bits(m, d), bits(m, e)):
                yield q, k, v
                for mask in bits(n, m):
                    if n * m <= 2 and mask.any(-1).all():
                        yield q, k, v, mask > 0


def lists() -> Iterator[tuple[Any, ...]]:
    for size in range(5):
        for values in itertools.product(range(3), repeat=size):
            yield (list(values),)


def powers() -> Iterator[tuple[Any, ...]]:
    yield from itertools.product((1.0, 2.0, 3.0, 0.5, -1.0, -2.0), range(-5, 6))


def trees() -> Iterator[tuple[Any, ...]]:
    for size in range(4):
        for values in itertools.permutations(range(4), size):
            for wanted in range(-1, 4):
                yield list(values), wanted


CANDIDATES = {
    "iou": boxes, "conv2d": images, "attention": heads, "quicksort": lists,
    "bubble_sort": lists, "fast_power": powers, "bst_search": trees,
}


def smallest(loaded: Loaded, mistake: str) -> Case:
    """The lightest valid input on which the listed mistake fails."""
    problem = loaded.problem
    entry = problem.entry[0]
    path = bank.find(problem.slug).folder / "mistakes" / f"{mistake}.py"
    functions = {entry: getattr(run_file(path, problem.slug), entry)}
    failing = (
        Case("", 0, entry, inputs)
        for inputs in CANDIDATES[problem.slug]()
        if loaded.suite.valid(entry, inputs) is None and _fails(loaded, functions, entry, inputs)
    )
    return min(failing, key=lambda case: weigh(case.inputs))


def _fails(loaded: Loaded, functions: Any, entry: str, inputs: tuple[Any, ...]) -> bool:
    right = loaded.expected(entry, _fresh(inputs))
    given = _fresh(inputs)
    try:
        with np.errstate(all="ignore"):
            got = loaded.driver(functions, entry, given, "")
    except (ArithmeticError, AttributeError, IndexError, RecursionError):
        return True
    place = loaded.problem.in_place
    if got is None and place:
        got = given[loaded.signatures[entry].names.index(place)]
    return loaded.suite.check(right, got, Context(entry, inputs)) is not None


def _fresh(inputs: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(value.copy() if hasattr(value, "copy") else value for value in inputs)
