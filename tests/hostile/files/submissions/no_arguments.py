# CE total
"""The entry takes none."""


def total():
    return 0
