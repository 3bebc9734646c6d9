# WA total
"""An integer that Python itself refuses to print."""


def total(nums):
    return 10**5000
