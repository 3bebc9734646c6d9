"""Layers of every shape: channels, batches, stride, padding, dilation, groups, alone and together.

Values stay within 3 and a sum within 200 products, so that float32 sums are good to about
1e-4, FFT included: the absolute tolerance of 1e-3 refuses no honest float32 work, and every
mistake is off by far more. Gradients are asked for in layers of a few hundred products.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-3))


def values(draw, *shape):
    return draw.floats(-3, 3, shape)


def reach(taps, dilation):
    """Pixels that so many taps span."""
    return dilation * (taps - 1) + 1


def images(draw, batch, channels, kernel, padding=0, dilation=1, most=4):
    """Images that the kernel fits into, up to ``most`` larger than they have to be."""
    height, width = (
        max(1, reach(taps, dilation) - 2 * padding) + draw.size(0, most) for taps in kernel
    )
    return values(draw, batch, channels, height, width)


def sides(draw, most=3):
    return draw.size(1, most), draw.size(1, most)


@suite.group(10, gradient=True)
def plain(draw):
    """One image, several channels in and out, odd square kernels; nothing else given.
    zh: 一张图像，多个输入、输出通道，奇数边长的方核；其余参数都不给。
    """
    channels, size = draw.size(1, 4), draw.choice([1, 3])
    x = images(draw, 1, channels, (size, size))
    return x, values(draw, draw.size(1, 4), channels, size, size)


@suite.group(10, gradient=True)
def with_bias(draw):
    """Batches of images, and a bias for each output channel.
    zh: 一个 batch 有多张图像，每个输出通道有偏置。
    """
    channels, out, kernel = draw.size(1, 3), draw.size(1, 4), sides(draw)
    x = images(draw, draw.size(1, 3), channels, kernel)
    return x, values(draw, out, channels, *kernel), values(draw, out)


@suite.group(6)
def one_tap(draw):
    """A kernel with a single 1: the answer is one channel, moved, nothing flipped.
    zh: 卷积核里只有一个 1：结果是某个通道平移后的副本，没有翻转。
    """
    channels = draw.size(1, 3)
    weight = np.zeros((1, channels, 2, 3))
    weight[0, draw.integer(0, channels - 1), draw.integer(0, 1), draw.integer(0, 2)] = 1.0
    return images(draw, 1, channels, (2, 3), 1), weight, None, 1, 1


@suite.group(10)
def not_square(draw):
    """Images and kernels are taller than wide or the other way round, kernels even too.
    zh: 图像和卷积核的高宽不等，卷积核边长也可能是偶数。
    """
    kernel = draw.choice([(1, 2), (2, 1), (2, 3), (4, 2), (1, 5), (6, 1)])
    channels = draw.size(1, 3)
    x = images(draw, draw.size(1, 2), channels, kernel, 1)
    return x, values(draw, draw.size(1, 3), channels, *kernel), None, 1, draw.integer(0, 1) + 1


@suite.group(8)
def strided(draw):
    """Strides of 2 and more, also past the kernel's size; the last step may not fit.
    zh: 步长为 2 或更大，也可能超过卷积核边长；最后一步不一定放得下。
    """
    channels, out, kernel = draw.size(1, 3), draw.size(1, 3), sides(draw)
    x = images(draw, draw.size(1, 2), channels, kernel, most=9)
    return x, values(draw, out, channels, *kernel), values(draw, out), draw.integer(2, 4)


@suite.group(8, gradient=True)
def strided_and_padded(draw):
    """Stride and zero padding together.
    zh: 步长与补零同时出现。
    """
    channels, out, kernel = draw.size(1, 3), draw.size(1, 3), sides(draw)
    stride, padding = draw.integer(2, 3), draw.integer(1, 2)
    x = images(draw, draw.size(1, 2), channels, kernel, padding, most=7)
    return x, values(draw, out, channels, *kernel), values(draw, out), stride, padding


@suite.group(10, gradient=True)
def dilated(draw):
    """Taps 2 or 3 pixels apart: k of them reach over dilation · (k - 1) + 1 pixels.
    zh: 采样点相隔 2 或 3 个像素：k 个点跨越 dilation · (k − 1) + 1 个像素。
    """
    channels, out, dilation = draw.size(1, 2), draw.size(1, 3), draw.integer(2, 3)
    kernel = draw.choice([(2, 2), (3, 3), (2, 3), (3, 1)])
    x = images(draw, draw.size(1, 2), channels, kernel, dilation=dilation)
    return x, values(draw, out, channels, *kernel), values(draw, out), 1, 0, dilation


@suite.group(10)
def dilated_strided_padded(draw):
    """Dilation, stride and padding together, all three different.
    zh: 空洞、步长、填充同时出现，三个值各不相同。
    """
    stride, padding, dilation = draw.choice([(1, 3, 2), (2, 1, 3), (3, 1, 2), (3, 2, 4), (4, 3, 2)])
    channels, out, kernel = draw.size(1, 2), draw.size(1, 3), (draw.size(2, 3), draw.size(1, 3))
    x = images(draw, draw.size(1, 2), channels, kernel, padding, dilation, most=8)
    return x, values(draw, out, channels, *kernel), values(draw, out), stride, padding, dilation


@suite.group(14, gradient=True)
def grouped(draw):
    """Two or three groups of two and more channels, as many or more or fewer of them out.
    zh: 两到三组，每组至少两个通道；输出通道可以更多、更少或一样多。
    """
    groups, inner, outer = draw.integer(2, 3), draw.integer(2, 3), draw.integer(1, 3)
    kernel = sides(draw, 2)
    x = images(draw, draw.size(1, 2), groups * inner, kernel, most=3)
    weight = values(draw, groups * outer, inner, *kernel)
    return x, weight, values(draw, groups * outer), 1, 0, 1, groups


@suite.group(8)
def depthwise(draw):
    """As many groups as input channels, one to three outputs each.
    zh: 组数等于输入通道数，每个通道产生一到三个输出通道。
    """
    groups, outer, kernel = draw.size(2, 4), draw.integer(1, 3), sides(draw)
    x = images(draw, draw.size(1, 2), groups, kernel, 1)
    return x, values(draw, groups * outer, 1, *kernel), None, draw.integer(1, 2), 1, 1, groups


@suite.group(10)
def everything(draw):
    """Batch, bias, stride, padding, dilation and groups at once.
    zh: batch、偏置、步长、填充、空洞、分组全部一起出现。
    """
    stride, padding, dilation = draw.choice([(2, 1, 3), (3, 1, 2), (1, 2, 3), (2, 3, 4)])
    groups, inner, outer = draw.integer(2, 3), draw.integer(1, 2), draw.integer(1, 2)
    kernel = draw.size(1, 3), draw.size(2, 3)
    x = images(draw, draw.size(2, 3), groups * inner, kernel, padding, dilation, most=6)
    weight = values(draw, groups * outer, inner, *kernel)
    return x, weight, values(draw, groups * outer), stride, padding, dilation, groups


@suite.group(6)
def equal_sizes(draw):
    """N, C, O, kH, kW, and the output's sides are all equal: a wrong axis raises no error.
    zh: N、C、O、kH、kW 与输出边长全都相等，用错轴也不会报错。
    """
    n = draw.integer(2, 3)
    return values(draw, n, n, 2 * n - 1, 2 * n - 1), values(draw, n, n, n, n), values(draw, n)


@suite.group(6)
def single_output(draw):
    """The kernel covers the whole padded image: one value a channel.
    zh: 卷积核覆盖整个填充后的图像：每个通道只有一个输出值。
    """
    channels, out, padding = draw.size(1, 3), draw.size(1, 3), draw.integer(0, 1)
    kernel = 2 * padding + draw.size(1, 3), 2 * padding + draw.size(1, 2)
    x = values(draw, draw.size(1, 2), channels, *(side - 2 * padding for side in kernel))
    return x, values(draw, out, channels, *kernel), values(draw, out), draw.integer(1, 3), padding


@suite.group(5)
def tiny(draw):
    """One channel, one pixel, one tap, one group of one channel.
    zh: 单通道、单像素、单个采样点、一组只有一个通道。
    """
    height, width = draw.choice([(1, 1), (1, 4), (4, 1)])
    weight = values(draw, draw.size(1, 2), 1, 1, 1)
    stride, dilation = draw.integer(1, 3), draw.integer(1, 4)
    return values(draw, 1, 1, height, width), weight, None, stride, 0, dilation


@suite.group(4)
def wide_padding(draw):
    """Padding beyond the kernel's reach: the border of the answer is the bias alone.
    zh: 填充比卷积核的跨度还大：输出边缘只剩偏置。
    """
    channels, out, kernel = draw.size(1, 2), draw.size(1, 2), sides(draw, 2)
    x = values(draw, draw.size(1, 2), channels, draw.size(1, 3), draw.size(1, 3))
    return x, values(draw, out, channels, *kernel), values(draw, out), 1, draw.integer(3, 4)


@suite.group(8)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    inner, outer, kernel = draw.size(1, 2), draw.size(1, 2), sides(draw)
    x = images(draw, draw.size(1, 2), 2 * inner, kernel, 1)
    arrays = x, values(draw, 2 * outer, inner, *kernel), values(draw, 2 * outer)
    return (*(any_layout(draw, array) for array in arrays), draw.integer(1, 2), 1, 1, 2)


@suite.validate
def well_formed(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    arrays = [("x", x, 4), ("weight", weight, 4)] + [("bias", bias, 1)] * (bias is not None)
    for name, array, axes in arrays:
        assert array.dtype.kind == "f", f"{name} holds floats"
        assert array.ndim == axes, f"{name} has {axes} axes"
        assert array.size, f"{name} is not empty"
        assert np.abs(array).max() <= 3, f"{name}: values lie between -3 and 3"
    ints = ("stride", stride, 1), ("padding", padding, 0), ("dilation", dilation, 1)
    for name, number, least in ints:
        assert type(number) is int, f"{name} is an int"
        assert least <= number <= 8, f"{name} lies between {least} and 8"
    (n, c, height, width), (out, inner, tall, wide) = x.shape, weight.shape
    assert n <= 8, "at most 8 images"
    assert max(c, out) <= 32, "at most 32 channels"
    assert max(height, width) <= 64, "H and W are at most 64"
    assert max(tall, wide) <= 16, "kH and kW are at most 16"
    assert bias is None or bias.shape == (out,), "bias has one value for each output channel"
    assert type(groups) is int, "groups is an int"
    assert groups >= 1, "groups is positive"
    assert c % groups == out % groups == 0, "groups divides C and O"
    assert inner == c // groups, "weight has C / groups input channels"
    room = [
        side + 2 * padding - reach(taps, dilation)
        for side, taps in ((height, tall), (width, wide))
    ]
    assert min(room) >= 0, "the kernel fits into the padded image"
    products = inner * tall * wide
    assert products <= 200, "an output sums at most 200 products"
    places = (room[0] // stride + 1) * (room[1] // stride + 1)
    assert n * out * places * products <= 200_000, "at most 200,000 products in all"


image, kernel = np.ones((1, 2, 3, 3)), np.ones((2, 2, 2, 2))
suite.refuse(image, kernel[:, :1])
suite.refuse(image, kernel, np.ones(3))
suite.refuse(image, kernel, None, 1, 0, 3)
suite.refuse(image, kernel, None, 1, 0, 1, 2)
suite.refuse(image, np.ones((3, 1, 2, 2)), None, 1, 0, 1, 2)
suite.refuse(image[0], kernel)
suite.refuse(image, kernel, None, 0)
suite.refuse(image * np.nan, kernel)
suite.refuse(np.ones((8, 8, 64, 64)), np.ones((8, 8, 5, 5)))
