# WA total
"""Text that no encoding can print."""


def total(nums):
    print("\ud800\udfff")
    return "\ud800 \udfff"
