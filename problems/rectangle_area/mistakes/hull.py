"""WA
en: returns the area of the smallest rectangle around both
zh: 返回的是包住两个矩形的最小外接矩形的面积
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    return (max(ax2, bx2) - min(ax1, bx1)) * (max(ay2, by2) - min(ay1, by1))
