"""Generic signs: each is told where it holds on all failing inputs, and only there."""

import numpy as np
import pytest

from judge.grading import array_signs, plain_signs, signs
from judge.grading.plain_signs import Pair

LISTS = {
    "the last element is missing": [([1, 2, 3], [1, 2]), ([5], [])],
    "the first element is missing": [([1, 2, 3], [2, 3]), ([5, 7], [7])],
    "one element too many at the end": [([1, 2], [1, 2, 2]), ([], [0])],
    "in reverse order": [([1, 2, 3], [3, 2, 1]), ([4, 5], [5, 4])],
    "in the wrong order": [([1, 2, 3], [2, 1, 3]), ([4, 5], [5, 4])],
    "kept only once": [([1, 2, 2, 3], [1, 2, 3]), ([4, 4, 5, 5], [4, 5])],
    "only the last element is wrong": [([1, 2, 3], [1, 2, 9]), ([4, 5], [4, 0])],
    "off by one: every value is 1 too large": [([1, 2, 3], [2, 3, 4]), ([7, 0, 0], [8, 1, 1])],
    "the wrong sign": [([1.0, -2.0], [-1.0, 2.0]), ([3.0, 1.0], [-3.0, -1.0])],
    "1/3 times": [([3.0, 6.0], [1.0, 2.0]), ([9.0, 0.0], [3.0, 0.0])],
    "2.5066 times": [([1.0, 2.0], [2.506628, 5.013256]), ([3.0], [7.519884])],
    "lost its fraction": [([1.5, 2.0], [1, 2]), ([-0.25, 3.75], [0, 3])],
    "is squared": [([1.5, 2.0], [2.25, 4.0]), ([3.0, 0.5], [9.0, 0.25])],
    "the square root": [([4.0, 9.0], [2.0, 3.0]), ([0.25, 1.0], [0.5, 1.0])],
    "1 minus what it should be": [([0.25, 1.0], [0.75, 0.0]), ([0.5, 0.125], [0.5, 0.875])],
    "the answer is 0 on every input": [(1, 0), (2, 0), (3, 0)],
}
A, B, C = np.arange(6.0).reshape(2, 3) + 1, np.arange(4.0).reshape(2, 2), np.arange(24.0)
BIG = np.array([1000.0, 1.0])
C = C.reshape(2, 3, 4)
ARRAYS = {
    "transposed": [(A, A.T), (B, B.T)],
    "in the order (0, 2, 1)": [(C, C.transpose(0, 2, 1)), (C + 1, C.transpose(0, 2, 1) + 1)],
    "reversed along axis 1": [(A, A[:, ::-1]), (B, B[:, ::-1])],
    "turned by 180 degrees": [(A, A[::-1, ::-1]), (B, B[::-1, ::-1])],
    "shifted by one along axis 1": [(A, np.roll(A, 1, 1)), (C[0], np.roll(C[0], 1, 1))],
    "the last slice of axis 1 is missing": [(A, A[:, :-1]), (B, B[:, :-1])],
    "the shape is not": [(A, A.ravel()), (B, B.ravel())],
    "float32 was used": [(A / 3, (A / 3).astype(np.float32)), (B / 7, (B / 7).astype(np.float32))],
}
NOTHING = {
    "one number": [(2.0, 1.0)],
    "different factors": [([1.0, 2.0], [2.0, 4.0]), ([1.0, 2.0], [3.0, 6.0])],
    "a sign that fails once": [([1, 2, 3], [1, 2]), ([1, 2], [2])],
    "other elements": [([1, 2, 3], [1, 2, 4, 7]), ([4, 5], [9])],
}


def said(pairs, *, arrays=False, inputs=()):
    found = [Pair(right, got, inputs, signs.DOUBLE) for right, got in pairs]
    tests = [*array_signs.TESTS, *plain_signs.PLAIN] if arrays else plain_signs.PLAIN
    return next(filter(None, (test(found) for test in tests)), None)


@pytest.mark.parametrize("words", LISTS)
def test_numbers_and_lists(words):
    text = said(LISTS[words])
    assert text is not None
    assert words in text.en
    assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)


@pytest.mark.parametrize("words", ARRAYS)
def test_arrays(words):
    text = said(ARRAYS[words], arrays=True)
    assert text is not None
    assert words in text.en
    assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)


def test_not_a_number_and_what_the_inputs_have_in_common():
    nan = [(np.ones(2), np.array([np.nan, 0.0]))] * 2
    overflow = "NaN on inputs with large values (an overflow?)"
    assert said(nan, arrays=True, inputs=(BIG,)).en == overflow
    assert said(nan, arrays=True, inputs=(np.zeros(3),)).en == "NaN on inputs that are all zero"
    assert said(nan, arrays=True, inputs=(A,)).en == "NaN on every input that fails"


@pytest.mark.parametrize("arrays", [False, True])
@pytest.mark.parametrize("name", [name for name in NOTHING if name != "one number"])
def test_no_sign_where_none_holds(name, arrays):
    assert said(NOTHING[name], arrays=arrays) is None


REPORTS = {
    "def iou(a, b):\n    return 0.25": "the answer is 0.25 on every input that fails",
    "def iou(a, b):\n    return a": "the input comes back as it was",
}


@pytest.mark.parametrize("source", REPORTS)
def test_a_report_tells_the_sign(graded, source):
    report = graded("iou", source)
    assert report.mistake is None
    assert report.sign.en == REPORTS[source]


def test_a_wrong_axis_is_named(graded):
    source = (
        "import numpy as np\n\ndef softmax(x, axis=-1):\n"
        "    e = np.exp(x - x.max(0, keepdims=True))\n    return e / e.sum(0, keepdims=True)\n"
    )
    report = graded("softmax", source, case="rows")
    assert report.verdict == "WA"
    assert report.sign.en == "computed along the wrong axis (-1 and -2 are exchanged)"


def test_one_wrong_number_is_no_sign(graded):
    assert said(NOTHING["one number"]) is not None  # a single test would always find a factor
    report = graded("iou", "def iou(a, b):\n    return 0.0", case="samples/1")
    assert report.verdict == "WA"
    assert report.sign is None
