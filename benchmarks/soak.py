"""Soak: thousands of submissions in one warm judge, a tenth of them hostile.

    python benchmarks/soak.py [--submissions 5000]

Prints, for the first and the last tenth, the median time of the good submissions (wall,
and the CPU time of judge and child, which other load does not move), and the judge's and
zygotes' memory and descriptors; fails if anything grows, anything is left behind or any
verdict is wrong. Linux only.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import NamedTuple

HOSTILE = Path(__file__).parents[1] / "tests" / "hostile"
sys.path.insert(0, str(HOSTILE))

from hostile_bank import FILES, GOOD, GOOD_TORCH, hostile, judged  # noqa: E402
from survivors import descendants, traces  # noqa: E402

from judge.grading.engine import Engine  # noqa: E402

SLOW = ("time/", "memory/", "processes/stops_itself", "forging/half_frame_and_wait")
GROWTH_KIB = 2 << 10
SLOWER = 1.5


class State(NamedTuple):
    """Private memory in KiB, descriptors, and processes of judge and zygotes."""

    memory_kib: int
    descriptors: int
    processes: int


def state() -> State:
    pids = (os.getpid(), *descendants(os.getpid()))
    return State(sum(map(private_kib, pids)), traces(frozenset(pids[1:])).descriptors, len(pids))


def private_kib(pid: int) -> int:
    """Anonymous memory that only this process has: what it has made or changed itself."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    wanted = ("Private_Dirty:", "Private_Clean:")
    return sum(int(line.split()[1]) for line in text.splitlines() if line.startswith(wanted))


def settled(engine: Engine) -> State:
    """The state with no child in reserve, and the judge's free memory given back.

    What glibc keeps for itself depends on the largest answers so far, which is no leak.
    """
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    engine.rest()
    deadline = time.monotonic() + 2
    while len(descendants(os.getpid())) > len(engine.zygotes) and time.monotonic() < deadline:
        time.sleep(0.01)
    return state()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=5000)
    total = parser.parse_args().submissions
    rng = random.Random(total)
    files = [hostile(path) for path in sorted(FILES.glob("*/*.py"))]
    quick = [file for file in files if not file.name.startswith(SLOW)]
    slow = [file for file in files if file.name.startswith(SLOW)]
    wrong, good_s, began = [], [], time.monotonic()
    with Engine() as engine:
        for framework in ("python", "numpy", "torch"):
            engine.prepare(framework)
        good = [*GOOD.items(), ("boxes", GOOD_TORCH)]
        for number in range(total):
            if number == total // 2:
                first = settled(engine)  # large answers have grown the heap by now
            if number % 10 == 5:
                file = rng.choice(slow if number % 100 == 55 else quick)
                verdict = judged(engine, file.problem, file.path).verdict
                if verdict not in file.verdicts:
                    wrong.append((file.name, verdict))
                continue
            slug, path = good[2 if number % 40 == 0 else number % 2]
            wall_s, cpu_s = time.monotonic(), time.process_time()
            report = judged(engine, slug, path)
            wall_s, cpu_s = time.monotonic() - wall_s, time.process_time() - cpu_s
            if slug == "total":
                good_s.append((wall_s, cpu_s + report.cpu_s))
            if report.verdict != "AC":
                wrong.append((str(path), report.verdict))
            if sys.stderr.isatty():
                print(f"\r{number + 1} of {total}", end="", file=sys.stderr)
        last = settled(engine)
    tenth = len(good_s) // 10
    (early_wall, early), (late_wall, late) = (
        [1000 * statistics.median(column) for column in zip(*part, strict=True)]
        for part in (good_s[:tenth], good_s[-tenth:])
    )
    print(f"{total} submissions in {time.monotonic() - began:.0f} s, wrong verdicts: {wrong}")
    print(f"median of a good one: first tenth {early:.2f} ms of CPU ({early_wall:.1f} ms wall), "
          f"last tenth {late:.2f} ms ({late_wall:.1f} ms)")
    print(f"half-way: {first}\nat the end: {last}")
    grown = last.memory_kib - first.memory_kib
    assert not wrong
    assert grown < GROWTH_KIB, f"{grown} KiB more"
    assert last.descriptors <= first.descriptors
    assert last.processes == first.processes
    assert late < SLOWER * early
    assert descendants(os.getpid()) == frozenset()


if __name__ == "__main__":
    main()
