"""An accumulator handed on; the sign is settled separately from the size."""


def fast_power(x, n):
    def go(base, exponent, result):
        if not exponent:
            return result
        if exponent & 1:
            result = result * base
        return go(base * base, exponent >> 1, result)

    sign = -1 if x < 0 and n % 2 else 1
    size = go(abs(x), abs(n), 1.0)
    return sign * (size if n >= 0 else 1 / size)
