"""How the judge's end reaches one child: two byte streams, a clock, a kill switch."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod

from judge.box import frames, procfs
from judge.record import NamedTuple

STAGE = 1 << 15
PATIENT = 15
"""The niceness of a child that others go before."""
CHUNK = 1 << 16


class Event(NamedTuple):
    """What can be done now without blocking."""

    readable: bool
    writable: bool
    output: bool


class Transport(ABC):
    """The frame buffer, common to both kinds; the streams are the subclass's."""

    too_large = False
    unprotected: tuple[str, ...] = ()
    """The layers of confinement that this child lacks."""
    pid: int

    def __init__(self) -> None:
        self._cpu_s = 0.0
        self._buffer = bytearray()
        self._filled = 0
        self._size: int | None = None
        self._stage = bytearray(STAGE)
        self._from = self._to = 0

    def has_frame(self) -> bool:
        return self._size is not None and self._filled >= self._size

    def take_frame(self) -> bytearray:
        frame, self._buffer, self._filled, self._size = self._buffer, bytearray(), 0, None
        return frame

    def staged(self, cap: int) -> bytearray | None:
        """The next frame, if all of it was read along with an earlier one."""
        whole = self._size is None and not self._filled and self._whole(cap)
        return self.take_frame() if whole else None

    def has_part(self) -> bool:
        """Whether a frame has begun, or has come and nobody has taken it."""
        return self._filled > 0 or self._size is not None or self.has_more()

    def has_more(self) -> bool:
        """Whether bytes were read along with an earlier frame."""
        return self._from < self._to

    def receive_some(self, cap: int) -> bool:
        """Read towards one whole frame; False at the end of the stream or over the cap.

        Short frames are read as many at a time as have come, large ones straight to their place.
        """
        if self._size is None:
            if self._filled == 0 and self._whole(cap):
                return True
            if not self._fill(frames.HEADER.size):
                return False
            if self._filled < frames.HEADER.size:
                return True
            size = frames.HEADER.unpack(self._buffer)[0]
            if size > cap:
                self.too_large = True
                return False
            self._buffer, self._filled, self._size = bytearray(size), 0, size
        return self._fill(self._size)

    def _whole(self, cap: int) -> bool:
        """Take the next frame if all of it is staged."""
        begin = self._from + frames.HEADER.size
        if begin > self._to:
            return False
        size = frames.HEADER.unpack_from(self._stage, self._from)[0]
        if size > min(cap, self._to - begin):
            return False
        self._buffer = self._stage[begin : begin + size]
        self._filled = self._size = size
        self._from = begin + size
        return True

    def discard(self) -> int:
        """Read some bytes for nobody, without blocking; how many there were."""
        return self._read_into(memoryview(bytearray(CHUNK))) or 0

    def _fill(self, size: int) -> bool:
        """Bring the buffer closer to ``size`` bytes; False at the end of the stream."""
        if len(self._buffer) < size:
            self._buffer.extend(bytes(size - len(self._buffer)))
        while self._filled < size:
            if self.has_more():
                self._unstage(size)
                continue
            straight = size - self._filled >= STAGE
            with memoryview(self._buffer if straight else self._stage) as view:
                count = self._read_into(view[self._filled : size] if straight else view)
            if count is None:
                return True
            if count == 0:
                return False
            if straight:
                self._filled += count
            else:
                self._from, self._to = 0, count
        return True

    def _unstage(self, size: int) -> None:
        """Move what is staged into the buffer, up to ``size`` bytes there."""
        count = min(size - self._filled, self._to - self._from)
        part = self._stage[self._from : self._from + count]
        self._buffer[self._filled : self._filled + count] = part
        self._filled += count
        self._from += count

    @abstractmethod
    def _read_into(self, view: memoryview) -> int | None:
        """Bytes read without blocking; 0 at the end, None when there are none yet."""

    @abstractmethod
    def poll(self, milliseconds: int, want_write: bool) -> Event: ...

    @abstractmethod
    def send_some(self, views: list[memoryview]) -> None: ...

    @abstractmethod
    def read_output(self) -> bytes: ...

    def cpu_s(self) -> float:
        """Seconds of the child's CPU time by the kernel's clock; the last reading once it ended."""
        self._cpu_s = procfs.cpu_s(self.pid) or self._cpu_s
        return self._cpu_s

    def delay_s(self) -> float:
        """Seconds that it stood ready to run while the machine was busy with others."""
        return procfs.delay_s(self.pid)

    def memory(self) -> int:
        return procfs.memory(self.pid)

    def threads(self) -> int:
        return procfs.threads(self.pid)

    def runs(self) -> bool:
        """Whether any of its threads computes, or stands ready to."""
        return procfs.runs(self.pid)

    @abstractmethod
    def peak_growth(self) -> int:
        """Bytes that an ended child had taken at most, if that is known, else 0."""

    def stand_back(self) -> None:
        """Leave the processor to others for as long as they want it, where that can be said."""
        if hasattr(os, "setpriority"):
            try:
                os.setpriority(os.PRIO_PROCESS, self.pid, PATIENT)
            except OSError:
                return  # it has ended

    @abstractmethod
    def wait(self, timeout: float) -> int | None:
        """The child's wait status, or None if it has not ended in time."""

    @abstractmethod
    def kill(self) -> None: ...

    @abstractmethod
    def close(self) -> None: ...
