"""Values to bytes, in the child as in the judge."""

from __future__ import annotations

import sys

from judge.box.wire.common import (
    ARRAY_HEAD,
    FORTRAN,
    LENGTH,
    MAX_DIMENSIONS,
    PAIR,
    STRIDED,
    TAGGED,
    TAGGED_DOUBLE,
    TAGGED_INT,
    WRITEABLE,
    Caps,
    Foreign,
    Unsendable,
    type_name,
)  # fmt: skip
from judge.box.wire.exact import block_of, code_of, dense, numpy_scalars, standard_dicts
from judge.box.wire.naming import described
from judge.hints import Any, Callable, Sequence

INT64_MIN, INT64_MAX = -(1 << 63), (1 << 63) - 1
ALIGN = 64
UNCOPIED = 1 << 16


class Encoder:
    """One value's way to a list of buffers; ``start`` is where in its frame it will stand."""

    def __init__(self, caps: Caps, start: int = 0) -> None:
        self.caps = caps
        self.parts: list[Any] = []
        self.buffer = bytearray()
        self.done = start
        self.items = 0
        self.open: set[int] = set()

    def finish(self) -> list[Any]:
        self.parts.append(self.buffer)
        self.count(0, 0)
        return self.parts

    def size(self) -> int:
        return self.done + len(self.buffer)

    def put(self, value: Any, depth: int) -> None:
        put = BY_ID.get(id(type(value)))
        if put is not None:
            put(self, value, depth)
        else:
            self.other(value, depth)

    def count(self, items: int, size: int) -> None:
        self.items += items
        if self.items > self.caps.max_items:
            raise Unsendable("too-large", f"more than {self.caps.max_items:,} values")
        if self.done + len(self.buffer) + size > self.caps.max_bytes:
            raise Unsendable("too-large", f"more than {self.caps.max_bytes >> 20} MiB of values")

    def put_none(self, value: None, depth: int) -> None:
        self.buffer += b"N"

    def put_bool(self, value: bool, depth: int) -> None:
        self.buffer += b"T" if value else b"F"

    def put_int(self, value: int, depth: int) -> None:
        if INT64_MIN <= value <= INT64_MAX:
            self.buffer += TAGGED_INT.pack(b"i", value)
            return
        bits = value.bit_length()
        if bits > self.caps.max_int_bits:
            text = f"an integer of more than {self.caps.max_digits:,} digits"
            raise Unsendable("too-many-digits", text)
        self.sized(b"I", value.to_bytes(bits // 8 + 1, "little", signed=True))

    def put_float(self, value: float, depth: int) -> None:
        self.buffer += TAGGED_DOUBLE.pack(b"f", value)

    def put_complex(self, value: complex, depth: int) -> None:
        self.buffer += b"c" + PAIR.pack(value.real, value.imag)

    def put_str(self, value: str, depth: int) -> None:
        self.count(0, len(value))  # before the copy
        self.sized(b"s", value.encode("utf-8", "surrogatepass"))

    def put_bytes(self, value: bytes, depth: int) -> None:
        self.sized(b"b", value)

    def put_bytearray(self, value: bytearray, depth: int) -> None:
        self.sized(b"B", value)

    def sized(self, tag: bytes, raw: bytes | bytearray) -> None:
        self.count(1, len(raw))
        self.buffer += TAGGED.pack(tag, len(raw))
        self.buffer += raw

    def put_list(self, value: list[Any], depth: int) -> None:
        self.items_of(b"l", b"D", b"Q", value, depth)

    def put_tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self.items_of(b"t", b"E", b"R", value, depth)

    def items_of(
        self, tag: bytes, floats: bytes, ints: bytes, value: Sequence[Any], depth: int
    ) -> None:
        """A list or tuple, as one block if it holds nothing but floats or nothing but int64s."""
        self.count(0, len(value))  # before the elements are looked at
        block = block_of(value)
        if block is None:
            self.sequence(tag, value, value, depth)
            return
        code, numbers = block
        self.count(len(value), 8 * len(value))
        self.buffer += TAGGED.pack(floats if code == "d" else ints, len(value))
        self.buffer += numbers

    def put_set(self, value: set[Any], depth: int) -> None:
        self.count(0, len(value))
        self.sequence(b"S", value, list(value), depth)

    def put_frozenset(self, value: frozenset[Any], depth: int) -> None:
        self.count(0, len(value))
        self.sequence(b"Z", value, list(value), depth)

    def put_dict(self, value: dict[Any, Any], depth: int) -> None:
        self.count(0, 2 * len(value))
        flat = [item for pair in dict.items(value) for item in pair]
        self.sequence(b"d", value, flat, depth)

    def sequence(self, tag: bytes, owner: Any, items: Sequence[Any], depth: int) -> None:
        """A container's items; ``owner`` is remembered while they are encoded, to see cycles."""
        if id(owner) in self.open:
            raise Unsendable("cycle", f"a {type_name(type(owner))} that contains itself")
        if depth >= self.caps.max_depth:
            raise Unsendable("too-deep", f"a value nested more than {self.caps.max_depth} deep")
        self.count(len(items), len(items))
        buffer = self.buffer
        buffer += TAGGED.pack(tag, len(items))
        self.open.add(id(owner))
        for item in items:
            kind = type(item)
            if kind is float:
                buffer += TAGGED_DOUBLE.pack(b"f", item)
            elif kind is int and INT64_MIN <= item <= INT64_MAX:
                buffer += TAGGED_INT.pack(b"i", item)
            else:
                self.put(item, depth + 1)
                buffer = self.buffer  # a large array has begun another
        self.open.discard(id(owner))
        self.count(0, 0)

    def other(self, value: Any, depth: int) -> None:
        """Arrays, tensors and NumPy's numbers, each by exact type; the rest is foreign."""
        kind = type(value)
        numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
        if torch is not None and (kind is torch.Tensor or kind is torch.nn.Parameter):
            tensor = dense(torch, value)
            if tensor is None:
                self.foreign("a sparse or otherwise special tensor")
            else:
                self.array(tensor)
        elif numpy is not None and kind is numpy.ndarray:
            self.array(value)
        elif numpy is not None and id(kind) in numpy_scalars(numpy):
            self.put(value.item(), depth)
        elif kind is Foreign:
            self.foreign(value.name)
        elif id(kind) in standard_dicts():
            self.put_dict(value, depth)
        else:
            self.foreign(described(kind))

    def foreign(self, name: str) -> None:
        self.sized(b"X", name[:200].encode("utf-8", "backslashreplace"))

    def array(self, value: Any) -> None:
        code = code_of(value.dtype)
        if code is None or value.ndim > MAX_DIMENSIONS:
            self.foreign(f"an array of {value.ndim} dimensions and dtype {value.dtype.name}")
            return
        if not value.dtype.isnative:
            value = value.astype(value.dtype.newbyteorder("="))
        layout = value.flags
        flags, order = WRITEABLE if layout.writeable else 0, "C"
        if not layout.c_contiguous:
            if layout.f_contiguous:
                flags, order = flags | FORTRAN, "F"
            else:
                flags |= STRIDED
        size = value.nbytes
        self.count(1, size)
        self.buffer += b"A" + ARRAY_HEAD.pack(code, value.ndim, flags)
        for length in value.shape:
            self.buffer += LENGTH.pack(length)
        padding = -(self.size() + 1) % ALIGN
        self.buffer += bytes([padding]) + bytes(padding)
        if size > UNCOPIED and not flags & STRIDED:
            flat = value.reshape(-1, order=order)
            self.parts += [self.buffer, flat.view("u1").data]
            self.done += len(self.buffer) + size
            self.buffer = bytearray()
        else:
            self.buffer += value.tobytes(order)


PUT: dict[type, Callable[[Encoder, Any, int], None]] = {
    type(None): Encoder.put_none,
    bool: Encoder.put_bool,
    int: Encoder.put_int,
    float: Encoder.put_float,
    complex: Encoder.put_complex,
    str: Encoder.put_str,
    bytes: Encoder.put_bytes,
    bytearray: Encoder.put_bytearray,
    list: Encoder.put_list,
    tuple: Encoder.put_tuple,
    set: Encoder.put_set,
    frozenset: Encoder.put_frozenset,
    dict: Encoder.put_dict,
}
BY_ID = {id(kind): put for kind, put in PUT.items()}
"""Looked up by identity: a class can claim to equal another, and hash like it."""

