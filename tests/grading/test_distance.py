"""Distances between answers: many arrays at once are as far apart as one by one."""

import math

import numpy as np
import pytest

from judge.grading import distance as module
from judge.grading.distance import FAR, distance

ARRAYS = (
    np.zeros(3), np.ones(3, int), np.array([1, np.nan, np.inf]), np.array([True, False, True]),
    np.array([1j, 2, 3]), np.array([1.5, -2, 1e300]),
)  # fmt: skip
OTHERS = (np.zeros(2), np.zeros((3, 1)), [0.0, 0.0, 0.0], 1.5, "a", None)


def one_by_one(monkeypatch, left, right):
    with monkeypatch.context() as patch:
        patch.setattr(module, "MANY", math.inf)
        return distance(left, right)


@pytest.mark.parametrize("pool", [ARRAYS, ARRAYS + OTHERS], ids=["arrays", "mixed"])
def test_many_arrays_are_compared_as_one_by_one(monkeypatch, pool):
    rng = np.random.default_rng(7)
    seen = set()
    for _ in range(400):
        left = [pool[place] for place in rng.integers(len(pool), size=6)]
        right = list(left)
        right[rng.integers(6)] = pool[rng.integers(len(pool))]
        apart = distance(left, right)
        assert apart == one_by_one(monkeypatch, left, right)
        seen.add(apart)
    assert {0.0, FAR} < seen, "some are equal, some far apart, some between"


def test_many_arrays_of_one_shape_take_one_comparison(monkeypatch):
    compared = []
    of_arrays = module._of_arrays
    monkeypatch.setattr(
        module, "_of_arrays", lambda *pair: compared.append(pair) or of_arrays(*pair))
    left = [np.full(4, number) for number in range(50)]
    assert distance(left, [one + 0.5 for one in left]) == 0.5
    assert len(compared) == 1
