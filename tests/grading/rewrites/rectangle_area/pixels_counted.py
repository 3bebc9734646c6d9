def length(first, last):
    return last - first + 1 if last >= first else 0


def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    return (
        length(ax1, ax2) * length(ay1, ay2)
        + length(bx1, bx2) * length(by1, by2)
        - length(max(ax1, bx1), min(ax2, bx2)) * length(max(ay1, by1), min(ay2, by2))
    )
