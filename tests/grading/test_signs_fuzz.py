"""No answer, however large or odd, may bring a sign's test to fall: it would cost the verdict."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from judge.grading.plain_signs import PLAIN, Pair, near
from judge.text import Text

HUGE = 10**5000
HUGES = {"huge": HUGE, "minus huge": -HUGE, "huge + 1": HUGE + 1, "no float": 10**400}
"""Named, because Hypothesis shows what it chooses from, and Python does not print these."""
NUMBERS = (
    st.integers()
    | st.floats()
    | st.booleans()
    | st.sampled_from([*HUGES]).map(lambda name: HUGES[name])
)
ANSWERS = st.recursive(
    NUMBERS | st.text(max_size=3) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.tuples(inner, inner),
    max_leaves=6,
)
PAIRS = st.builds(Pair, ANSWERS, ANSWERS, st.tuples(ANSWERS), st.sampled_from([1e-7, 1e-3]))


@settings(deadline=None, max_examples=300)
@given(st.lists(PAIRS, min_size=2, max_size=5) | st.builds(lambda p: [p] * 3, PAIRS))
@example([Pair(0, 1.2e307, ([],), 1e-7)] * 3)
@example([Pair(10**400, 0, ([],), 1e-7)] * 3)
@example([Pair(n, 10**400, ([],), 1e-7) for n in (1, 2, 3)])
def test_every_test_of_a_sign_speaks_or_is_silent(pairs):
    for test in PLAIN:
        said = test(pairs)
        assert said is None or type(said) is Text


@settings(deadline=None, max_examples=300)
@given(ANSWERS, ANSWERS, st.sampled_from([0, 1e-7, 1e-3]))
def test_nearness_is_known_of_all_answers(one, other, slack):
    assert near(one, other, slack) in (True, False)
    assert near(one, one, slack)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (HUGE, HUGE + 1, True),
        (HUGE, 2 * HUGE, False),
        (10**300, 10**300 + 10**290, True),
        (10**300, 10**300 + 10**295, False),
        (1.0, float("inf"), False),
        ([1.0, float("inf")], [1.0 + 1e-9, float("inf")], True),
    ],
    ids=["huge", "twice", "rounding", "more", "infinite", "both infinite"],
)
def test_near(one, other, expected):
    assert near(one, other, 1e-7) == expected


@pytest.mark.parametrize(
    "body", ["(2 ** (x - 1) - 1) * y", "10**5000", "-(10**400)", "0 if x < 900 else 10**400"]
)
def test_a_wrong_answer_of_thousands_of_digits_is_wrong(graded, body):
    report = graded("unroll_recursion", f"def f(x, y):\n    return {body}\n")
    assert report.verdict == "WA", report.trace
    assert report.counterexample
