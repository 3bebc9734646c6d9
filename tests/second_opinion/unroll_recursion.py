"""The terms as binary digits: x ones in a row, times y."""

SOURCE = "the number that is written as x ones in base 2"


def f(x, y):
    return int("1" * x, 2) * y if x else 0
