"""Half the exponent first, one square afterwards."""


def fast_power(x, n):
    if n == 0:
        return 1.0
    if n < 0:
        return 1 / fast_power(x, -n)
    half = fast_power(x, n // 2)
    return half * half * x if n % 2 else half * half
