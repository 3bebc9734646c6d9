"""A submission on a warm engine: on the next save in `watch`, and on cases not yet made.

`watch` makes the cases of the next run while the candidate types, and `batch` hands the same
cases to everybody: the first row is what both of them take. The second is what the library
call takes on a new seed.
"""

from __future__ import annotations

from pathlib import Path

from measure import Row, at_most, medians

from judge import bank
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.submission import read
from judge.watching.ahead import Ahead

ANSWERS = Path(__file__).parent / "answers"
BARS = {"fast_power": ("pure Python", 8.0), "iou": ("NumPy", 10.0), "attention": ("torch", 20.0)}


def rows(rounds: int) -> list[Row]:
    found = []
    for slug, (kind, bar) in BARS.items():
        problem, answer = bank.find(slug), ANSWERS / f"{slug}.py"
        with Engine(fresh=True) as engine:
            engine.prepare(read(problem, answer).zygote)

            def run(seed=None, engine=engine, problem=problem, answer=answer):  # type: ignore[no-untyped-def]
                report = grade(engine, problem, read(problem, answer), seed=seed)
                if not report.accepted:
                    raise SystemExit(f"{answer}: {report.verdict} {report.reason}")
                return report

            cases = run().total
            ahead = Ahead(engine, problem, read(problem, answer))
            while ahead.work(1.0):
                pass
            for _ in range(60):  # the zygote's own preparations come in steps
                run(ahead.seed)
            taken = medians(
                {"ready": lambda run=run, seed=ahead.seed: run(seed), "new": run}, 3 * rounds)
        scale = min(1, 100 / cases)
        found += [
            Row("warm", f"{kind}: {slug}, {cases} cases, made before", 1000 * taken["ready"], "ms"),
            at_most("warm", f"{kind}: for 100 cases", 1000 * taken["ready"] * scale, "ms", bar),
            Row("warm", f"{kind}: for 100 cases, made now", 1000 * taken["new"] * scale, "ms"),
        ]
    return found
