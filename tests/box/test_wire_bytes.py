"""Bytes that nobody encoded: our own error, soon, and nothing else."""

from __future__ import annotations

import struct
import time

import pytest

from judge.box.wire import Caps, WireError, decode, encode, join

TIGHT = Caps(max_bytes=1000, max_depth=10, max_items=100, max_digits=50)


def sized(tag: bytes, count: int, rest: bytes = b"") -> bytes:
    return tag + struct.pack("<Q", count) + rest


HOSTILE = {
    "empty": b"",
    "unknown tag": b"?",
    "pickle": b"\x80\x04\x95\x00",
    "cut short": b"i\x00",
    "trailing": b"NN",
    "huge list": sized(b"l", 1 << 62),
    "huge text": sized(b"s", 1 << 40),
    "huge block": sized(b"D", 1 << 60, bytes(16)),
    "overflowing block": sized(b"Q", 1 << 61, bytes(16)),
    "odd dict": sized(b"d", 1, b"N"),
    "key twice": sized(b"d", 4, b"TNTN"),
    "member twice": sized(b"S", 2, b"TT"),
    "unhashable": sized(b"S", 1, sized(b"l", 0)),
    "not utf-8": sized(b"s", 1, b"\xff"),
    "deep": sized(b"l", 1) * 50_000 + b"N",
    "many": sized(b"l", 500, b"N" * 500),
    "nested many": sized(b"l", 90, sized(b"l", 9, b"N" * 9) * 90),
    "no such dtype": b"A\xff\x00\x00",
    "bool of 2": b"A\x00\x00\x00\x00\x02",
    "array beyond": b"A\x0b\x02\x01" + struct.pack("<QQ", 1 << 40, 1 << 40) + b"\x00",
    "array of overflow": b"A\x0b\x02\x01" + struct.pack("<QQ", 1 << 63, 2) + b"\x00",
    "empty but endless": b"A\x0b\x02\x05" + struct.pack("<QQ", 0, 1 << 62) + b"\x00",
    "digits": sized(b"I", 900, b"\x7f" * 900),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_bytes_raise_our_own_error(kind):
    began = time.process_time()
    with pytest.raises(WireError):
        decode(bytearray(HOSTILE[kind]), TIGHT)
    assert time.process_time() - began < 0.5


def colliding(make, count=3000):
    items = b"".join(join(encode(make(number))) + b"N" for number in range(count))
    return sized(b"d", 2 * count, items)


@pytest.mark.parametrize(
    "make",
    [
        lambda number: (number + 2) * (2**61 - 1),
        lambda number: -((number + 2) * (2**61 - 1)),
        lambda number: ((number + 2) * (2**61 - 1),),
        lambda number: float((number + 2) * 2**61),
    ],
    ids=["ints", "negative", "tuples", "floats"],
)
def test_colliding_keys_cost_nothing(make):
    began = time.process_time()
    with pytest.raises(WireError, match=r"collide|twice"):
        decode(colliding(make))
    assert time.process_time() - began < 1.0
