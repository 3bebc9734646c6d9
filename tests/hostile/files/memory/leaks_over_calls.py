# MLE total
"""A little more with every call, never much within one."""
kept = []


def total(nums):
    kept.append(bytearray(b"x") * (30 << 20))
    return sum(nums)
