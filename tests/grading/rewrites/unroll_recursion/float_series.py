import math


def f(steps, start):
    factor = math.ldexp(1.0, steps) - 1.0
    return int(start * factor)
