"""Python's ranges as sides: their lengths never come out negative."""

from dataclasses import dataclass


@dataclass
class Rectangle:
    x: range
    y: range

    @property
    def area(self):
        return len(self.x) * len(self.y)

    def __and__(self, other):
        return Rectangle(meet(self.x, other.x), meet(self.y, other.y))


def meet(one, other):
    return range(max(one.start, other.start), min(one.stop, other.stop))


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    a = Rectangle(range(ax1, ax2), range(ay1, ay2))
    b = Rectangle(range(bx1, bx2), range(by1, by2))
    return a.area + b.area - (a & b).area
