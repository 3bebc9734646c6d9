"""WA
en: takes the exponent's absolute value and never the reciprocal
zh: 指数取了绝对值，却没有取倒数
"""


def fast_power(x, n):
    n = abs(n)
    result = 1.0
    while n:
        if n & 1:
            result *= x
        x *= x
        n >>= 1
    return result
