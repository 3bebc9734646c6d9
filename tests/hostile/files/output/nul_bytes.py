# WA total
"""NUL bytes in the answer and in what is printed."""


def total(nums):
    print("a\0b")
    return "a\0b"
