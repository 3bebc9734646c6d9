# TLE total
"""One C call that takes minutes."""


def total(nums):
    return sum(nums) + 0 * 7 ** (10**8)
