"""Lists of arrays of every shape, joined along every axis, counted from either end."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=0, rtol32=0, atol32=0))


def values(draw, shape):
    """Different whole numbers, so that none can stand for another."""
    count = int(np.prod(shape))
    return (draw.integer(-50, 50) + draw.permutation(count)).reshape(shape)


def shape_of(draw, axes):
    return tuple(draw.size(1, 4) for _ in range(axes))


def different_lengths(draw, axes, low=1):
    """A list of arrays that differ in one axis, and that axis."""
    shape, dim = list(shape_of(draw, axes)), draw.integer(0, axes - 1)
    arrays = []
    for _ in range(draw.integer(1, 4)):
        shape[dim] = draw.integer(low, 4)
        arrays.append(values(draw, tuple(shape)).astype(float))
    return arrays, dim


def equal_shapes(draw, shape):
    return [values(draw, shape).astype(float) for _ in range(draw.integer(1, 4))]


@suite.group(30, entry="cat")
def cat_any_axis(draw):
    """cat along any axis, with different lengths there.
    zh: 沿任意一维 cat，这一维的长度可以不同。
    """
    return different_lengths(draw, draw.integer(1, 4))


@suite.group(15, entry="cat")
def cat_negative_dim(draw):
    """cat with a negative dim.
    zh: dim 为负数的 cat。
    """
    axes = draw.integer(1, 4)
    arrays, dim = different_lengths(draw, axes)
    return arrays, dim - axes


@suite.group(10, entry="cat")
def cat_empty(draw):
    """Some tensors have length 0 along the joined axis.
    zh: 有的张量在拼接维上长度为 0。
    """
    return different_lengths(draw, draw.integer(1, 3), low=0)


@suite.group(8, entry="cat")
def cat_without_elements(draw):
    """An answer without elements: the lengths of all its axes still count.
    zh: 结果不含任何元素：每一维的长度仍然要对。
    """
    lengths = draw.integers(0, 3, draw.integer(1, 3)).tolist()
    if draw.boolean():
        return [np.zeros((length, 0)) for length in lengths], draw.choice([0, -2])
    return [np.zeros((2, 0, 3)) for _ in lengths], draw.choice([1, -2])


@suite.group(30, entry="stack")
def stack_any_axis(draw):
    """stack along any axis, in front, between and behind.
    zh: 沿任意一维 stack：最前、中间、最后。
    """
    axes = draw.integer(1, 3)
    return equal_shapes(draw, shape_of(draw, axes)), draw.integer(0, axes)


@suite.group(15, entry="stack")
def stack_negative_dim(draw):
    """stack with a negative dim, counted from the end of the answer's axes.
    zh: dim 为负数的 stack，从结果的最后一维数起。
    """
    axes = draw.integer(1, 3)
    return equal_shapes(draw, shape_of(draw, axes)), draw.integer(-axes - 1, -1)


@suite.group(6, entry="stack")
def stack_scalars(draw):
    """Tensors without axes become a vector.
    zh: 0 维张量堆叠成一个向量。
    """
    return equal_shapes(draw, ()), draw.choice([0, -1])


@suite.group(6, entry="stack")
def stack_empty(draw):
    """Tensors without elements: the shape still counts.
    zh: 没有元素的张量：形状仍然要对。
    """
    shape = draw.choice([(0,), (0, 2), (2, 0)])
    return [np.zeros(shape) for _ in range(draw.integer(1, 3))], draw.integer(0, len(shape))


@suite.group(10, entry="cat")
def cat_integers(draw):
    """Whole numbers too large for float32 stay exact.
    zh: 超出 float32 精度的整数必须保持精确。
    """
    arrays, dim = different_lengths(draw, draw.integer(1, 3))
    return [array.astype(np.int64) + (1 << 24) + 1 for array in arrays], dim


@suite.group(10, entry="stack")
def stack_integers(draw):
    """Whole numbers too large for float32 stay exact.
    zh: 超出 float32 精度的整数必须保持精确。
    """
    axes = draw.integer(1, 3)
    arrays = equal_shapes(draw, shape_of(draw, axes))
    return [array.astype(np.int64) + (1 << 24) + 1 for array in arrays], draw.integer(0, axes)


@suite.group(10, entry="cat")
def cat_layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    arrays, dim = different_lengths(draw, 2)
    return [any_layout(draw, array) for array in arrays], dim


@suite.group(10, entry="stack")
def stack_layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    arrays = equal_shapes(draw, shape_of(draw, 2))
    return [any_layout(draw, array) for array in arrays], draw.integer(-3, 2)


def well_formed(tensors):
    assert type(tensors) is list and 1 <= len(tensors) <= 6, "a list of 1 to 6 arrays"
    first = tensors[0]
    for array in tensors:
        assert array.dtype == first.dtype and array.dtype in (np.float64, np.int64), "one type"
        assert array.ndim == first.ndim <= 4 and array.size <= 500, "at most 4 axes, 500 elements"
        assert array.dtype == np.int64 or np.isfinite(array).all(), "values are finite"


@suite.validate(entry="cat")
def can_be_joined(tensors, dim):
    well_formed(tensors)
    axes = tensors[0].ndim
    assert type(dim) is int and -axes <= dim < axes, "dim is one of the tensors' axes"
    for array in tensors:
        rest = [list(shape.shape) for shape in (array, tensors[0])]
        for lengths in rest:
            del lengths[dim]
        assert rest[0] == rest[1], "shapes agree but for the joined axis"


@suite.validate(entry="stack")
def can_be_stacked(tensors, dim):
    well_formed(tensors)
    axes = tensors[0].ndim
    assert axes <= 3, "the answer has at most 4 axes"
    assert type(dim) is int and -axes - 1 <= dim <= axes, "dim is one of the answer's axes"
    assert all(array.shape == tensors[0].shape for array in tensors), "shapes are equal"


suite.refuse([np.zeros((2, 3)), np.zeros((2, 2))], 0, entry="cat")
suite.refuse([np.zeros(3)], 1, entry="cat")
suite.refuse([], 0, entry="cat")
suite.refuse([np.zeros(3), np.zeros(2)], 0, entry="stack")
suite.refuse([np.zeros(3)], 2, entry="stack")
suite.refuse([np.zeros(3), np.zeros(3, np.int64)], 0, entry="stack")
