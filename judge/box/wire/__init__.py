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
from collections.abc import Sequence
from typing import Any

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

__all__ = (
    "DEFAULT", "TRUSTED", "Caps", "Foreign", "Unsendable", "WireError", "decode", "encode",
    "join", "type_name",
)  # fmt: skip

FRAME_SLACK = 4096
"""Bytes that a message may hold around its value."""


def encode(value: Any, caps: Caps = DEFAULT) -> list[Any]:
    """The value as buffers to be sent one after the other; large arrays are not copied."""
    encoder = Encoder(caps)
    try:
        encoder.put(value, 0)
    except RecursionError:
        raise Unsendable("too-deep", "a value that is nested too deep") from None
    return encoder.finish()


def join(parts: Sequence[Any]) -> bytes:
    """All buffers as one."""
    return b"".join(parts)


def decode(buffer: bytes | bytearray | memoryview, caps: Caps = DEFAULT) -> Any:
    """The value back; arrays may share the memory of ``buffer`` and are writable."""
    if len(buffer) > caps.max_bytes + FRAME_SLACK:
        raise WireError("too many bytes")
    decoder = Decoder(buffer, caps)
    try:
        value = decoder.get(0)
    except WireError:
        raise
    except (struct.error, ValueError, TypeError, OverflowError, MemoryError, RecursionError) as e:
        raise WireError(f"{type(e).__name__}: {e}") from None
    if decoder.at != len(decoder.view):
        raise WireError("trailing bytes")
    return value
