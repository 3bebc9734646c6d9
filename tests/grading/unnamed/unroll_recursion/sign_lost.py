def f(x, y):
    return abs(y) * ((1 << x) - 1)
