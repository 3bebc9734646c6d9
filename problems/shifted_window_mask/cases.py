"""Maps of every proportion: there is nothing to draw but four whole numbers."""

from judge.authoring import Suite, close

suite = Suite(check=close(rtol=0, atol=0))
LARGEST_MAP, LARGEST_WINDOW = 56, 8


def shifted(draw, rows, columns, window):
    """A map of rows x columns windows, shifted by 1 to window - 1."""
    return rows * window, columns * window, window, draw.integer(1, window - 1)


@suite.group(20)
def square_maps(draw):
    """Square maps of 2 x 2 windows and more.
    zh: 方图，至少 2 x 2 个窗口。
    """
    n = draw.size(2, 4)
    return shifted(draw, n, n, draw.size(2, 4))


@suite.group(25)
def any_maps(draw):
    """Maps that are higher or wider than square.
    zh: 高和宽不相等的特征图。
    """
    return shifted(draw, draw.size(2, 4), draw.size(2, 4), draw.size(2, 4))


@suite.group(12)
def one_window_high_or_wide(draw):
    """The map is one window high or one window wide: that axis is shifted too.
    zh: 特征图只有一个窗口高，或者一个窗口宽：这个方向同样平移。
    """
    window, others = draw.size(2, 4), draw.size(2, 4)
    rows, columns = draw.choice([(1, others), (others, 1)])
    return shifted(draw, rows, columns, window)


@suite.group(8)
def one_window(draw):
    """The map is a single window, which falls into four groups.
    zh: 整张图就是一个窗口，分成四组。
    """
    return shifted(draw, 1, 1, draw.size(2, 5))


@suite.group(10)
def no_shift(draw):
    """Shift 0: everything may attend to everything in its window.
    zh: shift 为 0：窗口内全都可以互相看。
    """
    window = draw.size(1, 4)
    return draw.size(1, 4) * window, draw.size(1, 4) * window, window, 0


@suite.group(10)
def extreme_shifts(draw):
    """The smallest shift and the largest, window - 1.
    zh: 最小的 shift 和最大的 shift，即 window − 1。
    """
    window = draw.size(3, 5)
    rows, columns = draw.size(1, 3), draw.size(1, 3)
    return rows * window, columns * window, window, draw.choice([1, window - 1])


@suite.group(4)
def usual(draw):
    """As Swin has it: windows of 7 and 8, shifted by about a half.
    zh: Swin 的实际用法：窗口边长 7 或 8，平移约一半。
    """
    window = draw.choice([7, 8])
    return draw.size(1, 3) * window, draw.size(1, 3) * window, window, window // 2


@suite.validate
def well_formed(height, width, window, shift):
    for name, value in (("height", height), ("width", width), ("window", window), ("shift", shift)):
        assert type(value) is int, f"{name} is an int"
    assert 1 <= window <= LARGEST_WINDOW, f"window is from 1 to {LARGEST_WINDOW}"
    assert 0 <= shift < window, "shift is from 0 to window - 1"
    for name, side in (("height", height), ("width", width)):
        assert 1 <= side <= LARGEST_MAP, f"{name} is from 1 to {LARGEST_MAP}"
        assert side % window == 0, f"window divides {name}"


suite.refuse(4, 6, 4, 1)
suite.refuse(6, 4, 4, 1)
suite.refuse(4, 4, 2, 2)
suite.refuse(4, 4, 2, -1)
suite.refuse(0, 4, 2, 1)
suite.refuse(64, 8, 8, 1)
suite.refuse(4.0, 4, 2, 1)
suite.refuse(9, 9, 9, 1)
