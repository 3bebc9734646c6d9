# CE total
"""Defines something else."""


def totals(nums):
    return sum(nums)
