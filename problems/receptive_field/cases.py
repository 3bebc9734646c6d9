"""Stacks of equal and of different layers, with and without strides, deep and empty."""

from judge.authoring import Suite, exact

suite = Suite(check=exact())


def pairs(kernels, strides):
    return list(zip(kernels, strides, strict=True))


@suite.group(25)
def without_strides(draw):
    """Strides of 1: every layer adds its kernel less one.
    zh: 步长都是 1：每层增加“核大小减一”。
    """
    n = draw.size(1, 10)
    return (pairs(draw.integers(1, 11, n), [1] * n),)


@suite.group(30)
def with_strides(draw):
    """Different kernels and strides.
    zh: 各层的卷积核与步长都不同。
    """
    n = draw.size(1, 8)
    return (pairs(draw.integers(1, 11, n), draw.integers(1, 4, n)),)


@suite.group(15)
def stride_first_or_last(draw):
    """A single stride, in the first layer (it multiplies the rest) or the last (it is void).
    zh: 只有一层有步长：在第一层会放大后面各层，在最后一层则不起作用。
    """
    n = draw.size(2, 6)
    strides = [1] * n
    strides[draw.choice([0, n - 1])] = draw.integer(2, 4)
    return (pairs(draw.integers(2, 7, n), strides),)


@suite.group(10)
def one_layer(draw):
    """One layer: its kernel, whatever its stride.
    zh: 只有一层：就是卷积核的大小，与步长无关。
    """
    return ([(draw.integer(1, 11), draw.integer(1, 4))],)


@suite.group(10)
def kernels_of_one(draw):
    """1 x 1 convolutions add nothing, but their strides count.
    zh: 1 x 1 卷积不增加感受野，但它的步长要算。
    """
    n = draw.size(2, 8)
    return (pairs([draw.choice([1, 3]) for _ in range(n)], draw.integers(1, 3, n)),)


@suite.group(10)
def stride_beyond_kernel(draw):
    """Strides larger than the kernel leap over pixels; the extent counts them.
    zh: 步长大于卷积核，会跳过一些像素；感受野的范围仍包括它们。
    """
    n = draw.size(2, 6)
    return (pairs(draw.integers(1, 2, n), draw.integers(3, 4, n)),)


@suite.group(5)
def deep(draw):
    """Forty layers: numbers beyond what a float holds exactly, and beyond 64 bits.
    zh: 四十层：结果超出浮点数能精确表示的范围，也超出 64 位整数。
    """
    return (pairs(draw.integers(2, 11, 40), draw.integers(3, 4, 40)),)


@suite.group(1)
def empty(draw):
    """No layer at all: 1.
    zh: 一层都没有：结果为 1。
    """
    return ([],)


@suite.validate
def kernels_and_strides(layers):
    assert type(layers) is list and len(layers) <= 40, "a list of at most 40 layers"
    for kernel, stride in layers:
        assert type(kernel) is int and 1 <= kernel <= 11, "kernels lie between 1 and 11"
        assert type(stride) is int and 1 <= stride <= 4, "strides lie between 1 and 4"


suite.refuse([(0, 1)])
suite.refuse([(3, 0)])
suite.refuse([(3, 1)] * 41)
suite.refuse([(3,)])
suite.refuse(((3, 1),))
