"""RV
en: multiplies n times instead of squaring
zh: 逐个连乘 n 次，没有用平方
"""


def fast_power(x, n):
    if n < 0:
        x, n = 1 / x, -n
    result = 1.0
    for _ in range(n):
        result *= x
    return result
