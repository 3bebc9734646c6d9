"""Feature maps of every shape, gates in the middle and at both ends.

x stays within 3 and the layers' sums within about 30, so that float32 gates are good to
1e-5. Where gates are saturated the second bias is at least 800 in size: far from where the
sigmoid moves, so that rounding decides nothing, and what overflows float32 also overflows
float64.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-4))


def images(draw, n, c, low=-3, high=3, most=4):
    return draw.floats(low, high, (n, c, draw.size(1, most), draw.size(1, most)))


def layers(draw, c, r):
    """w1, b1, w2, b2; about half of the hidden values are positive."""
    return (
        draw.floats(-1, 1, (r, c)),
        draw.floats(-1, 1, r),
        draw.floats(-1, 1, (c, r)),
        draw.floats(-1, 1, c),
    )


@suite.group(15)
def one_image(draw):
    """One image, fewer hidden values than channels.
    zh: 一张图像，隐藏层比通道数窄。
    """
    r = draw.size(1, 3)
    c = r + draw.size(1, 4)
    return images(draw, 1, c), *layers(draw, c, r)


@suite.group(12)
def batches(draw):
    """Several images, each with gates of its own.
    zh: 多张图像，每张有自己的门控值。
    """
    c = draw.size(2, 6)
    return images(draw, draw.size(2, 4), c), *layers(draw, c, draw.size(1, 3))


@suite.group(10)
def as_wide_or_wider(draw):
    """As many hidden values as channels, or more.
    zh: 隐藏层与通道数一样宽，或者更宽。
    """
    c = draw.size(1, 4)
    return images(draw, draw.size(1, 2), c), *layers(draw, c, c + draw.integer(0, 2))


@suite.group(10)
def not_square(draw):
    """Images of many pixels, taller than wide or the other way round.
    zh: 像素较多的图像，高宽不等。
    """
    height, width = draw.choice([(1, 4), (4, 1), (2, 7), (6, 3)])
    n, c = draw.size(1, 2), draw.size(1, 4)
    return draw.floats(-3, 3, (n, c, height, width)), *layers(draw, c, draw.size(1, 3))


@suite.group(8)
def one_pixel(draw):
    """Images of one pixel: the mean is the value itself.
    zh: 只有一个像素的图像：均值就是它本身。
    """
    n, c = draw.size(1, 4), draw.size(1, 4)
    return draw.floats(-3, 3, (n, c, 1, 1)), *layers(draw, c, draw.size(1, 3))


@suite.group(8)
def equal_sizes(draw):
    """N, C, R, H and W are all equal: a wrong axis raises no error.
    zh: N、C、R、H、W 全都相等，用错轴也不会报错。
    """
    n = draw.integer(2, 4)
    return draw.floats(-3, 3, (n, n, n, n)), *layers(draw, n, n)


@suite.group(8)
def far_from_zero(draw):
    """Channels with means of different sign and size, where mean and maximum lie apart.
    zh: 各通道的均值有正有负、大小不一，均值与最大值相差很大。
    """
    n, c = draw.size(1, 3), draw.size(1, 4)
    centre = draw.integers(-4, 4, (n, c, 1, 1))
    return images(draw, n, c) + centre, *layers(draw, c, draw.size(1, 3))


@suite.group(8)
def hidden_all_off(draw):
    """All hidden values are negative before the ReLU: the second bias alone decides.
    zh: ReLU 之前隐藏值全为负：只由第二层的偏置决定。
    """
    c, r = draw.size(1, 4), draw.size(1, 3)
    w1, b1, w2, b2 = layers(draw, c, r)
    return images(draw, draw.size(1, 2), c), w1, b1 - 40, w2, b2


@suite.group(10)
def saturated(draw):
    """Inputs of the sigmoid down to -1,000 and up to 1,000: gates of 0 and 1, never NaN.
    zh: sigmoid 的输入在 −1,000 到 1,000 之间：门控值为 0 或 1，不能出现 NaN。
    """
    n, c, r = draw.size(1, 2), draw.size(1, 4), draw.size(1, 3)
    w1, b1, w2, _ = layers(draw, c, r)
    b2 = 50.0 * draw.integers(16, 20, c)
    return images(draw, n, c), w1, b1, w2, np.where(draw.booleans(c), b2, -b2)


@suite.group(5)
def zeros(draw):
    """A feature map of zeros stays one, whatever the gates are.
    zh: 全零的特征图仍是全零，与门控值无关。
    """
    c = draw.size(1, 4)
    return np.zeros((draw.size(1, 2), c, 2, 3)), *layers(draw, c, draw.size(1, 3))


@suite.group(4)
def many_channels(draw):
    """Thirty-two channels squeezed into two or four.
    zh: 32 个通道压缩到 2 个或 4 个。
    """
    return draw.floats(-3, 3, (1, 32, 2, 2)), *layers(draw, 32, draw.choice([2, 4]))


@suite.group(8)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    c = draw.size(1, 4)
    arrays = images(draw, draw.size(1, 2), c), *layers(draw, c, draw.size(1, 3))
    return tuple(any_layout(draw, array) for array in arrays)


@suite.validate
def well_formed(x, w1, b1, w2, b2):
    named = (("x", x, 4, 10), ("w1", w1, 2, 1), ("b1", b1, 1, 50),
             ("w2", w2, 2, 1), ("b2", b2, 1, 1000))
    for name, array, axes, most in named:
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert array.ndim == axes, f"{name} has {axes} axes"
        assert array.size, f"{name} is not empty"
        assert np.abs(array).max() <= most, f"{name}: values lie between -{most} and {most}"
    (n, c, *image), r = x.shape, len(w1)
    assert n <= 8, "at most 8 images"
    assert max(c, r, *image) <= 32, "C, R, H and W are at most 32"
    assert w1.shape == (r, c), "w1 is (R, C)"
    assert b1.shape == (r,), "b1 is (R,)"
    assert w2.shape == (c, r), "w2 is (C, R)"
    assert b2.shape == (c,), "b2 is (C,)"


image, down, up = np.ones((1, 3, 2, 2)), np.ones((2, 3)), np.ones((3, 2))
suite.refuse(image, up, np.ones(2), down, np.ones(3))
suite.refuse(image, down, np.ones(3), up, np.ones(3))
suite.refuse(image, down, np.ones(2), up, np.ones(2))
suite.refuse(image, down, np.ones((1, 2)), up, np.ones(3))
suite.refuse(image[0], down, np.ones(2), up, np.ones(3))
suite.refuse(image * np.nan, down, np.ones(2), up, np.ones(3))
suite.refuse(image, down, np.ones(2), up, np.ones(3) * 1001)
suite.refuse(image, down, np.ones(2), up * 2, np.ones(3))
