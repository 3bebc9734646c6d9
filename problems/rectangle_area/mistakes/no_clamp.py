"""WA
en: the overlap's sides are not clamped at 0, so rectangles apart still change the area
zh: 重叠部分的边长没有截断到 0，不相交的矩形也会影响面积
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    width = min(ax2, bx2) - max(ax1, bx1)
    height = min(ay2, by2) - max(ay1, by1)
    return (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - width * height
