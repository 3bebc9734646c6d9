"""Planted bugs: the smallest failing input there is, beside what the candidate is shown.

The bugs are files of ``rewrites/``. The smallest input is found by trying all small ones
(``smallest.py``); weights are about the number of characters that a person has to read.
"""

from typing import NamedTuple

import numpy as np
import pytest
from smallest import smallest
from test_diagnose import HERE

from judge import bank
from judge.grading.weight import weigh


class Row(NamedTuple):
    """``found`` by brute force, of so many characters; ``most`` that may be shown."""

    bug: str
    found: str
    characters: int
    most: int


TABLE = [
    Row("iou/overlap_counted_twice", "[0,0,1,1], [0,0,1,1]", 20, 20),
    Row("iou/no_clamp", "[0,0,0,0], [1,1,1,1]", 20, 20),
    Row("iou/plus_one", "[0,0,0,0], [0,0,0,0]", 20, 20),
    Row("iou/width_and_height_format", "[0,0,1,2], [0,1,1,1]", 20, 20),
    Row("conv2d/flipped_kernel", "[[1]], [[0,1]], 1, 1", 18, 20),
    Row("conv2d/last_window_missing", "[[0]], [[0]]", 14, 16),
    Row("conv2d/stride_in_rows_only", "[[0]], [[0]], 2, 1", 16, 18),
    Row("conv2d/padding_counted_once", "[[0]], [[0]], 1, 1", 16, 16),
    Row("conv2d/edge_padding", "[[1]], [[1]], 1, 1", 16, 16),
    Row("attention/divided_by_d", "[[0,1]], [[0,0],[0,1]], [[0],[1]]", 37, 53),
    Row("attention/mask_after_softmax", "[[0]], [[0],[0]], [[0],[1]], [[F,T]]", 47, 47),
    Row("attention/softmax_over_queries", "[[0],[0]], [[0]], [[1]]", 26, 36),
    Row("bubble_sort/one_pass_short", "[1,0]", 6, 6),
    Row("bubble_sort/past_the_end", "[0]", 4, 4),
    Row("bubble_sort/stops_at_first_ordered", "[0,1,0]", 8, 8),
    Row("fast_power/odd_factor_lost", "2, 3", 2, 3),
    Row("fast_power/sign_of_exponent_lost", "2, -5", 3, 3),
    Row("fast_power/squared_before_use", "2, 1", 2, 3),
    Row("fast_power/starts_with_base", "2, 0", 2, 2),
    Row("quicksort/equal_lost", "[0,0]", 6, 6),
    Row("bst_search/sides_swapped", "[0,1], 1", 7, 7),
    Row("bst_search/past_the_leaf", "[], 0", 3, 3),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.bug)
def test_what_is_shown_is_as_small_as_it_can_be(engine, graded, row):
    slug, _, bug = row.bug.partition("/")
    report = graded(slug, HERE / "rewrites" / f"{row.bug}.py")
    shown = report.counterexample
    assert shown.smallest
    by_force = smallest(engine.load(bank.find(slug)), bug)
    assert weigh(by_force.inputs) == row.characters
    assert weigh(tuple(shown.inputs.values())) <= row.most


@pytest.mark.parametrize(
    "bug", ["iou/plus_one", "conv2d/edge_padding", "bubble_sort/past_the_end",
            "bst_search/sides_swapped", "attention/softmax_over_queries"],
)
def test_a_shrunk_input_replays_by_its_command(graded, bug):
    slug = bug.partition("/")[0]
    path = HERE / "rewrites" / f"{bug}.py"
    report = graded(slug, path)
    case = report.counterexample.case
    assert report.replay.endswith(f"--case {case}")
    again = graded(slug, path, case=case, seed=2)
    assert (again.verdict, again.total) == (report.verdict, 1)
    assert again.counterexample.inputs.keys() == report.counterexample.inputs.keys()
    for name, value in report.counterexample.inputs.items():
        assert np.array_equal(again.counterexample.inputs[name], value)


def test_halves_come_before_noise(graded):
    report = graded("iou", "def iou(a, b):\n    return float(a[0] != round(a[0]))")
    shown = np.concatenate(list(report.counterexample.inputs.values()))
    assert np.array_equal(shown * 2, np.round(shown * 2))


def test_the_failure_stays_the_same_kind(graded):
    source = (
        "def iou(a, b):\n"
        "    if a[2] - a[0] > 3:\n        raise KeyError('wide')\n"
        "    if a[3] - a[1] > 3:\n        raise ValueError('high')\n"
        "    return 0.0\n"
    )
    report = graded("iou", source)
    assert report.verdict == "RE"
    box = report.counterexample.inputs["box_a"]
    side = {"KeyError": box[2] - box[0], "ValueError": box[3] - box[1]}[report.fault.type]
    assert side == 4


def test_an_answer_that_ends_the_process_is_shrunk_too(graded):
    source = (
        "import os\n\ndef bubble_sort(nums):\n"
        "    if len(nums) > 2:\n        os._exit(3)\n    return nums\n"
    )
    report = graded("bubble_sort", source)
    assert (report.verdict, report.reason.en[:17]) == ("RE", "ended the process")
    assert len(report.counterexample.inputs["nums"]) == 3


def test_a_deep_recursion_is_shrunk_by_size(graded):
    source = (
        "def bst_search(root, val):\n"
        "    if root is None or root.val == val:\n        return root\n"
        "    return bst_search(root.left if val < root.val else root.right, val)\n"
    )
    report = graded("bst_search", source)
    assert (report.verdict, report.fault.type) == ("RE", "RecursionError")
    assert report.counterexample.smallest


def test_a_limit_is_not_shrunk(graded):
    report = graded("iou", "def iou(a, b):\n    while True:\n        pass\n")
    assert report.verdict == "TLE"
    assert not report.counterexample.smallest


def test_nothing_is_written(graded, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert graded("iou", "def iou(a, b):\n    return 1.0\n").counterexample.smallest
    assert list(tmp_path.iterdir()) == []
