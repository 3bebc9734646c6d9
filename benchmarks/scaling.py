"""Warm time against the number of cases and against the size of one input."""

from __future__ import annotations

import random

from measure import Row, seconds

from judge import bank
from judge.authoring.suite import Case
from judge.box.session import Limits, Request, Session
from judge.grading.cases import Plan, Planned
from judge.grading.engine import Engine
from judge.grading.exam import Exam
from judge.grading.run import Run, Settings
from judge.grading.submission import of_bytes

SOURCE = b"import numpy as np\n\n\ndef iou(a, b):\n    return 0.0\n"
ECHO = b"def iou(a, b):\n    return a\n"
CASES = (10, 100, 1000, 10_000)
MEGABYTES = (1, 4, 16)


def rows(rounds: int) -> list[Row]:
    problem = bank.find("iou")
    with Engine(fresh=True) as engine:
        engine.prepare("numpy")
        loaded = engine.load(problem)
        suite = loaded.suite
        group = suite.groups["apart"]
        found = []
        for count in CASES:
            large = group._replace(count=count)

            def make(number: int, large=large) -> Case:  # type: ignore[no-untyped-def]
                return suite.generate(large, number, 1)

            planned = tuple(
                Planned("apart", number, False, group.check, lambda number=number: make(number))  # type: ignore[misc]
                for number in range(1, count + 1)
            )
            plan = Plan(planned, (("apart", group.about, count),))

            def run(plan=plan):  # type: ignore[no-untyped-def]
                with Run(engine, problem, of_bytes(problem, "a.py", SOURCE), Settings()) as one:
                    one.start(loaded, Exam(loaded, plan, single=False))
                    one.judge()
                    if one.failed():
                        raise SystemExit("the scaling run failed")

            taken = min(seconds(run) for _ in range(max(2, rounds // 5)))
            found.append(Row("scaling", f"{count} cases: each", 1e6 * taken / count, "us"))
        found += _sizes(engine, rounds)
    return found


def _sizes(engine: Engine, rounds: int) -> list[Row]:
    """The way there and back of one array."""
    import numpy as np

    problem = bank.find("iou")
    found = []
    submission = of_bytes(problem, "a.py", ECHO)
    for megabytes in MEGABYTES:
        array = np.frombuffer(random.Random(1).randbytes(megabytes << 20), np.float64)
        with Run(engine, problem, submission, Settings(limits=Limits(answer=1 << 28))) as run:
            run.start(engine.load(problem))
            session: Session = run.session

            def there_and_back(session=session, array=array):  # type: ignore[no-untyped-def]
                session.send([Request("iou", "", (array, array[:4]))])
                answer = session.receive(10.0)
                if answer.kind != "value" or answer.value.nbytes != array.nbytes:
                    raise SystemExit(f"echo of {array.nbytes} bytes: {answer.kind}")

            there_and_back()
            taken = min(seconds(there_and_back) for _ in range(rounds))
        copied = min(seconds(array.copy) for _ in range(rounds))
        found.append(Row("scaling", f"{megabytes} MiB there and back", 1000 * taken, "ms"))
        found.append(
            Row("scaling", f"{megabytes} MiB: against one copy in memory", taken / copied, "x")
        )
    return found
