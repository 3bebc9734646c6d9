# CE total
"""Does not parse."""


def total(nums)
    return sum(nums)
