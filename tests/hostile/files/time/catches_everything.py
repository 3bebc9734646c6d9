# TLE total
"""Swallows whatever might stop it."""


def total(nums):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
