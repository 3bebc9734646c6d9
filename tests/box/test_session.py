"""One child and its limits: what was measured, and which Stop says so."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator

import pytest
from boxed import LIMITS, call, kernel, loaded

from judge.box.session import Limits, Request, Stop
from judge.box.shield import Shield
from judge.grading.engine import Engine

SPIN = """
import time

def f(x):
    end = time.process_time() + x
    while time.process_time() < end:
        pass
"""
THREAD = """
import threading

def g():
    {work}

threading.Thread(target=g, daemon=True).start()

def f(x):
    return 1
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine() as engine:
        yield engine


def stop(engine: Engine, body: str, limits: Limits = LIMITS) -> Stop:
    with loaded(engine, body, limits) as session:
        try:
            for number in range(200):
                call(session, number)
        except Stop as caught:
            return caught
    raise AssertionError("nothing stopped it")


def test_values_and_changes(engine: Engine):
    with loaded(engine, "def f(x):\n    x.append(1)\n    return x") as session:
        session.send([Request("f", "", ([],)), Request("f", "", ([2],))])
        first, second = session.receive(1.0), session.receive(1.0)
    assert (first.value, first.changed) == ([1], (0,))
    assert (second.value, second.changed) == ([2, 1], (0,))


def test_cpu_time_of_a_call(engine: Engine):
    with loaded(engine, SPIN) as session:
        session.send([Request("f", "", (0.1,))])
        assert 0.08 < session.receive(1.0).cpu_s < 0.3
        with pytest.raises(Stop) as caught:
            call(session, 5.0)
    assert caught.value.kind == "time"
    assert 0.4 <= caught.value.detail < 0.9


def test_waiting_is_not_computing(engine: Engine):
    began = time.monotonic()
    end = stop(engine, "import time\ndef f(x):\n    time.sleep(60)")
    assert end.kind == "idle"
    assert LIMITS.wall_s(LIMITS.cpu_s) <= time.monotonic() - began < 5


def test_a_busy_machine_is_not_the_submissions_fault(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    """Waiting for the processor is not waiting; here the kernel's figure for it is made up."""
    body = "import time\ndef f(x):\n    time.sleep(1.2)\n    return 1"
    with loaded(engine, body) as session:
        monkeypatch.setattr(session.child, "delay_s", time.monotonic)
        assert call(session) == 1
    assert stop(engine, body).kind == "idle"


def test_the_kernel_tells_who_waits_for_the_processor(engine: Engine):
    with loaded(engine, SPIN) as session:
        before = session.child.delay_s()
        call(session, 0.2)
        assert session.child.delay_s() > before > 0.0


def test_memory_over_many_quick_calls(engine: Engine):
    assert stop(engine, "k = []\ndef f(x):\n    k.append(b'x' * (2 << 20))").kind == "memory"


def test_memory_that_was_given_back_counts_while_it_was_held(engine: Engine):
    end = stop(
        engine, "def f(x):\n    k = [b'x' * (1 << 20) for _ in range(400)]\n    return len(k)"
    )
    assert end.kind == "memory"


def test_untouched_memory_is_free(engine: Engine):
    body = "import mmap\nk = []\ndef f(x):\n    k.append(mmap.mmap(-1, 200 << 20)); return 1"
    with loaded(engine, body) as session:
        assert call(session) == 1
        assert session.meter.peak_memory < 8 << 20


def test_a_name_cannot_hide_memory(engine: Engine):
    body = (
        "import ctypes\nctypes.CDLL(None).prctl(15, b'RssAnon: 0 kB\\n')\nk = []\n"
        "def f(x):\n    k.append(b'x' * (2 << 20))"
    )
    assert stop(engine, body).kind == "memory"


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ("import os\ndef f(x): os._exit(3)", 3),
        ("import os, signal\ndef f(x): os.kill(os.getpid(), signal.SIGTERM)", "SIGTERM"),
        ("import os\ndef f(x): os.abort()", "SIGABRT"),
        ("import ctypes\ndef f(x): ctypes.string_at(0)", "SIGSEGV"),
        (
            "import os, time\ndef f(x):\n    os.closerange(0, 9)\n    time.sleep(9)",
            "closed its descriptors",
        ),
    ],
)
def test_how_a_child_died(engine: Engine, body: str, detail: object):
    end = stop(engine, body)
    assert (end.kind, end.detail) == ("died", detail)


def test_total_time(engine: Engine):
    assert stop(engine, SPIN.replace("+ x", "+ 0.2"), LIMITS._replace(total_s=0.5)).kind == "total"


def test_output_is_kept_and_bounded(engine: Engine):
    with loaded(engine, "def f(x): print('x' * 1000)") as session:
        for _ in range(3):
            call(session)
        session.settle(1.0)
        assert len(session.output) == session.output_bytes == 3003
    assert stop(engine, "def f(x): print('x' * 100_000)").kind == "output"


def test_settling_waits_for_no_idle_thread(engine: Engine):
    body = THREAD.format(work="threading.Event().wait()")
    with loaded(engine, body) as session:
        call(session)
        began = time.monotonic()
        session.settle(5.0)
        assert time.monotonic() - began < 2.0


@pytest.mark.parametrize("work", ["while True: pass", "while True: print('x')"])
def test_settling_ends_what_goes_on(engine: Engine, work: str):
    with loaded(engine, THREAD.format(work=work)) as session:
        call(session)
        with pytest.raises(Stop) as caught:
            session.settle(0.4)
    assert caught.value.kind in ("time", "output")


def test_a_library_callers_thread_may_end():
    """A zygote that was started from a thread outlives it."""
    found: list[Engine] = []

    def start() -> None:
        found.append(Engine(fresh=True))
        found[0].prepare("python")

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    with found[0] as engine:
        for _ in range(3):
            with loaded(engine, "def f(x): return x") as session:
                assert call(session, 7) == 7
            time.sleep(0.05)


def test_a_zygote_that_dies_is_an_error_and_is_replaced(engine: Engine):
    from judge.box.zygote import ZygoteDied

    with Engine() as own:
        own.prepare("python")
        pid = own.zygotes["python"].pid
        assert pid is not None
        os.kill(pid, 9)
        with pytest.raises(ZygoteDied):
            own.open("python", kernel(LIMITS))
        with loaded(own, "def f(x): return x") as session:
            assert call(session, 7) == 7


def test_a_zygote_says_why_it_could_not_start():
    from judge.box.zygote import Zygote, ZygoteDied

    zygote = Zygote.fork("no such framework")
    try:
        zygote.order(kernel(LIMITS), more=False)
        with pytest.raises(ZygoteDied, match="KeyError"):
            zygote.spawned()
    finally:
        zygote.close()


def test_a_death_before_the_confinement_is_the_judges_fault(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Shield, "steps", lambda shield, limits: ((os._exit, (3,)),))
    with Engine() as own, pytest.raises(Stop) as caught, loaded(own, "def f(x): return x"):
        pass
    assert caught.value.kind == "broken"


def test_a_confinement_that_fails_is_the_judges_fault(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Shield, "steps", lambda shield, limits: ((os.close, (999,)),))
    with Engine() as own, pytest.raises(Stop) as caught, loaded(own, "def f(x): return x"):
        pass
    assert caught.value.kind == "broken"
    assert "Bad file descriptor" in caught.value.detail


def test_frames_that_were_numbered_for_another_place_are_not_sent(engine: Engine):
    with loaded(engine, "def f(x): return x") as session:
        assert call(session, 7) == 7
        with pytest.raises(ValueError, match="call 25 comes after call 0"):
            session.send_batch(25, 0, [])
