def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    left, right = max(ax1, bx1), min(ax2, bx2)
    bottom, top = max(ay1, by1), min(ay2, by2)
    shared = (right - left) * (top - bottom) if left < right and bottom < top else 0
    only_a = (ax2 - ax1) * (ay2 - ay1) - shared
    only_b = (bx2 - bx1) * (by2 - by1) - shared
    return only_a + only_b
