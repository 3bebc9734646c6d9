"""The judge's end of one child: send cases, collect outcomes, keep the limits.

The judge's own clocks count: the child's CPU clock read from outside, and wall time for
a child that only waits. Frames are read without ever blocking past a limit and never
beyond the cap; whatever arrives is decoded into plain values, and every field is checked
before it is believed. What ends a session early is a ``Stop``: the facts (which limit,
which signal), not yet a verdict.
"""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from judge.box import frames, wire
from judge.box.transport import Transport

OUTPUT_LIMIT = 1 << 20
OUTPUT_SHOWN = 64 << 10
TICK_MS = 20
ANY_SIZE = wire.Caps(max_bytes=1 << 32, max_items=1 << 30, max_digits=1 << 30)


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


class Stop(Exception):
    """The session is over: ``kind`` is time, idle, memory, output, answer, died, protocol, broken."""

    def __init__(self, kind: str, detail: Any = None) -> None:
        super().__init__(kind, detail)
        self.kind, self.detail = kind, detail


class Outcome(NamedTuple):
    """What one call did. ``kind`` is value, error, memory, unsendable or forbidden."""

    kind: str
    value: Any = None
    changed: tuple[int, ...] = ()
    gradients: Any = None
    cpu_s: float = 0.0


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
        self._clock = 0.0
        self._lap = 0.0
        self._pending: list[memoryview] = []
        self._sent = self._received = 0
        self._base_memory = 0

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.child.kill()
        self.child.close()

    def start(self, setup: dict[str, Any]) -> None:
        """Send the setup; the child loads the submission meanwhile."""
        self._clock = self.child.cpu_s()
        self._base_memory = self.child.memory()
        self._pending += frames.with_header(wire.encode(setup, ANY_SIZE))
        self.child.send_some(self._pending)

    def ready(self) -> tuple[str, Any]:
        """Wait for the submission to load: ("ready", arities) or (refusal's kind, details)."""
        message = self._receive(self.limits.load_s)
        if type(message) is tuple and len(message) == 2 and message[0] == "ready":
            return "ready", message[1]
        if type(message) is tuple and len(message) == 3 and message[0] == "failed":
            return str(message[1]), message[2]
        raise self._protocol(message)

    def send(self, requests: Sequence[Request]) -> None:
        """Start sending calls; answers are fetched with ``receive``, one a call, in order."""
        for request in requests:
            message = (self._sent, *request)
            self._pending += frames.with_header(wire.encode(message, ANY_SIZE))
            self._sent += 1
        self.child.send_some(self._pending)

    def receive(self, cpu_s: float) -> Outcome:
        """The next call's outcome, within ``cpu_s`` of the child's time; Stop otherwise."""
        message = self._receive(cpu_s)
        self._received += 1
        return self._outcome(message, self._received - 1)

    def _outcome(self, message: Any, number: int) -> Outcome:
        if type(message) is not tuple or len(message) < 3 or message[0] != number:
            raise self._protocol(message)
        kind, spent = message[1], self._lap
        if kind == "value" and len(message) == 5 and type(message[3]) is tuple:
            return Outcome("value", message[2], message[3], message[4], spent)
        if kind in ("error", "memory") and type(message[2]) is dict:
            return Outcome(kind, message[2], cpu_s=spent)
        if kind == "forbidden" and type(message[2]) is list:
            return Outcome(kind, message[2], cpu_s=spent)
        if kind == "unsendable" and len(message) == 4:
            return Outcome(kind, (str(message[2]), str(message[3])), cpu_s=spent)
        raise self._protocol(message)

    def _protocol(self, message: Any) -> Stop:
        if type(message) is tuple and len(message) == 2 and message[0] == "broken":
            return Stop("broken", str(message[1]))
        return Stop("protocol")

    # ---- the channel -----------------------------------------------------------------

    def _receive(self, cpu_limit: float) -> Any:
        """The next message, sending what is pending whenever the child can take it."""
        child = self.child
        self._pump(self._pending, cpu_limit, child.has_frame)
        try:
            return wire.decode(child.take_frame(), wire.Caps(max_bytes=self.limits.answer))
        except wire.WireError:
            raise Stop("protocol") from None

    def _pump(self, views: list[memoryview], cpu_limit: float, done: Callable[[], bool]) -> None:
        """Move bytes both ways until ``done``, within the limits."""
        child = self.child
        began, wall = child.cpu_s(), time.monotonic()
        checked = wall
        cap = self.limits.answer + 4096
        while not done():
            event = child.poll(TICK_MS, bool(views))
            if event.output:
                self._collect_output()
            if event.writable:
                child.send_some(views)
            if event.readable and not child.receive_some(cap):
                if child.too_large:
                    raise Stop("answer")
                raise self._ended()
            if time.monotonic() - checked > TICK_MS / 1000:
                checked = time.monotonic()
                self._check(began, wall, cpu_limit)
        now = child.cpu_s()
        self._lap = max(0.0, now - began)
        self.cpu_s = now - self._clock
        if self._lap > cpu_limit or self.cpu_s > self.limits.total_s:
            raise Stop("time", self._lap)

    def _check(self, began: float, wall: float, cpu_limit: float) -> None:
        now = self.child.cpu_s()
        self.cpu_s = now - self._clock
        if now - began > cpu_limit or self.cpu_s > self.limits.total_s:
            raise Stop("time", now - began)
        if time.monotonic() - wall > self.limits.wall_s(cpu_limit):
            raise Stop("idle", time.monotonic() - wall)
        if self.child.memory() - self._base_memory > self.limits.memory:
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
        status = self.child.wait(1.0)
        if status is None:
            return Stop("died", "closed its descriptors")
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            if number == signal.SIGXCPU:
                return Stop("time")
            return Stop("died", signal.Signals(number).name)
        return Stop("died", os.waitstatus_to_exitcode(status))

    def settle(self, grace_s: float) -> None:
        """After the last answer: a thread that keeps computing is as bad as a loop."""
        if self.child.threads() <= 1:
            self._drain()
            return
        began, wall = self.child.cpu_s(), time.monotonic()
        while time.monotonic() - wall < grace_s:
            select.select([], [], [], TICK_MS / 1000)
            spent, passed = self.child.cpu_s() - began, time.monotonic() - wall
            if spent < 0.5 * passed:
                break
        else:
            raise Stop("time", grace_s)
        self._drain()

    def _drain(self) -> None:
        while self.child.poll(0, False).output:
            before = self.output_bytes
            self._collect_output()
            if self.output_bytes == before:
                break
