"""A call on its way to a child: encoded once, sent as often as it is asked.

A request's frame is a head of fixed size (the number, whether to watch, how long the name
is), the name of what to call (entry and mode), then two wire values: the gradient to take or
None, and the arguments, which the child encodes anew after the call to see whether they were
changed.
"""

from __future__ import annotations

import struct

from judge.box import wire
from judge.hints import Any
from judge.record import NamedTuple

HEAD = struct.Struct("<Q?H")
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
        self._name = f"{entry}\0{mode}".encode()
        self._tail: list[Any] = []

    def frame(self, number: int, *, watched: bool) -> list[Any]:
        """The frame's payload as buffers; ``watched`` has the guard look at every call."""
        return [HEAD.pack(number, watched, len(self._name)), *self.encode()]

    def encode(self) -> list[Any]:
        """The part of the frame that is the same each time."""
        if self._tail:
            return self._tail
        parts: list[Any] = [self._name]
        start = HEAD.size + len(self._name)
        for value in (self.gradient, self.inputs):
            more = wire.encode(value, wire.TRUSTED, start)
            start += sum(map(len, more))
            parts += more
        self._tail = [wire.join(parts)] if start <= JOINED else parts
        return self._tail

    @property
    def size(self) -> int:
        """Bytes of the frame."""
        return HEAD.size + sum(map(len, self.encode()))


class Asked(NamedTuple):
    """A request as the child reads it.

    ``start`` is where in the frame the arguments begin; ``shared`` says that every array among
    them is a view of the frame's own memory.
    """

    number: int
    watched: bool
    entry: str
    mode: str
    gradient: Any
    args: tuple[Any, ...]
    start: int
    shared: bool


def read(raw: bytearray) -> Asked:
    """The child's side."""
    number, watched, length = HEAD.unpack_from(raw)
    at = HEAD.size + length
    name = bytes(raw[HEAD.size : at])
    known = _names.get(name)
    if known is None:
        entry, mode = name.decode().split("\0")
        known = _names[name] = entry, mode
    (gradient, args), last, shared = wire.decode_all(memoryview(raw)[at:], 2, wire.TRUSTED)
    return Asked._make((number, watched, *known, gradient, args, at + last, shared))


_names: dict[bytes, tuple[str, str]] = {}
