"""Fuzz the decoder: whatever the bytes, a value within the caps or WireError, and soon.

    python benchmarks/fuzz_wire.py [--frames 2000000] [--seed N]
    python benchmarks/fuzz_wire.py --atheris [--seconds 600]     (needs the package atheris)

Frames are valid ones mutated (bits, lengths, tags, cuts, splices), grammar-made ones with
wrong counts, and noise. What decodes must encode again and decode to the same, and the
claims checked on it must end in an Outcome or a Stop.
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
import time
from typing import Any

import numpy as np

from judge.box import claims, wire
from judge.box.wire.common import Foreign
from judge.box.wire.decoder import GET

CAPS = wire.Caps(max_bytes=1 << 16, max_depth=40, max_items=20_000, max_digits=4000)
LONGEST_S = 1.0
TAGS = b"".join(GET)
COUNTS = (0, 1, 2, 7, 8, 255, 1 << 16, 1 << 31, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 1)
CHARACTERS = (65, 0, 233, 0x4E2D, 0xD800, 0x1F600)
EDGES = (0, 1, -1, 1 << 61, (1 << 61) - 1, 1 << 63, -(1 << 63), 10**30, True, None, 0.0, -0.0)


class Failed(Exception):
    """The decoder let something through: the frame is in the message."""


def value(rng: random.Random, depth: int = 0) -> Any:
    """A random value of every type that may be sent."""
    kind = rng.randrange(20 if depth < 5 else 12)
    if kind < 3:
        return rng.choice(EDGES)
    if kind < 5:
        return rng.choice((rng.getrandbits(rng.randrange(1, 200)), rng.gauss(0, 1e3), float("nan")))
    if kind < 7:
        return "".join(chr(rng.choice(CHARACTERS)) for _ in range(rng.randrange(6)))
    if kind < 8:
        return rng.choice((bytes, bytearray))(rng.randbytes(rng.randrange(9)))
    if kind < 10:
        return array(rng)
    if kind < 11:
        return complex(rng.random(), float("inf"))
    if kind < 12:
        return Foreign("a thing")
    items = [value(rng, depth + 1) for _ in range(rng.randrange(5))]
    if kind < 15:
        return rng.choice((list, tuple))(items)
    if kind < 16:
        return [rng.random() for _ in range(20)] if rng.random() < 0.5 else list(range(20))
    plain = [item for item in items if type(item) in (int, str, bytes)]
    if kind < 18:
        return rng.choice((set, frozenset))(plain)
    return {key: value(rng, depth + 1) for key in plain}


def array(rng: random.Random) -> np.ndarray:
    shape = tuple(rng.randrange(4) for _ in range(rng.randrange(4)))
    made = np.zeros(shape, rng.choice(wire.common.DTYPES))
    if made.ndim and rng.random() < 0.3:
        made = made[..., ::2]
    if rng.random() < 0.3:
        made = made.T
    return made


def message(rng: random.Random) -> Any:
    """A child's message, right or nearly."""
    kind = rng.randrange(5)
    if kind == 0:
        return (rng.choice((0, 0, True, "0")), "value", value(rng), (0,), None)
    if kind == 1:
        fault = {"type": "E", "message": "m", "frames": [(1, "f")], "x": value(rng)}
        fault[rng.choice(("type", "message", "frames"))] = value(rng)
        return rng.choice(((0, "error", fault), ("failed", "import", fault)))
    if kind == 2:
        return ("ready", {"f": rng.choice(((0, 1), None, value(rng)))})
    if kind == 3:
        return (0, "forbidden", [("sorted", 3), value(rng)])
    return value(rng)


def mutated(rng: random.Random, data: bytes, other: bytes) -> bytes:
    """A valid frame with something wrong."""
    frame = bytearray(data)
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(frame) + 1)
        kind = rng.randrange(7)
        if kind == 0 and frame:
            frame[min(at, len(frame) - 1)] ^= 1 << rng.randrange(8)
        elif kind == 1:
            frame[at : at + 8] = struct.pack("<Q", rng.choice(COUNTS))
        elif kind == 2 and frame:
            frame[min(at, len(frame) - 1)] = rng.choice(TAGS)
        elif kind == 3:
            del frame[at:]
        elif kind == 4:
            frame[at:at] = other[: rng.randrange(40)]
        elif kind == 5:
            frame[at:at] = rng.randbytes(rng.randrange(9))
        else:
            del frame[at : at + rng.randrange(9)]
    return bytes(frame)


def grammar(rng: random.Random) -> bytes:
    """Tags with counts, most of them wrong."""
    parts = []
    for _ in range(rng.randrange(1, 30)):
        parts.append(bytes([rng.choice(TAGS)]))
        parts.append(struct.pack("<Q", rng.choice((0, 1, 2, 3, rng.choice(COUNTS)))))
    return b"".join(parts)


def check(data: bytes) -> bool:
    """Decode; True if there was a value. Raises whatever should not happen."""
    began = time.perf_counter()
    try:
        got = wire.decode(bytearray(data), CAPS)
    except wire.WireError:
        return False
    finally:
        if time.perf_counter() - began > LONGEST_S:
            raise Failed(f"took {time.perf_counter() - began:.2f} s: {data[:200].hex()}")
    for claim in (claims.ready, lambda said: claims.outcome(said, 0, 0.0)):
        try:
            claim(got)
        except claims.Stop:
            continue
    again = wire.join(wire.encode(got, wire.TRUSTED))
    twice = wire.join(wire.encode(wire.decode(bytearray(again), wire.TRUSTED), wire.TRUSTED))
    if sorted(twice) != sorted(again):  # sets may come in another order
        raise Failed(f"not the same again: {data.hex()}")
    return True


def own(frames: int, seed: int) -> None:
    """Our generator, without coverage."""
    rng = random.Random(seed)
    decoded, began = 0, time.monotonic()
    previous = b"N"
    for number in range(frames):
        if number % 10 == 9:
            data = rng.randbytes(rng.randrange(60))
        elif number % 10 == 8:
            data = grammar(rng)
        else:
            valid = wire.join(wire.encode(message(rng), wire.TRUSTED))
            data = valid if number % 10 == 0 else mutated(rng, valid, previous)
            previous = valid
        try:
            decoded += check(data)
        except Exception as error:
            print(f"frame {number}, seed {seed}: {type(error).__name__}: {error}\n{data.hex()}")
            raise
        if sys.stderr.isatty() and number % 10_000 == 0:
            print(f"\r{number:,} of {frames:,}", end="", file=sys.stderr)
    took = time.monotonic() - began
    print(f"{frames:,} frames, {decoded:,} were values, {frames - decoded:,} WireError, "
          f"nothing else; {frames / took:,.0f} a second, seed {seed}")


def guided(seconds: int) -> None:
    """Atheris, coverage-guided, from a corpus of valid messages."""
    import tempfile
    from pathlib import Path

    import atheris

    for module in (wire.decoder, wire.common, claims):
        for thing in list(vars(module).values()):
            if callable(thing) and getattr(thing, "__module__", "") == module.__name__:
                if hasattr(thing, "__code__"):
                    atheris.instrument_func(thing)
                else:
                    for method in vars(thing).values():
                        if hasattr(method, "__code__"):
                            atheris.instrument_func(method)
    corpus = Path(tempfile.mkdtemp())
    rng = random.Random(0)
    for number in range(500):
        (corpus / str(number)).write_bytes(wire.join(wire.encode(message(rng), wire.TRUSTED)))
    flags = [f"-max_total_time={seconds}", "-max_len=4096", "-timeout=5", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *flags, str(corpus)], lambda data: check(data) and None)
    atheris.Fuzz()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frames", type=int, default=2_000_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**9))
    parser.add_argument("--atheris", action="store_true")
    parser.add_argument("--seconds", type=int, default=600)
    words = parser.parse_args()
    if words.atheris:
        guided(words.seconds)
    else:
        own(words.frames, words.seed)


if __name__ == "__main__":
    main()
