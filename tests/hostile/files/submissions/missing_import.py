# CE total
"""Imports what is not there."""
import not_a_module_of_anyone


def total(nums):
    return not_a_module_of_anyone.sum(nums)
