"""RV
en: squares up to the largest power of two, then multiplies the rest one by one
zh: 平方到最大的 2 的幂之后，剩下的指数逐个相乘
"""


def fast_power(x, n):
    if n < 0:
        x, n = 1 / x, -n
    if n == 0:
        return 1.0
    result, reached = x, 1
    while reached * 2 <= n:
        result *= result
        reached *= 2
    while reached < n:
        result *= x
        reached += 1
    return result
