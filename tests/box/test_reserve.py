"""The child that a zygote has waiting: the right limits, as good as new, replaced, dismissed."""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from boxed import LIMITS, call, kernel, loaded, setup

from judge.box import confine
from judge.box.session import Session
from judge.grading.engine import Engine

T = TypeVar("T")
CPU_LIMIT = "import resource\ndef f(x): return resource.getrlimit(resource.RLIMIT_CPU)[0]"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine() as engine:
        yield engine


def test_the_child_in_reserve_is_none_with_other_limits(engine: Engine):
    for seconds in (31, 31, 32, 31):
        child = engine.open("python", confine.Limits(1 << 30, seconds))
        with Session(child, LIMITS) as session:
            session.start(setup(CPU_LIMIT))
            assert session.ready()[0] == "ready"
            assert call(session) == seconds


def test_a_child_in_reserve_that_died_is_replaced():
    with Engine() as own:
        own.prepare("python")
        zygote, used = own.zygotes["python"].pid, set[int]()
        for _ in range(3):
            with loaded(own, "def f(x): return x") as session:
                assert call(session, 7) == 7
                used.add(session.child.pid)
            for one in wait_for(lambda: children(zygote) - used):
                used.add(one)
                handle = os.pidfd_open(one)
                os.kill(one, 9)
                assert select.select([handle], [], [], 5.0)[0]
                os.close(handle)


def test_a_child_that_waited_is_as_good_as_new(engine: Engine):
    for framework in ("python", "torch"):
        child = engine.open(framework, kernel(LIMITS))
        time.sleep(0.3)  # long enough for it to make use of the time
        body = "import sys\nseen = []\ndef f(x):\n    seen.append(x)\n    return __file__, seen"
        with Session(child, LIMITS) as session:
            session.start(setup(body))
            assert session.ready()[0] == "ready"
            assert call(session, 1) == ("f.py", [1])
            session.settle(1.0)
            assert (session.output, session.child.threads()) == (b"", 1)


def test_none_is_kept_in_reserve_on_request():
    with Engine() as own:
        with loaded(own, "def f(x): return x") as session:
            assert call(session, 7) == 7
        zygote = own.zygotes["python"].pid
        own.rest()
        assert children(zygote) <= {session.child.pid}  # which may not have been buried yet
    with Engine(once=True) as single:
        for last in (False, True):
            child = single.open("python", kernel(LIMITS), last=last)
            child.kill()
            child.close()
        zygote = single.zygotes["python"].pid
        wait_for(lambda: not children(zygote))


def children(pid: int | None) -> set[int]:
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return {int(word) for word in file.read().split()}


def wait_for(condition: Callable[[], T]) -> T:
    deadline = time.monotonic() + 5.0
    while not (value := condition()):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    return value
