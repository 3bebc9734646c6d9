"""Trivial submissions a second through `judge batch`, workers' start-up left out."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from measure import BARE_START_S, Row, at_least, bare_start

from judge.batch.layout import tasks
from judge.batch.pool import Pool

ANSWERS = Path(__file__).parent / "answers"
BARS = {
    "rectangle_area": ("pure Python", 200.0),
    "hamming_loss": ("NumPy", 150.0),
    "channel_shuffle": ("torch", 70.0),
}


WARMING = 30
"""Submissions a job before the clock starts: workers start, zygotes finish their preparations."""


def rows(rounds: int) -> list[Row]:
    found = []
    for slug, (kind, bar) in BARS.items():
        with tempfile.TemporaryDirectory() as folder:
            for number in range(40 * rounds):
                target = Path(folder, slug, f"student{number}.py")
                target.parent.mkdir(exist_ok=True)
                shutil.copy(ANSWERS / f"{slug}.py", target)
            one = _rate(Path(folder), 1)
            starts = [bare_start() for _ in range(rounds)]
            two = _rate(Path(folder), 2)
            starts += [bare_start() for _ in range(rounds)]
        found.append(Row("throughput", f"{kind}: one job", one, "/s"))
        found += [
            at_least("throughput", f"{kind}: two jobs", two, "/s", bar),
            at_least(
                "throughput", f"{kind}: two jobs, in one bare start", two * median(starts), "",
                bar * BARE_START_S,
            ),
        ]
    return found


def _rate(folder: Path, jobs: int) -> float:
    """Submissions a second from the first answer to the last."""
    todo = tasks([folder])
    with Pool(jobs, 1, "en") as pool:
        answers = pool.run(todo)
        for _ in range(WARMING * jobs):
            next(answers)
        began = time.perf_counter()
        count = sum(report["verdict"] == "AC" for _, report in answers)
        taken = time.perf_counter() - began
    if count != len(todo) - WARMING * jobs:
        raise SystemExit(f"{folder}: only {count} of {len(todo)} accepted")
    return count / taken
