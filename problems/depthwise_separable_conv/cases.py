"""Layers of every shape, and counts for every number of channels.

Values of x stay within 3 and weights within 1, so that answers are of the order of 10 and
float32 is good to 1e-5, FFT included; the absolute tolerance of 1e-3 hides no mistake.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close, exact

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-3))
LAYER, COUNTS = "depthwise_separable_conv", "parameter_counts"


def layer(draw, channels, out, k, batch=1, padding=0, most=4):
    """Images a little larger than the kernel needs, and the weights of both steps."""
    height, width = (max(1, k - 2 * padding) + draw.size(0, most) for _ in range(2))
    return images(draw, batch, channels, height, width), *weights(draw, channels, out, k)


def images(draw, *shape):
    return draw.floats(-3, 3, shape)


def weights(draw, channels, out, k):
    return draw.floats(-1, 1, (channels, 1, k, k)), draw.floats(-1, 1, (out, channels, 1, 1))


@suite.group(12, entry=LAYER)
def plain(draw):
    """One image, a few channels, odd kernels; stride and padding not given.
    zh: 一张图像、几个通道、奇数边长的核；不传步长和填充。
    """
    return layer(draw, draw.size(1, 4), draw.size(1, 4), draw.choice([1, 3]))


@suite.group(6, entry=LAYER)
def one_tap(draw):
    """Each kernel has a single 1 in a place of its own: channels are moved, nothing flipped.
    zh: 每个核只有一个 1，位置各不相同：各通道只是平移，没有翻转。
    """
    channels = draw.size(1, 3)
    depthwise = np.zeros((channels, 1, 3, 3))
    for c in range(channels):
        depthwise[c, 0, draw.integer(0, 2), draw.integer(0, 2)] = 1.0
    x = images(draw, 1, channels, draw.size(3, 5), draw.size(3, 5))
    return x, depthwise, np.eye(channels)[:, :, None, None]


@suite.group(8, entry=LAYER)
def batches(draw):
    """Several images, more channels in than out or the other way round.
    zh: 多张图像，输入通道比输出通道多，或者相反。
    """
    channels, out = draw.choice([(1, 3), (3, 1), (2, 5), (5, 2)])
    return layer(draw, channels, out, draw.size(1, 3), draw.size(2, 4), most=2)


@suite.group(8, entry=LAYER)
def even_kernels(draw):
    """Kernels of even size on images that are taller than wide or the other way round.
    zh: 偶数边长的核，图像高宽不等。
    """
    channels, k, (tall, wide) = draw.size(1, 3), draw.choice([2, 4]), draw.choice([(0, 3), (3, 0)])
    x = images(draw, draw.size(1, 2), channels, k + tall, k + wide)
    return x, *weights(draw, channels, draw.size(1, 3), k)


@suite.group(8, entry=LAYER)
def strided(draw):
    """Strides of 2 and more, also past the kernel's size.
    zh: 步长为 2 或更大，也可能超过核的边长。
    """
    inputs = layer(draw, draw.size(1, 3), draw.size(1, 3), draw.size(1, 3), 2, most=8)
    return *inputs, draw.integer(2, 4)


@suite.group(8, entry=LAYER)
def padded(draw):
    """Zeros around the image, on all four sides.
    zh: 图像四边补零。
    """
    padding = draw.integer(1, 3)
    inputs = layer(draw, draw.size(1, 3), draw.size(1, 3), draw.size(1, 4), 2, padding)
    return *inputs, 1, padding


@suite.group(10, entry=LAYER)
def strided_and_padded(draw):
    """Stride and padding together, as in MobileNet's layers that halve the image.
    zh: 步长与填充同时出现，就像 MobileNet 里把图像缩小一半的层。
    """
    padding = draw.integer(1, 2)
    inputs = layer(draw, draw.size(2, 4), draw.size(1, 4), draw.size(1, 4), 2, padding, most=6)
    return *inputs, draw.integer(2, 3), padding


@suite.group(6, entry=LAYER)
def equal_sizes(draw):
    """N, C, O, k and the output's sides are all equal: a wrong axis raises no error.
    zh: N、C、O、k 与输出边长全都相等，用错轴也不会报错。
    """
    n = draw.integer(2, 3)
    return images(draw, n, n, 2 * n - 1, 2 * n - 1), *weights(draw, n, n, n)


@suite.group(6, entry=LAYER)
def tiny(draw):
    """One pixel, one row, one channel, a kernel of one value or as large as the image.
    zh: 单个像素、单行、单通道；核只有一个值，或者与图像一样大。
    """
    k, height, width = draw.choice([(1, 1, 1), (1, 1, 4), (1, 4, 1), (2, 2, 2), (3, 3, 3)])
    channels = draw.size(1, 2)
    x = images(draw, 1, channels, height, width)
    return x, *weights(draw, channels, draw.size(1, 2), k), draw.integer(1, 3)


@suite.group(8, entry=LAYER)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    arrays = layer(draw, draw.size(1, 3), draw.size(1, 3), draw.size(1, 3), draw.size(1, 2), 1)
    return (*(any_layout(draw, array) for array in arrays), draw.integer(1, 2), 1)


@suite.group(15, entry=COUNTS, check=exact())
def counts(draw):
    """parameter_counts for a few channels.
    zh: 通道数不多时的 parameter_counts。
    """
    return draw.size(1, 8), draw.size(1, 8), draw.size(1, 7)


@suite.group(5, entry=COUNTS, check=exact())
def large_counts(draw):
    """parameter_counts for the layers of real networks, and beyond 2 ** 31.
    zh: 真实网络规模的 parameter_counts，也会超过 2 ** 31。
    """
    return draw.integer(64, 4096), draw.integer(64, 4096), draw.choice([3, 5, 1, 7, 1024])


@suite.validate(entry=LAYER)
def a_layer(x, depthwise, pointwise, stride=1, padding=0):
    named = (("x", x, 3), ("depthwise", depthwise, 1), ("pointwise", pointwise, 1))
    for name, array, most in named:
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert array.ndim == 4, f"{name} has four axes"
        assert array.size, f"{name} is not empty"
        assert np.abs(array).max() <= most, f"{name}: values lie between -{most} and {most}"
    (n, c, *image), k, out = x.shape, depthwise.shape[-1], len(pointwise)
    assert n <= 8, "at most 8 images"
    assert max(c, out) <= 16, "at most 16 channels"
    assert max(image) <= 32, "H and W are at most 32"
    assert k <= 7, "k is at most 7"
    assert depthwise.shape == (c, 1, k, k), "depthwise is (C, 1, k, k)"
    assert pointwise.shape == (out, c, 1, 1), "pointwise is (O, C, 1, 1)"
    assert type(stride) is int, "stride is an int"
    assert 1 <= stride <= 8, "stride lies between 1 and 8"
    assert type(padding) is int, "padding is an int"
    assert 0 <= padding <= 8, "padding lies between 0 and 8"
    assert k <= min(image) + 2 * padding, "the kernel fits into the padded image"
    rows, columns = ((side + 2 * padding - k) // stride + 1 for side in image)
    assert n * rows * columns * c * (k * k + out) <= 200_000, "at most 200,000 products"


@suite.validate(entry=COUNTS)
def a_size(c_in, c_out, k):
    for name, number in (("c_in", c_in), ("c_out", c_out), ("k", k)):
        assert type(number) is int, f"{name} is an int"
        assert 1 <= number <= 4096, f"{name} lies between 1 and 4,096"


image, one, mix = np.ones((1, 2, 3, 3)), np.ones((2, 1, 2, 2)), np.ones((4, 2, 1, 1))
suite.refuse(image, one[:1], mix, entry=LAYER)
suite.refuse(image, np.ones((2, 1, 2, 3)), mix, entry=LAYER)
suite.refuse(image, one, np.ones((2, 4, 1, 1)), entry=LAYER)
suite.refuse(image, np.ones((2, 1, 4, 4)), mix, entry=LAYER)
suite.refuse(image, one, mix, 0, entry=LAYER)
suite.refuse(image * 4, one, mix, entry=LAYER)
suite.refuse(3, 4, 0, entry=COUNTS)
suite.refuse(3.0, 4, 3, entry=COUNTS)
