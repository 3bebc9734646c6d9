# RE total
"""Aborts, as a failed C++ assertion would."""
import os


def total(nums):
    os.abort()
