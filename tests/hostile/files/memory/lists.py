# MLE total
"""Lists without end."""


def total(nums):
    kept = []
    while True:
        kept.append([0] * 100_000)
