"""Every hostile file: the right verdict, in time, and nothing left behind."""

from __future__ import annotations

import json
import os
import re
import time
import unicodedata
from collections.abc import Iterator

import pytest
from hostile_bank import GOOD, GOOD_TORCH, LONGEST_S, Hostile, files, judged, problem
from survivors import Listeners, Traces, descendants, listening, traces

from judge.grading.engine import Engine
from judge.grading.report import Report
from judge.report.json import dumps
from judge.report.text import text

ATTEMPTS = 3
"""A loaded machine may be late; the best of so many counts."""
STEADY = 4
"""So many times in a row the traces must be the same before a submission runs."""
MARGIN_S = 0.5
GONE_S = 1.0


engine_others: dict[Engine, frozenset[int]] = {}
"""What other tests in this process keep below it, such as the library call's zygotes."""


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """A warm judge: a zygote for each framework, as in batch."""
    with Engine() as engine:
        engine_others[engine] = descendants(os.getpid())
        for framework in ("python", "numpy", "torch"):
            engine.prepare(framework)
        for slug, path in (*GOOD.items(), ("boxes", GOOD_TORCH)):
            assert judged(engine, slug, path).verdict == "AC"
        yield engine


@pytest.fixture
def others(engine: Engine) -> frozenset[int]:
    return engine_others[engine]


@pytest.fixture
def zygotes(engine: Engine, others: frozenset[int]) -> frozenset[int]:
    """The processes that may stay, once the children of the test before are buried."""
    deadline = time.monotonic() + GONE_S
    engine.rest()
    while len(below := descendants(os.getpid(), others)) > len(engine.zygotes):
        assert time.monotonic() < deadline, below
        time.sleep(0.005)
    return below


@pytest.fixture(scope="module")
def listeners() -> Iterator[Listeners]:
    with listening() as sockets:
        yield sockets


@pytest.fixture
def plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports without our own colours: whatever control character is left is the child's."""
    monkeypatch.setattr("judge.report.text.style", lambda value, **_: value)


@pytest.mark.parametrize("hostile", files(), ids=lambda hostile: hostile.name)
def test_hostile(
    hostile: Hostile,
    engine: Engine,
    zygotes: frozenset[int],
    others: frozenset[int],
    listeners: Listeners,
    plain_text: None,
) -> None:
    before = at_rest(zygotes, others)
    for attempt in range(1, ATTEMPTS + 1):
        began = time.monotonic()
        report = judged(engine, hostile.problem, hostile.path)
        took = time.monotonic() - began
        assert report.verdict in hostile.verdicts, (report.verdict, report.reason, report.trace)
        if took <= (LONGEST_S + MARGIN_S) * crowd():
            break
        assert attempt < ATTEMPTS, f"the verdict took {took:.2f} s"
    engine.rest()
    assert left_behind(before, zygotes, others) == before
    assert listeners.reached() == []
    check_shown(report)
    good = GOOD_TORCH if report.framework == "torch" else GOOD[hostile.problem]
    assert judged(engine, hostile.problem, good).verdict == "AC"


def crowd() -> float:
    """How many processes want each processor; 1 on a machine of our own."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def at_rest(zygotes: frozenset[int], others: frozenset[int]) -> Traces:
    """The traces once they stay the same: an idle zygote opens a file now and then for a chore."""
    seen: list[Traces] = []
    while len(seen) < STEADY or len({*seen[-STEADY:]}) > 1:
        seen.append(traces(zygotes, others))
        assert len(seen) < 100, "the zygotes find no rest"
        time.sleep(0.004)
    return seen[-1]


def left_behind(before: Traces, zygotes: frozenset[int], others: frozenset[int]) -> Traces:
    """The traces, after a moment for the kernel to bury the dead."""
    deadline = time.monotonic() + GONE_S
    while (now := traces(zygotes, others)) != before and time.monotonic() < deadline:
        time.sleep(0.01)
    return now


def check_shown(report: Report) -> None:
    """The text has nothing that a terminal would obey; the JSON is one well-formed object."""
    for lang in ("en", "zh"):
        shown = text(report, problem(report.problem), lang, full=True)
        assert not [one for one in shown if one != "\n" and unicodedata.category(one) == "Cc"]
        assert not re.search("[\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
        line = dumps(report, lang)
        assert "\n" not in line
        assert json.loads(line)["verdict"] == report.verdict
