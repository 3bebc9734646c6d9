def rectangle_area(*corners):
    total = 0
    for start in (0, 4):
        x1, y1, x2, y2 = corners[start : start + 4]
        total += (x2 - x1) * (y2 - y1)
    return total
