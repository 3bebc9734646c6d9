"""With a layer off, named files do get through: the suite can see what the layer stops.

Each of these attacks, where it works, goes on to answer rightly, so that the judge accepts.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from functools import partial

import pytest
from hostile_bank import FILES, SETTINGS, hostile, judged
from survivors import descendants, listening, traces

from judge.box import nursery, session, shield, wire
from judge.box.confine import Limits
from judge.grading.engine import Engine

STOPPED_BY_LANDLOCK = (
    "files/reads_etc",
    "files/lists_root",
    "files/reads_the_reference",
    *(["files/reads_git_objects"] if (FILES.parents[2] / ".git").is_dir() else []),
)
STOPPED_BY_SECCOMP = (
    "processes/fork_one",
    "processes/owns_a_descriptor",
    "network/udp",
    "network/file_locks",
    "network/outlives_the_judge",
    "network/system_v",
)
STOPPED_BY_EACH = ("processes/runs_a_shell", "network/tcp", "network/pair_to_elsewhere")
STOPPED_BY_CAPS = ("output/huge_mixed_list", "output/huge_array", "output/huge_string")


@pytest.fixture
def others() -> frozenset[int]:
    """What earlier tests of this process keep below it; it may fork meanwhile."""
    return descendants(os.getpid())


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch, others: frozenset[int]) -> Iterator[object]:
    """Grade a file in a judge of its own whose children lack some layers."""

    def graded(name: str, *layers: str) -> str:
        monkeypatch.setattr(nursery, "Shield", partial(shield.Shield, without=layers))
        file = hostile(FILES / f"{name}.py")
        with Engine() as engine:
            engine.prepare("numpy" if file.problem == "boxes" else "python")
            return judged(engine, file.problem, file.path).verdict

    yield graded
    assert descendants(os.getpid(), others) == frozenset()


@pytest.mark.parametrize("name", STOPPED_BY_LANDLOCK)
def test_landlock_is_what_stops(name, without):
    assert without(name) == "RE"
    assert without(name, "landlock") == "AC"


@pytest.mark.parametrize("name", STOPPED_BY_SECCOMP)
def test_seccomp_is_what_stops(name, without):
    assert without(name) == "RE"
    with listening():
        assert without(name, "seccomp") == "AC"
    remove_system_v()


def test_listeners_see_what_gets_through(without):
    with listening() as listeners:
        assert without("network/udp", "seccomp") == "AC"
        assert len(listeners.reached()) == 1


@pytest.mark.parametrize("name", STOPPED_BY_EACH)
def test_both_layers_stop(name, without):
    with listening() as listeners:
        assert without(name, "seccomp") == "RE"
        assert without(name, "landlock") == "RE"
        assert listeners.reached() == []
        assert without(name, "seccomp", "landlock") == "AC"


def test_traces_see_what_is_left_behind(without, others):
    before = traces(others=others)
    try:
        assert without("network/system_v", "seccomp") == "AC"
        after = traces(others=others)
        assert after.kernel != before.kernel
    finally:
        remove_system_v()
    assert traces(others=others) == before


def test_processes_of_others_are_not_ours():
    with Engine() as other:
        other.prepare("python")
        others = descendants(os.getpid())
        other.expect("python", Limits(memory_bytes=1 << 30, cpu_seconds=10))
        deadline = time.monotonic() + 10
        while descendants(os.getpid()) == others:
            assert time.monotonic() < deadline
            time.sleep(0.005)
        assert descendants(os.getpid(), others) == frozenset()
        with subprocess.Popen(["sleep", "60"]) as ours:
            assert descendants(os.getpid(), others) == {ours.pid}
            ours.kill()


def remove_system_v() -> None:
    import ctypes

    libc = ctypes.CDLL(None)
    key, remove = 0x4057, 0
    libc.shmctl(libc.shmget(key, 0, 0), remove, None)
    libc.semctl(libc.semget(key, 0, 0), 0, remove)
    libc.msgctl(libc.msgget(key, 0), remove, None)


@pytest.mark.parametrize("name", STOPPED_BY_CAPS)
def test_caps_are_what_stops(name, monkeypatch):
    file = hostile(FILES / f"{name}.py")
    framework = "numpy" if file.problem == "boxes" else "python"
    with Engine() as engine:
        engine.prepare(framework)
        assert judged(engine, file.problem, file.path, case="samples").verdict == "OLE"
    limits = SETTINGS.limits._replace(answer=1 << 30, memory=1 << 30, cpu_s=5.0)
    monkeypatch.setattr(wire, "Caps", partial(wire.Caps, max_items=1 << 40, max_digits=1 << 40))
    monkeypatch.setattr(session.wire, "Caps", wire.Caps)
    with Engine() as engine:
        engine.prepare(framework)
        settings = SETTINGS._replace(limits=limits)
        assert judged(engine, file.problem, file.path, settings, case="samples").verdict == "WA"
