"""A child in an interpreter of its own, for systems where fork is unsafe.

It does the same work over two pipes: frames in on its stdin, frames out on its stdout,
prints on its stderr. Reader threads stand in for ``poll``, which Windows lacks for pipes.
JUDGE_SPAWN=1 forces this way anywhere. Landlock and seccomp are still put on where the
system has them; elsewhere ``judge doctor`` and the report name what is missing.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from typing import IO, NoReturn

from judge.box import confine
from judge.box.transport import CHUNK, Event, Transport
from judge.box.zygote import PACKAGES, fresh_environment, interpreter


class SpawnTransport(Transport):
    """The judge's end of a spawned child."""

    def __init__(self, framework: str, limits: confine.Limits) -> None:
        super().__init__()
        words = f"{framework!r}, {os.getpid()}, {limits.memory_bytes}, {limits.cpu_seconds}"
        self.process = subprocess.Popen(
            interpreter(f"from judge.box import spawn; spawn.serve({words})"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=fresh_environment(),
            start_new_session=os.name == "posix",
            bufsize=0,
        )
        self.pid = self.process.pid
        self.unprotected = confine.missing()
        assert self.process.stdin
        assert self.process.stdout
        assert self.process.stderr
        self._arrived = threading.Condition()
        self._streams = {
            name: _Reader(stream, self._arrived)
            for name, stream in (("frames", self.process.stdout), ("output", self.process.stderr))
        }
        self._writer = _Writer(self.process.stdin)

    def poll(self, milliseconds: int, want_write: bool) -> Event:
        frames_in, output = self._streams["frames"], self._streams["output"]

        def event() -> Event:
            return Event(frames_in.ready(), want_write, output.has_data())

        with self._arrived:
            if not any(event()):
                self._arrived.wait(milliseconds / 1000)
            return event()

    def send_some(self, views: list[memoryview]) -> None:
        self._writer.send(views)

    def _read_into(self, view: memoryview) -> int | None:
        return self._streams["frames"].read_into(view)

    def read_output(self) -> bytes:
        chunk = bytearray(CHUNK)
        count = self._streams["output"].read_into(memoryview(chunk)) or 0
        return bytes(chunk[:count])

    def cpu_s(self) -> float:
        """The child's CPU clock where the system lets another process read it, else wall time."""
        return super().cpu_s() if sys.platform == "linux" else time.monotonic()

    def threads(self) -> int:
        return super().threads() or 1

    def peak_growth(self) -> int:
        return 0

    def wait(self, timeout: float) -> int | None:
        try:
            code = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None
        return -code if code < 0 else code << 8  # as os.wait gives it

    def kill(self) -> None:
        self.process.kill()

    def close(self) -> None:
        self.process.wait()
        self._writer.close()
        for reader in self._streams.values():
            reader.close()


class _Reader:
    """Reads a pipe in a thread, holding at most a few chunks that nobody has taken."""

    def __init__(self, stream: IO[bytes], arrived: threading.Condition) -> None:
        self.stream, self.arrived = stream, arrived
        self.chunks: queue.Queue[bytes] = queue.Queue(64)
        self.chunk = memoryview(b"")
        self.ended = False
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self) -> None:
        while True:
            try:
                chunk = os.read(self.stream.fileno(), CHUNK)
            except (OSError, ValueError):
                chunk = b""
            if chunk:
                self.chunks.put(chunk)
            with self.arrived:
                self.ended = not chunk
                self.arrived.notify_all()
            if not chunk:
                return

    def has_data(self) -> bool:
        return bool(self.chunk) or not self.chunks.empty()

    def ready(self) -> bool:
        """Whether a read would tell something: bytes, or the end."""
        return self.has_data() or self.ended

    def read_into(self, view: memoryview) -> int | None:
        if not self.chunk:
            try:
                self.chunk = memoryview(self.chunks.get_nowait())
            except queue.Empty:
                return 0 if self.ended else None
        count = min(len(view), len(self.chunk))
        view[:count] = self.chunk[:count]
        self.chunk = self.chunk[count:]
        return count

    def close(self) -> None:
        while self.thread.is_alive():  # it may wait for room
            self.chunk = memoryview(b"")
            try:
                self.chunks.get_nowait()
            except queue.Empty:
                self.thread.join(0.01)
        self.stream.close()


class _Writer:
    """Writes to a pipe in a thread: the judge never blocks on a child that does not read."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.queue: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.thread = threading.Thread(target=self._write, daemon=True)
        self.thread.start()

    def send(self, views: list[memoryview]) -> None:
        for view in views:
            self.queue.put(bytes(view))
        views.clear()

    def _write(self) -> None:
        while (data := self.queue.get()) is not None:
            view = memoryview(data)
            while view:
                try:
                    view = view[os.write(self.stream.fileno(), view) :]
                except (OSError, ValueError):
                    return

    def close(self) -> None:
        self.queue.put(None)
        self.thread.join(1.0)
        self.stream.close()


def serve(framework: str, judge: int, memory_bytes: int, cpu_seconds: int) -> NoReturn:
    """The spawned interpreter's side."""
    from judge.box import child
    from judge.box.preparation import preload
    from judge.box.shield import Shield

    confine.die_with_parent(judge)
    preload(framework)
    channel_in, channel_out, output = os.dup(0), os.dup(1), os.dup(2)
    child.become_parent()
    shield = Shield(PACKAGES[framework])
    limits = confine.Limits(memory_bytes, cpu_seconds)
    child.main(child.errands(channel_in, output, shield, limits, channel_out))
