# WA total
"""A cycle through a dict, a list and a tuple."""


def total(nums):
    value = {}
    value["self"] = [(value,)]
    return value
