# WA total
"""Forgets the return."""


def total(nums):
    sum(nums)
