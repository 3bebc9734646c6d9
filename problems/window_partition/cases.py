"""Maps and windows of every proportion. All values of an array differ, so that none can
stand for another; whole numbers below 2**24 are exact in float32 too."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=0, rtol32=0, atol32=0))
MOST = 20_000


def values(draw, shape):
    return (draw.integer(0, 50) + draw.permutation(int(np.prod(shape)))).reshape(shape) * 1.0


def maps(draw, batch, rows, columns, window, channels):
    """Input of window_partition: a batch of maps of rows x columns windows."""
    return values(draw, (batch, rows * window, columns * window, channels)), window


def windows(draw, batch, rows, columns, window, channels):
    """Input of window_reverse: the windows of such a batch."""
    pieces = values(draw, (batch * rows * columns, window, window, channels))
    return pieces, window, rows * window, columns * window


@suite.group(15, entry="window_partition")
def one_map(draw):
    """window_partition: one map, one channel.
    zh: window_partition：一张图、一个通道。
    """
    return maps(draw, 1, draw.size(1, 4), draw.size(2, 4), draw.size(2, 3), 1)


@suite.group(25, entry="window_partition")
def batches(draw):
    """window_partition: batches of maps with several channels, as a rule not square.
    zh: window_partition：多张图、多个通道，一般不是方图。
    """
    rows, columns = draw.size(1, 4), draw.size(1, 4)
    return maps(draw, draw.size(1, 3), rows, columns, draw.size(1, 4), draw.size(1, 4))


@suite.group(10, entry="window_partition")
def all_equal(draw):
    """window_partition: B, C, the window and the windows a side are all equal.
    zh: window_partition：B、C、窗口边长、每边窗口数全都相等，写错维度也不报错。
    """
    n = draw.size(2, 3)
    return maps(draw, n, n, n, n, n)


@suite.group(8, entry="window_partition")
def whole_map(draw):
    """window_partition: the window is as large as the map, or a single pixel.
    zh: window_partition：窗口和整张图一样大，或者只有一个像素。
    """
    batch, channels = draw.size(1, 3), draw.size(1, 3)
    if draw.boolean():
        return maps(draw, batch, 1, 1, draw.size(1, 5), channels)
    return maps(draw, batch, draw.size(1, 5), draw.size(1, 5), 1, channels)


@suite.group(2, entry="window_partition")
def stage_of_swin(draw):
    """window_partition: 28 x 14 maps cut into windows of 7, as Swin does.
    zh: window_partition：28 x 14 的图切成边长 7 的窗口，和 Swin 一样。
    """
    return maps(draw, 2, 4, 2, 7, draw.size(4, 12))


@suite.group(8, entry="window_partition")
def map_layouts(draw):
    """window_partition: column-major arrays, slices and read-only arrays.
    zh: window_partition：列主序数组、切片和只读数组。
    """
    x, window = maps(draw, draw.size(1, 2), 2, draw.size(1, 3), draw.size(1, 3), draw.size(1, 3))
    return any_layout(draw, x), window


@suite.group(15, entry="window_reverse")
def back_to_one_map(draw):
    """window_reverse: the windows of one map with one channel.
    zh: window_reverse：一张单通道图的窗口。
    """
    return windows(draw, 1, draw.size(1, 4), draw.size(2, 4), draw.size(2, 3), 1)


@suite.group(25, entry="window_reverse")
def back_to_batches(draw):
    """window_reverse: windows of several maps and channels, as a rule not square.
    zh: window_reverse：多张图、多个通道的窗口，一般不是方图。
    """
    rows, columns = draw.size(1, 4), draw.size(1, 4)
    return windows(draw, draw.size(1, 3), rows, columns, draw.size(1, 4), draw.size(1, 4))


@suite.group(10, entry="window_reverse")
def back_all_equal(draw):
    """window_reverse: B, C, the window and the windows a side are all equal.
    zh: window_reverse：B、C、窗口边长、每边窗口数全都相等，写错维度也不报错。
    """
    n = draw.size(2, 3)
    return windows(draw, n, n, n, n, n)


@suite.group(8, entry="window_reverse")
def back_to_whole_map(draw):
    """window_reverse: one window is a whole map, or a single pixel.
    zh: window_reverse：一个窗口就是整张图，或者只有一个像素。
    """
    batch, channels = draw.size(1, 3), draw.size(1, 3)
    if draw.boolean():
        return windows(draw, batch, 1, 1, draw.size(1, 5), channels)
    return windows(draw, batch, draw.size(1, 5), draw.size(1, 5), 1, channels)


@suite.group(8, entry="window_reverse")
def window_layouts(draw):
    """window_reverse: column-major arrays, slices and read-only arrays.
    zh: window_reverse：列主序数组、切片和只读数组。
    """
    pieces, *sizes = windows(
        draw, draw.size(1, 2), draw.size(1, 3), 2, draw.size(1, 3), draw.size(1, 3)
    )
    return any_layout(draw, pieces), *sizes


def check_array(name, array):
    assert array.dtype.kind == "f", f"{name} holds floats"
    assert array.ndim == 4, f"{name} has four axes"
    assert 1 <= array.size <= MOST, f"{name} has 1 to {MOST:,} values"
    assert np.abs(array).max() <= 1_000_000, f"{name} lies between -1,000,000 and 1,000,000"


@suite.validate(entry="window_partition")
def well_formed_map(x, window):
    check_array("x", x)
    assert type(window) is int, "window is an int"
    assert window >= 1, "window is at least 1"
    assert x.shape[1] % window == x.shape[2] % window == 0, "window divides H and W"


@suite.validate(entry="window_reverse")
def well_formed_windows(windows, window, height, width):
    check_array("windows", windows)
    for name, size in (("window", window), ("height", height), ("width", width)):
        assert type(size) is int, f"{name} is an int"
        assert size >= 1, f"{name} is at least 1"
    assert height % window == width % window == 0, "window divides H and W"
    assert windows.shape[1:3] == (window, window), "windows are window x window"
    of_one = (height // window) * (width // window)
    assert windows.shape[0] % of_one == 0, "the number of windows is a multiple of one map's"


suite.refuse(np.zeros((1, 4, 6, 1)), 4, entry="window_partition")
suite.refuse(np.zeros((4, 4, 1)), 2, entry="window_partition")
suite.refuse(np.zeros((0, 4, 4, 1)), 2, entry="window_partition")
suite.refuse(np.zeros((1, 4, 4, 1)), 2.0, entry="window_partition")
suite.refuse(np.zeros((3, 2, 2, 1)), 2, 4, 4, entry="window_reverse")
suite.refuse(np.zeros((4, 2, 2, 1)), 4, 4, 4, entry="window_reverse")
suite.refuse(np.zeros((4, 2, 2, 1)), 2, 4, 5, entry="window_reverse")
suite.refuse(np.full((1, 2, 2, 1), np.nan), 2, 2, 2, entry="window_reverse")
