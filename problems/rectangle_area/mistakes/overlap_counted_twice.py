"""WA
en: adds both areas and leaves the overlap in twice
zh: 直接把两个面积相加，重叠部分算了两次
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    return (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1)
