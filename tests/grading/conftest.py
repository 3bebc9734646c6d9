"""One engine for all tests of the grading; its zygotes are new interpreters."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from judge import bank
from judge.grading.engine import Engine
from judge.grading.grade import grade
from judge.grading.report import Report
from judge.grading.run import Settings
from judge.grading.submission import of_bytes, read

PATIENT = Settings(recheck=False, growth=False, shrink_s=60.0, enough_s=60.0, in_vain_s=60.0)
"""Tests run beside each other: what a search finds shall not depend on the load."""


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    with Engine(fresh=True) as engine:
        yield engine


@pytest.fixture
def graded(engine: Engine) -> Callable[..., Report]:
    """Grade a file or a source text: ``graded(slug, path_or_text, seed=1, case=None)``."""

    def run(slug: str, answer: Path | str, seed: int = 1, case: str | None = None) -> Report:
        problem = bank.find(slug)
        if isinstance(answer, Path):
            submission = read(problem, answer)
        else:
            submission = of_bytes(problem, "answer.py", answer.encode())
        return grade(engine, problem, submission, seed=seed, case=case, settings=PATIENT)

    return run
