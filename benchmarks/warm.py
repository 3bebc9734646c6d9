"""A submission on a warm engine: on the next save in `watch`, and on cases not yet made.

`watch` makes the cases of the next run, and its child, while the candidate types: the first row
is measured with new cases and a pause of 0.1 s before each save, neither of which is counted.
The others are without a pause: the same cases again, as `batch` does, and on cases not yet made.
"""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from statistics import median

from measure import BARE_START_S, Row, at_most, bare_start, medians, seconds

from judge import bank
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.report import Report
from judge.grading.submission import read
from judge.problem import Problem
from judge.watching.ahead import Ahead

ANSWERS = Path(__file__).parent / "answers"
PAUSE_S = 0.1
BARS = {"fast_power": ("pure Python", 8.0), "iou": ("NumPy", 10.0), "attention": ("torch", 20.0)}


def rows(rounds: int) -> list[Row]:
    found = []
    for slug, (kind, bar) in BARS.items():
        problem, answer = bank.find(slug), ANSWERS / f"{slug}.py"
        with Engine(fresh=True) as engine:
            engine.prepare(read(problem, answer).zygote)

            run = partial(_accepted, engine, problem, answer)
            cases = run().total
            ahead = Ahead(engine, problem, read(problem, answer))
            while ahead.work(1.0):
                pass
            for _ in range(60):  # the zygote's own preparations come in steps
                run(ahead.seed)
            again = partial(run, ahead.seed)
            taken = medians({"again": again, "new": run}, 3 * rounds)
            saves, starts = [], []
            for _ in range(3 * rounds):
                starts.append(bare_start())
                ahead = Ahead(engine, problem, read(problem, answer))
                while ahead.work(1.0):
                    pass
                time.sleep(PAUSE_S)
                saves.append(seconds(partial(run, ahead.seed)))
        scale = 1000 * min(1, 100 / cases)
        found += [
            Row("warm", f"{kind}: {slug}, {cases} cases, on a save", 1000 * median(saves), "ms"),
            at_most("warm", f"{kind}: for 100 cases, on a save", scale * median(saves), "ms", bar),
            at_most(
                "warm", f"{kind}: the same in bare starts",
                scale * median(saves) / (1000 * median(starts)), "x",
                bar / 1000 / BARE_START_S,
            ),
            Row("warm", f"{kind}: for 100 cases, without pause", scale * taken["again"], "ms"),
            Row("warm", f"{kind}: for 100 cases, not yet made", scale * taken["new"], "ms"),
        ]
    return found


def _accepted(engine: Engine, problem: Problem, answer: Path, seed: int | None = None) -> Report:
    report = grade(engine, problem, read(problem, answer), seed=seed)
    if not report.accepted:
        raise SystemExit(f"{answer}: {report.verdict} {report.reason}")
    return report
