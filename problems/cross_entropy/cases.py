"""Logits of every size, from undecided to sure and wrong.

The tolerance grows with the logits, as the rounding of log(sum) - x_t does in float32.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close


def near(expected, got, context):
    """Within 1e-8 (float32: 1e-6) of 10 + the largest absolute logit."""
    scale = 10 + float(np.abs(context.inputs[0]).max())
    check = close(rtol=0, atol=1e-8 * scale, rtol32=0, atol32=1e-6 * scale)
    return check(expected, got, context)


suite = Suite(check=near)


def targets(draw, n, c):
    return draw.integers(0, c - 1, n)


@suite.group(10)
def one_sample(draw):
    """A single sample of a few classes.
    zh: 只有一个样本，类别不多。
    """
    c = draw.size(2, 5)
    return draw.floats(-4, 4, (1, c)), targets(draw, 1, c)


@suite.group(20, gradient=True)
def batch(draw):
    """Several samples: the mean of their losses.
    zh: 多个样本：损失取平均。
    """
    n, c = draw.size(2, 6), draw.size(2, 6)
    return draw.floats(-4, 4, (n, c + (c == n))), targets(draw, n, c)


@suite.group(10, gradient=True)
def square(draw):
    """As many samples as classes: a wrong axis raises no error.
    zh: 样本数等于类别数：轴弄错了也不会报错。
    """
    n = draw.size(2, 6)
    return draw.floats(-4, 4, (n, n)), targets(draw, n, n)


@suite.group(10)
def many_classes(draw):
    """Up to 100 classes, most of them unlikely.
    zh: 多达 100 个类别，大多数概率很小。
    """
    n, c = draw.size(1, 4), draw.size(10, 100)
    return draw.normal((n, c), 3.0), targets(draw, n, c)


@suite.group(5)
def equal_logits(draw):
    """All classes equally likely: log C, and 0 where there is only one class.
    zh: 所有类别概率相等：结果是 log C；只有一个类别时是 0。
    """
    n, c = draw.size(1, 3), draw.size(1, 6)
    return np.full((n, c), 10.0 * draw.integer(-8, 8)), targets(draw, n, c)


@suite.group(10, gradient=True)
def sure_and_wrong(draw):
    """The right class lies far below another: its probability underflows, its loss does not.
    zh: 正确类别远低于另一个类别：概率下溢成 0，损失却不能是无穷大。
    """
    n, c = draw.size(1, 3), draw.size(2, 4)
    logits = draw.floats(-4, 4, (n, c))
    right = targets(draw, n, c)
    logits[np.arange(n), right] -= draw.choice([1_000.0, 60.0, 9_000.0])
    return logits, right


@suite.group(5, gradient=True)
def sure_and_right(draw):
    """The right class lies far above the others: the loss is almost 0.
    zh: 正确类别远高于其他类别：损失接近 0。
    """
    n, c = draw.size(1, 3), draw.size(2, 4)
    logits = draw.floats(-4, 4, (n, c))
    right = targets(draw, n, c)
    logits[np.arange(n), right] += draw.choice([10.0, 1_000.0])
    return logits, right


@suite.group(10)
def near_ten_thousand(draw):
    """Logits close to 10,000 and to each other: exp overflows.
    zh: logits 都在 10,000 附近、彼此接近：exp 会溢出。
    """
    n, c = draw.size(1, 3), draw.size(2, 5)
    return 9_996 + draw.floats(0, 4, (n, c)), targets(draw, n, c)


@suite.group(10)
def near_minus_ten_thousand(draw):
    """Logits close to -10,000: exp gives nothing but zeros.
    zh: logits 都在 −10,000 附近：exp 全是 0。
    """
    n, c = draw.size(1, 3), draw.size(2, 5)
    return draw.floats(0, 4, (n, c)) - 10_000, targets(draw, n, c)


@suite.group(10)
def rows_of_different_scale(draw):
    """One sample's logits lie near 10,000, another's near -10,000.
    zh: 一个样本的 logits 在 10,000 附近，另一个在 −10,000 附近。
    """
    level = np.array([9_990.0, -9_990.0, 0.0])[: draw.integer(2, 3)]
    c = draw.size(2, 5)
    logits = level[:, None] + draw.floats(-4, 4, (len(level), c))
    return logits, targets(draw, len(level), c)


@suite.group(10)
def layouts(draw):
    """Slices of larger arrays, column-major, or read-only.
    zh: 大数组的切片、按列存储，或者只读。
    """
    n, c = draw.size(1, 4), draw.size(2, 4)
    logits, right = draw.floats(-4, 4, (n, c)), targets(draw, n, c)
    return any_layout(draw, logits), any_layout(draw, right)


@suite.validate
def well_formed(logits, targets):
    assert logits.ndim == 2, "logits have shape (N, C)"
    assert logits.dtype.kind == "f", "logits are floats"
    n, c = logits.shape
    assert 1 <= n <= 64, "N is from 1 to 64"
    assert 1 <= c <= 128, "C is from 1 to 128"
    assert np.abs(logits).max() <= 10_000, "logits lie between -10,000 and 10,000"
    assert targets.shape == (n,), "there is one target a sample"
    assert targets.dtype == np.int64, "targets are int64"
    assert targets.min() >= 0, "targets are not negative"
    assert targets.max() < c, "targets are less than C"


suite.refuse(np.ones((2, 3)), np.array([0, 3]))
suite.refuse(np.ones((2, 3)), np.array([0, -1]))
suite.refuse(np.ones((2, 3)), np.array([0]))
suite.refuse(np.ones((2, 3)), np.array([0.0, 1.0]))
suite.refuse(np.ones((0, 3)), np.zeros(0, np.int64))
suite.refuse(np.ones(3), np.array([0]))
suite.refuse(np.array([[0.0, np.inf]]), np.array([0]))
