# RE total
"""Lists the root directory."""
import os


def total(nums):
    os.listdir("/")
    return sum(nums)
