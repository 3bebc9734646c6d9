"""Pairs of boxes in every position, near and far, with and without area."""

import numpy as np

from judge.authoring import Suite, any_layout, close

suite = Suite(check=close(rtol=0, atol=1e-6, rtol32=0, atol32=1e-4))


def box(draw, low=-20, high=20):
    x1, y1 = draw.floats(low, high, 2)
    w, h = draw.floats(0.1, 20, 2)
    return np.array([x1, y1, x1 + w, y1 + h])


@suite.group(20)
def overlapping(draw):
    """Each box has a corner inside the other.
    zh: 两个框互相有一个角落在对方内部。
    """
    a = box(draw)
    w, h = a[2:] - a[:2]
    fx, fy = draw.floats(0.1, 0.9, 2)
    bw, bh = draw.floats(0.3, 2, 2)
    x1, y1 = a[0] + fx * w, a[1] + fy * h
    b = np.array([x1, y1, x1 + bw * w, y1 + bh * h])
    return draw.choice([(a, b), (b, a)])


@suite.group(20)
def apart(draw):
    """Boxes that do not meet: the emptiness between them counts against them.
    zh: 不相交的框：两者之间的空白要扣分。
    """
    a = box(draw)
    dx, dy = draw.floats(1, 30, 2)
    w, h = draw.floats(0.1, 20, 2)
    x1 = draw.choice([a[2] + dx, a[0] - dx - w])
    y1 = draw.choice([a[3] + dy, a[1] - dy - h, a[1]])
    return a, np.array([x1, y1, x1 + w, y1 + h])


@suite.group(16)
def beside_or_above(draw):
    """Boxes apart along one axis only: one of the two lengths is negative, the other is not.
    zh: 两个框只在一个方向上错开：宽和高一负一正。
    """
    a = box(draw)
    w, h = a[2:] - a[:2]
    gap, shift = draw.floats(1, 30, 1)[0], draw.floats(-0.5, 0.5, 1)[0]
    moves = [(w + gap, shift * h), (shift * w, h + gap), (-w - gap, 0.0), (0.0, -h - gap)]
    dx, dy = draw.choice(moves)
    return a, a + np.array([dx, dy, dx, dy])


@suite.group(15)
def nested(draw):
    """A box inside the other: the hull is the outer box, so there is no penalty.
    zh: 一个框在另一个框内部：外接矩形就是外面的框，没有惩罚。
    """
    outer = box(draw)
    size = outer[2:] - outer[:2]
    start, length = draw.floats(0, 0.4, 2), draw.floats(0.2, 0.6, 2)
    inner = np.concatenate([outer[:2] + start * size, outer[:2] + (start + length) * size])
    return draw.choice([(outer, inner), (inner, outer)])


@suite.group(12)
def crossing(draw):
    """A wide and a tall box form a cross; the hull's corners are empty.
    zh: 一横一竖两个框交成十字，外接矩形的四角是空的。
    """
    x, y = draw.floats(-20, 20, 2)
    a, b = draw.floats(0.5, 3, 2)
    c, d = draw.floats(4, 20, 2)
    wide = np.array([x - c, y - a, x + c, y + a])
    tall = np.array([x - b, y - d, x + b, y + d])
    return draw.choice([(wide, tall), (tall, wide)])


@suite.group(8)
def identical(draw):
    """A box and itself: 1.
    zh: 两个完全相同的框：结果为 1。
    """
    a = box(draw)
    return a, a.copy()


@suite.group(12)
def touching(draw):
    """Boxes with whole coordinates that share an edge or a corner.
    zh: 整数坐标的框只在边或角上相接。
    """
    x, y = draw.integers(-20, 20, 2)
    w, h, v, u = draw.integers(1, 10, 4)
    a = np.array([x, y, x + w, y + h], float)
    x2 = draw.choice([x + w, x - v])
    y2 = draw.choice([y, y + h, y - u])
    return a, np.array([x2, y2, x2 + v, y2 + u], float)


def flat(draw):
    x, y = draw.integers(-20, 20, 2)
    w, h = draw.choice([(0, 0), (3, 0), (0, 2)])
    return np.array([x, y, x + w, y + h], float)


@suite.group(8)
def without_area(draw):
    """A point or segment with a box: the IoU is 0, the penalty remains.
    zh: 点或线段与普通框：IoU 为 0，惩罚项照算。
    """
    a, b = flat(draw), box(draw)
    return draw.choice([(a, b), (b, a)])


@suite.group(10)
def both_without_area(draw):
    """Two points or segments: the union is empty, the penalty remains.
    zh: 两个点或线段：并集面积为 0，惩罚项照算。
    """
    return flat(draw), flat(draw)


@suite.group(12)
def hull_without_area(draw):
    """Both on one horizontal or vertical line: 0, not NaN.
    zh: 两者在同一条水平线或竖直线上：结果为 0，不是 NaN。
    """
    x, y = draw.integers(-9, 9, 2)
    first, second = draw.integers(0, 4, 2)
    gap = draw.integer(-2, 5)
    if draw.boolean():
        return np.array([x, y, x + first, y], float), np.array(
            [x + gap, y, x + gap + second, y], float
        )
    return np.array([x, y, x, y + first], float), np.array([x, y + gap, x, y + gap + second], float)


@suite.group(6)
def equal_without_area(draw):
    """The same point or segment twice: 0, although the boxes are equal.
    zh: 同一个点或同一条线段：两个框相同，但结果为 0。
    """
    a = flat(draw)
    return a, a.copy()


@suite.group(8)
def scales(draw):
    """Tiny boxes of a few hundredths and huge ones of thousands.
    zh: 边长百分之几的小框和边长几千的大框。
    """
    scale = draw.choice([0.02, 2000.0])
    a = np.array([0, 0, *draw.floats(1, 3, 2)]) * scale
    b = np.array([*draw.floats(-0.5, 0.4, 2), *draw.floats(1, 2, 2)]) * scale
    return a, b


@suite.group(5)
def smallest(draw):
    """The smallest boxes allowed, sides of 0.01: a constant in the denominator would show.
    zh: 允许的最小框，边长 0.01：分母里加常数会露馅。
    """
    a = np.array([0.0, 0.0, 0.01, 0.01])
    return a, draw.choice([a.copy(), a + np.array([0.005, 0.0, 0.005, 0.0])])


@suite.group(10)
def layouts(draw):
    """Inputs that are slices of larger arrays, or read-only.
    zh: 输入是大数组的切片，或者是只读数组。
    """
    return any_layout(draw, box(draw, -5, 5)), any_layout(draw, box(draw, -5, 5))


@suite.validate
def well_formed(box_a, box_b):
    for box in (box_a, box_b):
        assert box.shape == (4,) and box.dtype.kind == "f", "a box is an array of 4 floats"
        assert np.abs(box).max() <= 10_000, "coordinates lie between -10,000 and 10,000"
        for side in box[2:] - box[:2]:
            assert side == 0 or side >= 0.0099, "x1 <= x2, y1 <= y2, sides 0 or at least 0.01"


unit = np.array([0.0, 0.0, 1.0, 1.0])
suite.refuse(np.array([1.0, 0.0, 0.0, 1.0]), unit)
suite.refuse(unit, np.array([0.0, 0.0, np.inf, 1.0]))
suite.refuse(unit, np.array([0.0, 0.0, 1.0]))
suite.refuse(unit, np.array([0.0, 0.0, 1e-5, 1.0]))
