"""WA
en: the result starts with x instead of 1: one factor too many, and x**0 gives x
zh: 结果的初值是 x 而不是 1：多乘了一个 x，x 的 0 次方也错了
"""


def fast_power(x, n):
    if n < 0:
        x, n = 1 / x, -n
    result = x
    while n:
        if n & 1:
            result *= x
        x *= x
        n >>= 1
    return result
