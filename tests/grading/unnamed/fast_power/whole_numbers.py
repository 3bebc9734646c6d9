def fast_power(x, n):
    result, base = 1.0, x if n > 0 else 1 / x
    n = abs(n)
    while n:
        if n & 1:
            result *= base
        base = float(int(base * base))
        n >>= 1
    return result
