"""docs/problems.md says of the bank what the bank says of itself."""

from pathlib import Path

import pytest

from judge import bank
from judge.verify import table

DOCS = Path(__file__).parent.parent / "docs"


@pytest.fixture(scope="module")
def rows() -> list[table.Row]:
    return table.rows()


def test_the_table_is_up_to_date(rows: list[table.Row]) -> None:
    written = (DOCS / "problems.md").read_text(encoding="utf-8").splitlines()
    assert written == table.text(rows).splitlines(), "run python -m judge.verify.table"


def test_the_mutants_of_every_reference_were_run(rows: list[table.Row]) -> None:
    stale = [row.problem.slug for row in rows if row.refused is None]
    assert not stale, f"run judge verify --strength --record {' '.join(stale)}"


def test_what_is_not_refused_is_waived(rows: list[table.Row]) -> None:
    for row in rows:
        if row.refused is not None:
            assert row.refused + row.waived == row.mutants, row.problem.slug


def test_every_problem_has_a_second_opinion_and_both_languages(rows: list[table.Row]) -> None:
    assert [row.problem.slug for row in rows] == bank.slugs()
    for row in rows:
        assert row.opinion != "none", row.problem.slug
        assert row.languages == ("en", "zh"), row.problem.slug
