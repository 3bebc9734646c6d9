"""Whatever a child can send as an answer, no problem's checker fails over it.

A checker that raises is the judge's fault; nobody should be able to bring that about.
"""

from __future__ import annotations

import json
import random
import warnings

import numpy as np
import pytest

from judge import bank
from judge.authoring.checks import Context
from judge.box.wire import Foreign
from judge.grading.cases import plan
from judge.grading.loaded import load
from judge.report.json import plain
from judge.report.values import show

CASES = 4
MIXTURES = 25
ODD = (
    10**5000, -(10**400), 1 << 63, True, None, -0.0, float("nan"), float("inf"), 1j, "",
    "a\0\ud800", b"x", bytearray(b"x"), (), [], {}, set(), frozenset({1}), [[]], [[1], [2, 3]],
    [None], [[None]],
    [1, "a"], [10**400], {"a": 1}, {1: [2]}, {(1,): 2}, [{}, {}], Foreign("a thing"),
    [Foreign("a thing")], {"a": Foreign("a thing")}, np.zeros(0), np.zeros((2, 0)),
    np.array(np.nan), np.zeros(3, bool), np.zeros((2, 2), complex), np.array([1e308, 1e308]),
    np.zeros((1,) * 20),
    np.zeros(2, np.float16), [np.zeros(2), 3], [np.zeros(2), np.zeros(3)], (np.zeros((2, 2)), [1]),
)  # fmt: skip


def answers(expected: object, rng: random.Random) -> list[object]:
    """Odd values, alone and in the places of a right answer's parts."""
    found = list(ODD)
    for _ in range(MIXTURES):
        if type(expected) in (list, tuple):
            found.append(type(expected)(rng.choice((*ODD, part)) for part in expected[:50]))
        elif type(expected) is dict:
            found.append({key: rng.choice((*ODD, part)) for key, part in expected.items()})
    return found


@pytest.mark.parametrize("slug", bank.slugs())
def test_no_checker_fails(slug: str):
    loaded = load(bank.find(slug))
    rng = random.Random(slug)
    planned = list(plan(loaded, 1).cases)
    for one in rng.sample(planned, min(CASES, len(planned))):
        case = one.make()
        expected = loaded.expected(case.entry, case.inputs, case.mode)
        for got in answers(expected, rng):
            for single in (False, True):
                context = Context(case.entry, case.inputs, single, case.mode)
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    one.check(expected, got, context)


@pytest.mark.parametrize("value", ODD, ids=lambda value: type(value).__name__)
def test_every_odd_answer_can_be_shown(value: object):
    for full in (False, True):
        for line in show(value, 80, full=full):
            line.encode("utf-8")
            assert line.isprintable()
    json.loads(json.dumps(plain(value), allow_nan=False))
