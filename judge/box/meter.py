"""What a child takes, measured from outside, and the limits it must keep.

CPU time is the kernel's for all of the child's threads. Wall time counts against a child
only where it waits: not where it computes, nor where it stood ready and the machine was
busy with others. Memory is what it took beyond what it had when it was confined. A child
that takes memory at speed spends its CPU time on page faults, many times more of it on a
busy machine: it gets the time to reach the memory limit, which is what is wrong with it.
"""

from __future__ import annotations

import os
import time

from judge.box import confine
from judge.box.claims import Stop
from judge.box.transport import Transport
from judge.record import NamedTuple

TICK_S = 0.02
PATIENCE = 10
"""No child is waited for longer than this many times its idle limit, however busy the machine."""
FLOOR_S = {"python": 2.0, "numpy": 3.0, "torch": 6.0}
"""The CPU limit of one call, where the reference is not slow itself."""
NEARLY = 0.9
HOARDING = 0.01
"""The part of the memory limit that a child takes between two looks to count as hoarding."""
HOARDERS_TIME = 3
"""A call that hoards memory has this many times its CPU limit."""
FATAL_WITHOUT_MEMORY = ("SIGKILL", "SIGSEGV", "SIGABRT", "SIGBUS")


class Limits(NamedTuple):
    """What one submission may take. Times are per case, seconds; sizes are bytes."""

    cpu_s: float = 2.0
    load_s: float = 10.0
    total_s: float = 60.0
    memory: int = 1 << 30
    answer: int = 64 << 20

    def wall_s(self, cpu_s: float) -> float:
        """How long a child may sit without using its CPU time."""
        return cpu_s * 2


def default_limits(zygote: str) -> Limits:
    """What a submission may take that needs this imported."""
    floor = FLOOR_S[zygote]
    return Limits(cpu_s=floor, total_s=10 * floor)


def kernel_limits(limits: Limits) -> confine.Limits:
    """The kernel's own bounds, behind the judge's measured ones."""
    return confine.Limits(2 * limits.memory, int(limits.total_s + limits.load_s) + 5)


class Meter:
    """One child's clocks and memory; the checks raise Stop."""

    def __init__(self, child: Transport, limits: Limits) -> None:
        self.child, self.limits = child, limits
        self.cpu_s = 0.0
        self.lap_s = 0.0
        self.peak_memory = 0
        self._started: float | None = None
        self._base_memory = 0
        self._checked_s = 0.0

    def start(self) -> None:
        """From here on, what the child takes is the submission's."""
        self._started = self.child.cpu_s()
        self._base_memory = self.child.memory()
        self._checked_s = time.monotonic()

    def due(self) -> bool:
        """Whether the last look is long enough ago."""
        return time.monotonic() - self._checked_s > TICK_S

    def look(self, began: Moment, limit_s: float) -> None:
        """All limits of a call that began then and may take ``limit_s`` of CPU time."""
        hoards = self._look_at_memory() > HOARDING * self.limits.memory
        self._look_at_cpu(began, HOARDERS_TIME * limit_s if hoards else limit_s)
        passed_s = began.passed_s()
        waited_s, patience_s = passed_s - began.busy_s(), self.limits.wall_s(limit_s)
        if waited_s > patience_s or passed_s > PATIENCE * patience_s:
            raise Stop("idle", waited_s)

    def lap(self, began: Moment, limit_s: float) -> None:
        """The call is over: note what it took."""
        self.lap_s = self._look_at_cpu(began, limit_s)
        if self.due():
            self._look_at_memory()

    def _look_at_cpu(self, began: Moment, limit_s: float) -> float:
        now = self.child.cpu_s()
        spent_s = max(0.0, now - began.cpu_s)
        if self._started is not None:
            self.cpu_s = max(self.cpu_s, now - self._started)
        if spent_s > limit_s:
            raise Stop("time", spent_s)
        if self.cpu_s > self.limits.total_s:
            raise Stop("total", self.cpu_s)
        return spent_s

    def _look_at_memory(self) -> int:
        """How many bytes the peak has risen by since the last look."""
        self._checked_s = time.monotonic()
        if self._started is None:
            return 0
        before = self.peak_memory
        self.peak_memory = max(before, self.child.memory() - self._base_memory)
        if self.peak_memory > self.limits.memory:
            raise Stop("memory")
        return self.peak_memory - before

    def why_it_died(self, status: int | None) -> Stop:
        """What a wait status says; None for a child that lives on without its channel."""
        if status is None:
            return Stop("died", "closed its descriptors")
        code = os.waitstatus_to_exitcode(status)
        if code >= 0:
            return Stop("died", code)
        name = _signal_name(-code)
        if name == "SIGXCPU":
            return Stop("total", self.cpu_s)
        peak = max(self.peak_memory, self.child.peak_growth())
        if name in FATAL_WITHOUT_MEMORY and peak > NEARLY * self.limits.memory:
            return Stop("memory")
        return Stop("died", name)


class Moment:
    """A point in time by the child's clocks and the wall's, to measure from."""

    def __init__(self, child: Transport) -> None:
        self.child = child
        self.wall_s, self.cpu_s = time.monotonic(), child.cpu_s()
        self._delay_s: float | None = None

    def passed_s(self) -> float:
        return time.monotonic() - self.wall_s

    def busy_s(self) -> float:
        """How long the child has computed since, or wanted to while the machine was busy."""
        delay_s = self.child.delay_s()
        if self._delay_s is None:  # not read at the start: most calls end before anyone asks
            self._delay_s = delay_s
        return self.child.cpu_s() - self.cpu_s + max(0.0, delay_s - self._delay_s)


def _signal_name(number: int) -> str:
    import signal

    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
