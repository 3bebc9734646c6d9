# WA total
"""Right half of the time."""
import random


def total(nums):
    return sum(nums) + random.choice((0, 1))
