"""The smallest failing input: the groups that failed, run again under Hypothesis.

Theory of operation. Hypothesis, imported only here, chooses the values that a group
draws: small sizes, whole numbers, then halves, tenths, thousandths. Each example is
validated, answered by the reference and by a child of its own, and counts if it fails in
the same way as the run's first failure (verdict and exception type). Of all failing
examples seen, the one that is shortest to read is kept, together with the token that
replays it. Sizes are capped in a first stage, so that small inputs are looked for first;
what fails only when large (a recursion limit) is found in a last one. The whole ends after
``Settings.shrink_s`` at most, and soon after something was found; children that die are
replaced.
"""

from __future__ import annotations

import math
import sys
import warnings
from contextlib import contextmanager

from judge.authoring.suite import Case, Group
from judge.grading.chosen import ChosenDraw
from judge.grading.run import Result, Run
from judge.grading.trial import Enough, Trial, manner, slow, weight
from judge.hints import Any, Callable, Iterator, Sequence
from judge.record import NamedTuple

DENOMINATORS = (1, 2, 10, 1000)
"""Floats are whole numbers, then halves, tenths, thousandths, at last ``FINE`` steps."""
FINE = 1 << 20
LOCAL = "is_local_module_file"


class Stage(NamedTuple):
    """Sizes reach at most ``reach`` above their lower bound, floats lie on a ``grid``."""

    reach: int
    grid: int
    examples: int


STAGES = (
    Stage(1, 0, 40), Stage(3, 0, 50), Stage(3, 1, 30), Stage(3, 2, 40), Stage(3, 3, 40),
    Stage(3, 4, 30), Stage(24, 0, 30), Stage(24, 3, 40), Stage(1 << 30, 3, 40),
)


def shrink(run: Run, first: Result) -> Result | None:
    """A smaller case that fails as ``first`` does, with its outcome; None if none was found."""
    if not shrinkable(first):
        return None
    import hypothesis  # noqa: F401  # a quarter of a second that is not spent on searching

    with _quiet(), Trial(run, manner(first)) as trial:
        groups = [(group, slowly, _Used()) for group, slowly in _failing_groups(run, first)]
        for stage in STAGES:
            for group, slowly, used in groups:
                if used.news(stage) and not (slowly and trial.best):
                    _examine(trial, group, stage, used)
                if trial.over() or trial.content():
                    return trial.best
            if trial.best:
                break
        return trial.best


def shrinkable(result: Result) -> bool:
    """Whether the failure depends on the input and is quick to see again."""
    finding = result.finding
    if finding is None or finding.verdict not in ("WA", "RE", "RV"):
        return False
    if result.outcome is None:
        return finding.verdict == "RE"
    return finding.verdict != "RV" or result.outcome.kind == "value"


def _failing_groups(run: Run, first: Result) -> list[tuple[Group, bool]]:
    """Groups with a failure of the same manner, and whether all such failures are slow.

    Those with quick and light failing cases come first.
    """
    wanted, entry = manner(first), first.call.case.entry
    lightest: dict[str, tuple[bool, int]] = {}
    for result in run.results.values():
        if manner(result) == wanted:
            name, heavy = result.call.planned.group, (slow(result), weight(result.call.case))
            lightest[name] = min(heavy, lightest.get(name, heavy))
    groups = [group for name, group in run.loaded.suite.groups.items() if name in lightest]
    groups.sort(key=lambda group: (group.entry != entry, lightest[group.name]))
    return [(group, lightest[group.name][0]) for group in groups]


class _Used:
    """What a group draws: whether floats, and up to what size beyond the least."""

    def __init__(self) -> None:
        self.floats, self.largest = False, 0
        self.tried: set[tuple[int, int]] = set()

    def news(self, stage: Stage) -> bool:
        """Whether the stage would show the group anything that it has not seen."""
        return not self.tried or self._of(stage) not in self.tried

    def done(self, stage: Stage) -> None:
        self.tried.add(self._of(stage))

    def _of(self, stage: Stage) -> tuple[int, int]:
        return min(stage.reach, self.largest), stage.grid if self.floats else 0


def _examine(trial: Trial, group: Group, stage: Stage, used: _Used) -> None:
    from hypothesis import HealthCheck, Phase, given, reject, seed, settings
    from hypothesis import strategies as st
    from hypothesis.errors import HypothesisException

    suite, trial.idle = trial.run.loaded.suite, 0

    class HypothesisDraw(ChosenDraw):
        """Hypothesis chooses, within the stage's reach and on its grid."""

        def __init__(self, draw: Callable[[Any], Any]) -> None:
            super().__init__(arrays=suite.arrays)
            self.draw = draw

        def size(self, low: int, high: int) -> int:
            used.largest = max(used.largest, high - low)
            return self.integer(low, min(high, low + stage.reach))

        def choose_whole(self, low: int, high: int, n: int) -> Sequence[int]:
            whole = st.integers(low, high)
            values: tuple[int, ...] = self.draw(st.tuples(*[whole] * n))
            return values

        def choose_floats(self, low: float, high: float, n: int) -> Sequence[float]:
            used.floats = True
            value_of, first, last = _grid(low, high, stage.grid)
            chosen = self.draw(st.tuples(*[st.integers(first, last)] * n))
            return [min(high, max(low, value_of(k))) for k in chosen]

    @st.composite
    def examples(draw: Callable[[Any], Any]) -> tuple[ChosenDraw, Case]:
        if trial.over():  # most examples may be rejected, and never come to a trial
            raise Enough
        chosen = HypothesisDraw(draw)
        try:
            case = group.case(0, chosen)
        except (ArithmeticError, AssertionError, LookupError, TypeError, ValueError):
            reject()
        if suite.valid(case.entry, case.inputs):
            reject()
        return chosen, case

    @seed(0)
    @settings(
        database=None, deadline=None, phases=[Phase.generate, Phase.shrink], print_blob=False,
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        max_examples=stage.examples,
    )
    @given(examples())
    def passes(example: tuple[ChosenDraw, Case]) -> None:
        assert not trial.fails(group, *example)

    try:
        with _no_constants():
            passes()
    except (AssertionError, HypothesisException, Enough):
        pass  # what was found is in trial.best
    used.done(stage)


def _grid(low: float, high: float, level: int) -> tuple[Callable[[int], float], int, int]:
    """Simple floats between the bounds, as a function of whole numbers from first to last."""
    for denominator in DENOMINATORS[level:]:
        first, last = math.ceil(low * denominator), math.floor(high * denominator)
        if first < last or first == low * denominator == high * denominator:
            return lambda k, d=denominator: k / d, first, last
    return lambda k: float(f"{low + (high - low) * (k / FINE):.6g}"), 0, FINE


@contextmanager
def _no_constants() -> Iterator[None]:
    """Keep Hypothesis from reading, parsing and caching on disk all our modules' constants."""
    providers = sys.modules.get("hypothesis.internal.conjecture.providers")
    kept = getattr(providers, LOCAL, None)
    if kept is None:
        yield
        return
    setattr(providers, LOCAL, lambda path: False)
    try:
        yield
    finally:
        setattr(providers, LOCAL, kept)


@contextmanager
def _quiet() -> Iterator[None]:
    """Simple values divide by zero more often than random ones: that is no news."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
