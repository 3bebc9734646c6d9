# RE|WA total
"""The same with tuples and floats."""


def total(nums):
    return {(key * (2**61 - 1),): None for key in range(1, 3000)}
