"""Single cases tried out while shrinking: does it fail in the same manner, is it lighter?

A trial keeps one child, replaces it when it dies, and remembers the failing case that is
shortest to read.
"""

from __future__ import annotations

import sys
import time

from judge.authoring.suite import Case, Group
from judge.box.session import Session, Stop
from judge.grading import verdict
from judge.grading.call import Call
from judge.grading.cases import drawn
from judge.grading.chosen import ChosenDraw
from judge.grading.run import Result, Run
from judge.grading.weight import weigh

CALL_S = 1.0
SLOW_S = 0.01
"""Calls that took longer are tried last, however short they are to read."""
QUICKEST = 0.25
"""The share of its time that a search has at least, after a run that took long itself."""
TORCH = 2
"""A child with tensors is given so much more time to fail."""
TURNS = 3
"""A search is divided between so many groups, if there are as many."""
PATIENCE = 100
"""A search ends after so many examples without a smaller one."""
HEAVY = 20
"""A group whose examples weigh so many times the best one is soon left alone."""


class Enough(BaseException):
    """Leaves Hypothesis from within a test: out of time, or nothing smaller for long."""


def manner(result: Result) -> tuple[str, ...]:
    """How a case failed: only what fails likewise may stand for it."""
    finding, outcome = result.finding, result.outcome
    if finding is None:
        return ("AC",)
    kind = outcome.kind if outcome else "stopped"
    return finding.verdict, kind, finding.fault.type if finding.fault else ""


def took_s(result: Result) -> float:
    """CPU time of the submission or of the reference, whichever took longer, and of judging."""
    answering_s = max(result.outcome.cpu_s if result.outcome else 0.0, result.call.reference_s)
    return answering_s + result.call.judging_s


def slow(result: Result) -> bool:
    """Whether seeing the case again takes long."""
    return took_s(result) > SLOW_S


def lightest(run: Run, first: Result) -> Result:
    """Of the run's own cases that failed as ``first`` did, the one that is shortest to read."""
    wanted = manner(first)
    failed = [result for result in run.results.values() if manner(result) == wanted]
    return min(failed, key=lambda result: result.call.weight, default=first)


def left_of(seconds: float, reference_s: float) -> float:
    """What a search may take of ``seconds`` after a run in which the reference took so much."""
    return max(QUICKEST * seconds, seconds - reference_s)


class Trial:
    """Runs single cases in a child of its own and keeps the lightest that fails."""

    def __init__(self, run: Run, wanted: tuple[str, ...], reference_s: float = 0.0) -> None:
        self.run, self.wanted = run, wanted
        self.deadline = time.monotonic() + run.settings.shrink_s
        self.began = time.process_time()
        self.enough_s = left_of(run.settings.enough_s, reference_s)
        self.in_vain_s = run.settings.in_vain_s * (TORCH if run.submission.tensors else 1)
        self.ended_s = 0.0
        self.limits = run.limits._replace(cpu_s=min(CALL_S, run.limits.cpu_s))
        self.session: Session | None = None
        self.best: Result | None = None
        self.least = sys.maxsize
        self.idle = self.examples = 0
        self.turn_ends = sys.maxsize

    def __enter__(self) -> Trial:
        return self

    def __exit__(self, *_: object) -> None:
        self.end_session()

    def over(self) -> bool:
        """Whether the time is up: sooner where there is something to show."""
        settings = self.run.settings
        many, most_s = settings.in_vain, self.in_vain_s
        if self.best:
            many, most_s = settings.enough, self.enough_s
        if self.examples > many or self.spent_s() > most_s:
            return True
        return time.monotonic() > self.deadline

    def begin_group(self, groups: int) -> None:
        """Another of so many groups takes its turn: it may have what a longer search elsewhere
        does not find."""
        self.idle = 0
        self.turn_ends = self.examples + self.run.settings.enough // min(groups, TURNS)

    def spent_s(self) -> float:
        """CPU time of ours and of the children, who work in turns: time that was waited for."""
        ours = time.process_time() - self.began
        return ours + self.ended_s + (self.session.cpu_s if self.session else 0.0)

    def end_session(self) -> None:
        if self.session:
            self.ended_s += self.session.cpu_s
            self.session.__exit__()
            self.session = None

    def fails(self, group: Group, draw: ChosenDraw, case: Case) -> bool:
        """Whether this case fails in the wanted manner."""
        if self.over() or self.idle > PATIENCE or self.examples > self.turn_ends:
            raise Enough
        self.idle += 1
        self.examples += 1
        if self.best and weigh(case.inputs) > HEAVY * (self.least + HEAVY):
            self.idle += PATIENCE // 5  # the group cannot draw anything as light
            return False
        planned = drawn(group, case, draw.token)
        result = self.grade(Call(self.run.loaded, planned, single=self.run.submission.tensors))
        if result is None or manner(result) != self.wanted:
            return False
        heavy = result.call.weight
        if heavy <= self.least:
            self.idle = 0 if heavy < self.least or self.best is None else self.idle
            self.best, self.least = result, heavy
        return True

    def grade(self, call: Call) -> Result | None:
        """One call's result; None where the reference cannot answer or the child will not start."""
        session = self._opened()
        try:
            _ = call.expected
        except (ArithmeticError, LookupError, TypeError, ValueError):
            return None  # outside what the group draws by chance: `judge verify` tells its author
        if session is None:
            return None
        limit = self.limits.cpu_s
        try:
            session.send([call.request])
            outcome = session.receive(limit)
        except Stop as stop:
            self.end_session()
            return Result(call, None, verdict.of_stop(stop, limit))
        return Result(call, outcome, call.judge(outcome, self.run.submission.source))

    def _opened(self) -> Session | None:
        if self.session is None:
            self.session = self.run.open()
            if self.run.start_in(self.session):
                self.end_session()
        return self.session
