"""The answers that a problem knows: right ones are accepted, each mistake gets its verdict.

Where many of them disagree with the expectation at once, the fault is not theirs: then
the reference or the checker is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.loaded import Loaded
from judge.grading.mistakes import mistake_of
from judge.grading.report import Report
from judge.grading.run import Settings
from judge.grading.submission import read
from judge.verify import Fault, relative

QUIET = Settings(explain=False)
QUICK = Settings(explain=False, recheck=False, growth=False)
SLOW = ("TLE", "MLE", "OLE")
FEW = 2
"""Seeds for an answer whose verdict takes its time: a limit, growth, a second process."""


def check(
    engine: Engine, loaded: Loaded, seeds: int, seed: int, counts: dict[str, int]
) -> Iterator[Fault]:
    """Grade every answer on ``seeds`` seeds, from ``seed`` on."""

    def graded(path: Path) -> list[Report]:
        submission = read(loaded.problem, path)
        counts["answers"] += 1

        def once(number: int, settings: Settings) -> Report:
            return grade(
                engine, loaded.problem, submission, seed=seed + number, settings=settings)

        first = once(0, QUIET)
        if seeds == 1:
            return [first]
        slow = first.verdict in SLOW or once(0, QUICK).verdict != first.verdict
        settings, count = (QUIET, min(seeds, FEW)) if slow else (QUICK, seeds)
        return [first, *(once(number, settings) for number in range(1, count))]

    problem = loaded.problem
    own = _refused(graded(problem.reference_path))
    if own:
        at_fault = problem.cases_path if own.verdict in ("WA", "JE") else problem.reference_path
        yield Fault(relative(at_fault), f"the reference's own answers are refused: {_said(own)}")
        return
    right = list(problem.right_answers())
    if "torch" in problem.frameworks:
        right.insert(0, problem.torch_path)
    refused = {path: report for path in right if (report := _refused(graded(path)))}
    if len(refused) > 1 and len(refused) == len(right):
        one = next(iter(refused.values()))
        yield Fault(relative(problem.reference_path),
                    f"every other right answer disagrees with it: {_said(one)}")
        return
    for path, report in refused.items():
        yield Fault(relative(path), f"a right answer is refused: {_said(report)}")
    yield from _mistakes(loaded, {path: graded(path) for path in problem.wrong_answers()})


def _mistakes(loaded: Loaded, graded: dict[Path, list[Report]]) -> Iterator[Fault]:
    faults: list[Fault] = []
    accepted = 0
    for path, reports in graded.items():
        known = mistake_of(path)
        assert known is not None  # files.check has seen to it
        for report in reports:
            if report.verdict != known[0]:
                accepted += report.accepted
                faults.append(Fault(relative(path), f"got {_said(report)}, not {known[0]}"))
                break
    if accepted > 1 and accepted == len(graded):
        yield Fault(relative(loaded.problem.cases_path), "the checker accepts every mistake")
    else:
        yield from faults


def _refused(reports: list[Report]) -> Report | None:
    return next((report for report in reports if not report.accepted), None)


def _said(report: Report) -> str:
    reason = f": {report.reason.en}" if report.reason else ""
    return f"{report.verdict} (seed {report.seed}){reason}"
