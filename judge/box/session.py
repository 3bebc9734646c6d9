"""The judge's end of one child: send cases, collect outcomes, keep the limits.

The judge's own clocks count: the child's CPU clock read from outside, and wall time for
a child that only waits, less the time in which it wanted to run and the machine was busy
with others. Frames are read without ever blocking past a limit and never beyond the cap;
whatever arrives is decoded into plain values and checked (judge.box.claims). What ends a
session early is a ``Stop``: the facts (which limit, which signal), not yet a verdict.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from judge.box import claims, frames, wire
from judge.box.claims import Outcome as Outcome
from judge.box.claims import Stop as Stop
from judge.box.transport import Transport

OUTPUT_LIMIT = 1 << 20
OUTPUT_SHOWN = 64 << 10
TICK_MS = 20
STARTING = 60.0
"""Seconds of CPU time for a child's own start: a spawned one imports torch in it."""
ENDING_S = 0.3
PATIENCE = 10
"""No child is waited for longer than this many times its idle limit, however busy the machine."""
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


class Request(NamedTuple):
    """One call to make; ``gradient`` is (argument positions, cotangent) or None."""

    entry: str
    mode: str
    inputs: tuple[Any, ...]
    gradient: tuple[tuple[int, ...], Any] | None = None
    watched: bool = False


class Box(Protocol):
    """Where children come from: zygotes, or a fresh interpreter each."""

    def open(self, framework: str) -> Transport: ...


class Session:
    """One child from its setup to its end; use as a context manager."""

    def __init__(self, transport: Transport, limits: Limits) -> None:
        self.child, self.limits = transport, limits
        self.output = bytearray()
        self.output_bytes = 0
        self.cpu_s = 0.0
        self.peak_memory = 0
        self._source = ""
        self._clock = 0.0
        self._lap = 0.0
        self._checked = 0.0
        self._pending: list[memoryview] = []
        self._sent = self._received = 0
        self._base_memory = 0

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.child.kill()
        self.child.close()

    def start(self, setup: dict[str, Any]) -> None:
        """Send the setup; the child confines itself meanwhile."""
        self._source = setup["source"]
        self._send({key: value for key, value in setup.items() if key != "source"})

    def ready(self) -> tuple[str, Any]:
        """Wait for the submission to load: ("ready", arities) or (refusal's kind, details)."""
        claims.confined(self._receive(STARTING))
        self._clock = self.child.cpu_s()
        self._checked = time.monotonic()
        self._base_memory = self.child.memory()
        self._send(self._source)
        message = self._receive(self.limits.load_s)
        try:
            return claims.ready(message)
        except Stop as stop:
            raise self._or_flood(stop) from None

    def send(self, requests: Sequence[Request]) -> None:
        """Start sending calls; answers are fetched with ``receive``, one a call, in order."""
        for request in requests:
            message = (self._sent, *request)
            self._pending += frames.with_header(wire.encode(message, wire.TRUSTED))
            self._sent += 1
        self.child.send_some(self._pending)

    def receive(self, cpu_s: float) -> Outcome:
        """The next call's outcome, within ``cpu_s`` of the child's time; Stop otherwise."""
        message = self._receive(cpu_s)
        self._received += 1
        try:
            return claims.outcome(message, self._received - 1, self._lap)
        except Stop as stop:
            raise self._or_flood(stop) from None

    # ---- the channel -----------------------------------------------------------------

    def _send(self, message: Any) -> None:
        self._pending += frames.with_header(wire.encode(message, wire.TRUSTED))
        self.child.send_some(self._pending)

    def _receive(self, cpu_limit: float) -> Any:
        """The next message, sending what is pending whenever the child can take it."""
        child = self.child
        self._pump(self._pending, cpu_limit, child.has_frame)
        try:
            return wire.decode(child.take_frame(), wire.Caps(max_bytes=self.limits.answer))
        except wire.WireError:
            raise self._or_flood(Stop("protocol")) from None

    def _or_flood(self, stop: Stop) -> Stop:
        """The stop, or that of a child that writes to the channel without end."""
        if stop.kind != "protocol":
            return stop
        count, deadline = 0, time.monotonic() + ENDING_S
        while time.monotonic() < deadline and self.child.poll(TICK_MS, False).readable:
            some = self.child.discard()
            count += some
            if count > OUTPUT_LIMIT:
                return Stop("answer")
            if not some:
                break
        return stop

    def _pump(self, views: list[memoryview], cpu_limit: float, done: Callable[[], bool]) -> None:
        """Move bytes both ways until ``done``, within the limits."""
        child = self.child
        began = _Moment(child)
        cap = self.limits.answer + 4096
        while not done():
            event = child.poll(TICK_MS, bool(views))
            if event.output:
                self._collect_output()
            if event.writable:
                child.send_some(views)
            if event.readable and not child.receive_some(cap):
                raise self._or_flood(Stop("protocol")) if child.too_large else self._ended()
            if time.monotonic() - self._checked > TICK_MS / 1000:
                self._check(began, cpu_limit)
        now = child.cpu_s()
        self._lap = max(0.0, now - began.cpu_s)
        self._check_cpu(now, self._lap, cpu_limit)
        if time.monotonic() - self._checked > TICK_MS / 1000:
            self._check_memory()

    def _check(self, began: _Moment, cpu_limit: float) -> None:
        now = self.child.cpu_s()
        self._check_cpu(now, now - began.cpu_s, cpu_limit)
        busy, passed = began.busy_s(self.child), began.passed_s()
        patience = self.limits.wall_s(cpu_limit)
        if passed - busy > patience or passed > PATIENCE * patience:
            raise Stop("protocol") if self.child.has_part() else Stop("idle", passed - busy)
        self._check_memory()

    def _check_cpu(self, now: float, lap: float, cpu_limit: float) -> None:
        self.cpu_s = max(self.cpu_s, now - self._clock)
        if lap > cpu_limit:
            raise Stop("time", lap)
        if self._clock and self.cpu_s > self.limits.total_s:
            raise Stop("total", self.cpu_s)

    def _check_memory(self) -> None:
        self._checked = time.monotonic()
        if not self._base_memory:
            return
        self.peak_memory = max(self.peak_memory, self.child.memory() - self._base_memory)
        if self.peak_memory > self.limits.memory:
            raise Stop("memory")

    def _collect_output(self) -> None:
        chunk = self.child.read_output()
        self.output_bytes += len(chunk)
        if len(self.output) < OUTPUT_SHOWN:
            self.output += chunk[: OUTPUT_SHOWN - len(self.output)]
        if self.output_bytes > OUTPUT_LIMIT:
            raise Stop("output")

    def _ended(self) -> Stop:
        """Why the child closed the channel: its exit status or the signal's name."""
        self._drain()
        status = self.child.wait(ENDING_S)
        if status is None:
            return Stop("died", "closed its descriptors")
        code = os.waitstatus_to_exitcode(status)
        if code >= 0:
            return Stop("died", code)
        name = _signal_name(-code)
        if name == "SIGXCPU":
            return Stop("total", self.cpu_s)
        peak = max(self.peak_memory, self.child.peak_growth())
        if name in FATAL_WITHOUT_MEMORY and peak > 0.9 * self.limits.memory:
            return Stop("memory")
        return Stop("died", name)

    def settle(self, grace_s: float) -> None:
        """After the last answer: no thread goes on computing, and nothing more was answered."""
        began = _Moment(self.child)
        while self.child.threads() > 1 and began.passed_s() < grace_s:
            seen = self.output_bytes
            time.sleep(TICK_MS / 1000)
            self._drain()
            if not self.child.runs() and self.output_bytes == seen:
                break
        else:
            if self.child.threads() > 1:
                raise Stop("time", grace_s)
        self._drain()
        if self.child.poll(0, False).readable:
            self.child.receive_some(self.limits.answer)
            if self.child.has_part():
                raise Stop("protocol")

    def _drain(self) -> None:
        while self.child.poll(0, False).output:
            before = self.output_bytes
            self._collect_output()
            if self.output_bytes == before:
                break


class _Moment:
    """A point in time by the child's clocks and the wall's, to measure from."""

    def __init__(self, child: Transport) -> None:
        self.wall_s, self.cpu_s = time.monotonic(), child.cpu_s()
        self._delay_s: float | None = None

    def passed_s(self) -> float:
        return time.monotonic() - self.wall_s

    def busy_s(self, child: Transport) -> float:
        """How long the child has computed since, or wanted to while the machine was busy."""
        delay_s = child.delay_s()
        if self._delay_s is None:  # not read at the start: most calls end before anyone asks
            self._delay_s = delay_s
        return child.cpu_s() - self.cpu_s + max(0.0, delay_s - self._delay_s)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
