# MLE total
"""One request for more than there is."""


def total(nums):
    return sum([0] * 10**12)
