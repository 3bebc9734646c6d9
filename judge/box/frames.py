"""Frames on the channel between the judge and a child: a length, then a wire value.

The child's end blocks: it has nothing else to do. The judge's end (judge.box.session)
never blocks without a deadline and reads no more than its cap.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from typing import Any

HEADER = struct.Struct("<Q")
IOV_MAX = 512
Buffer = bytes | bytearray | memoryview


def with_header(parts: Sequence[Any]) -> list[memoryview]:
    """The buffers of a frame whose payload is ``parts``, as flat bytes."""
    views = [memoryview(part).cast("B") for part in parts if len(part)]
    return [memoryview(HEADER.pack(sum(map(len, views)))), *views]


def advance(views: list[memoryview], sent: int) -> None:
    """Drop the first ``sent`` bytes."""
    while views and sent >= len(views[0]):
        sent -= len(views.pop(0))
    if sent:
        views[0] = views[0][sent:]


def write_frame(fd: int, parts: Sequence[Any]) -> None:
    views = with_header(parts)
    while views:
        if hasattr(os, "writev"):
            advance(views, os.writev(fd, views[:IOV_MAX]))
        else:
            advance(views, os.write(fd, views[0]))


def read_frame(fd: int) -> bytearray | None:
    """The next frame's payload, or None at the end of the stream."""
    header = _read_exactly(fd, HEADER.size)
    if header is None:
        return None
    return _read_exactly(fd, HEADER.unpack(header)[0])


def _read_exactly(fd: int, size: int) -> bytearray | None:
    buffer = bytearray(size)
    view = memoryview(buffer)
    filled = 0
    while filled < size:
        if hasattr(os, "readv"):
            count = os.readv(fd, [view[filled:]])
        else:
            chunk = os.read(fd, size - filled)
            count = len(chunk)
            view[filled : filled + count] = chunk
        if count == 0:
            return None
        filled += count
    return buffer
