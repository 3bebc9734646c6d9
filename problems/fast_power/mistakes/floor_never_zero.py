"""RE
en: −1 // 2 is −1 again, so the recursion on a negative exponent never ends
zh: −1 // 2 还是 −1，负指数的递归永远到不了 0
"""


def fast_power(x, n):
    if n == 0:
        return 1.0
    half = fast_power(x, n // 2)
    if n % 2 == 0:
        return half * half
    return half * half * x if n > 0 else half * half / x
