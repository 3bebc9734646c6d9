"""Pairs of rectangles with whole coordinates, in every position that two can have."""

from judge.authoring import Suite, exact

suite = Suite(check=exact())
REACH = 10_000


def rectangle(draw, low=-9, high=9, least=1):
    """(x1, y1, x2, y2) with the lower left corner between the bounds."""
    x1, y1 = draw.integer(low, high), draw.integer(low, high)
    return x1, y1, x1 + draw.integer(least, 9), y1 + draw.integer(least, 9)


@suite.group(20)
def anywhere(draw):
    """Two rectangles near each other.
    zh: 位置相近的两个矩形。
    """
    return *rectangle(draw, -5, 5), *rectangle(draw, -5, 5)


@suite.group(12)
def apart_in_x(draw):
    """One is to the left of the other: nothing to subtract.
    zh: 一左一右，不相交：没有重叠可减。
    """
    a = rectangle(draw)
    x1, y1 = a[2] + draw.integer(1, 9), a[1] + draw.integer(-1, 1)
    b = (x1, y1, x1 + draw.integer(1, 9), y1 + draw.integer(1, 9))
    return draw.choice([(*a, *b), (*b, *a)])


@suite.group(12)
def apart_in_y(draw):
    """One is below the other: nothing to subtract.
    zh: 一上一下，不相交：没有重叠可减。
    """
    a = rectangle(draw)
    x1, y1 = a[0] + draw.integer(-1, 1), a[3] + draw.integer(1, 9)
    b = (x1, y1, x1 + draw.integer(1, 9), y1 + draw.integer(1, 9))
    return draw.choice([(*a, *b), (*b, *a)])


@suite.group(12)
def apart_in_both(draw):
    """Diagonally apart: two negative sides must not make a positive overlap.
    zh: 斜向错开：两个负的边长不能乘出正的重叠面积。
    """
    a = rectangle(draw)
    x1, y1 = a[2] + draw.integer(1, 9), a[3] + draw.integer(1, 9)
    b = (x1, y1, x1 + draw.integer(1, 9), y1 + draw.integer(1, 9))
    down = (x1, a[1] - 9, x1 + 3, a[1] - draw.integer(1, 8))
    return draw.choice([(*a, *b), (*b, *a), (*a, *down), (*down, *a)])


@suite.group(10)
def nested(draw):
    """One inside the other: the larger one's area.
    zh: 一个在另一个内部：总面积就是较大的那个。
    """
    x1, y1, x2, y2 = inner = rectangle(draw)
    left, down, right, up = draw.integers(0, 4, 4)
    outer = (x1 - left, y1 - down, x2 + right, y2 + up)
    return draw.choice([(*inner, *outer), (*outer, *inner)])


@suite.group(10)
def crossing(draw):
    """A cross: no corner of one lies inside the other.
    zh: 十字交叉：谁的角都不在对方内部。
    """
    x, y = draw.integer(-9, 9), draw.integer(-9, 9)
    thick, thin = draw.integer(1, 3), draw.integer(1, 3)
    wide = (x - 5, y, x + 9, y + thick)
    tall = (x, y - 7, x + thin, y + 6)
    return draw.choice([(*wide, *tall), (*tall, *wide)])


@suite.group(10)
def touching(draw):
    """They share an edge or a corner: no overlap.
    zh: 只在边或角上相接：没有重叠。
    """
    a = rectangle(draw)
    w, h = draw.integer(1, 9), draw.integer(1, 9)
    x1, y1 = draw.choice([(a[2], a[1]), (a[0], a[3]), (a[2], a[3])])
    b = (x1, y1, x1 + w, y1 + h)
    return draw.choice([(*a, *b), (*b, *a)])


@suite.group(6)
def identical(draw):
    """The same rectangle twice: its area once.
    zh: 同一个矩形出现两次：面积只算一次。
    """
    return rectangle(draw) * 2


@suite.group(10)
def without_area(draw):
    """Segments and points have no area, wherever they lie.
    zh: 线段和点没有面积，无论在哪里。
    """
    x1, y1, x2, y2 = a = rectangle(draw, least=0)
    x, y = draw.integer(x1 - 1, x2 + 1), draw.integer(y1 - 1, y2 + 1)
    flat = draw.choice([(x, y, x, y), (x, y, x + 4, y), (x, y, x, y + 4)])
    return draw.choice([(*a, *flat), (*flat, *a)])


@suite.group(10)
def large(draw):
    """Coordinates up to 10,000 in size.
    zh: 坐标的绝对值可达 10,000。
    """

    def sides():
        one, other = draw.integer(-REACH, REACH), draw.integer(-REACH, REACH)
        return min(one, other), max(one, other)

    (ax1, ax2), (ay1, ay2), (bx1, bx2), (by1, by2) = sides(), sides(), sides(), sides()
    return ax1, ay1, ax2, ay2, bx1, by1, bx2, by2


@suite.validate
def ordered(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    coordinates = (ax1, ay1, ax2, ay2, bx1, by1, bx2, by2)
    assert {type(value) for value in coordinates} == {int}, "coordinates are integers"
    assert max(map(abs, coordinates)) <= REACH, "coordinates lie between -10,000 and 10,000"
    assert ax1 <= ax2, "ax1 <= ax2"
    assert ay1 <= ay2, "ay1 <= ay2"
    assert bx1 <= bx2, "bx1 <= bx2"
    assert by1 <= by2, "by1 <= by2"


suite.refuse(1, 0, 0, 1, 0, 0, 1, 1)
suite.refuse(0, 1, 1, 0, 0, 0, 1, 1)
suite.refuse(0, 0, 1, 1, 1, 0, 0, 1)
suite.refuse(0, 0, 1, 1, 0, 1, 1, 0)
suite.refuse(0, 0, 1, 1, 0, 0, 1, 10_001)
suite.refuse(0, 0, 1, 1, 0, 0, 1, 0.5)
