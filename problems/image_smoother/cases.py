"""Small images of every shape; values that tell rounding down from rounding to nearest."""

from judge.authoring import Suite, exact

suite = Suite(check=exact())


def image(draw, rows, columns, low=0, high=255):
    return [draw.integers(low, high, columns) for _ in range(rows)]


@suite.group(6)
def one_pixel(draw):
    """A single pixel is its own mean.
    zh: 只有一个像素：均值就是它自己。
    """
    return (image(draw, 1, 1),)


@suite.group(12)
def one_line(draw):
    """A single row or a single column.
    zh: 只有一行或一列。
    """
    n = draw.size(2, 9)
    shape = draw.choice([(1, n), (n, 1)])
    return (image(draw, *shape),)


@suite.group(8)
def two_by_two(draw):
    """Every pixel sees all four.
    zh: 每个像素的邻域都是全部四个像素。
    """
    return (image(draw, 2, 2),)


@suite.group(20)
def wide_and_tall(draw):
    """Images that are not square.
    zh: 宽和高不相等的图像。
    """
    return (image(draw, draw.size(2, 8), draw.size(2, 12)),)


@suite.group(12)
def bright_spot(draw):
    """One bright pixel on black: it reaches its neighbours and nothing beyond.
    zh: 黑底上只有一个亮点：只影响它的邻居，不会更远。
    """
    rows, columns = draw.size(1, 6), draw.size(1, 6)
    img = [[0] * columns for _ in range(rows)]
    img[draw.integer(0, rows - 1)][draw.integer(0, columns - 1)] = draw.integer(9, 255)
    return (img,)


@suite.group(12)
def small_values(draw):
    """Values from 0 to 3, where the fractions decide.
    zh: 像素值为 0 到 3，取整方式决定结果。
    """
    return (image(draw, draw.size(1, 6), draw.size(1, 6), 0, 3),)


@suite.group(8)
def constant(draw):
    """The same value everywhere stays as it is, at the edges too.
    zh: 所有像素值相同：结果不变，边缘也一样。
    """
    value = draw.integer(1, 255)
    columns = draw.size(1, 7)
    return ([[value] * columns for _ in range(draw.size(1, 7))],)


@suite.group(2)
def larger(draw):
    """60 x 40 pixels.
    zh: 60 x 40 像素。
    """
    return (image(draw, 60, 40),)


@suite.validate
def an_image(img):
    assert type(img) is list, "img is a list of rows"
    assert 1 <= len(img) <= 60, "1 to 60 rows"
    assert all(type(row) is list for row in img), "rows are lists"
    assert 1 <= len(img[0]) <= 60, "1 to 60 columns"
    assert all(len(row) == len(img[0]) for row in img), "rows are equally long"
    for row in img:
        assert all(type(value) is int for value in row), "pixels are integers"
        assert 0 <= min(row) <= max(row) <= 255, "pixels lie between 0 and 255"


suite.refuse([])
suite.refuse([[]])
suite.refuse([[1, 2], [3]])
suite.refuse([[256]])
suite.refuse([[-1]])
suite.refuse([[0.5]])
