# OLE|MLE total
"""Ten million elements."""


def total(nums):
    return [0] * 10**7
