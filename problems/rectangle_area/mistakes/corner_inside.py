"""WA
en: looks for an overlap only where a corner of b lies inside a
zh: 只在 b 的某个角落在 a 内部时才认为有重叠
"""


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    total = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1)
    corners = [(x, y) for x in (bx1, bx2) for y in (by1, by2)]
    if any(ax1 <= x <= ax2 and ay1 <= y <= ay2 for x, y in corners):
        width = min(ax2, bx2) - max(ax1, bx1)
        height = min(ay2, by2) - max(ay1, by1)
        total -= width * height
    return total
