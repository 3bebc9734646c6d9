def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    return max((ax2 - ax1) * (ay2 - ay1), (bx2 - bx1) * (by2 - by1))
