# WA total
"""Yields instead of returning."""


def total(nums):
    yield sum(nums)
