"""The Report: everything one grading found out, as frozen values. docs/report.md explains each."""

from __future__ import annotations

from judge.hints import Any
from judge.record import NamedTuple
from judge.text import Text, Violation

FORMAT = 1


class GroupResult(NamedTuple):
    """``total`` cases were planned, ``run`` of them ran, ``passed`` passed."""

    name: str
    about: Text
    passed: int
    run: int
    total: int


class Counterexample(NamedTuple):
    """One failing call. ``got`` is None with ``raised`` set when it raised instead."""

    case: str
    entry: str
    inputs: dict[str, Any]
    expected: Any
    got: Any
    answered: bool
    smallest: bool


class Mistake(NamedTuple):
    """A known mistake whose answers are the submission's."""

    id: str
    title: Text


class Fault(NamedTuple):
    """An exception of the submission's: type, message, its own frames as (line, function, text)."""

    type: str
    message: str
    frames: tuple[tuple[int, str, str], ...]


class Growth(NamedTuple):
    """CPU time as a power of the size: ``slope`` is None where calls were too quick to time.

    ``sizes`` and ``cpu_s`` are the points that the slope was fitted to.
    """

    name: str
    about: Text
    slope: float | None
    at_most: float
    sizes: tuple[int, ...]
    cpu_s: tuple[float, ...]

    @property
    def passed(self) -> bool:
        return self.slope is None or self.slope <= self.at_most


class Report(NamedTuple):
    """The verdict and its grounds."""

    problem: str
    title: Text
    verdict: str
    path: str
    framework: str
    seed: int
    passed: int
    total: int
    groups: tuple[GroupResult, ...]
    reason: Text | Violation | None = None
    counterexample: Counterexample | None = None
    fault: Fault | None = None
    mistake: Mistake | None = None
    sign: Text | None = None
    growth: tuple[Growth, ...] = ()
    output: str = ""
    output_cut: bool = False
    replay: str = ""
    cpu_s: float = 0.0
    wall_s: float = 0.0
    unprotected: tuple[str, ...] = ()
    trace: str = ""

    @property
    def accepted(self) -> bool:
        return self.verdict == "AC"

    @property
    def exit_code(self) -> int:
        return {"AC": 0, "JE": 3}.get(self.verdict, 1)
