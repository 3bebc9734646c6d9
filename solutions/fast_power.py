"""Fast power: square the base, halve the exponent.

Source: LeetCode 50; the binary method is in Knuth (1969), volume 2, section 4.6.3.
"""


def fast_power(x: float, n: int) -> float:
    """x to the power n for -2**31 <= n < 2**31; x is not 0 unless n > 0.

    Returns a float; 1.0 where n is 0.
    """
    if n < 0:
        x, n = 1 / x, -n
    power = 1.0
    while n > 0:
        if n % 2 == 1:
            power *= x
        x *= x
        n //= 2
    return power
