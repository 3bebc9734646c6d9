"""A cold `judge run` of a wrong answer, with the smaller input and the mistake's name.

Every listed mistake that is wrong by its answer or raises is an answer here; each run has
its floor timed right before it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from cold import JUDGE, KINDS
from measure import Row, at_most, command, seconds

from judge import bank
from judge.grading.mistakes import mistake_of
from judge.grading.submission import read
from judge.problem import Problem

ZYGOTES = {"python": "pure Python", "numpy": "NumPy", "torch": "torch"}
BARS_S = {"pure Python": (1.0, 0.0067), "NumPy": (1.0, 0.070), "torch": (2.0, 1.09)}
"""The bar in seconds, and what the floor took on the machine for which it was set."""
NAMED = ("WA", "RE")
FULL = 25


def rows(rounds: int) -> list[Row]:
    """All such mistakes with the full rounds; with fewer, so many times fewer of them."""
    found = []
    with tempfile.TemporaryDirectory() as home:
        for kind, answers in _answers().items():
            _, floor, _ = KINDS[kind]
            bare = command([sys.executable, *floor])
            took, ratios = [], []
            for slug, path in answers[:: max(1, FULL // rounds)]:
                run = command([JUDGE, "run", slug, path], expect=1, home=home)
                floor_s, run_s = seconds(bare), seconds(run)
                took.append(run_s)
                ratios.append(run_s / floor_s)
            found += _rows(kind, took, ratios)
    return found


def _rows(kind: str, took: list[float], ratios: list[float]) -> list[Row]:
    bar_s, floor_s = BARS_S[kind]
    bar = round(bar_s / floor_s, 2)
    return [
        Row("failing", f"{kind}: median of {len(took)}", statistics.median(took), "s"),
        Row("failing", f"{kind}: slowest", max(took), "s"),
        at_most("failing", f"{kind}: median / floor", statistics.median(ratios), "x", bar),
        at_most("failing", f"{kind}: largest / floor", max(ratios), "x", bar),
    ]


def _answers() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
    for problem in map(bank.find, bank.slugs()):
        for path in problem.wrong_answers():
            about = mistake_of(path)
            if about and about[0] in NAMED:
                found[_kind(problem, path)].append((problem.slug, str(path)))
    return found


def _kind(problem: Problem, path: Path) -> str:
    return ZYGOTES[read(problem, path).zygote]
