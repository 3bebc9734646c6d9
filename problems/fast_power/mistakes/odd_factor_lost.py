"""WA
en: halves odd exponents without multiplying the left-over x in
zh: 指数为奇数时折半后漏乘了一个 x
"""


def fast_power(x, n):
    if n < 0:
        x, n = 1 / x, -n
    if n == 0:
        return 1.0
    if n == 1:
        return x
    half = fast_power(x, n // 2)
    return half * half
