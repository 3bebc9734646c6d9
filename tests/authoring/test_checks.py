"""What the built-in checkers accept, refuse and say."""

import numpy as np
import pytest

from judge.authoring.checks import Context, close, exact
from judge.box.wire import Foreign

HERE = Context("f", ())
SINGLE = Context("f", (), single=True)
HUGE = 10**9000

RIGHT = {
    "an int where a float is equal": (close(), 2.0, 2),
    "a 0-d array for a number": (close(), 2.0, np.array(2.0)),
    "a number for a 0-d array": (close(), np.array(2.0), 2),
    "a numpy number expected": (close(), np.float64(0.5), 0.5),
    "a nested list for an array": (close(), np.eye(2), [[1, 0], [0, 1]]),
    "an int array for a float array": (close(), np.ones(3), np.ones(3, int)),
    "0 and 1 for a mask": (close(), np.array([True, False]), np.array([1, 0])),
    "0 and 1 for booleans": (exact(), [True, False], [1, 0]),
    "a tuple for a list": (exact(), [1, [2, 3]], (1, (2, 3))),
    "an array for a list": (exact(), [[1, 2], [3, 4]], np.array([[1, 2], [3, 4]])),
    "arrays inside a list": (exact(), [[1, 2], [3]], [np.array([1, 2]), np.array([3])]),
    "arrays inside a dict": (exact(), {"a": [1]}, {"a": np.array([1])}),
    "NaN for NaN": (close(), np.array([np.nan, 1]), [float("nan"), 1]),
    "NaN for NaN exactly": (exact(), [float("nan")], [float("nan")]),
    "infinity for infinity": (close(), np.array([np.inf, 1e-9]), [np.inf, 1e-9]),
    "a huge integer": (close(), HUGE, HUGE),
    "a ragged list of numbers": (close(), [[1.0, 2.0], [3.0]], [[1, 2], [3]]),
    "a tuple of arrays and a number": (close(), (np.ones(2), 3.0), [np.ones(2), 3]),
    "empty arrays": (close(), np.zeros((0, 3)), np.zeros((0, 3))),
    "None": (close(), None, None),
    "within the tolerance of float32": (close(), np.ones(3), np.ones(3) + 5e-5),
}
WRONG = {
    "a shape that broadcasts": (
        close(), np.zeros((2, 1)), np.zeros(2), "shape (2,) instead of (2, 1)"),
    "one element for a number": (close(), 1.0, [1.0], "should be a number, got a list of 1"),
    "NaN": (
        close(), np.ones((2, 2)), [[1, np.nan], [1, 1]], "1 of 4 values is NaN, first at [0, 1]"),
    "infinity": (close(), np.ones(2), [np.inf, np.inf], "2 of 2 values are infinite, first at [0]"),
    "NaN as a number": (close(), 1.0, float("nan"), "the answer is nan"),
    "None": (close(), 1.0, None, "returned None (is a return missing?)"),
    "complex": (close(), np.ones(1), np.ones(1, complex), "complex values"),
    "beyond the tolerance": (close(), 1.0, 1.5, "off by 0.5 (tolerance 1e-06)"),
    "ragged": (close(), np.ones((2, 2)), [[1, 1], [1]], "expected an array of shape (2, 2)"),
    "words": (close(), np.ones(2), ["1", "1"], "expected an array of shape (2,), got a list of 2"),
    "huge against small": (close(), 1.0, HUGE, "off by an integer of"),
    "huge against infinity": (close(), float("inf"), HUGE, "an integer of"),
    "huge in a list": (exact(), [1, 2], [1, HUGE], "at [1]: expected 2, got an integer of"),
    "a missing key": (close(), {"f1": 1.0}, {}, "the key 'f1' is missing"),
    "a key too many": (exact(), {}, {HUGE: 1}, "unexpected key an integer of"),
    "an array in a dict": (exact(), {"a": 1}, {"a": np.ones(2)}, "['a']: expected an int"),
    "a number for a list": (exact(), [1], 1, "expected a list, got an int"),
    "a word for a number": (exact(), 1, "1", "expected an int, got a str"),
    "too short": (exact(), [1, 2], [1], "1 element instead of 2"),
    "a generator": (exact(), [1], Foreign("a generator"), "returned a generator; return a list"),
    "a generator inside": (close(), [1.0], [Foreign("a range")], "returned a range; return list"),
    "a generator for a number": (close(), 1.0, Foreign("a generator"), "return a number"),
    "too few values": (
        close(), (np.ones(2), 1.0), [np.ones(2)], "expected 2 values, got a list of 1"),
    "the second of two": (close(), (np.ones(2), 1.0), [np.ones(2), 2.0], "[1]: off by 1"),
    "a small row beside a large one": (
        close(rtol=1e-3, scale="row"), np.array([[1e4, 1], [1e-3, 1e-3]]),
        np.array([[1e4, 1], [1e-3, 2e-3]]), "tolerance 1e-06"),
    "a small value": (
        close(rtol=1e-3, scale="value"), np.array([1e4, 1.0]), [1e4, 1.01], "tolerance 0.001"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right(name):
    checker, expected, got = RIGHT[name]
    assert checker(expected, got, SINGLE if "float32" in name else HERE) is None


@pytest.mark.parametrize("name", WRONG)
def test_wrong_and_why(name):
    checker, expected, got, words = WRONG[name]
    said = checker(expected, got, HERE)
    assert said is not None
    assert words in said.en
    assert any("\u4e00" <= letter <= "\u9fff" for letter in said.zh)


def test_float32_has_its_own_tolerance():
    answer = np.ones(3) + 5e-5
    assert close()(np.ones(3), answer, HERE) is not None
    assert close()(np.ones(3), answer, SINGLE) is None


def test_an_unknown_scale_is_refused():
    with pytest.raises(ValueError, match="column"):
        close(scale="column")


def test_plain_python_answers_are_compared_without_numpy():
    import subprocess
    import sys

    code = (
        "import sys; from judge.authoring.checks import Context, close, exact\n"
        "here = Context('f', ())\n"
        "assert close()([[1.0, 2.0]], [[1.0, 2.0 + 1e-12]], here) is None\n"
        "assert close()(1.5, 1.0, here) is not None\n"
        "assert exact()([1], [2], here) is not None\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
