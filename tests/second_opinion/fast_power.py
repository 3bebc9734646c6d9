"""The C library's pow, by way of its logarithms and exponentials."""

import math

SOURCE = "math.pow"


def fast_power(x, n):
    return math.pow(x, n)
