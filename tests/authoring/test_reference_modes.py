"""The reference may be spared what a driver's mode notes of a submission."""

from math import log2
from types import SimpleNamespace

import pytest

from judge import bank
from judge.grading.loaded import load
from judge.text import Violation


@pytest.fixture(scope="module")
def quicksort():
    return load(bank.find("quicksort"))


def compares(times):
    """A "sort" that compares so often, and does nothing else."""

    def sort(nums):
        for _ in range(times):
            _ = nums[0] < nums[1]

    return sort


def test_the_reference_is_called_in_the_other_mode(quicksort):
    values = list(range(300))
    assert quicksort.expected("quicksort", (values,), "count") == (values, {})
    assert quicksort.expected("quicksort", (values,), "trace") == (values, {})
    _, facts = quicksort.driver({"quicksort": sorted}, "quicksort", (values,), "count")
    assert facts["comparisons"] == 299


@pytest.mark.parametrize("beyond", [0, 1])
def test_driver_and_checker_agree_on_the_bound(quicksort, beyond):
    values = list(range(1000))
    most = int(8 * 1000 * log2(1000))
    functions = {"quicksort": compares(most + beyond)}
    got = quicksort.driver(functions, "quicksort", (values,), "count")
    group = quicksort.suite.groups["sorted_already"]
    context = SimpleNamespace(inputs=(values,))
    verdict = group.check((values, {}), got, context)
    assert isinstance(verdict, Violation) == bool(beyond)


def test_the_driver_ends_a_sort_that_is_far_beyond(quicksort):
    functions = {"quicksort": compares(10**9)}
    got, facts = quicksort.driver(functions, "quicksort", (list(range(300)),), "count")
    assert got is None
    assert facts["comparisons"] < 20_100


@pytest.mark.parametrize("beyond", [0, 1])
def test_driver_and_checker_agree_on_the_depth(quicksort, beyond):
    deepest = quicksort.suite.groups["sorted_already"].check.__globals__["DEEPEST"]

    def nested(nums, levels=deepest + 20 * beyond - 10):
        if levels:
            return nested(nums, levels - 1)
        for _ in range(1000):
            _ = nums[0] < nums[1]
        return nums

    values = list(range(1000))
    got = quicksort.driver({"quicksort": nested}, "quicksort", (values,), "count")
    context = SimpleNamespace(inputs=(values,))
    verdict = quicksort.suite.groups["sorted_already"].check((values, {}), got, context)
    assert isinstance(verdict, Violation) == bool(beyond)
    assert (got[0] is None) == bool(beyond), "the driver ends what is beyond"
