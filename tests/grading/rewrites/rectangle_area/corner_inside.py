def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    across = ax1 <= bx1 <= ax2 or ax1 <= bx2 <= ax2
    along = ay1 <= by1 <= ay2 or ay1 <= by2 <= ay2
    covered = (ax2 - ax1) * (ay2 - ay1)
    covered += (bx2 - bx1) * (by2 - by1)
    if across and along:
        covered -= (min(ax2, bx2) - max(ax1, bx1)) * (min(ay2, by2) - max(ay1, by1))
    return covered
