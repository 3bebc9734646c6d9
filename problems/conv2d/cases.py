"""Images and kernels of all proportions, with and without stride and padding.

Values stay below 3 and kernels below 50 cells, so that float32 sums are good to 1e-4: the
absolute tolerance of 1e-3 never refuses honest float32 work, FFT included, and every
mistake is off by far more.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-3))


def values(draw, height, width):
    return draw.floats(-3, 3, (height, width))


def fitting(draw, kernel, stride, padding, most=9):
    """An image that the kernel fits into, up to ``most`` larger than it has to be."""
    height, width = (max(1, size - 2 * padding) for size in kernel.shape)
    image = values(draw, height + draw.size(0, most), width + draw.size(0, most))
    return image, kernel, stride, padding


@suite.group(15)
def plain(draw):
    """Stride 1, no padding, odd square kernels; stride and padding not given.
    zh: 步长 1、无填充、奇数边长的方形卷积核；不传 stride 和 padding。
    """
    size = draw.choice([1, 3, 5])
    kernel = values(draw, size, size)
    return fitting(draw, kernel, 1, 0)[:2]


@suite.group(10)
def one_tap(draw):
    """A kernel with a single 1: the answer is a shifted copy of the image, nothing flipped.
    zh: 卷积核里只有一个 1：结果是图像平移后的副本，没有翻转。
    """
    kernel = np.zeros((draw.size(2, 4), draw.size(2, 4)))
    kernel[draw.integer(0, 1), draw.integer(0, 1)] = 1.0
    return fitting(draw, kernel, 1, 0, most=5)


@suite.group(15)
def not_square(draw):
    """Image and kernel are taller than wide or the other way round, kernels even too.
    zh: 图像和卷积核的高宽不等，卷积核边长也可能是偶数。
    """
    kernel = values(draw, *draw.choice([(1, 2), (2, 1), (2, 3), (4, 2), (1, 5), (7, 1)]))
    return fitting(draw, kernel, 1, draw.integer(0, 1))


@suite.group(15)
def strided(draw):
    """Strides of 2 and more, also past the kernel's size; the last step may not fit.
    zh: 步长为 2 或更大，也可能超过卷积核边长；最后一步不一定放得下。
    """
    kernel = values(draw, draw.size(1, 4), draw.size(1, 4))
    return fitting(draw, kernel, draw.integer(2, 4), 0, most=12)


@suite.group(15)
def padded(draw):
    """Zeros around the image, on all four sides.
    zh: 图像四边都补零。
    """
    kernel = values(draw, draw.size(1, 5), draw.size(1, 5))
    return fitting(draw, kernel, 1, draw.integer(1, 3))


@suite.group(20)
def strided_and_padded(draw):
    """Stride and padding together: (size + 2·padding - kernel) // stride + 1.
    zh: 步长与填充同时出现：(边长 + 2·padding − 核边长) // stride + 1。
    """
    kernel = values(draw, draw.size(1, 5), draw.size(1, 5))
    return fitting(draw, kernel, draw.integer(2, 4), draw.integer(1, 3), most=12)


@suite.group(10)
def as_large_as_the_image(draw):
    """The kernel covers the whole padded image: a single output value.
    zh: 卷积核与填充后的图像一样大：只有一个输出值。
    """
    padding = draw.integer(0, 2)
    height, width = draw.size(1, 5), draw.size(1, 5)
    kernel = values(draw, height + 2 * padding, width + 2 * padding)[:7, :7]
    image = values(draw, *(size - 2 * padding for size in kernel.shape))
    return image, kernel, draw.integer(1, 3), padding


@suite.group(10)
def tiny(draw):
    """Images of one pixel, one row or one column, kernels of one value.
    zh: 只有一个像素、一行或一列的图像，只有一个数的卷积核。
    """
    height, width = draw.choice([(1, 1), (1, 6), (6, 1), (3, 3)])
    kernel = values(draw, *draw.choice([(1, 1), (1, min(width, 3)), (min(height, 3), 1)]))
    return values(draw, height, width), kernel, draw.integer(1, 2), draw.integer(0, 1)


@suite.group(5)
def wide_padding(draw):
    """Padding beyond the kernel's size: whole rows and columns of zeros come out.
    zh: 填充比卷积核还宽：输出的边缘整行整列都是 0。
    """
    kernel = values(draw, draw.size(1, 3), draw.size(1, 3))
    image = values(draw, draw.size(3, 5), draw.size(3, 5))
    return image, kernel, draw.integer(1, 2), draw.integer(3, 4)


@suite.group(10)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    kernel = values(draw, draw.size(1, 3), draw.size(1, 3))
    image, kernel, stride, padding = fitting(draw, kernel, draw.integer(1, 2), draw.integer(0, 1))
    return any_layout(draw, image), any_layout(draw, kernel), stride, padding


@suite.validate
def well_formed(image, kernel, stride=1, padding=0):
    for name, array, most in (("image", image, 64), ("kernel", kernel, 16)):
        assert array.ndim == 2 and array.dtype.kind == "f", f"{name} is a 2-D array of floats"
        assert min(array.shape) >= 1 and max(array.shape) <= most, f"{name}: sides 1 to {most}"
        assert np.abs(array).max() <= 10, f"{name}: values lie between -10 and 10"
    assert type(stride) is int and 1 <= stride <= 8, "stride is an int from 1 to 8"
    assert type(padding) is int and 0 <= padding <= 8, "padding is an int from 0 to 8"
    for size, side in zip(image.shape, kernel.shape, strict=True):
        assert side <= size + 2 * padding, "the kernel fits into the padded image"


square = np.ones((3, 3))
suite.refuse(square, np.ones((4, 3)))
suite.refuse(square, np.ones((2, 2)), 0)
suite.refuse(square, np.ones((2, 2)), 1, -1)
suite.refuse(square[None], square)
suite.refuse(square * np.nan, square)
suite.refuse(square, np.ones((0, 3)))
suite.refuse(square, square.astype(int))
