"""Halves towards zero, so that negative exponents need no case of their own until the end."""


def fast_power(x, n):
    if n == 0:
        return 1
    half = fast_power(x, int(n / 2))
    if n % 2 == 0:
        return half * half
    return half * half * x if n > 0 else half * half / x
