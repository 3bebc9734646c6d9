"""From a Report to a line of the history."""

from __future__ import annotations

import time

from judge.grading.report import Report
from judge.practice.history import Attempt, append


def record(report: Report, source: str) -> str | None:
    """Append the run; one line of warning if that was impossible. A JE is not an attempt."""
    if report.verdict == "JE":
        return None
    return append(
        Attempt(
            id=0,
            problem=report.problem,
            verdict=report.verdict,
            seed=report.seed,
            when=time.time(),
            source=source,
            path=report.path,
            cpu_s=report.cpu_s,
            wall_s=report.wall_s,
            passed=report.passed,
            total=report.total,
            hints=0,
            framework=report.framework,
        )
    )
