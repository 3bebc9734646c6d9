"""The sum of the geometric series."""


def f(x, y):
    return ((1 << x) - 1) * y
