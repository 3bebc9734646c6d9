"""The typed codec between the judge and a confined child.

Theory of operation. A value is a tree of tag bytes, lengths and raw bytes; only exact
types go on the wire (``type(x) is int``), so that an object that claims to equal
everything, or a subclass that lies, arrives as ``Foreign`` with its type's name and never
runs any code of its own: nothing here calls a method of a submission's object. ``encode``
raises ``Unsendable`` with a fragment a candidate understands; ``decode`` raises
``WireError`` and nothing else, whatever the bytes: every count is checked against the
bytes that are left and against the caps before anything is allocated.

Both walk depth-first with an explicit depth and refuse what is deeper than the cap, so
that neither recursion nor cycles can hurt. NumPy and torch are looked up in
``sys.modules``: what was never imported cannot have made a value.
"""

from __future__ import annotations

import struct

from judge.box.wire.common import (
    DEFAULT,
    TRUSTED,
    Caps,
    Foreign,
    Unsendable,
    WireError,
    type_name,
)  # fmt: skip
from judge.box.wire.decoder import Decoder
from judge.box.wire.encoder import Encoder
from judge.box.wire.exact import DOUBLES
from judge.hints import Any, Sequence
from judge.record import NamedTuple

__all__ = (
    "DEFAULT", "TRUSTED", "Caps", "Foreign", "Unsendable", "WireError", "decode", "decode_all",
    "encode", "encode_answer", "join", "type_name",
)  # fmt: skip

ANSWER = struct.Struct("<cQcq")
ANSWER_FLOAT = struct.Struct("<cQcqcd")
FRAME_SLACK = 4096
"""Bytes that a message may hold around its value."""
FAULTS = (
    struct.error, IndexError, ValueError, TypeError, OverflowError, MemoryError, RecursionError,
)  # fmt: skip
"""What bytes that nobody encoded can raise in the decoder."""


def encode(value: Any, caps: Caps = DEFAULT, start: int = 0) -> list[Any]:
    """The value as buffers to be sent one after the other; large arrays are not copied.

    ``start`` is how many bytes of the frame come before it: arrays are aligned in the frame.
    """
    return _encoded(Encoder(caps, start), value, 0)


def _encoded(encoder: Encoder, value: Any, depth: int) -> list[Any]:
    try:
        encoder.put(value, depth)
    except RecursionError:
        raise Unsendable("too-deep", "a value that is nested too deep") from None
    return encoder.finish()


def encode_answer(number: int, value: Any, caps: Caps = DEFAULT) -> list[Any]:
    """``encode((number, value), caps)`` in fewer steps: most answers are one number or array."""
    if id(type(value)) in DOUBLES:
        return [ANSWER_FLOAT.pack(b"t", 2, b"i", number, b"f", value)]
    encoder = Encoder(caps)
    encoder.buffer += ANSWER.pack(b"t", 2, b"i", number)
    encoder.items = 2
    return _encoded(encoder, value, 1)


def join(parts: Sequence[Any]) -> bytes:
    """All buffers as one."""
    return b"".join(parts)


def decode(buffer: bytes | bytearray | memoryview, caps: Caps = DEFAULT) -> Any:
    """The value back; arrays may share the memory of ``buffer`` and are writable."""
    return decode_all(buffer, 1, caps).values[0]


class Decoded(NamedTuple):
    """Values that stood one after the other, where the last of them began, and whether every
    array in them is a view of the buffer's own memory.
    """

    values: list[Any]
    last: int
    shared: bool


def decode_all(
    buffer: bytes | bytearray | memoryview, count: int, caps: Caps = DEFAULT
) -> Decoded:
    """``count`` values that follow each other to the end."""
    if len(buffer) > caps.max_bytes + FRAME_SLACK:
        raise WireError("too many bytes")
    decoder = Decoder(buffer, caps)
    try:
        values = [decoder.get(0) for _ in range(count - 1)]
        last = decoder.at
        values.append(decoder.get(0))
    except WireError:
        raise
    except FAULTS as error:
        raise WireError(f"{type(error).__name__}: {error}") from None
    if decoder.at != decoder.end:
        raise WireError("trailing bytes")
    return Decoded._make((values, last, not decoder.copied))
