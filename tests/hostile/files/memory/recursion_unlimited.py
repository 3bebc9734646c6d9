# RE|MLE|TLE total
"""The same without Python's limit: the stack or the memory ends it; where memory is slow, time."""
import sys

sys.setrecursionlimit(10**9)


def total(nums):
    return max([nums], key=total)
