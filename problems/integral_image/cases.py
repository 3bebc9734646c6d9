"""Images of every shape, rectangles of every place, and the time that a rectangle takes."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6))
SIDE = 512


def table_of(img):
    table = np.zeros((img.shape[0] + 1, img.shape[1] + 1))
    table[1:, 1:] = img.cumsum(axis=0).cumsum(axis=1)
    return table


def image(draw, most=8):
    return draw.integers(-9, 9, (draw.size(1, most), draw.size(1, most))).astype(float)


def span(draw, length, least=0):
    """Two places of an axis, at least ``least`` apart."""
    begin = draw.integer(0, length - least)
    return begin, draw.integer(begin + least, length)


@suite.group(25, entry="integral_image")
def small_images(draw):
    """Small images of whole numbers.
    zh: 整数值的小图像。
    """
    return (image(draw),)


@suite.group(10, entry="integral_image")
def thin_images(draw):
    """One row or one column.
    zh: 只有一行或一列。
    """
    n = draw.size(1, 12)
    return (draw.integers(-9, 9, draw.choice([(1, n), (n, 1)])).astype(float),)


@suite.group(10, entry="integral_image")
def fractions(draw):
    """Values with a fractional part.
    zh: 带小数部分的像素值。
    """
    return (draw.floats(-10, 10, (draw.size(1, 8), draw.size(1, 8))),)


@suite.group(3, entry="integral_image")
def large_images(draw):
    """Images of 64 x 48 with values up to 1,000.
    zh: 64 x 48 的图像，取值达到 1,000。
    """
    return (draw.floats(-1000, 1000, (64, 48)),)


@suite.group(8, entry="integral_image")
def image_layouts(draw):
    """Column-major arrays, slices and read-only arrays.
    zh: 列主序数组、切片和只读数组。
    """
    return (any_layout(draw, image(draw, 6)),)


@suite.group(30, entry="box_sum")
def rectangles(draw):
    """Rectangles anywhere.
    zh: 任意位置的矩形。
    """
    img = image(draw)
    (top, bottom), (left, right) = span(draw, img.shape[0], 1), span(draw, img.shape[1], 1)
    return table_of(img), top, left, bottom, right


@suite.group(15, entry="box_sum")
def at_the_border(draw):
    """Rectangles that begin in the first row or column, or end in the last.
    zh: 从第一行或第一列开始，或到最后一行或列为止的矩形。
    """
    img = image(draw)
    (top, bottom), (left, right) = span(draw, img.shape[0], 1), span(draw, img.shape[1], 1)
    if draw.boolean():
        top = left = 0
    else:
        bottom, right = img.shape
    return table_of(img), top, left, bottom, right


@suite.group(10, entry="box_sum")
def empty_rectangles(draw):
    """Rectangles without pixels: 0.
    zh: 不含像素的空矩形：结果为 0。
    """
    img = image(draw)
    (top, bottom), (left, right) = span(draw, img.shape[0]), span(draw, img.shape[1])
    if draw.boolean():
        bottom = top
    else:
        right = left
    return table_of(img), top, left, bottom, right


@suite.group(10, entry="box_sum")
def single_pixels(draw):
    """One pixel, and the whole image.
    zh: 单个像素，以及整幅图像。
    """
    img = image(draw)
    y, x = draw.integer(0, img.shape[0] - 1), draw.integer(0, img.shape[1] - 1)
    places = draw.choice([(y, x, y + 1, x + 1), (0, 0, *img.shape)])
    return table_of(img), *places


@suite.group(8, entry="box_sum")
def table_layouts(draw):
    """Tables that are slices, column-major or read-only.
    zh: 表是切片、列主序数组或只读数组。
    """
    img = image(draw, 6)
    (top, bottom), (left, right) = span(draw, img.shape[0], 1), span(draw, img.shape[1], 1)
    return any_layout(draw, table_of(img)), top, left, bottom, right


@suite.growth(sizes=(16, 32, 64, 128, 256, 512), at_most=0.3, entry="box_sum", mode="repeat")
def constant_time(draw, n):
    """The time of box_sum must depend neither on the rectangle's size nor on the table's.
    zh: box_sum 的时间不得随矩形或表的大小增长。
    """
    return table_of(np.ones((SIDE, SIDE))), 0, 0, n, n  # the driver cuts the table to n


@suite.validate(entry="integral_image")
def an_image(img):
    assert img.dtype == np.float64 and img.ndim == 2, "img is float64 of shape (H, W)"
    assert min(img.shape) >= 1 and max(img.shape) <= 64, "H and W lie between 1 and 64"
    assert (np.abs(img) <= 1000).all(), "values lie between -1,000 and 1,000"


@suite.validate(entry="box_sum")
def a_table_and_a_rectangle(table, top, left, bottom, right):
    assert table.dtype == np.float64 and table.ndim == 2, "table is float64 of two axes"
    height, width = table.shape[0] - 1, table.shape[1] - 1
    assert min(height, width) >= 1 and max(height, width) <= SIDE, "H and W lie between 1 and 512"
    assert np.isfinite(table).all(), "the table is finite"
    assert not table[0].any() and not table[:, 0].any(), "first row and column are zero"
    img = table[1:, 1:] - table[:-1, 1:] - table[1:, :-1] + table[:-1, :-1]
    assert (np.abs(img) <= 1000.001).all(), "it is the table of an image"
    assert all(type(place) is int for place in (top, left, bottom, right)), "places are ints"
    assert 0 <= top <= bottom <= height and 0 <= left <= right <= width, "inside the image"


suite.refuse(np.zeros((0, 3)), entry="integral_image")
suite.refuse(np.array([1.0, 2.0]), entry="integral_image")
suite.refuse(np.array([[np.inf]]), entry="integral_image")
suite.refuse(np.zeros((3, 3)), 2, 0, 1, 1, entry="box_sum")
suite.refuse(np.zeros((3, 3)), 0, 0, 3, 1, entry="box_sum")
suite.refuse(np.ones((3, 3)), 0, 0, 1, 1, entry="box_sum")
