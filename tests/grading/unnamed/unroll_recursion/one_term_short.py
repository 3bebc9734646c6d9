def f(x, y):
    return y * (2 ** (x - 1) - 1) if x else 0
