"""WA
en: adds 1 to every side, as if the coordinates were pixels
zh: 每条边都多加了 1，把坐标当成了像素
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    width = max(0, min(ax2, bx2) - max(ax1, bx1) + 1)
    height = max(0, min(ay2, by2) - max(ay1, by1) + 1)
    area_a = (ax2 - ax1 + 1) * (ay2 - ay1 + 1)
    area_b = (bx2 - bx1 + 1) * (by2 - by1 + 1)
    return area_a + area_b - width * height
