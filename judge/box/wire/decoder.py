"""Bytes to values, on the judge's time: whatever the bytes are, within the caps or WireError."""

from __future__ import annotations

import struct
from array import array

from judge.box.wire.common import (
    ARRAY_HEAD,
    DOUBLE,
    DTYPES,
    FORTRAN,
    INT64,
    LENGTH,
    MAX_DIMENSIONS,
    PAIR,
    STRIDED,
    WRITEABLE,
    Caps,
    Foreign,
    WireError,
)  # fmt: skip
from judge.hints import Any, Callable

HASHED_INTS = 1 << 61
"""Python hashes ints modulo 2**61 - 1: larger keys can collide on purpose."""
SUSPICIOUS_KEYS = 1000
SUSPICIOUS_WORK = 50_000_000
SHAPES = [struct.Struct(f"<{ndim}Q") for ndim in range(MAX_DIMENSIONS + 1)]
LARGEST_FLAG = WRITEABLE | FORTRAN | STRIDED


class Decoder:
    """One value's way out of a buffer; ``at`` is the next byte."""

    def __init__(self, buffer: bytes | bytearray | memoryview, caps: Caps) -> None:
        self.view = memoryview(buffer)
        self.end = len(self.view)
        self.caps = caps
        self.at = 0
        self.items = 0
        self.copied = False
        """Whether an array could not share the buffer's memory."""

    def take(self, size: int) -> memoryview:
        end = self.at + size
        if size < 0 or end > self.end:
            raise WireError("cut short")
        taken = self.view[self.at : end]
        self.at = end
        return taken

    def length(self, unit: int) -> int:
        """A count of things of at least ``unit`` bytes each, which must still fit."""
        count: int = LENGTH.unpack_from(self.view, self.at)[0]
        self.at += 8
        if count * unit > self.end - self.at:
            raise WireError("a length beyond the end")
        return count

    def count(self, items: int) -> int:
        self.items += items
        if self.items > self.caps.max_items:
            raise WireError("too many items")
        return items

    def sized(self) -> memoryview:
        self.count(1)
        return self.take(self.length(1))

    def get(self, depth: int) -> Any:
        tag = self.view[self.at]
        get = BY_TAG[tag]
        if get is None:
            raise WireError(f"unknown tag {tag!r}")
        self.at += 1
        return get(self, depth)

    def big_int(self, depth: int) -> int:
        raw = self.sized()
        if 8 * (len(raw) - 1) > self.caps.max_int_bits:
            raise WireError("too many digits")
        return int.from_bytes(raw, "little", signed=True)

    def text(self, depth: int) -> str:
        return str(self.sized(), "utf-8", "surrogatepass")

    def foreign(self, depth: int) -> Foreign:
        return Foreign(str(self.sized(), "utf-8")[:400])

    def block(self, code: str) -> list[Any]:
        numbers = array(code)
        numbers.frombytes(self.take(8 * self.count(self.length(8))))
        return numbers.tolist()

    def sequence(self, depth: int) -> list[Any]:
        if depth >= self.caps.max_depth + 8:  # a message holds the value a few levels down
            raise WireError("too deep")
        view, items = self.view, []
        for _ in range(self.count(self.length(1))):
            tag = view[self.at]
            if tag == FLOAT:
                items.append(DOUBLE.unpack_from(view, self.at + 1)[0])
                self.at += 9
            elif tag == INT:
                items.append(INT64.unpack_from(view, self.at + 1)[0])
                self.at += 9
            elif tag == ARRAY:
                self.at += 1
                items.append(self.array(depth))
            else:
                items.append(self.get(depth + 1))
        return items

    def dictionary(self, depth: int) -> dict[Any, Any]:
        flat = self.sequence(depth)
        if len(flat) % 2:
            raise WireError("a key without a value")
        keys = flat[::2]
        value = dict(zip(self.hashable(keys), flat[1::2], strict=True))
        if len(value) != len(keys):
            raise WireError("a key twice")
        return value

    def members(self, depth: int) -> set[Any]:
        items = self.sequence(depth)
        value = set(self.hashable(items))
        if len(value) != len(items):
            raise WireError("a member twice")
        return value

    def hashable(self, keys: list[Any]) -> list[Any]:
        """Keys that cannot be made to collide by the thousand; TypeError for what is unhashable."""
        large = sum(type(key) is int and not -HASHED_INTS < key < HASHED_INTS - 1 for key in keys)
        odd = sum(type(key) not in (str, int, bytes) for key in keys)
        if max(large, odd) > SUSPICIOUS_KEYS or odd * self.items > SUSPICIOUS_WORK:
            raise WireError("too many keys that could collide")
        return keys

    def array(self, depth: int) -> Any:
        np, dtypes = _numpy or _find_numpy()
        self.count(1)
        view, at = self.view, self.at
        code, ndim, flags = ARRAY_HEAD.unpack_from(view, at)
        if code >= len(dtypes) or ndim > MAX_DIMENSIONS or flags > LARGEST_FLAG:
            raise WireError("no such array")
        shape = SHAPES[ndim].unpack_from(view, at + ARRAY_HEAD.size)
        at += ARRAY_HEAD.size + 8 * ndim
        at += 1 + view[at]  # the padding
        dtype, size = dtypes[code]
        for length in shape:
            size *= length
        if size > self.end - at or (not size and max(shape, default=0) > 1 << 62):
            raise WireError("an array beyond the end")
        if code == 0 and size and np.frombuffer(view[at : at + size], "u1").max() > 1:
            raise WireError("a bool that is neither")
        self.at = at + size
        order: Any = "F" if flags & FORTRAN else "C"
        value = np.ndarray(shape, dtype, view if size else None, at if size else 0, None, order)
        if view.readonly or not value.flags.aligned:
            value, self.copied = value.copy(order), True
        if flags & STRIDED and value.ndim:
            value, self.copied = _strided(np, value), True
        if not flags & WRITEABLE:
            value.flags.writeable = False
        return value


def _find_numpy() -> tuple[Any, list[tuple[Any, int]]]:
    """NumPy, and by code each dtype with its size; imported with the first array."""
    global _numpy
    import numpy as np

    kinds = list(map(np.dtype, DTYPES))
    _numpy = np, [(kind, kind.itemsize) for kind in kinds]
    return _numpy


_numpy: tuple[Any, list[tuple[Any, int]]] | None = None


def _strided(np: Any, value: Any) -> Any:
    """The same values with a gap behind each."""
    wide = np.zeros((*value.shape[:-1], 2 * value.shape[-1]), value.dtype)
    wide[..., ::2] = value
    return wide[..., ::2]


def _number(form: struct.Struct) -> Callable[[Decoder, int], Any]:
    def get(decoder: Decoder, depth: int) -> Any:
        value = form.unpack_from(decoder.view, decoder.at)[0]
        decoder.at += form.size
        return value

    return get


def _complex(decoder: Decoder, depth: int) -> complex:
    return complex(*PAIR.unpack(decoder.take(PAIR.size)))


GET: dict[bytes, Callable[[Decoder, int], Any]] = {
    b"N": lambda decoder, depth: None,
    b"T": lambda decoder, depth: True,
    b"F": lambda decoder, depth: False,
    b"i": _number(INT64),
    b"I": Decoder.big_int,
    b"f": _number(DOUBLE),
    b"c": _complex,
    b"s": Decoder.text,
    b"b": lambda decoder, depth: bytes(decoder.sized()),
    b"B": lambda decoder, depth: bytearray(decoder.sized()),
    b"D": lambda decoder, depth: decoder.block("d"),
    b"Q": lambda decoder, depth: decoder.block("q"),
    b"E": lambda decoder, depth: tuple(decoder.block("d")),
    b"R": lambda decoder, depth: tuple(decoder.block("q")),
    b"l": Decoder.sequence,
    b"t": lambda decoder, depth: tuple(decoder.sequence(depth)),
    b"S": Decoder.members,
    b"Z": lambda decoder, depth: frozenset(decoder.members(depth)),
    b"d": Decoder.dictionary,
    b"A": Decoder.array,
    b"X": Decoder.foreign,
}
BY_TAG = [GET.get(bytes([tag])) for tag in range(256)]
FLOAT, INT, ARRAY = ord("f"), ord("i"), ord("A")
