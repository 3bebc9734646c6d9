"""The next run's cases: made in steps, used by the run that they suit, harmless where they fail."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from judge import bank
from judge.errors import BankError
from judge.grading.cases import Planned
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.submission import of_bytes, read
from judge.watching.ahead import Ahead


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine() as engine:
        engine.prepare("numpy")
        yield engine


def test_the_next_run_finds_its_cases_made(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    problem = bank.find("hamming_loss")
    submission = read(problem, problem.reference_path)
    ahead = Ahead(engine, problem, submission)
    steps = 0
    while ahead.work(0.0):
        steps += 1
    assert steps > 50
    seed = ahead.seed_for(problem, submission)
    assert seed is not None
    exam = engine.exam(engine.load(problem), seed, None, single=False)
    monkeypatch.setattr(Planned, "make", property(lambda planned: pytest.fail("made again")))
    assert len(list(exam.calls())) == exam.plan.total
    report = grade(engine, problem, submission, seed=seed)
    assert (report.verdict, report.seed) == ("AC", seed)


def test_cases_of_another_problem_or_precision_are_not_used(engine: Engine):
    problem, other = bank.find("attention"), bank.find("hamming_loss")
    plain = read(problem, problem.reference_path)
    tensors = of_bytes(problem, "a.py", b"import torch\n")
    ahead = Ahead(engine, problem, plain)
    assert ahead.seed_for(problem, plain) == ahead.seed
    assert ahead.seed_for(problem, tensors) is None
    assert ahead.seed_for(other, read(other, other.reference_path)) is None


def test_a_generator_that_fails_is_the_gradings_affair(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
):
    problem = bank.find("hamming_loss")
    submission = read(problem, problem.reference_path)
    ahead = Ahead(engine, problem, submission)

    def fail(*_: object) -> None:
        raise BankError("cases.py: no luck today")

    monkeypatch.setattr(type(engine.load(problem).suite), "generate", fail)
    while ahead.work(1.0):
        pass
    assert grade(engine, problem, submission, seed=ahead.seed).verdict == "JE"
