"""Frames on the channel between the judge and a child: a length, then wire values.

The child's end blocks: it has nothing else to do. The judge's end (judge.box.session)
never blocks without a deadline and reads no more than its cap.
"""

from __future__ import annotations

import os
import struct

from judge.hints import Any, Sequence

HEADER = struct.Struct("<Q")
IOV_MAX = 512
CHUNK = 1 << 16
"""What a read takes at most beside large frames, and what is copied to be sent together."""
VECTORS = hasattr(os, "writev")
Buffer = bytes | bytearray | memoryview


class Outbox:
    """Frames on their way out: short ones as one piece, large buffers as they are."""

    def __init__(self) -> None:
        self.views: list[memoryview] = []
        self._short: list[Any] = []
        self._size = 0

    def add(self, parts: Sequence[Any]) -> None:
        """A frame whose payload is ``parts``."""
        self._put(HEADER.pack(sum(map(len, parts))))
        for part in parts:
            if len(part) > CHUNK:
                self.close()
                self.views.append(memoryview(part))
            else:
                self._put(part)

    def _put(self, part: Any) -> None:
        self._short.append(part)
        self._size += len(part)
        if self._size > CHUNK:
            self.close()

    def close(self) -> list[memoryview]:
        """Everything that was added and not yet sent."""
        if self._short:
            self.views.append(memoryview(b"".join(self._short)))
            self._short, self._size = [], 0
        return self.views


def advance(views: list[memoryview], sent: int) -> None:
    """Drop the first ``sent`` bytes."""
    while views and sent >= len(views[0]):
        sent -= len(views.pop(0))
    if sent:
        views[0] = views[0][sent:]


def whole(parts: Sequence[Any]) -> bytes:
    """One short frame as it goes over the channel."""
    return b"".join((HEADER.pack(sum(map(len, parts))), *parts))


def write_frame(fd: int, parts: Sequence[Any]) -> None:
    """Send one frame, however long that takes."""
    if len(parts) == 1 and len(parts[0]) <= CHUNK:
        frame = HEADER.pack(len(parts[0])) + parts[0]
        sent = os.write(fd, frame)
        while sent < len(frame):
            sent += os.write(fd, frame[sent:])
        return
    outbox = Outbox()
    outbox.add(parts)
    views = outbox.close()
    while views:
        if VECTORS:
            advance(views, os.writev(fd, views[:IOV_MAX]))
        else:
            advance(views, os.write(fd, views[0]))


class Inbox:
    """Frames from a blocking descriptor; short ones are read as many at a time as have come."""

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self._stage = b""
        self._at = 0

    def frame(self) -> bytearray | None:
        """The next frame's payload, or None at the end of the stream."""
        header = self._exactly(HEADER.size)
        return None if header is None else self._exactly(HEADER.unpack(header)[0])

    def _exactly(self, size: int) -> bytearray | None:
        end = self._at + size
        if end <= len(self._stage):
            taken = bytearray(self._stage[self._at : end])
            self._at = end
            return taken
        buffer = bytearray(size)
        view = memoryview(buffer)
        filled = 0
        while filled < size:
            if self._at < len(self._stage):
                part = self._stage[self._at : self._at + size - filled]
                view[filled : filled + len(part)] = part
                self._at += len(part)
                filled += len(part)
            elif VECTORS and size - filled > CHUNK:
                count = os.readv(self.fd, [view[filled:]])
                if count == 0:
                    return None
                filled += count
            else:
                self._stage, self._at = os.read(self.fd, CHUNK), 0
                if not self._stage:
                    return None
        return buffer
