def fast_power(x, n):
    base = x if n >= 0 else 1 / x
    n = abs(n)
    if n == 0:
        return 1.0
    while n > 1:
        base = base * base
        n = n // 2
    return base
