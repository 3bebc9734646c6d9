"""Hypothesis at work on one group: it draws examples, and makes those that fail smaller.

Importing this module imports Hypothesis, which takes as long as many a whole grading.
"""

from __future__ import annotations

import gc
import math
import sys
import warnings
from contextlib import contextmanager, nullcontext, suppress
from functools import lru_cache

from hypothesis import HealthCheck, Phase, given, reject, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException

from judge.authoring.suite import Case, Group
from judge.grading.chosen import ChosenDraw
from judge.grading.stages import Stage, Used
from judge.grading.trial import Enough, Trial
from judge.hints import Any, Callable, Iterator, Sequence

DENOMINATORS = (1, 2, 10, 1000)
"""Floats are whole numbers, then halves, tenths, thousandths, at last ``FINE`` steps."""
FINE = 1 << 20
UNNEEDED = (
    ("hypothesis.internal.conjecture.providers", "is_local_module_file", lambda path: False),
    ("hypothesis.core", "deterministic_PRNG", nullcontext),
)
"""What a search can do without: Hypothesis reads, parses and caches on disk all our modules'
constants, and before each example it seeds the global random generators, NumPy's too, which
no group asks. Where another version has no such names, nothing is left out."""


class HypothesisDraw(ChosenDraw):
    """Hypothesis chooses, within the stage's reach and on its grid."""

    def __init__(
        self, draw: Callable[[Any], Any], stage: Stage, used: Used, *, arrays: bool
    ) -> None:
        super().__init__(arrays=arrays)
        self.draw, self.stage, self.used = draw, stage, used

    def size(self, low: int, high: int) -> int:
        self.used.largest = max(self.used.largest, high - low)
        return self.integer(low, min(high, low + self.stage.reach))

    def choose_whole(self, low: int, high: int, n: int) -> Sequence[int]:
        values: tuple[int, ...] = self.draw(_whole_numbers(low, high, n))
        return values

    def choose_floats(self, low: float, high: float, n: int) -> Sequence[float]:
        self.used.floats = True
        value_of, first, last = grid(low, high, self.stage.grid)
        chosen = self.draw(_whole_numbers(first, last, n))
        return [min(high, max(low, value_of(k))) for k in chosen]


@lru_cache(maxsize=256)
def _whole_numbers(low: int, high: int, n: int) -> st.SearchStrategy[tuple[int, ...]]:
    return st.tuples(*[st.integers(low, high)] * n)


def grid(low: float, high: float, level: int) -> tuple[Callable[[int], float], int, int]:
    """Simple floats between the bounds, as a function of whole numbers from first to last."""
    for denominator in DENOMINATORS[level:]:
        first, last = math.ceil(low * denominator), math.floor(high * denominator)
        if first < last or first == low * denominator == high * denominator:
            return lambda k, d=denominator: k / d, first, last
    return lambda k: float(f"{low + (high - low) * (k / FINE):.6g}"), 0, FINE


@st.composite
def _examples(
    draw: Callable[[Any], Any], trial: Trial, group: Group, stage: Stage, used: Used
) -> tuple[ChosenDraw, Case]:
    if trial.over():  # most examples may be rejected, and never come to a trial
        raise Enough
    suite = trial.run.loaded.suite
    chosen = HypothesisDraw(draw, stage, used, arrays=suite.arrays)
    try:
        case = group.case(0, chosen)
    except (ArithmeticError, AssertionError, LookupError, TypeError, ValueError):
        reject()
    if suite.valid(case.entry, case.inputs):
        reject()
    return chosen, case


def examine(trial: Trial, group: Group, stage: Stage, used: Used) -> None:
    """Look for examples of ``group`` that fail; what is found is in ``trial.best``."""

    @seed(0)
    @settings(
        database=None, deadline=None, phases=[Phase.generate, Phase.shrink], print_blob=False,
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        max_examples=stage.examples,
    )  # fmt: skip
    @given(_examples(trial, group, stage, used))
    def passes(example: tuple[ChosenDraw, Case]) -> None:
        assert not trial.fails(group, *example)

    with suppress(AssertionError, HypothesisException, Enough):
        passes()
    used.done(stage)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Search without what is not needed for it, without warnings, without garbage collection.

    Simple values divide by zero more often than random ones: that is no news.
    """
    kept = []
    for name, attribute, instead in UNNEEDED:
        module = sys.modules.get(name)
        if hasattr(module, attribute):
            kept.append((module, attribute, getattr(module, attribute)))
            setattr(module, attribute, instead)
    collects = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if collects:
            gc.enable()
        for module, attribute, value in kept:
            setattr(module, attribute, value)
