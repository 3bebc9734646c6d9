"""The answers that a problem knows: right ones are accepted, each mistake gets its verdict.

Where many of them disagree with the expectation at once, the fault is not theirs: then
the reference or the checker is named.
"""

from __future__ import annotations

from pathlib import Path

from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.loaded import Loaded
from judge.grading.mistakes import mistake_of
from judge.grading.report import Report
from judge.grading.run import Settings
from judge.grading.submission import read
from judge.hints import Iterator
from judge.verify import Fault, relative
from judge.verify.bench import Bench

QUIET = Settings(explain=False)
SLOW = ("TLE", "MLE", "OLE")
FEW = 2
"""Seeds in a row for an answer that has to run into a limit each time."""


def check(
    engine: Engine, loaded: Loaded, seed: int, counts: dict[str, int]
) -> Iterator[Fault]:
    """Grade every answer in full on one seed."""

    def graded(path: Path) -> Report:
        counts["answers"] += 1
        submission = read(loaded.problem, path)
        return grade(engine, loaded.problem, submission, seed=seed, settings=QUIET)

    problem = loaded.problem
    own = graded(problem.reference_path)
    if not own.accepted:
        at_fault = problem.cases_path if own.verdict in ("WA", "JE") else problem.reference_path
        yield Fault(relative(at_fault), f"the reference's own answers are refused: {_said(own)}")
        return
    right = _right(loaded)[1:]
    refused = {path: report for path in right if not (report := graded(path)).accepted}
    if len(refused) > 1 and len(refused) == len(right):
        one = next(iter(refused.values()))
        yield Fault(relative(problem.reference_path),
                    f"every other right answer disagrees with it: {_said(one)}")
        return
    for path, report in refused.items():
        yield Fault(relative(path), f"a right answer is refused: {_said(report)}")
    yield from _mistakes(loaded, {path: graded(path) for path in problem.wrong_answers()})


def _mistakes(loaded: Loaded, graded: dict[Path, Report]) -> Iterator[Fault]:
    accepted = [report.accepted for report in graded.values()]
    if len(accepted) > 1 and all(accepted):
        yield Fault(relative(loaded.problem.cases_path), "the checker accepts every mistake")
        return
    for path, report in graded.items():
        known = mistake_of(path)
        assert known is not None  # files.check has seen to it
        if report.verdict != known[0]:
            yield Fault(relative(path), f"got {_said(report)}, not {known[0]}")


def check_more(engine: Engine, loaded: Loaded, seeds: int, seed: int) -> Iterator[Fault]:
    """Judge every answer on ``seeds`` more seeds, from ``seed`` on, quickly.

    An answer whose verdict hangs on what the quick way leaves out (growth, a second
    process, forbidden names) is graded in full once and then left alone.
    """
    left = dict.fromkeys(_right(loaded), "AC")
    for path in loaded.problem.wrong_answers():
        known = mistake_of(path)
        if known:
            left[path] = known[0]
    for number in range(seeds):
        bench = Bench(engine, loaded, seed + number)
        for path, wanted in list(left.items()):
            submission = read(loaded.problem, path)
            if bench.judge(submission).verdict != wanted:
                del left[path]
                report = grade(
                    engine, loaded.problem, submission, seed=seed + number, settings=QUIET)
                if report.verdict != wanted:
                    yield Fault(relative(path), f"got {_said(report)}, not {wanted}")
            elif wanted in SLOW and number + 1 >= FEW:
                del left[path]


def _right(loaded: Loaded) -> list[Path]:
    problem = loaded.problem
    twin = [problem.torch_path] if "torch" in problem.frameworks else []
    return [problem.reference_path, *twin, *problem.right_answers()]


def _said(report: Report) -> str:
    reason = f": {report.reason.en}" if report.reason else ""
    return f"{report.verdict} (seed {report.seed}){reason}"
