# WA total
"""Lists 100,000 deep."""


def total(nums):
    value = []
    for _ in range(100_000):
        value = [value]
    return value
