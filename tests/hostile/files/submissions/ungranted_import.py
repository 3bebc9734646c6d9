# CE total
"""Imports a package that is installed for others, not for answers."""
import pip


def total(nums):
    return pip and sum(nums)
