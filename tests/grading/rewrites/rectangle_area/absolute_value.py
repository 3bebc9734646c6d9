def rectangle_area(ax1, ay1, ax2, ay2, bx1, by1, bx2, by2):
    shared = 1
    for a1, a2, b1, b2 in ((ax1, ax2, bx1, bx2), (ay1, ay2, by1, by2)):
        low, high = sorted((a1, b1))[1], sorted((a2, b2))[0]
        shared *= abs(low - high)
    both = (ax2 - ax1) * (ay2 - ay1), (bx2 - bx1) * (by2 - by1)
    return sum(both) - shared
