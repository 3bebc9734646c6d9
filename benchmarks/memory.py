"""Memory of a zygote, four children that hold a torch submission each, and the one in reserve."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

from measure import Row, at_most

from judge import bank
from judge.grading.engine import Engine
from judge.grading.run import Run, Settings
from judge.grading.submission import read

ANSWERS = Path(__file__).parent / "answers"
CHILDREN = 4


def rows(rounds: int) -> list[Row]:
    problem = bank.find("attention")
    submission = read(problem, ANSWERS / "attention.py")
    with Engine(fresh=True) as engine, ExitStack() as stack:
        engine.prepare("torch")
        runs = [
            stack.enter_context(Run(engine, problem, submission, Settings()))
            for _ in range(CHILDREN)
        ]
        loaded = engine.load(problem)
        for run in runs:
            refusal = run.start(loaded)
            if refusal:
                raise SystemExit(refusal.reason.en)
        zygote = _parent(runs[0].session.child.pid)
        total = sum(map(_pss, [zygote, *_children(zygote)]))
    return [
        at_most("memory", f"zygote + {CHILDREN} torch children, PSS", total / 2**20, "MiB", 300.0)
    ]


def _parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def _children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def _pss(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise SystemExit(f"no PSS for process {pid} of {os.getpid()}")
