# CE total
"""The entry is async."""


async def total(nums):
    return sum(nums)
