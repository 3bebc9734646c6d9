"""WA
en: clamps the product of the sides: two negative sides still make a positive overlap
zh: 只对边长的乘积截断：两个负的边长仍会乘出正的重叠面积
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    width = min(ax2, bx2) - max(ax1, bx1)
    height = min(ay2, by2) - max(ay1, by1)
    overlap = max(0, width * height)
    return (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - overlap
