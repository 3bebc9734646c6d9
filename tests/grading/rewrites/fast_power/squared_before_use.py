def fast_power(x, n):
    value, factor = 1.0, (x if n > 0 else 1 / x)
    for bit in reversed(bin(abs(n))[2:]):
        factor = factor * factor
        if bit == "1":
            value = value * factor
    return value
