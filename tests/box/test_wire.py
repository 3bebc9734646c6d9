"""The codec: what goes through unchanged, what is refused and how, and what bytes cannot do."""

from __future__ import annotations

import collections
import math
import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judge.box import wire
from judge.box.wire import Caps, Foreign, Unsendable, decode, encode, join


def round_trip(value):
    return decode(bytearray(join(encode(value))))


def same(one, other) -> bool:
    """Equal values of equal types, NaN being itself and -0.0 not 0.0."""
    if type(one) is not type(other):
        return False
    if type(one) is float:
        return struct.pack("<d", one) == struct.pack("<d", other)
    if type(one) is complex:
        return same(one.real, other.real) and same(one.imag, other.imag)
    if type(one) in (list, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if type(one) is dict:
        return list(one) == list(other) and all(map(same, one.values(), other.values()))
    return one == other


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text(st.characters(exclude_categories=()))
    | st.binary(),
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(st.integers() | st.text(), inner)
        | st.frozensets(st.integers() | st.text())
    ),
)


@given(PLAIN)
@settings(max_examples=300, deadline=None, database=None)
def test_plain_values_come_back(value):
    assert same(round_trip(value), value)


@given(st.integers(0, 10_000), PLAIN)
@settings(max_examples=300, deadline=None, database=None)
def test_an_answer_is_the_pair_of_its_number_and_value(number, value):
    assert join(wire.encode_answer(number, value)) == join(encode((number, value)))


ANSWERS = {
    "an array": np.arange(6.0).reshape(2, 3),
    "a large array": np.zeros(100_000),
    "a NumPy number": np.float32(0.5),
    "a NumPy double": np.float64(0.1),
    "what passes for a double": type("Double", (np.float64,), {})(0.1),
    "what passes for a float": type("Float", (float,), {})(0.1),
    "something foreign": object(),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_of_another_kind_is_that_pair_too(name):
    value = ANSWERS[name]
    encode(np.float64(0.0))  # from now on the encoder knows NumPy's numbers
    assert join(wire.encode_answer(3, value)) == join(encode((3, value)))


@pytest.mark.parametrize("make", [
    lambda: [[]] * 4, lambda: ["x"] * 3, lambda: "x" * 200, lambda: 10**40,
])  # fmt: skip
def test_an_answer_is_refused_as_that_pair_is(make):
    caps = Caps(max_bytes=150, max_items=5, max_digits=30)
    said = []
    for encoded in (lambda: wire.encode_answer(1, make(), caps), lambda: encode((1, make()), caps)):
        with pytest.raises(Unsendable) as caught:
            encoded()
        said.append((caught.value.kind, caught.value.text))
    assert said[0] == said[1]


@pytest.mark.parametrize(
    "value",
    [
        -0.0,
        math.inf,
        10**5000,
        -(2**63),
        2**63,
        2**63 - 1,
        "\ud800",
        "a\0b",
        b"\0",
        bytearray(b"x"),
        list(range(100)),
        [0.5] * 100,
        [1, 2.0] * 20,
        [True] * 20,
        [2**63] * 20,
        {1, 2},
        frozenset("ab"),
        {"a": {1: (2, [3])}},
        (),
        [],
        {},
        set(),
    ],
    ids=lambda value: str(type(value).__name__),
)
def test_edges_come_back(value):
    assert same(round_trip(value), value)


def test_nan_comes_back():
    assert math.isnan(round_trip(math.nan))


@pytest.mark.parametrize("name", wire.common.DTYPES)
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (2, 0, 3), (200, 300)], ids=str)
def test_arrays_come_back(name, shape):
    made = np.arange(math.prod(shape)).reshape(shape).astype(name)
    back = round_trip([made])[0]
    assert back.dtype == made.dtype
    assert back.shape == made.shape
    assert back.flags.writeable
    np.testing.assert_array_equal(back, made)


def test_layouts_come_back():
    square = np.arange(20.0).reshape(4, 5)
    locked = square.copy()
    locked.flags.writeable = False
    for made in (np.asfortranarray(square), square[:, ::2], square[::-1], square.T, locked):
        back = round_trip(made)
        np.testing.assert_array_equal(back, made)
        assert back.flags.c_contiguous == made.flags.c_contiguous
        assert back.flags.writeable == made.flags.writeable
    np.testing.assert_array_equal(round_trip(square.astype(">f8")), square)


def test_numpy_numbers_become_pythons():
    assert same(round_trip(np.float64(0.5)), 0.5)
    assert same(round_trip(np.longlong(7)), 7)
    assert same(round_trip(np.bool_(True)), True)
    assert same(round_trip(np.complex64(1j)), 1j)


def test_standard_dicts_become_dicts():
    made = collections.defaultdict(list, a=[1])
    assert same(round_trip(made), {"a": [1]})
    assert same(round_trip(collections.Counter("aab")), {"a": 2, "b": 1})


class Number(int):
    pass


class Meta(type):
    __name__ = "int"

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(int)


class Posing(metaclass=Meta):
    pass


FOREIGN = {
    "a generator": (n for n in []),
    "a range": range(3),
    "a map": map(abs, []),
    "a function": len,
    "a class": int,
    "a dict's keys": {}.keys(),
    "Number, a subclass of int": Number(3),
    "a Posing object": Posing(),
    "an array of 1 dimensions and dtype object": np.array([object()]),
    "... (Ellipsis)": ...,
}


@pytest.mark.parametrize("name", FOREIGN)
def test_other_things_arrive_as_what_they_are(name):
    assert round_trip([FOREIGN[name]]) == [Foreign(name)]


def cyclic():
    value = [1]
    value.append({"again": value})
    return value


def deep(levels):
    value = []
    for _ in range(levels):
        value = [value]
    return value


TIGHT = Caps(max_bytes=1000, max_depth=10, max_items=100, max_digits=50)
UNSENDABLE = {
    "cycle": (cyclic(), "a list that contains itself"),
    "too-deep": (deep(100_000), "a value nested more than 10 deep"),
    "too-many-digits": (10**60, "an integer of more than 50 digits"),
    "too-large": ([None] * 200, "more than 100 values"),
}


@pytest.mark.parametrize("kind", UNSENDABLE)
def test_what_cannot_be_sent_says_why(kind):
    value, text = UNSENDABLE[kind]
    with pytest.raises(Unsendable, match=text) as caught:
        encode(value, TIGHT)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    "value", [b"x" * 2000, "x" * 2000, np.zeros(500), [0.5] * 99 + ["x" * 900]]
)
def test_bytes_are_capped(value):
    with pytest.raises(Unsendable, match="MiB"):
        encode(value, TIGHT)


def test_a_shared_value_is_no_cycle():
    shared = [1]
    assert round_trip([shared, shared]) == [[1], [1]]


def test_ordinary_keys_are_many():
    value = {number: str(number) for number in range(100_000)}
    assert round_trip(value) == value
