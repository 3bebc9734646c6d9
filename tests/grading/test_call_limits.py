"""How long a call may take: the floor, what the reference took many times over, or the group's."""

import pytest

from judge import bank
from judge.grading.call import REFERENCE_FACTOR, Call
from judge.grading.cases import chosen, plan


@pytest.fixture
def quicksort(engine):
    return engine.load(bank.find("quicksort"))


def test_a_group_raises_the_limit_of_its_own_calls(quicksort):
    groups = quicksort.suite.groups
    for planned in plan(quicksort, 1).cases:
        call = Call(quicksort, planned, single=False)
        said = groups[planned.group].cpu_s if planned.group in groups else 0.0
        assert call.limit_s(2.0) == max(2.0, said), planned.id
    assert groups["fifty_thousand"].cpu_s > 5
    assert groups["numbers"].cpu_s == 0


def test_a_replayed_case_has_its_groups_limit(quicksort):
    group = quicksort.suite.groups["fifty_thousand"]
    call = Call(quicksort, chosen(quicksort, group, "0"), single=False)
    assert call.limit_s(2.0) == group.cpu_s


def test_a_slow_reference_raises_the_limit(quicksort):
    call = Call(quicksort, plan(quicksort, 1).cases[0], single=False)
    call.reference_s = 0.5
    assert call.limit_s(2.0) == REFERENCE_FACTOR * 0.5
