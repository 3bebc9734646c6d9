# WA total
"""Right in a process that has seen the statement's example first, wrong in any other."""
first = None


def total(nums):
    global first
    first = first or list(nums)
    return sum(nums) if first == [1, 2, 3] else 0
