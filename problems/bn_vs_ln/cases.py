"""Batches for batch_norm in training and evaluation, and trailing shapes for layer_norm.

Constant channels hold small whole numbers, whose mean float32 gets right to the last bit
or two: 1e-7 / sqrt(1e-5) stays well below the tolerance. Far from zero no float32 code
can do well; there the tolerance for float32 is wider, and E[x²] - E[x]² still fails.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=1e-6, atol=1e-6, rtol32=1e-4, atol32=1e-3))
FAR = close(rtol=1e-9, atol=1e-6, rtol32=1e-6, atol32=0.25)


def channels(draw, c):
    """gamma, beta, running mean and running variance of c channels."""
    return (
        draw.floats(0.5, 2, c),
        draw.floats(-2, 2, c),
        draw.floats(-2, 2, c),
        draw.floats(0.25, 4, c),
    )


def batch(draw, n, c, *image):
    """Gaussian values around a mean of each channel's own."""
    shape = (n, c, *image)
    centre = draw.floats(-3, 3, c).reshape(1, c, *[1] * len(image))
    return centre + draw.normal(shape, draw.choice([1.0, 0.1, 5.0]))


def some_batch(draw, least=2):
    if draw.boolean():
        return batch(draw, draw.size(1, 3), draw.size(1, 4), draw.size(2, 4), draw.size(1, 3))
    return batch(draw, draw.size(least, 8), draw.size(1, 5))


@suite.group(15, entry="batch_norm")
def training_rows(draw):
    """batch_norm, training: rows (N, C), momentum and eps not given.
    zh: batch_norm 训练：输入 (N, C)，不传 momentum 和 eps。
    """
    x = batch(draw, draw.size(2, 8), draw.size(1, 5))
    return x, *channels(draw, x.shape[1]), True


@suite.group(15, entry="batch_norm")
def training_images(draw):
    """batch_norm, training: images (N, C, H, W) share a channel's mean over N, H and W.
    zh: batch_norm 训练：图像 (N, C, H, W)，同一通道在 N、H、W 上共用均值。
    """
    x = batch(draw, draw.size(1, 4), draw.size(2, 4), draw.size(2, 4), draw.size(1, 3))
    return x, *channels(draw, x.shape[1]), True, 0.1, draw.choice([1e-5, 1e-3])


@suite.group(10, entry="batch_norm")
def equal_sizes(draw):
    """batch_norm, training: N, C, H and W are all equal, so that a wrong axis raises no error.
    zh: batch_norm 训练：N、C、H、W 都相等，用错轴也不会报错。
    """
    n = draw.size(2, 4)
    x = batch(draw, n, n, *draw.choice([(), (n, n)]))
    return x, *channels(draw, n), True


@suite.group(10, entry="batch_norm")
def momentum(draw):
    """batch_norm, training: momentum 0 keeps the running values, 1 takes the batch's.
    zh: batch_norm 训练：momentum 为 0 时保留滑动统计量，为 1 时取当前 batch 的。
    """
    x = some_batch(draw)
    return x, *channels(draw, x.shape[1]), True, draw.choice([0.0, 1.0, 0.5, 0.01, 0.9])


@suite.group(15, entry="batch_norm")
def evaluation(draw):
    """batch_norm, evaluation: the running values normalise and come back unchanged.
    zh: batch_norm 评估：用滑动统计量归一化，并原样返回。
    """
    x = some_batch(draw, 1)
    return x, *channels(draw, x.shape[1]), False, draw.choice([0.1, 0.9]), draw.choice([1e-5, 0.1])


@suite.group(5, entry="batch_norm")
def one_sample(draw):
    """batch_norm on a single row (evaluation) or a single image (either way).
    zh: batch_norm 只有一个样本：单行（评估），或单张图像（训练、评估都有）。
    """
    c = draw.size(1, 4)
    if draw.boolean():
        return batch(draw, 1, c), *channels(draw, c), False
    return batch(draw, 1, c, 2, draw.size(1, 3)), *channels(draw, c), draw.boolean()


@suite.group(10, entry="batch_norm")
def constant_channels(draw):
    """batch_norm, training: a channel of equal values has no variance; its y is beta.
    zh: batch_norm 训练：某通道的值全相等，方差为 0，y 就是 beta。
    """
    x = some_batch(draw)
    x[:, draw.integer(0, x.shape[1] - 1)] = draw.integer(-4, 4)
    return x, *channels(draw, x.shape[1]), True


@suite.group(10, entry="batch_norm")
def tiny_variance(draw):
    """batch_norm, training: variances about as small as eps, which belongs under the root.
    zh: batch_norm 训练：方差和 eps 差不多小；eps 应加在根号里面。
    """
    x = 0.01 * batch(draw, draw.size(4, 8), draw.size(1, 3))
    return x, *channels(draw, x.shape[1]), True, 0.1, draw.choice([1e-5, 1e-4])


@suite.group(10, entry="batch_norm", check=FAR)
def far_from_zero(draw):
    """batch_norm, training: values around 200,000 that vary by 1; E[x²] - E[x]² loses all digits.
    zh: batch_norm 训练：数值在 200,000 附近、波动为 1；E[x²] − E[x]² 的有效数字会丢光。
    """
    c = draw.size(2, 4)
    x = 200_000.0 + draw.normal((draw.size(8, 16), c))
    return x, *channels(draw, c), True


@suite.group(15, entry="layer_norm")
def last_axis(draw):
    """layer_norm over the last axis: rows, or sequences (B, L, D).
    zh: layer_norm 在最后一维上：(N, D) 或序列 (B, L, D)。
    """
    d = draw.size(2, 8)
    before = (draw.size(1, 5),) if draw.boolean() else (draw.size(1, 3), draw.size(1, 4))
    x = draw.floats(-3, 3, 1) + draw.normal((*before, d), draw.choice([1.0, 5.0]))
    return x, draw.floats(0.5, 2, d), draw.floats(-2, 2, d)


@suite.group(15, entry="layer_norm")
def several_axes(draw):
    """layer_norm over two or three trailing axes, as many as gamma has.
    zh: layer_norm 在末尾两维或三维上，与 gamma 的维数一致。
    """
    shape = (draw.size(1, 3), draw.size(2, 4), draw.size(1, 3))[draw.choice([1, 0]) :]
    x = draw.normal((draw.size(1, 4), *shape), 2.0)
    return x, draw.floats(0.5, 2, shape), draw.floats(-2, 2, shape), draw.choice([1e-5, 0.01])


@suite.group(10, entry="layer_norm")
def square(draw):
    """layer_norm where all sizes are equal, so that a wrong axis raises no error.
    zh: layer_norm 各维大小相等，用错轴也不会报错。
    """
    n = draw.size(2, 5)
    x = draw.normal((n,) * draw.choice([2, 3]), 2.0)
    return x, draw.floats(0.5, 2, n), draw.floats(-2, 2, n)


@suite.group(5, entry="layer_norm")
def nothing_in_front(draw):
    """layer_norm of an x that has gamma's very shape, also of a single number.
    zh: layer_norm 的 x 与 gamma 形状完全相同，也可能只有一个数。
    """
    shape = draw.choice([(1,), (4,), (2, 3), (1, 1)])
    return draw.normal(shape), draw.floats(0.5, 2, shape), draw.floats(-2, 2, shape)


@suite.group(10, entry="layer_norm")
def flat_rows(draw):
    """layer_norm: rows of equal values, and rows that vary about as little as eps.
    zh: layer_norm：整行的值相等，或者波动和 eps 差不多小。
    """
    n, d = draw.size(2, 4), draw.size(2, 6)
    x = 0.01 * draw.normal((n, d))
    x[0] = draw.integer(-4, 4)
    return x, draw.floats(0.5, 2, d), draw.floats(-2, 2, d), draw.choice([1e-5, 1e-4])


@suite.group(10, entry="layer_norm", check=FAR)
def far_rows(draw):
    """layer_norm of rows around 200,000 that vary by 1.
    zh: layer_norm：整行数值在 200,000 附近、波动为 1。
    """
    d = draw.size(8, 16)
    x = 200_000.0 + draw.normal((draw.size(1, 4), d))
    return x, draw.floats(0.5, 2, d), draw.floats(-2, 2, d)


@suite.group(10, entry="batch_norm")
def layouts(draw):
    """batch_norm on slices of larger arrays, column-major or read-only inputs.
    zh: batch_norm 的输入是大数组的切片、按列存储，或者只读。
    """
    x = some_batch(draw)
    arrays = (any_layout(draw, array) for array in (x, *channels(draw, x.shape[1])))
    return *arrays, draw.boolean()


@suite.group(5, entry="layer_norm")
def layer_layouts(draw):
    """layer_norm on slices of larger arrays, column-major or read-only inputs.
    zh: layer_norm 的输入是大数组的切片、按列存储，或者只读。
    """
    d = draw.size(2, 5)
    arrays = draw.normal((draw.size(1, 4), d)), draw.floats(0.5, 2, d), draw.floats(-2, 2, d)
    return tuple(any_layout(draw, array) for array in arrays)


def check_array(name, array, shape):
    assert array.dtype.kind == "f", f"{name} holds floats"
    assert array.shape == tuple(shape), f"{name} has shape {tuple(shape)}"
    assert array.size >= 1, f"{name} is not empty"
    assert np.abs(array).max() <= 1_000_000, f"{name} lies between -1,000,000 and 1,000,000"


@suite.validate(entry="batch_norm")
def well_formed_batch(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    assert x.ndim in (2, 4), "x has shape (N, C) or (N, C, H, W)"
    check_array("x", x, x.shape)
    check_array("gamma", gamma, x.shape[1:2])
    check_array("beta", beta, x.shape[1:2])
    check_array("running_mean", running_mean, x.shape[1:2])
    check_array("running_var", running_var, x.shape[1:2])
    assert running_var.min() >= 0.01, "running variances are at least 0.01"
    assert type(training) is bool, "training is True or False"
    assert not training or x.size // x.shape[1] >= 2, "in training a channel has at least 2 values"
    assert 0 <= momentum <= 1, "momentum lies between 0 and 1"
    assert 1e-5 <= eps <= 1, "eps lies between 1e-5 and 1"


@suite.validate(entry="layer_norm")
def well_formed_layer(x, gamma, beta, eps=1e-5):
    assert 1 <= gamma.ndim <= 3, "gamma has one to three dimensions"
    assert gamma.ndim <= x.ndim <= 4, "x has at least gamma's dimensions, at most four"
    check_array("x", x, x.shape)
    check_array("gamma", gamma, x.shape[x.ndim - gamma.ndim :])
    check_array("beta", beta, gamma.shape)
    assert 1e-5 <= eps <= 1, "eps lies between 1e-5 and 1"


x23, one3, one2 = np.ones((2, 3)), np.ones(3), np.ones(2)
suite.refuse(x23, one3, one3, one3, one3, 1, entry="batch_norm")
suite.refuse(x23[:1], one3, one3, one3, one3, True, entry="batch_norm")
suite.refuse(x23, one2, one2, one2, one2, True, entry="batch_norm")
suite.refuse(x23, one3, one3, one3, 0 * one3, False, entry="batch_norm")
suite.refuse(x23, one3, one3, one3, one3, True, 1.5, entry="batch_norm")
suite.refuse(x23[0], one3, one3, one3, one3, False, entry="batch_norm")
suite.refuse(x23, one2, one2, entry="layer_norm")
suite.refuse(x23, one3, one3, 0.0, entry="layer_norm")
suite.refuse(x23, x23, one3, entry="layer_norm")
suite.refuse(x23 * np.nan, one3, one3, entry="layer_norm")
