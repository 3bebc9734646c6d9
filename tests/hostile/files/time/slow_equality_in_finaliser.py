# TLE total
"""Does its work when the value dies, after the answer was given."""


class Slow:
    def __del__(self):
        while True:
            pass


def total(nums):
    keep = Slow()
    return sum(nums) if keep else 0
