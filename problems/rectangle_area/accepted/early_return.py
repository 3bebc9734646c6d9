"""Cases first: apart, then the overlap's corners."""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    total = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1)
    if ax2 <= bx1 or bx2 <= ax1 or ay2 <= by1 or by2 <= ay1:
        return total
    left, right = max(ax1, bx1), min(ax2, bx2)
    bottom, top = max(ay1, by1), min(ay2, by2)
    return total - (right - left) * (top - bottom)
