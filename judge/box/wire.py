"""The typed codec between the judge and a confined child.

Theory of operation. A value is a tree of tag bytes, lengths and raw bytes; only exact
types go on the wire (``type(x) is int``), so that an object that claims to equal
everything, or a subclass that lies, arrives as ``Foreign`` with its type's name and never
runs any code of its own: nothing here calls a method of a submission's object. ``encode``
raises ``Unsendable`` with a fragment a candidate understands; ``decode`` raises
``WireError`` and nothing else, whatever the bytes: every count is checked against the
bytes that are left before anything is allocated.

Both walk depth-first with an explicit depth and refuse what is deeper than the cap, so
that neither recursion nor cycles can hurt. NumPy and torch are looked up in
``sys.modules``: what was never imported cannot have made a value.
"""

from __future__ import annotations

import struct
import sys
from array import array
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np

LENGTH = struct.Struct("<Q")
DOUBLE = struct.Struct("<d")
PAIR = struct.Struct("<dd")
INT64 = struct.Struct("<q")
ARRAY_HEAD = struct.Struct("<BBB")
INT64_MIN, INT64_MAX = -(1 << 63), (1 << 63) - 1
BLOCK = 8
"""Lists of ints or floats of at least this length travel as one block."""
ALIGN = 64
HASHED_INTS = 1 << 61
"""Python hashes ints modulo 2**61 - 1: larger keys can collide on purpose."""
LARGE_KEYS = 1000
DTYPES = (
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
)  # fmt: skip
CODES = {name: code for code, name in enumerate(DTYPES)}
WRITEABLE, FORTRAN, STRIDED = 1, 2, 4


class WireError(Exception):
    """The bytes are not an encoded value."""


class Unsendable(Exception):
    """The value cannot go on the wire; ``text`` says why, as a fragment of a sentence."""

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(text)
        self.kind, self.text = kind, text


class Foreign:
    """Stands for a value of no allowed type; ``name`` says what it was."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return type(other) is Foreign and other.name == self.name

    def __hash__(self) -> int:
        return hash((Foreign, self.name))

    def __repr__(self) -> str:
        return f"Foreign({self.name!r})"


class Caps:
    """The most that one value may hold. Immutable by convention."""

    __slots__ = ("max_bytes", "max_depth", "max_digits", "max_items")

    def __init__(
        self,
        max_bytes: int = 64 << 20,
        max_depth: int = 200,
        max_items: int = 5_000_000,
        max_digits: int = 200_000,
    ) -> None:
        self.max_bytes, self.max_depth = max_bytes, max_depth
        self.max_items, self.max_digits = max_items, max_digits


DEFAULT = Caps()


def encode(value: Any, caps: Caps = DEFAULT) -> list[Any]:
    """The value as buffers to be sent one after the other; large arrays are not copied."""
    encoder = _Encoder(caps)
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
    if len(buffer) > caps.max_bytes + 4096:
        raise WireError("too many bytes")
    decoder = _Decoder(buffer, caps)
    try:
        value = decoder.get(0)
    except WireError:
        raise
    except (struct.error, ValueError, TypeError, OverflowError, MemoryError, RecursionError) as e:
        raise WireError(f"{type(e).__name__}: {e}") from None
    if decoder.at != len(decoder.view):
        raise WireError("trailing bytes")
    return value


class _Encoder:
    def __init__(self, caps: Caps) -> None:
        self.caps = caps
        self.parts: list[Any] = []
        self.buffer = bytearray()
        self.done = 0
        self.items = 0
        self.open: set[int] = set()

    def finish(self) -> list[Any]:
        self.parts.append(self.buffer)
        if self.size() > self.caps.max_bytes:
            raise self.too_large()
        return self.parts

    def size(self) -> int:
        return self.done + len(self.buffer)

    def too_large(self) -> Unsendable:
        return Unsendable("too-large", f"more than {self.caps.max_bytes >> 20} MiB of values")

    def put(self, value: Any, depth: int) -> None:
        put = PUT.get(type(value))
        if put is not None:
            put(self, value, depth)
        else:
            self.other(value)

    def count(self, items: int, size: int) -> None:
        self.items += items
        if self.items > self.caps.max_items or self.size() + size > self.caps.max_bytes:
            raise self.too_large()

    def none(self, value: None, depth: int) -> None:
        self.buffer += b"N"

    def bool(self, value: bool, depth: int) -> None:
        self.buffer += b"T" if value else b"F"

    def int(self, value: int, depth: int) -> None:
        if INT64_MIN <= value <= INT64_MAX:
            self.buffer += b"i" + INT64.pack(value)
            return
        bits = value.bit_length()
        if bits > self.caps.max_digits * 10 // 3:
            raise Unsendable("too-many-digits", f"an integer of more than {self.caps.max_digits} digits")
        raw = value.to_bytes(bits // 8 + 1, "little", signed=True)
        self.sized(b"I", raw)

    def float(self, value: float, depth: int) -> None:
        self.buffer += b"f" + DOUBLE.pack(value)

    def complex(self, value: complex, depth: int) -> None:
        self.buffer += b"c" + PAIR.pack(value.real, value.imag)

    def str(self, value: str, depth: int) -> None:
        self.sized(b"s", value.encode("utf-8", "surrogatepass"))

    def bytes(self, value: bytes, depth: int) -> None:
        self.sized(b"b", value)

    def bytearray(self, value: bytearray, depth: int) -> None:
        self.sized(b"B", bytes(value))

    def sized(self, tag: bytes, raw: bytes) -> None:
        self.count(1, len(raw))
        self.buffer += tag + LENGTH.pack(len(raw))
        self.buffer += raw

    def list(self, value: list[Any], depth: int) -> None:
        block = _block(value)
        if block is None:
            self.sequence(b"l", value, value, depth)
            return
        code, numbers = block
        self.count(len(value), 8 * len(value))
        self.buffer += code + LENGTH.pack(len(value))
        self.buffer += numbers

    def tuple(self, value: tuple[Any, ...], depth: int) -> None:
        self.sequence(b"t", value, value, depth)

    def set(self, value: set[Any], depth: int) -> None:
        self.sequence(b"S", value, list(value), depth)

    def frozenset(self, value: frozenset[Any], depth: int) -> None:
        self.sequence(b"Z", value, list(value), depth)

    def dict(self, value: dict[Any, Any], depth: int) -> None:
        flat = [item for pair in value.items() for item in pair]
        self.sequence(b"d", value, flat, depth)

    def sequence(self, tag: bytes, owner: Any, items: Sequence[Any], depth: int) -> None:
        """A container's items; ``owner`` is remembered while they are encoded, to see cycles."""
        if id(owner) in self.open:
            raise Unsendable("cycle", f"a {type(owner).__name__} that contains itself")
        if depth >= self.caps.max_depth:
            raise Unsendable("too-deep", f"a value nested more than {self.caps.max_depth} deep")
        self.count(len(items) + 1, len(items))
        self.buffer += tag + LENGTH.pack(len(items))
        self.open.add(id(owner))
        for item in items:
            put = PUT.get(type(item))
            if put is not None:
                put(self, item, depth + 1)
            else:
                self.other(item)
        self.open.discard(id(owner))
        if self.size() > self.caps.max_bytes:
            raise self.too_large()

    def other(self, value: Any) -> None:
        """Arrays, tensors and NumPy's numbers, each by exact type; the rest is foreign."""
        kind = type(value)
        numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")
        if torch is not None and kind in (torch.Tensor, torch.nn.Parameter):
            tensor = _dense(torch, value)
            if tensor is not None:
                self.array(tensor)
                return
            self.foreign("a sparse or otherwise special tensor")
        elif numpy is not None and kind is numpy.ndarray:
            if value.dtype.name in CODES:
                self.array(value)
            else:
                self.foreign(f"an array of dtype {value.dtype.name}")
        elif numpy is not None and kind in _numpy_scalars(numpy):
            self.put(value.item(), 0)
        elif kind is Foreign:
            self.foreign(value.name)
        else:
            self.foreign(_name(kind))

    def foreign(self, name: str) -> None:
        self.sized(b"X", name[:200].encode("utf-8", "backslashreplace"))

    def array(self, value: np.ndarray) -> None:
        if not value.dtype.isnative:
            value = value.astype(value.dtype.newbyteorder("="))
        flags = WRITEABLE if value.flags.writeable else 0
        order = "C"
        if value.flags.f_contiguous and not value.flags.c_contiguous:
            flags, order = flags | FORTRAN, "F"
        elif not value.flags.c_contiguous:
            flags |= STRIDED
        if value.ndim > 32:
            self.foreign(f"an array of {value.ndim} dimensions")
            return
        self.count(1, value.nbytes)
        self.buffer += b"A" + ARRAY_HEAD.pack(CODES[value.dtype.name], value.ndim, flags)
        for length in value.shape:
            self.buffer += LENGTH.pack(length)
        padding = -(self.size() + 1) % ALIGN
        self.buffer += bytes([padding]) + bytes(padding)
        if value.nbytes > 1 << 16 and not flags & STRIDED:
            flat = value.reshape(-1, order=order) if flags & FORTRAN else value.reshape(-1)
            self.parts += [self.buffer, flat.view("u1").data]
            self.done += len(self.buffer) + value.nbytes
            self.buffer = bytearray()
        else:
            self.buffer += value.tobytes(order)


PUT: dict[type, Callable[[_Encoder, Any, int], None]] = {
    type(None): _Encoder.none,
    bool: _Encoder.bool,
    int: _Encoder.int,
    float: _Encoder.float,
    complex: _Encoder.complex,
    str: _Encoder.str,
    bytes: _Encoder.bytes,
    bytearray: _Encoder.bytearray,
    list: _Encoder.list,
    tuple: _Encoder.tuple,
    set: _Encoder.set,
    frozenset: _Encoder.frozenset,
    dict: _Encoder.dict,
}


def _block(value: list[Any]) -> tuple[bytes, bytes] | None:
    """The code and bytes of a list that holds nothing but floats, or int64s."""
    if len(value) < BLOCK:
        return None
    kinds = set(map(type, value))
    if kinds == {float}:
        return b"D", array("d", value).tobytes()
    if kinds == {int}:
        try:
            return b"Q", array("q", value).tobytes()
        except OverflowError:
            return None
    return None


def _dense(torch: Any, tensor: Any) -> Any:
    """The tensor as an array, or None if it is not a plain one in this machine's memory."""
    if tensor.layout is not torch.strided or tensor.device.type != "cpu":
        return None
    tensor = tensor.detach().resolve_conj().resolve_neg()
    if tensor.dtype is torch.bfloat16:
        tensor = tensor.float()
    try:
        value = tensor.numpy()
    except (TypeError, RuntimeError):
        return None
    return value if value.dtype.name in CODES else None


def _numpy_scalars(numpy: Any) -> set[type]:
    global _scalars
    if _scalars is None:
        _scalars = {numpy.dtype(name).type for name in DTYPES}
    return _scalars


_scalars: set[type] | None = None
NAMES = {
    "generator": "a generator",
    "coroutine": "a coroutine",
    "function": "a function",
    "range": "a range",
    "map": "a map",
    "filter": "a filter",
    "zip": "a zip",
    "reversed": "a reversed",
    "enumerate": "an enumerate",
    "ellipsis": "... (Ellipsis)",
    "NotImplementedType": "NotImplemented",
    "type": "a class",
    "module": "a module",
}


def _name(kind: type) -> str:
    """What a type is called, read without running any of its own code."""
    name = str.__str__(type.__dict__["__name__"].__get__(kind))
    if kind.__class__ is type and kind.__flags__ & (1 << 9) == 0 and name in NAMES:
        return NAMES[name]  # a built-in type (Py_TPFLAGS_HEAPTYPE is not set)
    for base in type.__dict__["__mro__"].__get__(kind)[1:]:
        if base in PUT and base is not type(None):
            return f"{name}, a subclass of {base.__name__}"
        if base.__name__ in ("ndarray", "Tensor") and base.__module__ in ("numpy", "torch"):
            return f"{name}, a subclass of {base.__module__}.{base.__name__}"
    article = "an" if name[:1].lower() in "aeiou" else "a"
    return f"{article} {name} object"


class _Decoder:
    def __init__(self, buffer: bytes | bytearray | memoryview, caps: Caps) -> None:
        self.view = memoryview(buffer)
        self.caps = caps
        self.at = 0
        self.items = 0

    def take(self, size: int) -> memoryview:
        end = self.at + size
        if size < 0 or end > len(self.view):
            raise WireError("cut short")
        taken = self.view[self.at : end]
        self.at = end
        return taken

    def length(self, unit: int) -> int:
        """A count of things of at least ``unit`` bytes each, which must still fit."""
        count: int = LENGTH.unpack(self.take(8))[0]
        if count * unit > len(self.view) - self.at:
            raise WireError("a length beyond the end")
        self.items += count if unit == 1 else 0
        if self.items > self.caps.max_items + self.caps.max_bytes:
            raise WireError("too many items")
        return count

    def get(self, depth: int) -> Any:
        tag = bytes(self.take(1))
        get = GET.get(tag)
        if get is None:
            raise WireError(f"unknown tag {tag!r}")
        return get(self, depth)

    def big_int(self, depth: int) -> int:
        size = self.length(1)
        if size > self.caps.max_digits * 10 // 24 + 16:
            raise WireError("too many digits")
        return int.from_bytes(self.take(size), "little", signed=True)

    def text(self, depth: int) -> str:
        return str(self.take(self.length(1)), "utf-8", "surrogatepass")

    def foreign(self, depth: int) -> Foreign:
        return Foreign(str(self.take(self.length(1)), "utf-8")[:400])

    def floats(self, depth: int) -> list[float]:
        numbers = array("d")
        numbers.frombytes(self.take(8 * self.length(8)))
        return numbers.tolist()

    def ints(self, depth: int) -> list[int]:
        numbers = array("q")
        numbers.frombytes(self.take(8 * self.length(8)))
        return numbers.tolist()

    def sequence(self, depth: int) -> list[Any]:
        if depth >= self.caps.max_depth + 8:
            raise WireError("too deep")
        count = self.length(1)
        get = self.get
        return [get(depth + 1) for _ in range(count)]

    def dictionary(self, depth: int) -> dict[Any, Any]:
        flat = self.sequence(depth)
        if len(flat) % 2:
            raise WireError("a key without a value")
        keys = flat[::2]
        value = dict(zip(_hashable(keys), flat[1::2], strict=True))
        if len(value) != len(keys):
            raise WireError("a key twice")
        return value

    def members(self, depth: int) -> set[Any]:
        items = self.sequence(depth)
        value = set(_hashable(items))
        if len(value) != len(items):
            raise WireError("a member twice")
        return value

    def array(self, depth: int) -> np.ndarray:
        import numpy as np

        code, ndim, flags = ARRAY_HEAD.unpack(self.take(3))
        if code >= len(DTYPES) or ndim > 32 or flags > 7:
            raise WireError("no such array")
        shape = struct.unpack(f"<{ndim}Q", self.take(8 * ndim))
        self.take(self.take(1)[0])
        dtype = np.dtype(DTYPES[code])
        size = dtype.itemsize
        for length in shape:
            size *= length
        if size > len(self.view) - self.at or max(shape, default=0) > 1 << 62:
            raise WireError("an array beyond the end")
        raw = self.take(size)
        if code == 0 and not set(bytes(raw)) <= {0, 1}:
            raise WireError("a bool that is neither")
        return _arranged(np, np.frombuffer(raw, dtype), shape, flags)


def _arranged(np: Any, flat: np.ndarray, shape: tuple[int, ...], flags: int) -> np.ndarray:
    """The array with the layout it had on the other side."""
    if not flat.flags.writeable or not flat.flags.aligned:
        flat = flat.copy()
    value: np.ndarray = flat.reshape(shape, order="F" if flags & FORTRAN else "C")
    if flags & STRIDED and value.ndim:
        wide = np.zeros((*shape[:-1], 2 * shape[-1]), value.dtype)
        wide[..., ::2] = value
        value = wide[..., ::2]
    if not flags & WRITEABLE:
        value.flags.writeable = False
    return value


def _hashable(keys: list[Any]) -> list[Any]:
    """Keys that cannot be made to collide by the thousand; TypeError for what is unhashable."""
    large = sum(type(key) is int and not -HASHED_INTS < key < HASHED_INTS - 1 for key in keys)
    odd = sum(type(key) not in (str, int, bytes) for key in keys)
    if large > LARGE_KEYS or odd > LARGE_KEYS:
        raise WireError("too many keys that could collide")
    return keys


def _number(form: struct.Struct) -> Callable[[_Decoder, int], Any]:
    def get(decoder: _Decoder, depth: int) -> Any:
        return form.unpack(decoder.take(form.size))[0]

    return get


def _complex(decoder: _Decoder, depth: int) -> complex:
    return complex(*PAIR.unpack(decoder.take(PAIR.size)))


GET: dict[bytes, Callable[[_Decoder, int], Any]] = {
    b"N": lambda decoder, depth: None,
    b"T": lambda decoder, depth: True,
    b"F": lambda decoder, depth: False,
    b"i": _number(INT64),
    b"I": _Decoder.big_int,
    b"f": _number(DOUBLE),
    b"c": _complex,
    b"s": _Decoder.text,
    b"b": lambda decoder, depth: bytes(decoder.take(decoder.length(1))),
    b"B": lambda decoder, depth: bytearray(decoder.take(decoder.length(1))),
    b"D": _Decoder.floats,
    b"Q": _Decoder.ints,
    b"l": _Decoder.sequence,
    b"t": lambda decoder, depth: tuple(decoder.sequence(depth)),
    b"S": _Decoder.members,
    b"Z": lambda decoder, depth: frozenset(decoder.members(depth)),
    b"d": _Decoder.dictionary,
    b"A": _Decoder.array,
    b"X": _Decoder.foreign,
}
