"""Steps of all sizes, with sums from tiny to a thousand.

Large sums come from biases and stay far from zero by much more than float32 rounds, so
that a gate is either open or shut and honest float32 work is good to 1e-5.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=1e-6, atol=1e-6, rtol32=1e-4, atol32=1e-4))
NAMES = ("x", "h", "c", "w_ih", "w_hh", "b_ih", "b_hh")


def step(draw, batch, inputs, hidden):
    """All inputs of a step; sums before the gates have a standard deviation of about 1.5."""
    return (
        draw.normal((batch, inputs)),
        draw.floats(-1, 1, (batch, hidden)),
        draw.normal((batch, hidden), 1.5),
        draw.normal((4 * hidden, inputs), inputs**-0.5),
        draw.normal((4 * hidden, hidden), hidden**-0.5),
        draw.floats(-1, 1, 4 * hidden),
        draw.floats(-1, 1, 4 * hidden),
    )


@suite.group(10)
def one_sequence(draw):
    """One sequence, one or a few units.
    zh: 一条序列，一个或几个单元。
    """
    return step(draw, 1, draw.size(1, 4), draw.size(1, 4))


@suite.group(25)
def batches(draw):
    """Several sequences; N, I and H differ as a rule.
    zh: 多条序列；N、I、H 一般各不相同。
    """
    return step(draw, draw.size(1, 5), draw.size(1, 6), draw.size(1, 6))


@suite.group(10)
def all_equal(draw):
    """N, I and H are equal, so that a wrong axis or a missing transpose raises no error.
    zh: N、I、H 都相等，维度或转置写错也不报错。
    """
    n = draw.size(2, 5)
    return step(draw, n, n, n)


@suite.group(8)
def four_hidden(draw):
    """N or I is 4H, so that cutting the wrong axis raises no error.
    zh: N 或 I 等于 4H，切错维度也不报错。
    """
    hidden = draw.size(1, 3)
    batch, inputs = draw.choice([(4 * hidden, hidden), (hidden, 4 * hidden)])
    return step(draw, batch, inputs, hidden)


@suite.group(8)
def from_zero_state(draw):
    """The first step of a sequence: h and c are zero.
    zh: 序列的第一步：h 和 c 都是零。
    """
    x, h, c, *rest = step(draw, draw.size(1, 3), draw.size(1, 4), draw.size(1, 4))
    return x, 0.0 * h, 0.0 * c, *rest


@suite.group(6)
def large_cells(draw):
    """Cells of ±20: tanh flattens them on the way to h.
    zh: 细胞状态达到 ±20：到 h 的路上被 tanh 压平。
    """
    x, h, c, *rest = step(draw, draw.size(1, 3), draw.size(1, 4), draw.size(1, 4))
    return x, h, 12.0 * np.clip(c, -1.7, 1.7), *rest


@suite.group(6)
def units_of_their_own(draw):
    """Weights are zero: every gate of every unit depends on its own biases alone.
    zh: 权重全为零：每个单元的每个门只取决于自己的偏置。
    """
    x, h, c, w_ih, w_hh, *biases = step(draw, draw.size(1, 2), draw.size(1, 2), draw.size(1, 4))
    return x, h, c, 0.0 * w_ih, 0.0 * w_hh, *(3.0 * bias for bias in biases)


@suite.group(10)
def saturated(draw):
    """Sums around +1000 and -1000: gates are open or shut, and nothing is NaN.
    zh: 和在 ±1000 附近：门要么全开要么全关，不能出现 NaN。
    """
    *inputs, b_ih, b_hh = step(draw, draw.size(1, 3), draw.size(1, 4), draw.size(1, 4))
    sign = np.where(draw.booleans(b_ih.shape), 1.0, -1.0)
    return *inputs, b_ih + 600.0 * sign, b_hh + 400.0 * sign


@suite.group(8)
def one_saturated_block(draw):
    """One of the four blocks lies around +1000 or -1000, the others are as usual.
    zh: 四块中有一块在 ±1000 附近，其余正常。
    """
    *inputs, b_ih, b_hh = step(draw, draw.size(1, 3), draw.size(1, 4), draw.size(1, 4))
    hidden, block = len(b_ih) // 4, draw.integer(0, 3)
    b_ih[block * hidden : (block + 1) * hidden] += draw.choice([1000.0, -1000.0])
    return *inputs, b_ih, b_hh


@suite.group(2)
def usual(draw):
    """As in a model: 32 inputs, 48 units.
    zh: 像实际模型那样：32 维输入、48 个单元。
    """
    return step(draw, draw.size(2, 4), 32, 48)


@suite.group(8)
def layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    arrays = step(draw, draw.size(1, 3), draw.size(1, 3), draw.size(1, 3))
    return tuple(any_layout(draw, array) for array in arrays)


@suite.validate
def well_formed(x, h, c, w_ih, w_hh, b_ih, b_hh):
    for name, array in zip(NAMES, (x, h, c, w_ih, w_hh, b_ih, b_hh), strict=True):
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert array.size >= 1, f"{name} is not empty"
        assert np.abs(array).max() <= 2_000, f"{name} lies between -2,000 and 2,000"
    assert x.ndim == 2, "x has shape (N, I)"
    assert h.ndim == 2, "h has shape (N, H)"
    (batch, inputs), hidden = x.shape, h.shape[1]
    assert max(batch, inputs, hidden) <= 64, "N, I and H are from 1 to 64"
    assert h.shape == c.shape == (batch, hidden), "h and c have shape (N, H)"
    assert w_ih.shape == (4 * hidden, inputs), "w_ih has shape (4H, I)"
    assert w_hh.shape == (4 * hidden, hidden), "w_hh has shape (4H, H)"
    assert b_ih.shape == b_hh.shape == (4 * hidden,), "b_ih and b_hh have shape (4H,)"
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh
    assert np.abs(sums).max() <= 2_000, "sums before the gates lie between -2,000 and 2,000"


x, h, w, u, b = np.ones((2, 3)), np.ones((2, 1)), np.ones((4, 3)), np.ones((4, 1)), np.ones(4)
suite.refuse(x, h, h, w.T, u, b, b)
suite.refuse(x, h, h, w, u.T, b, b)
suite.refuse(x, h, h[:1], w, u, b, b)
suite.refuse(x[0], h, h, w, u, b, b)
suite.refuse(x, h, h, w, u, b[:1], b[:1])
suite.refuse(x, h, h, w, u, b, b[:, None])
suite.refuse(x, h, h * np.nan, w, u, b, b)
suite.refuse(x, h, h, 1_000 * w, u, b, b)
