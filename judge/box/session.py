"""The judge's end of one child: send cases, collect outcomes, keep the limits.

The judge's own clocks count (judge.box.meter). Frames are read without ever blocking past
a limit and never beyond the cap; whatever arrives is decoded into plain values and checked
(judge.box.claims). What ends a session early is a ``Stop``: the facts (which limit, which
signal), not yet a verdict.
"""

from __future__ import annotations

import marshal
import time
from itertools import repeat

from judge.box import claims, confine, frames, wire
from judge.box.claims import Outcome as Outcome
from judge.box.claims import Stop as Stop
from judge.box.meter import TICK_S, Meter, Moment
from judge.box.meter import Limits as Limits
from judge.box.meter import kernel_limits as kernel_limits
from judge.box.request import Request as Request
from judge.box.transport import Transport
from judge.hints import Any, Callable, Iterable, Protocol, Sequence

OUTPUT_LIMIT = 1 << 20
OUTPUT_SHOWN = 64 << 10
TICK_MS = int(TICK_S * 1000)
FRAME_SLACK = 4096
STARTING = 60.0
"""Seconds of CPU time for a child's own start: a spawned one imports torch in it."""
ENDING_S = 0.3
FEW, MANY, NAP_S = 4, 24, 20e-6
"""Where more than a few answers are due, the judge lets some of them come together: to be
woken for each costs both ends more than most calls do. A nap for each, up to so many."""
SHORT = 2048
"""Bytes of an answer; longer ones would soon fill the channel, and the child wait for us."""


class Box(Protocol):
    """Where children come from: zygotes, or a fresh interpreter each."""

    def open(self, framework: str, limits: confine.Limits, *, last: bool = False) -> Transport: ...


class Session:
    """One child from its setup to its end; use as a context manager."""

    def __init__(self, transport: Transport, limits: Limits) -> None:
        self.child, self.limits = transport, limits
        self.output = bytearray()
        self.output_bytes = 0
        self.meter = Meter(transport, limits)
        self.started = False
        """Whether the child has been given a submission to load."""
        self._caps = wire.Caps(max_bytes=limits.answer)
        self._outbox = frames.Outbox()
        self._sent = self._received = 0
        self._size = 0
        """Bytes of the last frame."""

    @property
    def cpu_s(self) -> float:
        """What the submission has taken so far."""
        return self.meter.cpu_s

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.child.kill()
        self.child.close()

    def start(self, setup: dict[str, Any]) -> None:
        """Have the child load the submission, once it has said that it is confined."""
        try:
            claims.confined(self._receive(STARTING))
        except Stop as stop:
            if stop.kind == "broken":
                raise
            raise Stop("broken", f"a child ended before its work ({stop.detail})") from None
        self.started = True
        self.meter.start()
        self._outbox.add([marshal.dumps(setup)])
        self.child.send_some(self._outbox.close())

    def ready(self) -> tuple[str, Any]:
        """Wait for the submission to load: ("ready", arities) or (refusal's kind, details)."""
        message = self._receive(self.limits.load_s)
        try:
            return claims.ready(message)
        except Stop as stop:
            raise self._or_flood(stop) from None

    def send(self, requests: Iterable[Request], watched: Iterable[bool] | None = None) -> None:
        """Start sending calls; answers are fetched with ``receive``, one a call, in order.

        ``watched`` says of each whether the rules' guard looks at every call in it.
        """
        for request, seen in zip(requests, watched or repeat(False), strict=False):
            self._outbox.add(request.frame(self._sent, watched=seen))
            self._sent += 1
        self.child.send_some(self._outbox.close())

    def send_batch(self, begin: int, count: int, frames: Sequence[memoryview]) -> None:
        """Start sending ``count`` calls whose frames are made; the first has number ``begin``."""
        if begin != self._sent:
            raise ValueError(f"call {begin} comes after call {self._sent - 1}")
        self._outbox.close().extend(frames)
        self._sent += count
        self.child.send_some(self._outbox.close())

    def receive(self, cpu_s: float) -> Outcome:
        """The next call's outcome, within ``cpu_s`` of the child's time; Stop otherwise."""
        return self.outcome(self.receive_frame(cpu_s))

    def receive_frame(self, cpu_s: float) -> bytearray:
        """The same, as the child sent it; ``outcome`` reads it."""
        frame = self.child.staged(self.limits.answer + FRAME_SLACK)
        if frame is None:
            frame = self._frame(cpu_s)
        else:
            self.meter.lap_s = 0.0  # it was there before anyone asked
        self._received += 1
        return frame

    def outcome(self, frame: bytearray) -> Outcome:
        """What the frame that came last says, checked; Stop if it is no outcome."""
        try:
            return claims.outcome(self._decoded(frame), self._received - 1, self.meter.lap_s)
        except Stop as stop:
            raise self._or_flood(stop) from None

    # ---- the channel -----------------------------------------------------------------

    def _receive(self, cpu_limit: float) -> Any:
        """The next message, sending what is pending whenever the child can take it."""
        return self._decoded(self._frame(cpu_limit))

    def _frame(self, cpu_limit: float) -> bytearray:
        child = self.child
        self._pump(self._outbox.close(), cpu_limit, child.has_frame)
        frame = child.take_frame()
        self._size = len(frame)
        return frame

    def _decoded(self, frame: bytearray) -> Any:
        try:
            return wire.decode(frame, self._caps)
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
        child, meter = self.child, self.meter
        if child.has_more():
            self._read()
            if done():
                meter.lap_s = 0.0  # it was done before anyone asked
                return
        began = Moment(child)
        due = self._sent - self._received
        if due > FEW and not views and self._size <= SHORT:
            time.sleep(min(due, MANY) * NAP_S)
            self._read()
        while not done():
            event = child.poll(TICK_MS, bool(views))
            if event.output:
                self._collect_output()
            if event.writable:
                child.send_some(views)
            if event.readable:
                self._read()
            if meter.due():
                self._look(began, cpu_limit)
        meter.lap(began, cpu_limit)

    def _read(self) -> None:
        child = self.child
        if not child.receive_some(self.limits.answer + FRAME_SLACK):
            raise self._or_flood(Stop("protocol")) if child.too_large else self._ended()

    def _look(self, began: Moment, cpu_limit: float) -> None:
        try:
            self.meter.look(began, cpu_limit)
        except Stop as stop:
            if stop.kind == "idle" and self.child.has_part():
                raise Stop("protocol") from None  # half a frame, and no more
            raise

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
        return self.meter.why_it_died(self.child.wait(ENDING_S))

    def settle(self, grace_s: float) -> None:
        """After the last answer: no thread goes on computing, and nothing more was answered."""
        began = Moment(self.child)
        self.meter.lap(began, grace_s)  # answers that came together were not timed one by one
        while self.child.threads() > 1 and began.passed_s() < grace_s:
            seen = self.output_bytes
            time.sleep(TICK_S)
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
