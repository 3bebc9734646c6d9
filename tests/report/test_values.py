"""Values as the report shows them."""

import numpy as np
import pytest

from judge.box.wire import Foreign
from judge.report.columns import cells
from judge.report.values import clean, cut, number, show

SMALL = [
    (1.0, "1.0"),
    (1 / 3, "0.333333"),
    (1e-9, "1e-09"),
    (float("nan"), "nan"),
    (float("-inf"), "-inf"),
    (10**20, "100000000000000000000"),
    (True, "True"),
    (None, "None"),
    ((1,), "(1,)"),
    ([1.5, [2, "x"]], "[1.5, [2, 'x']]"),
    (set(), "set()"),
    (frozenset({1}), "frozenset({1})"),
    ({"a": 1.0}, "{'a': 1.0}"),
    (Foreign("generator"), "generator"),
    ("a\x1b[31mb", "'a\\x1b[31mb'"),
    (np.array([[0.0, 1], [2, 3]]), "[[0., 1.], [2., 3.]]"),
    (np.array([1e-8, 1.0]), "[1.e-08, 1.e+00]"),
    (np.float32([1.5]), "[1.5]  # float32"),
    (np.array(2.5), "2.5"),
    (np.zeros((0, 3)), "[]  # shape (0, 3)"),
]
LARGE = [
    list(range(5000)),
    [[1.5] * 50] * 50,
    [[1, 2], (3, "4" * 300)],
    "x" * 1000,
    "长" * 1000,
    3**20000,
    {f"key{n}": n for n in range(1000)},
    set(range(1000)),
    np.arange(1000.0) / 7,
    np.arange(4000.0).reshape(40, 100) / 7,
    np.arange(4800.0).reshape(2, 3, 40, 20) / 7,
    np.full((3, 3), 1e300) * [[1, -1, 1]],
    np.zeros((9, 30), dtype=bool),
]


@pytest.mark.parametrize(("value", "text"), SMALL)
def test_small_values_stand_as_they_are(value: object, text: str) -> None:
    assert show(value, 60) == [text]


@pytest.mark.parametrize("value", LARGE, ids=lambda value: type(value).__name__)
@pytest.mark.parametrize("width", [30, 64])
def test_large_values_keep_to_the_width(value: object, width: int) -> None:
    lines = show(value, width)
    assert max(map(cells, lines)) <= width
    assert len(lines) <= 9


def test_full_shows_every_item() -> None:
    (text,) = show(list(range(5000)), 30, full=True)
    assert text == repr(list(range(5000)))
    array = np.random.default_rng(0).normal(size=(30, 20))
    text = " ".join(show(array, 30, full=True)).rpartition("#")[0]
    assert np.array_equal(np.array(eval(text)), array)


def test_items_are_left_out_whole() -> None:
    assert show(list(range(100, 200)), 44) == ["[100, 101, 102, ..., 198, 199]  # len 100"]


@pytest.mark.parametrize("text", ["a\nb", "a\x1b[0mb", "a\u202eb", "a\u2028b", "\ud800", "\x9b31m"])
def test_clean_leaves_nothing_for_the_terminal(text: str) -> None:
    assert clean(text).isprintable()
    clean(text).encode("utf-8")


@pytest.mark.parametrize("width", range(6, 40))
def test_cut_keeps_to_the_width(width: int) -> None:
    text = "交并比是两个框的面积之比 and this is English"
    assert cells(cut(text, width)) <= width
    assert cells(cut(text, width, tail=False)) <= width


def test_number_is_read_as_a_float() -> None:
    assert [number(value) for value in (0.0, 3.0, 1e6, 1e17)] == ["0.0", "3.0", "1e+06", "1e+17"]
