# OLE total
"""More values than may be sent, in few bytes each."""


def total(nums):
    return [None] * 1_500_000
