# WA total
"""Wrong from the tenth call on."""
calls = 0


def total(nums):
    global calls
    calls += 1
    return sum(nums) if calls < 12 else 0
