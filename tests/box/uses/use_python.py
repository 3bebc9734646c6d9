"""Ordinary uses of Python's own library. Each function returns a true value where all is well."""


def helper(x):
    return x


def re():
    import re

    return re.sub(r"(?P<x>a)+", r"<\g<x>>", "caat") == "c<a>t"


def collections():
    from collections import Counter, defaultdict, deque, namedtuple

    Point = namedtuple("Point", "x y")
    d = defaultdict(list)
    d[1].append(2)
    return Counter("aab")["a"] == 2 and deque([1], 3)[0] and Point(1, 2).y == 2 and d[1] == [2]


def itertools_functools():
    from functools import cache, partial, reduce
    from itertools import accumulate

    f = cache(lambda n: n if n < 2 else f(n - 1) + f(n - 2))
    return f(300) > 0 and reduce(max, accumulate([1, 2])) == 3 and partial(int, base=2)("11") == 3


def dataclasses_enum_abc():
    from dataclasses import dataclass, field, replace
    from enum import Enum

    @dataclass(order=True, slots=True)
    class Item:
        cost: float
        tags: list = field(default_factory=list)

    Kind = Enum("Kind", "A B")
    return replace(Item(1.0), cost=2.0) > Item(1.5) and Kind.A.value == 1


def typing_generics():
    from typing import Generic, TypeVar, get_type_hints

    T = TypeVar("T")

    class Box(Generic[T]):
        value: T

    def f(x: "int") -> list[int]:
        return [x]

    return get_type_hints(f)["x"] is int and Box[int]


def heapq_bisect():
    import bisect
    import heapq

    return heapq.nsmallest(1, [3, 1])[0] == bisect.bisect_left([0, 1, 2], 1)


def math_cmath_decimal_fractions():
    import math
    from decimal import Decimal
    from fractions import Fraction

    return (
        math.isclose(math.hypot(3, 4), 5)
        and Decimal("0.1") * 3 == Decimal("0.3")
        and Fraction(1, 3) * 3 == 1
    )


def statistics_random():
    import random
    import secrets
    import statistics

    rng = random.Random(7)
    return (
        statistics.mean(rng.sample(range(10), 10)) == 4.5
        and 0 <= random.random() < 1
        and secrets.token_hex(4)
    )


def threading():
    import threading

    out = []
    threads = [threading.Thread(target=out.append, args=(n,)) for n in range(8)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    return sorted(out) == list(range(8))


def thread_pool():
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(4) as pool:
        return sum(pool.map(abs, range(-50, 0))) == 1275


def asyncio():
    import asyncio

    async def one(n):
        await asyncio.sleep(0.001)
        return n

    async def main():
        return sum(await asyncio.gather(*map(one, range(10))))

    return asyncio.run(main()) == 45


def asyncio_to_thread_and_streams():
    import asyncio
    import socket

    async def main():
        one, two = socket.socketpair()
        _, writer = await asyncio.open_connection(sock=one)
        writer.write(b"x")
        await writer.drain()
        got = await asyncio.get_running_loop().sock_recv(two, 1)
        writer.close()
        two.close()
        return got == b"x" and await asyncio.to_thread(lambda: True)

    return asyncio.run(main())


def queue_and_events():
    import queue
    import threading

    q = queue.Queue()
    done = threading.Event()
    t = threading.Thread(target=lambda: (q.get(timeout=5), done.set()))
    t.start()
    q.put(1)
    t.join()
    return done.is_set()


def deep_recursion():
    import sys

    sys.setrecursionlimit(60_000)

    def depth(n):
        return 0 if n == 0 else 1 + depth(n - 1)

    return depth(50_000) == 50_000


def deep_recursion_through_c():
    import functools
    import sys

    sys.setrecursionlimit(60_000)

    @functools.lru_cache(None)
    def depth(n):
        return 0 if n == 0 else 1 + depth(n - 1)

    deepest = 15_000 if sys.version_info < (3, 12) else 300  # CPython's own bound since
    return depth(deepest) == deepest


def thread_with_large_stack():
    import sys
    import threading

    sys.setrecursionlimit(10**6)
    threading.stack_size(256 << 20)
    out = []

    def depth(n):
        return 0 if n == 0 else 1 + depth(n - 1)

    t = threading.Thread(target=lambda: out.append(depth(90_000)))
    t.start()
    t.join()
    threading.stack_size(0)
    return out == [90_000]


def copy_pickle_json_struct():
    import copy
    import json
    import pickle
    import struct

    value = {"a": [1, (2, 3)]}
    return (
        copy.deepcopy(value) == pickle.loads(pickle.dumps(value))
        and json.loads("[1]") == [1]
        and struct.pack("<I", 1)
    )


def time_datetime_zoneinfo():
    import datetime
    import time
    import zoneinfo

    began = time.perf_counter()
    time.sleep(0.001)
    zone = zoneinfo.ZoneInfo("Asia/Shanghai")
    when = datetime.datetime(2024, 1, 1, tzinfo=zone)
    return (
        time.perf_counter() > began
        and when.utcoffset().total_seconds() == 28800
        and time.strftime("%Y")
    )


def string_text_io():
    import csv
    import io
    import textwrap
    import unicodedata

    buffer = io.StringIO()
    csv.writer(buffer).writerow([1, "a"])
    return (
        buffer.getvalue() == "1,a\r\n"
        and unicodedata.normalize("NFC", "e\u0301")
        and textwrap.wrap("a b", 1)
    )


def hashing_compression():
    import bz2
    import hashlib
    import lzma
    import zlib

    return (
        hashlib.sha256(b"x").hexdigest()
        and zlib.decompress(zlib.compress(b"x")) == b"x"
        and bz2.compress(b"x")
        and lzma.compress(b"x")
    )


def contextlib_weakref_operator():
    import contextlib
    import operator
    import weakref

    class Thing:
        pass

    thing = Thing()
    ref = weakref.ref(thing)
    with contextlib.redirect_stdout(None), contextlib.suppress(KeyError):
        print("silent")
        {}[1]
    return ref() is thing and operator.itemgetter(1)([0, 2]) == 2


def print_logging_warnings_traceback():
    import logging
    import sys
    import traceback
    import warnings

    print("out", flush=True)
    print("err", file=sys.stderr)
    logging.warning("logged")
    warnings.warn("warned", stacklevel=1)
    try:
        [][0]
    except IndexError:
        traceback.print_exc()
    return True


def inspect_ast_own_source():
    import ast
    import inspect

    return ast.parse(inspect.getsource(helper)).body[0].name == "helper" and inspect.signature(
        helper
    )


def array_memoryview_ctypes():
    import array
    import ctypes

    values = array.array("d", [1.0, 2.0])
    return memoryview(values).nbytes == 16 and (ctypes.c_int * 3)(1, 2, 3)[2] == 3


def environment_and_system():
    import os
    import platform
    import sys

    return (
        os.cpu_count() >= 1
        and platform.system() == "Linux"
        and os.path.expanduser("~")
        and os.getpid()
        and sys.version
    )


def devices_and_null():
    import os

    with open(os.devnull, "w") as null:
        print("x", file=null)
    return len(os.urandom(8)) == 8


def timeit_profile():
    import cProfile
    import timeit

    profile = cProfile.Profile()
    profile.runcall(sum, [1])
    return timeit.timeit("1", number=10) >= 0


def sqlite_in_memory():
    import sqlite3

    return sqlite3.connect(":memory:").execute("SELECT 1 + 1").fetchone() == (2,)


def unittest_doctest():
    import unittest

    class Test(unittest.TestCase):
        def test(self):
            assert self.id()

    return (
        unittest.TestLoader().loadTestsFromTestCase(Test).run(unittest.TestResult()) is None or True
    )
