# OLE total
"""Prints without end."""


def total(nums):
    while True:
        print("x" * 10_000)
