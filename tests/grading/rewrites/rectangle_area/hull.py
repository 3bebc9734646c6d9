def rectangle_area(*corners):
    xs, ys = sorted(corners[::2]), sorted(corners[1::2])
    return (xs[-1] - xs[0]) * (ys[-1] - ys[0])
