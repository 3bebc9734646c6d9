"""WA
en: takes absolute values of the overlap's sides, which turns a gap into an overlap
zh: 对重叠边长取了绝对值，把间隙当成了重叠
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    overlap = abs(min(ax2, bx2) - max(ax1, bx1)) * abs(min(ay2, by2) - max(ay1, by1))
    return (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - overlap
