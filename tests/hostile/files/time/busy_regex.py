# TLE total
"""Catastrophic backtracking: the interpreter never gets its turn back."""
import re


def total(nums):
    re.match(r"(a+)+$", "a" * 60 + "b")
    return sum(nums)
