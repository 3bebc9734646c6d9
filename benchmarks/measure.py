"""Medians of paired runs, and the rows of the table."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

QUIET_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


BARE_START_S = 0.007
"""`python -I -S -c pass` on the machine for which the bars in milliseconds were set.

Where that takes longer, everything does: the rows that say "in bare starts" hold a bar against
what the interpreter's start took in the same minute.
"""


class Row(NamedTuple):
    """One line of the table: ``value`` in ``unit``; ``bar`` is what it should reach."""

    section: str
    what: str
    value: float
    unit: str
    bar: str = ""
    met: bool | None = None


def at_most(section: str, what: str, value: float, unit: str, bar: float) -> Row:
    return Row(section, what, value, unit, f"<= {bar:g}", value <= bar)


def at_least(section: str, what: str, value: float, unit: str, bar: float) -> Row:
    return Row(section, what, value, unit, f">= {bar:g}", value >= bar)


def seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def bare_start() -> float:
    """Seconds of `python -I -S -c pass` now."""
    return seconds(command([sys.executable, "-I", "-S", "-c", "pass"]))


def command(words: Sequence[str], expect: int = 0, home: str = "") -> Callable[[], object]:
    """An action that runs a command and insists on its exit code."""
    environment = QUIET_ENVIRONMENT | ({"JUDGE_HOME": home} if home else {})

    def run() -> None:
        done = subprocess.run(
            words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if done.returncode != expect:
            raise SystemExit(
                f"{' '.join(words)}: exit code {done.returncode}\n{done.stdout.decode()}"
            )

    return run


def medians(actions: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median seconds of each action; the actions take turns, after one unmeasured round."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for action in actions.values():
        action()
    for _ in range(rounds):
        for name, action in actions.items():
            taken[name].append(seconds(action))
    return {name: statistics.median(values) for name, values in taken.items()}
