"""The way without fork gives the same verdicts: some files of every kind, no torch."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hostile_bank import GOOD, Hostile, files, judged
from survivors import descendants

from judge.grading.engine import Engine, forks

EVERY = 4
"""An interpreter for each child is slow: so many times fewer files."""


def some() -> list[Hostile]:
    without_torch = [one for one in files() if "torch" not in one.path.read_text()]
    return without_torch[::EVERY]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    monkeypatch.setenv("JUDGE_SPAWN", "1")
    assert not forks()
    others = descendants(os.getpid())
    with Engine() as engine:
        yield engine
        assert engine.zygotes == {}
    assert descendants(os.getpid(), others) == frozenset()


@pytest.mark.parametrize("hostile", some(), ids=lambda hostile: hostile.name)
def test_spawned(hostile: Hostile, engine: Engine) -> None:
    report = judged(engine, hostile.problem, hostile.path)
    assert report.verdict in hostile.verdicts, (report.reason, report.trace)
    assert report.unprotected == ()


@pytest.mark.parametrize("slug", GOOD)
def test_good(slug: str, engine: Engine) -> None:
    assert judged(engine, slug, GOOD[slug]).verdict == "AC"
