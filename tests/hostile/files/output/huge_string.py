# OLE total
"""A string larger than may be sent."""


def total(nums):
    return "x" * (20 << 20)
