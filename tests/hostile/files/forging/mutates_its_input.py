# WA total
"""Answers rightly and empties the list."""


def total(nums):
    result = sum(nums)
    nums.clear()
    return result
