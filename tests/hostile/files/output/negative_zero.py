# WA total
"""-0.0 for every list."""


def total(nums):
    return -0.0
