"""The judge's end of a child that a zygote forked: a socket pair, a pipe, a pidfd."""

from __future__ import annotations

import os
import select

from judge.box import frames, procfs, unix
from judge.box.transport import CHUNK, Event, Transport
from judge.box.zygote import Zygote

BUFFER = 1 << 20


class ForkTransport(Transport):
    """One such child, until it is closed."""

    def __init__(self, zygote: Zygote) -> None:
        """The child that was ordered from this zygote. Raises ZygoteDied."""
        super().__init__()
        self.zygote = zygote
        self.pid, self.pidfd, channel, self.output = zygote.spawned()
        self.socket = unix.stream_of(channel, BUFFER)
        os.set_blocking(self.output, False)
        self.output_open = True
        self.unprotected = zygote.unprotected
        self.status: int | None = None
        self._resident = procfs.resident(self.pid)
        self._peak = 0
        self._poller = select.poll()
        self._poller.register(self.output, select.POLLIN)

    def poll(self, milliseconds: int, want_write: bool) -> Event:
        mask = select.POLLIN | (select.POLLOUT if want_write else 0)
        self._poller.register(self.socket, mask)
        events = dict(self._poller.poll(milliseconds))
        flags = events.get(self.socket.fileno(), 0)
        readable = bool(flags & (select.POLLIN | select.POLLHUP | select.POLLERR))
        return Event(readable, bool(flags & select.POLLOUT), self.output in events)

    def send_some(self, views: list[memoryview]) -> None:
        try:
            while views:
                frames.advance(views, self.socket.sendmsg(views[: frames.IOV_MAX]))
        except BlockingIOError:
            return
        except OSError:
            views.clear()  # the child is gone; reading tells how

    def _read_into(self, view: memoryview) -> int | None:
        try:
            return self.socket.recv_into(view)
        except BlockingIOError:
            return None
        except OSError:
            return 0

    def read_output(self) -> bytes:
        try:
            chunk = os.read(self.output, CHUNK)
        except BlockingIOError:
            return b""
        if not chunk and self.output_open:
            self._poller.unregister(self.output)
            self.output_open = False
        return chunk

    def wait(self, timeout: float) -> int | None:
        if self.status is None:
            ended = self.zygote.wait(self.pid, timeout)
            if ended:
                self.status, self._peak = ended
        return self.status

    def peak_growth(self) -> int:
        return max(0, self._peak - self._resident)

    def kill(self) -> None:
        try:
            unix.kill(self.pidfd)
        except ProcessLookupError:
            return

    def dismiss(self) -> None:
        """End a child that nobody needs."""
        self.kill()
        self.close()

    def close(self) -> None:
        self.socket.close()
        os.close(self.output)
        os.close(self.pidfd)
        if self.status is None:
            self.zygote.forget(self.pid)
