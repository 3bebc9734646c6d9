def f(x, y):
    below = y * ((1 << x) - 1)
    return below + 1
