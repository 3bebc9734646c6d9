"""f(x, y) = f(x - 1, 2*y) + y with f(0, y) = 0, unrolled into a loop.

Source: an interview question; the base case is ours.
"""


def f(x: int, y: int) -> int:
    """f(x - 1, 2*y) + y for x > 0, and 0 for x = 0; x is at least 0, y any integer.

    Returns the exact integer, however large.
    """
    total = 0
    for _ in range(x):
        total += y
        y *= 2
    return total
