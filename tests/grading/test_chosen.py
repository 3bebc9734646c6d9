"""Replay tokens: what a shrunk case's values look like on the command line, and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from judge.errors import UsageError
from judge.grading.chosen import BULK, ReplayDraw, token_of, values_of

TOKENS = {
    (): "@",
    (3, 0.5, -1): "@3,0.5,-1",
    (0.0, 0.0, 0.0, 1.0): "@0:3,1",
    (2, 2): "@2,2",
    (10**20, 1e300): "@100000000000000000000,1e+300",
}


@pytest.mark.parametrize(("values", "token"), TOKENS.items())
def test_tokens_are_readable(values, token):
    assert token_of(values) == token
    assert values_of(token) == list(values)


@given(st.lists(st.one_of(st.integers(), st.floats(allow_nan=False, allow_infinity=False))))
def test_a_token_gives_its_values_back(values):
    assert values_of(token_of(values)) == values


@pytest.mark.parametrize("token", ["@x", "@1,,2", "@nan", "@1:x", "@1:99999999", "@inf"])
def test_other_texts_are_no_tokens(token):
    with pytest.raises(ValueError, match=r".+"):
        values_of(token)


def drawn(draw):
    return (
        draw.size(1, 9), draw.integer(-3, 3), draw.float(0, 1), draw.integers(0, 9, (2, 2)),
        draw.floats(-1, 1, 3), draw.normal(2, 3.0), draw.booleans(3), draw.permutation(4),
        draw.boolean(), draw.choice("abc"), draw.distinct(0, 5, 3), draw.floats(0, 1, BULK + 1),
    )


def test_each_method_takes_its_share_of_the_values():
    token = "@4,-2,0.5,1,2,3,4,-1,0.25,1,-12,3,1,0,1,3,0,1,1,2,5,5,0,77"
    draw = ReplayDraw(token, arrays=True)
    values = drawn(draw)
    draw.finish()
    assert values[:3] == (4, -2, 0.5)
    assert values[3].tolist() == [[1, 2], [3, 4]]
    assert values[4].tolist() == [-1, 0.25, 1]
    assert values[5].tolist() == [-12, 3]
    assert values[6].tolist() == [True, False, True]
    assert values[7].tolist() == [3, 1, 0, 2]
    assert values[8:11] == (True, "c", [5, 0, 1])
    assert values[11].shape == (BULK + 1,)
    assert draw.token == token
    again = drawn(ReplayDraw(token, arrays=True))
    assert np.array_equal(values[11], again[11])


@pytest.mark.parametrize(
    ("token", "complaint"),
    [("@", "too few"), ("@12", "not between"), ("@1.5", "whole number"), ("@1,2", "too many")],
)
def test_values_that_the_group_could_not_draw_are_refused(token, complaint):
    def size():
        draw = ReplayDraw(token, arrays=False)
        draw.size(1, 9)
        draw.finish()

    with pytest.raises(ValueError, match=complaint):
        size()


@pytest.mark.parametrize("token", ["@9,9", "@x", "@", "@0,0,-5,1,0,0,1,1"])
def test_a_token_that_names_no_case_is_the_users_mistake(graded, token):
    with pytest.raises(UsageError, match="is no case of this problem"):
        graded("iou", "def iou(a, b): return 0.0", case=f"identical/{token}")
