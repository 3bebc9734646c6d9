def f(x, y):
    return y * (2 ** (x + 1) - 2)
