# WA total
"""A generator, a lambda, a class, a module: none is a value."""


def total(nums):
    return [(num for num in nums), lambda: 0, int, __builtins__]
