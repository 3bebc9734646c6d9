# TLE total
"""Uses no CPU time at all."""
import time


def total(nums):
    time.sleep(3600)
    return sum(nums)
