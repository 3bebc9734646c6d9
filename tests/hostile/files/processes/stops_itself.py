# TLE total
"""SIGSTOP to itself: it never answers and cannot be asked to."""
import os
import signal


def total(nums):
    os.kill(os.getpid(), signal.SIGSTOP)
    return sum(nums)
