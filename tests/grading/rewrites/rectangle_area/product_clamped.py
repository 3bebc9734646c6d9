def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    shared = (min(ax2, bx2) - max(ax1, bx1)) * (min(ay2, by2) - max(ay1, by1))
    if shared < 0:
        shared = 0
    a, b = (ax2 - ax1) * (ay2 - ay1), (bx2 - bx1) * (by2 - by1)
    return a + (b - shared)
