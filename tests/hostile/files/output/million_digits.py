# WA total
"""An integer of more digits than may be sent."""


def total(nums):
    return 1 << 4_000_000
