"""Total area of two rectangles: both areas, less the overlap that they count twice.

Source: LeetCode 223.
"""


def rectangle_area(
    ax1: int, ay1: int, ax2: int, ay2: int, bx1: int, by1: int, bx2: int, by2: int
) -> int:
    """The area that at least one of two axis-aligned rectangles covers.

    Each is given by its lower left corner (x1, y1) and its upper right corner (x2, y2), with
    x1 <= x2 and y1 <= y2. Returns an integer.
    """
    width = max(0, min(ax2, bx2) - max(ax1, bx1))
    height = max(0, min(ay2, by2) - max(ay1, by1))
    area_a = (ax2 - ax1) * (ay2 - ay1)
    area_b = (bx2 - bx1) * (by2 - by1)
    return area_a + area_b - width * height
