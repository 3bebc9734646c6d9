# OLE total
"""Writes to the channel without end."""
import os


def total(nums):
    while True:
        os.write(4, b"\xff" * 65536)
