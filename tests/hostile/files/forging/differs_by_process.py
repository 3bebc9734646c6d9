# WA total
"""Right in one process of two: the hash of a string is another in each."""
import os


def total(nums):
    return sum(nums) + (os.getpid() % 2)
