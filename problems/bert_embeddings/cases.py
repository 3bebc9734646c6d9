"""Ids and tables of all proportions.

Random tables have at least four columns: with fewer, a row's spread can be so small by
chance that float32 cannot normalise it. Narrower and constant rows are made of small whole
numbers and powers of two, which float32 sums and averages without rounding; so the default
eps of 1e-12 does no harm there.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=1e-6, atol=1e-6, rtol32=1e-4, atol32=1e-3))
FAR = close(rtol=1e-6, atol=1e-6, rtol32=0, atol32=0.01)


def embeddings(draw, batch, length, width, *, words=8, segments=2, spare=2):
    """All inputs but eps; position_table has ``spare`` rows more than the sequences need."""
    return (
        draw.integers(0, words - 1, (batch, length)),
        draw.integers(0, segments - 1, (batch, length)),
        draw.normal((words, width)),
        draw.normal((segments, width)),
        draw.normal((length + spare, width)),
        draw.floats(0.5, 2, width),
        draw.floats(-2, 2, width),
    )


@suite.group(10)
def one_sequence(draw):
    """One sequence, eps not given.
    zh: 一条序列，不传 eps。
    """
    return embeddings(draw, 1, draw.size(1, 5), draw.size(4, 8))


@suite.group(20)
def batches(draw):
    """Batches of sequences; the position table is longer than they are.
    zh: 多条序列；位置表比序列长。
    """
    return embeddings(
        draw, draw.size(1, 4), draw.size(1, 6), draw.size(4, 8), spare=draw.integer(0, 5)
    )


@suite.group(8)
def all_equal(draw):
    """B, L, D and the rows of all tables are equal, so that a wrong axis raises no error.
    zh: B、L、D 和各表的行数全都相等，写错维度也不报错。
    """
    n = draw.size(4, 6)
    return embeddings(draw, n, n, n, words=n, segments=n, spare=0)


@suite.group(8)
def several_segments(draw):
    """One segment, or more than two.
    zh: 只有一个片段，或者多于两个。
    """
    segments = draw.choice([1, 3, 5])
    return embeddings(draw, draw.size(1, 3), draw.size(2, 6), draw.size(4, 6), segments=segments)


@suite.group(6)
def padded(draw):
    """Sequences that end in token 0: padding has an embedding like any other token.
    zh: 以 0 号 token 结尾的序列：填充符照常查表。
    """
    token_ids, *rest = embeddings(draw, draw.size(1, 3), draw.size(2, 6), draw.size(4, 6))
    token_ids[:, draw.integer(1, token_ids.shape[1] - 1) :] = 0
    return token_ids, *rest


@suite.group(10)
def large_eps(draw):
    """eps as large as the variance: it belongs under the root.
    zh: eps 与方差差不多大：它应在根号里面。
    """
    inputs = embeddings(draw, draw.size(1, 3), draw.size(1, 4), draw.size(4, 6))
    return *inputs, draw.choice([1.0, 0.5, 0.1])


@suite.group(10)
def small_tables(draw):
    """Tables of values around 0.003 or 0.000003: there 1e-5, or even 1e-12, is a large eps.
    zh: 表里的值在 0.003 或 0.000003 左右：这时 1e-5，甚至 1e-12，都是不小的 eps。
    """
    inputs = embeddings(draw, draw.size(1, 2), draw.size(1, 4), draw.size(4, 8))
    scale = draw.choice([3e-3, 3e-6])
    return *inputs[:2], *(scale * table for table in inputs[2:5]), *inputs[5:]


@suite.group(8)
def constant_sums(draw):
    """Some tokens' sums are constant: no variance, and y is beta.
    zh: 有的 token 相加后是常数：方差为 0，y 就是 beta。
    """
    width = draw.choice([2, 4, 8])
    batch, length = draw.size(1, 3), draw.size(2, 5)
    token_table = np.repeat(draw.integers(-4, 4, (3, 1)), width, axis=1).astype(float)
    token_table[0, 0] += 8.0
    return (
        draw.integers(0, 2, (batch, length)),
        draw.integers(0, 1, (batch, length)),
        token_table,
        np.repeat(draw.integers(-4, 4, (2, 1)), width, axis=1).astype(float),
        np.repeat(draw.integers(-4, 4, (length, 1)), width, axis=1).astype(float),
        draw.floats(0.5, 2, width),
        draw.floats(-2, 2, width),
    )


@suite.group(4)
def one_column(draw):
    """D is 1: every sum is constant.
    zh: D 为 1：每个和都是常数。
    """
    batch, length = draw.size(1, 3), draw.size(1, 4)
    return (
        draw.integers(0, 3, (batch, length)),
        draw.integers(0, 1, (batch, length)),
        draw.integers(-9, 9, (4, 1)).astype(float),
        draw.integers(-9, 9, (2, 1)).astype(float),
        draw.integers(-9, 9, (length, 1)).astype(float),
        draw.floats(0.5, 2, 1),
        draw.floats(-2, 2, 1),
    )


@suite.group(6, check=FAR)
def far_from_zero(draw):
    """Sums around 1,000 that vary by about 1; E[e²] - E[e]² loses its digits in float32.
    zh: 相加的结果在 1,000 附近、波动约为 1；E[e²] − E[e]² 在 float32 下会丢光有效数字。
    """
    width, length = draw.size(8, 12), draw.size(3, 6)
    inputs = embeddings(draw, draw.size(2, 3), length, width)
    ramp = np.where(np.arange(width) % 2, 1.0, -1.0)
    return (
        *inputs[:2],
        1000.0 + draw.integers(0, 40, (8, 1)) + ramp + draw.integers(-1, 1, (8, width)) / 4,
        draw.integers(-2, 2, (2, width)) / 8,
        draw.integers(-2, 2, (length, width)) / 8,
        *inputs[5:],
    )


@suite.group(8)
def layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    inputs = embeddings(draw, draw.size(1, 3), draw.size(2, 4), draw.size(4, 6))
    return tuple(any_layout(draw, array) for array in inputs)


def check_ids(name, ids, table):
    assert ids.dtype == np.int64, f"{name}_ids is int64"
    assert ids.ndim == 2, f"{name}_ids has shape (B, L)"
    assert min(ids.shape) >= 1, f"{name}_ids is not empty"
    assert ids.min() >= 0, f"{name}_ids are not negative"
    assert ids.max() < len(table), f"{name}_ids are rows of {name}_table"


@suite.validate
def well_formed(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    for name, table in (
        ("token_table", token_table),
        ("segment_table", segment_table),
        ("position_table", position_table),
    ):
        assert table.ndim == 2, f"{name} has two axes"
        assert table.shape[1] == token_table.shape[1], f"{name} has D columns"
        assert min(table.shape) >= 1, f"{name} is not empty"
        assert max(table.shape) <= 200, f"{name} has at most 200 rows and columns"
    width = token_table.shape[1]
    for name, array in (("gamma", gamma), ("beta", beta)):
        assert array.shape == (width,), f"{name} has shape (D,)"
    for array in (token_table, segment_table, position_table, gamma, beta):
        assert array.dtype.kind == "f", "tables, gamma and beta hold floats"
        assert np.abs(array).max() <= 2_000, "values lie between -2,000 and 2,000"
    check_ids("token", token_ids, token_table)
    check_ids("segment", segment_ids, segment_table)
    assert token_ids.shape == segment_ids.shape, "token_ids and segment_ids have one shape"
    assert max(token_ids.shape) <= 200, "B and L are at most 200"
    assert token_ids.size * width <= 20_000, "B * L * D is at most 20,000"
    assert token_ids.shape[1] <= len(position_table), "position_table has at least L rows"
    assert 1e-12 <= eps <= 10, "eps lies between 1e-12 and 10"


ids, table, ones = np.array([[0, 1]]), np.ones((2, 4)), np.ones(4)
suite.refuse(ids + 1, ids, table, table, table, ones, ones)
suite.refuse(ids - 1, ids, table, table, table, ones, ones)
suite.refuse(ids, ids + 1, table, table, table, ones, ones)
suite.refuse(ids, ids[:, :1], table, table, table, ones, ones)
suite.refuse(ids * 1.0, ids, table, table, table, ones, ones)
suite.refuse(ids[0], ids[0], table, table, table, ones, ones)
suite.refuse(ids, ids, table, table, table[:1], ones, ones)
suite.refuse(ids, ids, table, table[:, :3], table, ones, ones)
suite.refuse(ids, ids, table, table, table, ones[:3], ones)
suite.refuse(ids, ids, table, table, table, ones, ones, 0.0)
suite.refuse(ids, ids, table * np.inf, table, table, ones, ones)
