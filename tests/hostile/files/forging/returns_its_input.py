# WA total
"""The input as it is."""


def total(nums):
    return nums
