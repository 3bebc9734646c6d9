# RE total
"""Recursion without end: Python's own limit stays as it is."""


def total(nums):
    return total(nums)
