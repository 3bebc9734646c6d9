"""Arrays of one to four dimensions, every axis, and numbers of every size.

Results lie between 0 and 1, so absolute tolerances serve. Large numbers are rounded to
float32 before both sides see them, and differences of close ones are then exact.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-5))


@suite.group(10)
def one_row(draw):
    """A single row of numbers, axis not given.
    zh: 一行数，不传 axis。
    """
    return (draw.floats(-4, 4, draw.size(2, 8)),)


@suite.group(10)
def rows(draw):
    """A matrix with more rows than columns or the other way round, axis not given.
    zh: 行列数不等的矩阵，不传 axis。
    """
    n, m = draw.size(1, 5), draw.size(1, 5)
    return (draw.floats(-4, 4, (n, m + (n == m))),)


@suite.group(15)
def columns(draw):
    """A matrix along axis 0.
    zh: 矩阵，沿第 0 维。
    """
    return draw.floats(-4, 4, (draw.size(2, 5), draw.size(1, 5))), draw.choice([0, -2])


@suite.group(10)
def square(draw):
    """As many rows as columns: sums that broadcast along the wrong axis raise no error.
    zh: 行列数相等：和广播到了错误的维上也不会报错。
    """
    n = draw.size(2, 6)
    return draw.floats(-4, 4, (n, n)), draw.choice([1, 0, -1, -2])


@suite.group(20)
def any_axis(draw):
    """Three and four dimensions, any axis, counted from either end.
    zh: 三维和四维数组，任意一维，从头或从末尾数。
    """
    shape = [draw.size(1, 4) for _ in range(draw.choice([3, 4]))]
    axis = draw.integer(0, len(shape) - 1)
    return draw.floats(-4, 4, tuple(shape)), draw.choice([axis, axis - len(shape)])


@suite.group(10)
def near_ten_thousand(draw):
    """Numbers close to 10,000 and to each other: exp overflows.
    zh: 数值都在 10,000 附近、彼此接近：exp 会溢出。
    """
    return (9_996 + draw.floats(0, 4, (draw.size(1, 3), draw.size(2, 5))),)


@suite.group(10)
def near_minus_ten_thousand(draw):
    """Numbers close to -10,000: exp gives nothing but zeros, and 0/0 is NaN.
    zh: 数值都在 −10,000 附近：exp 全是 0，0/0 得到 NaN。
    """
    return (draw.floats(0, 4, (draw.size(1, 3), draw.size(2, 5))) - 10_000,)


@suite.group(10)
def wide_spread(draw):
    """Numbers from -10,000 to 10,000 in one row: almost all weight falls on the largest.
    zh: 一行中既有 −10,000 又有 10,000：权重几乎全归最大的数。
    """
    return (draw.integers(-10, 10, (draw.size(1, 3), draw.size(2, 6))) * 1_000.0,)


@suite.group(10)
def rows_of_different_scale(draw):
    """One row near 10,000, one near 0, one near -10,000: each has its own maximum.
    zh: 各行分别在 10,000、0、−10,000 附近：每一行有自己的最大值。
    """
    level = np.array([9_990.0, 0.0, -9_990.0])[: draw.integer(2, 3)]
    x = level[:, None] + draw.floats(-4, 4, (len(level), draw.size(2, 4)))
    return draw.choice([(x, 1), (np.ascontiguousarray(x.T), 0)])


@suite.group(10)
def moderate_spread(draw):
    """Differences up to 30: small probabilities are not rounded away to equal ones.
    zh: 差值达到 30：很小的概率也要区分开。
    """
    return draw.floats(-15, 15, (draw.size(1, 3), draw.size(2, 6))), 1


@suite.group(5)
def equal_numbers(draw):
    """All numbers equal: 1/n each, also for one number, where the answer is 1.
    zh: 所有数相等：每个都是 1/n；只有一个数时就是 1。
    """
    return (np.full(draw.size(1, 6), 1_000.0 * draw.integer(-9, 9)),)


@suite.group(10)
def layouts(draw):
    """Slices of larger arrays, column-major, or read-only.
    zh: 大数组的切片、按列存储，或者只读。
    """
    x = draw.floats(-4, 4, (draw.size(1, 4), draw.size(2, 4)))
    return any_layout(draw, x), draw.choice([-1, 0])


@suite.validate
def well_formed(x, axis=-1):
    assert x.dtype.kind == "f", "x holds floats"
    assert 1 <= x.ndim <= 4, "x has one to four dimensions"
    assert all(1 <= size <= 64 for size in x.shape), "sizes are 1 to 64"
    assert type(axis) is int, "axis is an int"
    assert -x.ndim <= axis < x.ndim, "axis is one of x's"
    assert np.abs(x).max() <= 10_000, "values lie between -10,000 and 10,000"


suite.refuse(np.float64(1) * np.ones(()))
suite.refuse(np.ones((2, 0)))
suite.refuse(np.ones((2, 3)), 2)
suite.refuse(np.ones((2, 3)), -3)
suite.refuse(np.ones((2, 3)), None)
suite.refuse(np.array([0.0, np.inf]))
suite.refuse(np.array([1, 2]))
