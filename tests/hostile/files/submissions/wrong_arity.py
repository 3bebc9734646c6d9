# CE total
"""The entry takes two arguments."""


def total(nums, more):
    return sum(nums)
