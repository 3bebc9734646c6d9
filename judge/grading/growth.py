"""Growth claims: CPU time as a power of the size, measured after every answer was right.

Theory of operation. A fresh child answers inputs of growing size; the parent reads the
child's CPU clock, which other processes' load does not move, and takes the least of a few
calls on different inputs. Sizes end early once a call took ``LONG_S`` and the slope is
clear. The exponent is the slope of log time over log size through the last
points; where it is near the claim, or calls are short, two looks at the sizes have to agree.
Answers are judged here too: an answer that is fast only because it is wrong is WA.
"""

from __future__ import annotations

import math
import random

from judge.authoring.draw import RandomDraw
from judge.authoring.suite import Claim
from judge.box.session import Session, Stop
from judge.errors import BankError
from judge.grading import verdict
from judge.grading.call import Call
from judge.grading.cases import Planned
from judge.grading.report import Growth, Report
from judge.grading.run import Result, Run
from judge.grading.tally import counterexample
from judge.grading.verdict import Finding
from judge.record import NamedTuple
from judge.text import Violation

REPEATS = 3
SHORTEST_S = 1e-3
"""Calls shorter than this say nothing about growth."""
LONG_S = 0.25
CALL_S = 8.0
POINTS = 3
CLOSE = 0.3
"""A slope this near to the claim asks for larger sizes, and for another look if it is above."""
BELOW = 0.2
"""A slope this little below the claim gets a second look."""
CHECKED_S = 0.5
"""Answers are judged where the reference needs no longer than this."""


class _Failed(Exception):
    def __init__(self, result: Result) -> None:
        super().__init__(result.finding)
        self.result = result


class _Points(NamedTuple):
    """Least CPU seconds by size; ``cut`` is a size whose call was stopped at the limit."""

    seconds: dict[int, float]
    cut: int | None


def measure(run: Run, report: Report, claims: list[Claim]) -> Report:
    """The report with each claim's measured slope; RV where one grows too fast."""
    for claim in claims:
        with run.open() as session:
            finding = run.start_in(session)
            if finding:
                return report._replace(verdict=finding.verdict, reason=finding.reason)
            try:
                growth = _grow(run, session, claim, report.seed)
            except _Failed as failed:
                return _failed(run, report, failed.result)
        report = report._replace(
            growth=(*report.growth, growth), cpu_s=report.cpu_s + session.cpu_s)
        if not growth.passed:
            finding = _too_fast(growth)
            return report._replace(verdict=finding.verdict, reason=finding.reason)
    return report


def _grow(run: Run, session: Session, claim: Claim, seed: int) -> Growth:
    looks = [_measure(run, session, claim, f"{seed}")]
    while not (looks[-1].cut or _settled(looks, claim.at_most)):
        looks.append(_look_again(run, session, claim, tuple(looks[0].seconds), seed, len(looks)))
    # a child that was stopped has no time to look again: what was seen first has to do
    points = looks[0] if looks[-1].cut else sorted(looks, key=_steepness)[len(looks) // 2]
    slope = _slope(points)
    if points.cut and (slope is None or slope <= claim.at_most):
        raise _Failed(_stopped(run, claim, points.cut, f"{seed}"))
    sizes = tuple(points.seconds)
    return Growth(
        claim.name, claim.about, slope, claim.at_most, sizes,
        tuple(points.seconds[size] for size in sizes),
    )


def _settled(looks: list[_Points], at_most: float) -> bool:
    """Whether one look is clear, or two agree: a machine may change its speed during one."""
    if len(looks) > 1:
        over = sum(_steepness(points) > at_most for points in looks)
        return max(over, len(looks) - over) > 1
    above = _steepness(looks[0]) - at_most
    short = max(looks[0].seconds.values()) < LONG_S
    return above <= -BELOW or (above > CLOSE and not short)


def _steepness(points: _Points) -> float:
    slope = _slope(points)
    return -math.inf if slope is None else slope


def _measure(run: Run, session: Session, claim: Claim, seed: str) -> _Points:
    """Time the claim's sizes in order, as far as is needed."""
    seconds: dict[int, float] = {}
    for size in claim.sizes:
        least = _least(run, session, claim, size, seed)
        if least is None:
            if not seconds:
                raise _Failed(_stopped(run, claim, size, seed))
            return _Points({**seconds, size: CALL_S}, size)
        seconds[size] = least
        if least > LONG_S:
            slope = _slope(_Points(seconds, None))
            if slope is not None and (abs(slope - claim.at_most) > CLOSE or least > 4 * LONG_S):
                break
    return _Points(seconds, None)


def _look_again(
    run: Run, session: Session, claim: Claim, sizes: tuple[int, ...], seed: int, look: int
) -> _Points:
    """Time these sizes anew, every second time from the largest down.

    What slows down during one look makes large sizes dear, and cheap during the next.
    """
    seconds: dict[int, float] = {}
    for size in sorted(sizes, reverse=look % 2 == 1):
        least = _least(run, session, claim, size, f"{seed}/again{look}")
        seconds[size] = CALL_S if least is None else least
        if least is None:
            return _Points(dict(sorted(seconds.items())), size)
    return _Points(dict(sorted(seconds.items())), None)


def _least(run: Run, session: Session, claim: Claim, size: int, seed: str) -> float | None:
    """The least CPU seconds of a few calls of this size; None where one took too long."""
    least = math.inf
    for number in range(REPEATS):
        spent = _time(run, session, claim, size, f"{seed}/{number}", check=number == 0)
        if spent is None:
            return None
        least = min(least, spent)
        if spent > LONG_S:
            break
    return least


def _call(run: Run, claim: Claim, size: int, seed: str) -> Call:
    rng = random.Random(f"{seed}/{claim.name}/{size}")
    draw = RandomDraw.of(rng, progress=1.0, arrays=run.loaded.suite.arrays)
    case = claim.case(size, draw)
    complaint = run.loaded.suite.valid(case.entry, case.inputs)
    if complaint:
        where = f"{run.problem.cases_path}: {case.id}"
        raise BankError(f"{where}: the validator refuses it: {complaint}")
    check = claim.check or run.loaded.suite.check
    planned = Planned(claim.name, size, False, check, lambda: case)
    return Call(run.loaded, planned, single=run.submission.tensors)


def _time(
    run: Run, session: Session, claim: Claim, size: int, seed: str, *, check: bool
) -> float | None:
    """CPU seconds of one call; None where it was stopped for taking too long."""
    call = _call(run, claim, size, seed)
    began = session.child.cpu_s()  # before sending: the child starts while we still write
    session.send([call.request])
    try:
        outcome = session.receive(CALL_S)
    except Stop as stop:
        if stop.kind == "time":
            return None
        finding = verdict.of_stop(stop, CALL_S)
        raise _Failed(Result(call, None, finding)) from None
    spent = session.child.cpu_s() - began
    if outcome.kind != "value" or (check and spent < CHECKED_S):
        found = call.judge(outcome, run.submission.source)
        if found:
            raise _Failed(Result(call, outcome, found))
    return spent


def _stopped(run: Run, claim: Claim, size: int, seed: str) -> Result:
    finding = verdict.of_stop(Stop("time"), CALL_S)
    return Result(_call(run, claim, size, seed), None, finding)


def _slope(points: _Points) -> float | None:
    """The least-squares slope through the last points that can be told from noise."""
    timed = [
        (math.log(size), math.log(spent))
        for size, spent in points.seconds.items()
        if spent >= SHORTEST_S
    ][-POINTS:]
    if len(timed) < 2 or (len(timed) < 3 and points.seconds[max(points.seconds)] < LONG_S):
        return None
    mean_x = sum(x for x, _ in timed) / len(timed)
    mean_y = sum(y for _, y in timed) / len(timed)
    spread = sum((x - mean_x) ** 2 for x, _ in timed)
    return sum((x - mean_x) * (y - mean_y) for x, y in timed) / spread


def _too_fast(growth: Growth) -> Finding:
    low, high, about = growth.sizes[0], growth.sizes[-1], growth.about
    return Finding("RV", Violation(
        f"CPU time grows like n^{growth.slope:.2f} from n = {low:,} to {high:,}. {about.en}",
        f"n 从 {low:,} 增加到 {high:,} 时，CPU 时间按 n^{growth.slope:.2f} 增长。{about.zh}"))


def _failed(run: Run, report: Report, result: Result) -> Report:
    finding = result.finding
    assert finding is not None
    report = report._replace(verdict=finding.verdict, reason=finding.reason, fault=finding.fault)
    return report._replace(counterexample=counterexample(run, result))
