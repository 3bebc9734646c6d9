"""Tensors of different whole numbers, so that no value can stand for another.

Nothing is computed, so the tolerance is zero, also for float32: all numbers stay below
2 ** 24, where float32 holds them exactly.
"""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=0, rtol32=0, atol32=0))


def values(draw, n, c, height, width):
    count = n * c * height * width
    return (draw.integer(-50, 50) + draw.permutation(count)).reshape(n, c, height, width) * 1.0


def shuffled(draw, groups, each, batch=1):
    x = values(draw, batch, groups * each, draw.size(1, 3), draw.size(1, 3))
    return x, groups


@suite.group(15)
def two_groups(draw):
    """Two groups of three and more channels.
    zh: 两组，每组至少三个通道。
    """
    return shuffled(draw, 2, draw.size(3, 6))


@suite.group(15)
def more_groups_than_channels_in_one(draw):
    """Three to six groups of two channels.
    zh: 三到六组，每组两个通道。
    """
    return shuffled(draw, draw.size(3, 6), 2)


@suite.group(15)
def any_numbers(draw):
    """Batches, with any number of groups and of channels in a group.
    zh: 多张图像，组数和每组的通道数都任意。
    """
    return shuffled(draw, draw.size(1, 6), draw.size(1, 6), draw.size(1, 3))


@suite.group(8)
def as_many_groups_as_channels_in_one(draw):
    """G = K, so that the table is square.
    zh: 组数等于每组的通道数，表是方的。
    """
    groups = draw.size(2, 4)
    return shuffled(draw, groups, groups, draw.size(1, 2))


@suite.group(6)
def one_group(draw):
    """A single group: nothing moves.
    zh: 只有一组：什么都不动。
    """
    return shuffled(draw, 1, draw.size(1, 6))


@suite.group(6)
def one_channel_a_group(draw):
    """As many groups as channels: nothing moves.
    zh: 组数等于通道数：什么都不动。
    """
    return shuffled(draw, draw.size(2, 6), 1)


@suite.group(10)
def not_square(draw):
    """Images of many pixels, taller than wide or the other way round.
    zh: 像素较多的图像，高宽不等。
    """
    groups, each = draw.integer(2, 3), draw.integer(2, 4)
    height, width = draw.choice([(1, 4), (4, 1), (2, 5), (5, 3)])
    return values(draw, draw.size(1, 2), groups * each, height, width), groups


@suite.group(8)
def equal_sizes(draw):
    """N, G, H and W are equal, and so is K or twice as large: a wrong axis raises no error.
    zh: N、G、H、W 全都相等，K 也相等或是两倍，用错轴也不会报错。
    """
    n = draw.integer(2, 3)
    return values(draw, n, n * n * draw.integer(1, 2), n, n), n


@suite.group(4)
def sixty_four_channels(draw):
    """As many channels as a layer has.
    zh: 与真实网络的层一样多的通道。
    """
    return values(draw, 1, 64, 2, 2), draw.choice([4, 2, 16, 32])


@suite.group(5)
def fractions(draw):
    """Values with a fractional part, large and small: not one bit may change.
    zh: 带小数、有大有小的数值：一位都不能变。
    """
    groups, each = draw.size(1, 3), draw.size(1, 3)
    scale = draw.choice([1.0, 1e6, 1e-6])
    return scale * draw.floats(-1, 1, (1, groups * each, 2, 1)), groups


@suite.group(8)
def layouts(draw):
    """Inputs that are slices of larger arrays, column-major, or read-only.
    zh: 输入是大数组的切片、按列存储，或者只读。
    """
    x, groups = shuffled(draw, draw.size(2, 3), draw.size(2, 4), draw.size(1, 2))
    return any_layout(draw, x), groups


@suite.validate
def well_formed(x, groups):
    assert x.dtype.kind == "f", "x holds floats"
    assert x.ndim == 4, "x has four axes"
    assert 1 <= x.shape[0] <= 8, "N lies between 1 and 8"
    assert 1 <= x.shape[1] <= 64, "C lies between 1 and 64"
    assert 1 <= min(x.shape[2:]) <= max(x.shape[2:]) <= 16, "H and W lie between 1 and 16"
    assert np.abs(x).max() <= 1e6, "values lie between -1,000,000 and 1,000,000"
    assert type(groups) is int, "groups is an int"
    assert 1 <= groups <= x.shape[1], "groups lies between 1 and C"
    assert x.shape[1] % groups == 0, "groups divides C"


image = np.ones((1, 6, 2, 2))
suite.refuse(image, 4)
suite.refuse(image, 0)
suite.refuse(image, 12)
suite.refuse(image[0], 2)
suite.refuse(image[:, :0], 1)
suite.refuse(image * np.nan, 2)
suite.refuse(image, 2.0)
