def area(left, bottom, right, top):
    return (right - left) * (top - bottom)


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    shared = area(max(ax1, bx1), max(ay1, by1), min(ax2, bx2), min(ay2, by2))
    return area(ax1, ay1, ax2, ay2) + area(bx1, by1, bx2, by2) - shared
