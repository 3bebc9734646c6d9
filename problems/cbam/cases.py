"""Feature maps of every shape and sign, kernels from 1 to 7, gates in the middle and at the ends.

The layers' sums stay within about 50, so that float32 gates are good to 1e-5. Saturated
gates come from biases of at least 400, added twice, and, in the spatial half, from 0 or at
least 8 times ±100: far from where the sigmoid moves, so that rounding decides nothing, and
what overflows float32 also overflows float64.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-4))


def images(draw, n, c, low=-3, high=3, most=5):
    return draw.floats(low, high, (n, c, draw.size(1, most), draw.size(1, most)))


def layers(draw, c, r):
    """w1, b1, w2, b2; about half of the hidden values are positive."""
    return (
        draw.floats(-1, 1, (r, c)),
        draw.floats(-1, 1, r),
        draw.floats(-1, 1, (c, r)),
        draw.floats(-1, 1, c),
    )


def spatial(draw, k):
    return draw.floats(-1, 1, (1, 2, k, k))


def module(draw, n, c, r, k):
    return images(draw, n, c), *layers(draw, c, r), spatial(draw, k)


@suite.group(15)
def one_image(draw):
    """One image, a 3 x 3 kernel, fewer hidden values than channels.
    zh: 一张图像，3 x 3 的核，隐藏层比通道数窄。
    """
    r = draw.size(1, 3)
    return module(draw, 1, r + draw.size(1, 3), r, 3)


@suite.group(12)
def batches(draw):
    """Several images, each with gates of its own; kernels of 1 to 5.
    zh: 多张图像，每张有自己的门控；核边长 1 到 5。
    """
    return module(draw, draw.size(2, 3), draw.size(1, 5), draw.size(1, 3), draw.choice([1, 3, 5]))


@suite.group(8)
def channel_gate_alone(draw):
    """spatial_weight is 0, so every spatial gate is 0.5.
    zh: spatial_weight 全为 0，空间门控都是 0.5。
    """
    n, c = draw.size(1, 2), draw.size(1, 4)
    return images(draw, n, c), *layers(draw, c, draw.size(1, 3)), np.zeros((1, 2, 3, 3))


@suite.group(8)
def spatial_gate_alone(draw):
    """The MLP is 0, so every channel gate is 0.5; a kernel with a single 1 off its centre.
    zh: MLP 全为 0，通道门控都是 0.5；卷积核只有一个不在中心的 1。
    """
    c = draw.size(1, 3)
    kernel = np.zeros((1, 2, 3, 3))
    kernel[0, draw.integer(0, 1), draw.choice([0, 2]), draw.integer(0, 2)] = 1.0
    w1, b1, w2, b2 = np.zeros((1, c)), np.zeros(1), np.zeros((c, 1)), np.zeros(c)
    return images(draw, draw.size(1, 2), c), w1, b1, w2, b2, kernel


@suite.group(8)
def one_channel(draw):
    """A single channel: mean and maximum over channels are the same map.
    zh: 只有一个通道：跨通道的均值和最大值是同一张图。
    """
    return module(draw, draw.size(1, 2), 1, draw.size(1, 2), draw.choice([1, 3]))


@suite.group(8)
def large_kernels(draw):
    """Kernels of 5 and 7 on images that may be smaller: most of the window is padding.
    zh: 5 或 7 的核，图像可能更小：窗口大半是填充的零。
    """
    c = draw.size(1, 4)
    return images(draw, 1, c, most=4), *layers(draw, c, 2), spatial(draw, draw.choice([5, 7]))


@suite.group(8)
def not_square(draw):
    """Images taller than wide or the other way round, also one row or one column.
    zh: 高宽不等的图像，也有单行、单列。
    """
    height, width = draw.choice([(1, 5), (5, 1), (2, 6), (7, 3)])
    c = draw.size(1, 4)
    x = draw.floats(-3, 3, (draw.size(1, 2), c, height, width))
    return x, *layers(draw, c, draw.size(1, 2)), spatial(draw, 3)


@suite.group(8)
def equal_sizes(draw):
    """N, C, R, H, W and k are all equal: a wrong axis raises no error.
    zh: N、C、R、H、W、k 全都相等，用错轴也不会报错。
    """
    return draw.floats(-3, 3, (3, 3, 3, 3)), *layers(draw, 3, 3), spatial(draw, 3)


@suite.group(8)
def all_negative(draw):
    """All values are below zero, and so are their maxima.
    zh: 所有值都小于零，最大值也小于零。
    """
    n, c = draw.size(1, 2), draw.size(1, 4)
    return images(draw, n, c, -5, -0.5), *layers(draw, c, draw.size(1, 3)), spatial(draw, 3)


@suite.group(6)
def hidden_all_off(draw):
    """All hidden values are negative before the ReLU: the gate is σ(2 · b2).
    zh: ReLU 之前隐藏值全为负：门控就是 σ(2 · b2)。
    """
    c = draw.size(1, 4)
    w1, b1, w2, b2 = layers(draw, c, draw.size(1, 3))
    return images(draw, draw.size(1, 2), c), w1, b1 - 40, w2, b2, spatial(draw, 3)


@suite.group(8)
def saturated_channels(draw):
    """Channel gates of 0 and 1: the sigmoid's input lies between -1,000 and 1,000.
    zh: 通道门控为 0 或 1：sigmoid 的输入在 −1,000 到 1,000 之间。
    """
    c = draw.size(1, 4)
    w1, b1, w2, _ = layers(draw, c, draw.size(1, 3))
    b2 = 50.0 * draw.integers(8, 9, c)
    b2 = np.where(draw.booleans(c), b2, -b2)
    return images(draw, draw.size(1, 2), c), w1, b1, w2, b2, spatial(draw, 3)


@suite.group(8)
def saturated_places(draw):
    """Spatial gates of 0, 0.5 and 1: whole numbers times a weight of ±100.
    zh: 空间门控为 0、0.5 或 1：整数乘以 ±100 的权重。
    """
    c = draw.size(1, 3)
    shape = draw.size(1, 2), c, draw.size(1, 4), draw.size(1, 4)
    x = 1.0 * draw.integers(-1, 1, shape) * draw.integers(8, 10, shape)
    kernel = np.zeros((1, 2, 3, 3))
    kernel[0, 1, draw.integer(0, 2), draw.integer(0, 2)] = draw.choice([100.0, -100.0])
    w1, b1, w2, _ = layers(draw, c, draw.size(1, 2))
    return x, w1, b1, w2, np.full(c, 400.0), kernel


@suite.group(8)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    arrays = module(draw, draw.size(1, 2), draw.size(1, 4), draw.size(1, 3), 3)
    return tuple(any_layout(draw, array) for array in arrays)


@suite.validate
def well_formed(x, w1, b1, w2, b2, spatial_weight):
    named = (("x", x, 4, 10), ("w1", w1, 2, 1), ("b1", b1, 1, 50), ("w2", w2, 2, 1),
             ("b2", b2, 1, 500), ("spatial_weight", spatial_weight, 4, 100))
    for name, array, axes, most in named:
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert array.ndim == axes, f"{name} has {axes} axes"
        assert array.size, f"{name} is not empty"
        assert np.abs(array).max() <= most, f"{name}: values lie between -{most} and {most}"
    (n, c, *image), r, k = x.shape, len(w1), spatial_weight.shape[-1]
    assert n <= 8, "at most 8 images"
    assert max(c, r) <= 32, "C and R are at most 32"
    assert max(image) <= 16, "H and W are at most 16"
    assert w1.shape == (r, c), "w1 is (R, C)"
    assert b1.shape == (r,), "b1 is (R,)"
    assert w2.shape == (c, r), "w2 is (C, R)"
    assert b2.shape == (c,), "b2 is (C,)"
    assert spatial_weight.shape == (1, 2, k, k), "spatial_weight is (1, 2, k, k)"
    assert k in (1, 3, 5, 7), "k is odd, from 1 to 7"


image, kernel = np.ones((1, 3, 2, 2)), np.ones((1, 2, 3, 3))
mlp = np.ones((2, 3)), np.ones(2), np.ones((3, 2)), np.ones(3)
suite.refuse(image, *mlp, np.ones((1, 2, 4, 4)))
suite.refuse(image, *mlp, np.ones((1, 3, 3, 3)))
suite.refuse(image, *mlp, np.ones((1, 2, 3, 1)))
suite.refuse(image, mlp[2], *mlp[1:], kernel)
suite.refuse(image[:, :2], *mlp, kernel)
suite.refuse(image[0], *mlp, kernel)
suite.refuse(image * np.nan, *mlp, kernel)
suite.refuse(image, *mlp[:3], np.ones(3) * 501, kernel)
