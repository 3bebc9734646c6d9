"""What both ends of the codec agree on: tags, limits, and what a value that is none arrives as."""

from __future__ import annotations

import struct

from judge.hints import Any

LENGTH = struct.Struct("<Q")
DOUBLE = struct.Struct("<d")
PAIR = struct.Struct("<dd")
INT64 = struct.Struct("<q")
TAGGED = struct.Struct("<cQ")
"""A tag and a length."""
TAGGED_INT = struct.Struct("<cq")
TAGGED_DOUBLE = struct.Struct("<cd")
ARRAY_HEAD = struct.Struct("<BBB")
DTYPES = (
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64",
    "float16", "float32", "float64", "complex64", "complex128",
)  # fmt: skip
CODES = {name: code for code, name in enumerate(DTYPES)}
WRITEABLE, FORTRAN, STRIDED = 1, 2, 4
MAX_DIMENSIONS = 32


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
    """The most that one value may hold. Immutable by convention.

    ``max_items`` counts every element of every container once, and every string, bytes,
    large integer and array.
    """

    __slots__ = ("max_bytes", "max_depth", "max_digits", "max_items")

    def __init__(
        self,
        max_bytes: int = 64 << 20,
        max_depth: int = 100,
        max_items: int = 1_000_000,
        max_digits: int = 200_000,
    ) -> None:
        self.max_bytes, self.max_depth = max_bytes, max_depth
        self.max_items, self.max_digits = max_items, max_digits

    @property
    def max_int_bits(self) -> int:
        return self.max_digits * 10 // 3


DEFAULT = Caps()
TRUSTED = Caps(max_bytes=1 << 40, max_items=1 << 40, max_digits=1 << 40)
"""For what the judge itself sends."""


def type_name(kind: type) -> str:
    """What a type is called, read without running any code of its own."""
    return str.__str__(type.__dict__["__name__"].__get__(kind))


def mro(kind: type) -> tuple[Any, ...]:
    """The type's bases, likewise."""
    bases: tuple[Any, ...] = type.__dict__["__mro__"].__get__(kind)
    return bases
