"""Weight tensors with and without equal magnitudes, in 1 to 4 axes, at every sparsity."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-12))


def shape(draw, most=4):
    return tuple(draw.size(1, 4) for _ in range(draw.integer(1, most)))


def share(draw):
    return draw.integer(0, 64) / 64


@suite.group(30)
def anything(draw):
    """Random weights of any shape.
    zh: 任意形状的随机权重。
    """
    return draw.floats(-3, 3, shape(draw)), share(draw)


@suite.group(25)
def equal_magnitudes(draw):
    """Few different magnitudes, both signs: of equals the lower index goes first.
    zh: 绝对值只有几种，正负都有：相等时下标小的先剪。
    """
    return draw.integers(-2, 2, shape(draw)).astype(float), share(draw)


@suite.group(8)
def many_equal(draw):
    """Dozens of equal magnitudes: the sort must be stable.
    zh: 几十个绝对值相同的权重：排序必须稳定。
    """
    n = draw.size(20, 200)
    return draw.integers(-1, 1, n) / 2, share(draw)


@suite.group(12)
def negative(draw):
    """Mostly negative weights: magnitude counts, not value.
    zh: 大多是负权重：看绝对值，不看大小。
    """
    weights = draw.floats(-5, 0.5, shape(draw, 2))
    return weights, share(draw)


@suite.group(12)
def rounded_down(draw):
    """Sizes that the sparsity does not divide: round down.
    zh: 元素个数与稀疏度之积不是整数：向下取整。
    """
    return draw.floats(-3, 3, draw.size(1, 12)), draw.choice([0.5, 0.75, 63 / 64, 0.25])


@suite.group(8)
def all_or_nothing(draw):
    """Sparsity 0 keeps everything, also zeros; sparsity 1 keeps nothing.
    zh: 稀疏度为 0 时全部保留（包括 0），为 1 时一个不留。
    """
    return draw.integers(-1, 1, shape(draw)).astype(float), draw.choice([0.0, 1.0])


@suite.group(8)
def mostly_zeros(draw):
    """More zeros than are to be dropped: some of them stay.
    zh: 0 的个数多于要剪的个数：有的 0 会保留。
    """
    n = draw.size(2, 40)
    return draw.booleans(n, 0.2) * draw.floats(-1, 1, n), draw.choice([0.25, 0.5])


@suite.group(12)
def layouts(draw):
    """Column-major arrays, slices and read-only arrays: the flat index is row-major.
    zh: 列主序数组、切片和只读数组：展平下标一律按行主序。
    """
    size = (draw.size(1, 5), draw.size(1, 6))
    return any_layout(draw, draw.integers(-6, 6, size) / 2), share(draw)


@suite.group(10)
def column_major(draw):
    """Column-major matrices: the flat index is row-major all the same.
    zh: 列主序矩阵：展平下标仍按行主序。
    """
    size = (draw.size(2, 5), draw.size(2, 6))
    return np.asfortranarray(draw.floats(-3, 3, size)), 0.5


@suite.group(3)
def large(draw):
    """A layer of 40 x 50.
    zh: 40 x 50 的一层。
    """
    return draw.normal((40, 50)), share(draw)


@suite.validate
def weights_and_share(weights, sparsity):
    assert weights.dtype == np.float64 and 1 <= weights.ndim <= 4, "float64 with 1 to 4 axes"
    assert 1 <= weights.size <= 2000, "1 to 2,000 elements"
    assert np.isfinite(weights).all(), "weights are finite"
    assert type(sparsity) is float and 0 <= sparsity <= 1, "sparsity is a float from 0 to 1"
    assert sparsity * 64 == int(sparsity * 64), "sparsity is a multiple of 1/64"


suite.refuse(np.array([1.0, 2.0]), 1.5)
suite.refuse(np.array([1.0, np.nan]), 0.5)
suite.refuse(np.array([]), 0.5)
suite.refuse(np.array([1.0, 2.0]), 0.3)
suite.refuse(np.array([1, 2]), 0.5)
