"""Every problem of the bank keeps its promises: `judge verify` finds no fault in it."""

from collections.abc import Iterator

import pytest

from judge import bank
from judge.grading.engine import Engine
from judge.verify import verify


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine(fresh=True) as engine:
        yield engine


@pytest.mark.parametrize("slug", bank.slugs())
def test_problem_keeps_its_promises(engine: Engine, slug: str) -> None:
    checked = verify(engine, slug)
    assert [str(fault) for fault in checked.faults] == []
    assert checked.cases > 0
    assert checked.answers > 0
