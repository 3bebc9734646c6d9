"""WA
en: squares x before its bit has been used: every factor is one power too high
zh: 先平方再判断当前位，每个因子都高了一级
"""


def fast_power(x, n):
    if n < 0:
        x, n = 1 / x, -n
    result = 1.0
    while n:
        x *= x
        if n & 1:
            result *= x
        n >>= 1
    return result
