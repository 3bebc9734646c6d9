"""Cells of the grid that the four edges of each direction span, counted where covered."""

from itertools import pairwise, product

SOURCE = "brute force over the cells that the rectangles' edges cut the plane into"


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    columns = pairwise(sorted((ax1, ax2, bx1, bx2)))
    rows = pairwise(sorted((ay1, ay2, by1, by2)))
    area = 0
    for (left, right), (low, high) in product(columns, rows):
        in_a = ax1 <= left and right <= ax2 and ay1 <= low and high <= ay2
        in_b = bx1 <= left and right <= bx2 and by1 <= low and high <= by2
        if in_a or in_b:
            area += (right - left) * (high - low)
    return area
