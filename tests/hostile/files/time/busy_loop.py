# TLE total
"""A loop without end, in Python."""


def total(nums):
    while True:
        pass
