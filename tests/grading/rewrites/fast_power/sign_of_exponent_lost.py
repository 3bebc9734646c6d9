def fast_power(x, n):
    if n < 0:
        return fast_power(x, -n)
    if n == 0:
        return 1.0
    half = fast_power(x, n // 2)
    return half * half * x if n % 2 else half * half
