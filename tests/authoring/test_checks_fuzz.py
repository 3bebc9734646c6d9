"""No value that the wire can bring makes a built-in checker raise, and every sentence is short."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from judge.authoring.checks import Context, close, exact
from judge.box.wire import Foreign, decode, encode, join
from judge.text import Text

CHECKERS = {
    "exact": exact(),
    "close": close(),
    "close by row": close(scale="row"),
    "close by value": close(rtol=1e-3, scale="value"),
}
DTYPES = ["float64", "float32", "float16", "int64", "int8", "uint64", "bool", "complex128"]

arrays = st.sampled_from(DTYPES).flatmap(
    lambda name: hnp.arrays(name, hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3))
)
huge = st.integers(8000, 9000).map(lambda digits: 10**digits)  # too long for int's repr
real_arrays = arrays.filter(lambda array: array.dtype.kind != "c")
atoms = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.sampled_from([10**400, -(10**400), 2**63, 2**64, 1 << 1023]),
    huge,
    st.floats(),
    st.complex_numbers(),
    st.text(max_size=3),
    st.binary(max_size=3),
    st.sampled_from([Foreign("a generator"), Foreign("a Tensor subclass")]),
    arrays,
)
keys = st.one_of(st.text(max_size=2), st.integers(), huge, st.floats(allow_nan=False))
values = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(keys, inner, max_size=3),
        st.sets(st.one_of(st.integers(), st.text(max_size=1)), max_size=3),
    ),
    max_leaves=6,
)
references = st.one_of(
    st.integers(-3, 3),
    st.sampled_from([10**400, 2**64, float("nan"), float("inf"), True]),
    st.floats(),
    st.lists(st.integers(-3, 3), max_size=3),
    st.lists(st.lists(st.integers(0, 1), max_size=2), max_size=3),
    st.tuples(real_arrays, real_arrays),
    st.tuples(real_arrays, st.floats()),
    st.dictionaries(st.sampled_from(["f1", "recall"]), st.floats(), max_size=2),
    real_arrays,
    st.none(),
    st.sampled_from(["word", b"bytes", {1, 2}]),
)
thorough = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("name", CHECKERS)
@thorough
@given(expected=references, got=values, single=st.booleans())
def test_no_decoded_value_makes_a_checker_raise(name, expected, got, single):
    arrived = decode(join(encode(got)))
    said = CHECKERS[name](expected, arrived, Context("f", (), single))
    if said is not None:
        assert type(said) is Text
        assert 0 < len(said.en) < 400
        assert 0 < len(said.zh) < 400


@pytest.mark.parametrize("name", CHECKERS)
@thorough
@given(expected=references)
def test_the_expected_answer_itself_is_right(name, expected):
    arrived = decode(join(encode(expected)))
    with np.errstate(all="ignore"):
        assert CHECKERS[name](expected, arrived, Context("f", ())) is None
