"""The two small problems that hostile submissions answer, with limits that end soon."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from judge import bank
from judge.box.session import Limits
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.report import Report
from judge.grading.run import Settings
from judge.grading.submission import read
from judge.problem import Problem

HERE = Path(__file__).parent
BANK = HERE / "bank"
FILES = HERE / "files"
LIMITS = Limits(cpu_s=0.3, load_s=0.5, total_s=3.0, memory=128 << 20, answer=8 << 20)
LONGEST_S = max(LIMITS.wall_s(LIMITS.cpu_s), LIMITS.wall_s(LIMITS.load_s))
SETTINGS = Settings(explain=False, growth=False, limits=LIMITS)
GOOD = {"total": HERE / "good" / "total.py", "boxes": HERE / "good" / "boxes.py"}
GOOD_TORCH = HERE / "good" / "boxes_torch.py"


class Hostile(NamedTuple):
    """A file, the verdicts that are right for it, and the problem it answers."""

    path: Path
    verdicts: tuple[str, ...]
    problem: str

    @property
    def name(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"


def hostile(path: Path) -> Hostile:
    """Read a file's first line: ``# VERDICT[|VERDICT] PROBLEM``."""
    mark, verdicts, problem = path.read_text().splitlines()[0].split()
    assert mark == "#"
    return Hostile(path, tuple(verdicts.split("|")), problem)


def files() -> list[Hostile]:
    return [hostile(path) for path in sorted(FILES.glob("*/*.py"))]


def problem(slug: str) -> Problem:
    return bank.load(BANK / "problems" / slug, BANK / "solutions")


def judged(
    engine: Engine,
    slug: str,
    path: Path,
    settings: Settings = SETTINGS,
    case: str | None = None,
) -> Report:
    """The report on one submission."""
    submission = read(problem(slug), path)
    return grade(engine, problem(slug), submission, settings=settings, case=case)
