# WA total
"""A list that contains itself."""


def total(nums):
    value = [1]
    value.append(value)
    return value
