"""A call on its way to a child: encoded once, sent as often as it is asked.

A request's frame is a head of fixed size (the number, whether to watch), then three wire
values: (entry, mode), the gradient to take or None, and the arguments, which the child
encodes anew after the call to see whether they were changed.
"""

from __future__ import annotations

import struct

from judge.box import wire
from judge.hints import Any

HEAD = struct.Struct("<Q?")
VALUES = 3
JOINED = 1 << 20
"""A frame that is larger stays in parts, which may be views of the arguments' own memory."""


class Request:
    """One call to make; ``gradient`` is (argument positions, cotangent) or None."""

    def __init__(
        self,
        entry: str,
        mode: str,
        inputs: tuple[Any, ...],
        gradient: tuple[tuple[int, ...], Any] | None = None,
    ) -> None:
        self.entry, self.mode, self.inputs, self.gradient = entry, mode, inputs, gradient
        self._tail: list[Any] = []

    def frame(self, number: int, *, watched: bool) -> list[Any]:
        """The frame's payload as buffers; ``watched`` has the guard look at every call."""
        return [HEAD.pack(number, watched), *self.encode()]

    def encode(self) -> list[Any]:
        """The part of the frame that is the same each time."""
        if self._tail:
            return self._tail
        parts: list[Any] = []
        start = HEAD.size
        for value in ((self.entry, self.mode), self.gradient, self.inputs):
            more = wire.encode(value, wire.TRUSTED, start)
            start += sum(map(len, more))
            parts += more
        self._tail = [wire.join(parts)] if start <= JOINED else parts
        return self._tail

    @property
    def size(self) -> int:
        """Bytes of the frame."""
        return HEAD.size + sum(map(len, self.encode()))


def read(raw: bytearray) -> tuple[int, bool, wire.Decoded]:
    """The child's side: number, watched, and the three values."""
    number, watched = HEAD.unpack_from(raw)
    return number, watched, wire.decode_all(memoryview(raw)[HEAD.size :], VALUES, wire.TRUSTED)
