# RE total
"""A big file in the current directory."""


def total(nums):
    with open("hostile", "wb") as file:
        file.truncate(1 << 30)
    return sum(nums)
