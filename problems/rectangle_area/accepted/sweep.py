"""A sweep over the x coordinates: between two of them the covered height is constant."""


def covered(intervals):
    total, reached = 0, None
    for low, high in sorted(intervals):
        start = low if reached is None else max(low, reached)
        if high > start:
            total += high - start
        reached = high if reached is None else max(high, reached)
    return total


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    rectangles = [(ax1, ay1, ax2, ay2), (bx1, by1, bx2, by2)]
    xs = sorted({ax1, ax2, bx1, bx2})
    area = 0
    for left, right in zip(xs, xs[1:], strict=False):
        active = [(y1, y2) for x1, y1, x2, y2 in rectangles if x1 <= left and right <= x2]
        area += (right - left) * covered(active)
    return area
