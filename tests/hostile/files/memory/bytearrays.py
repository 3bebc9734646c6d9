# MLE total
"""Bytes that are written to."""


def total(nums):
    kept = []
    while True:
        kept.append(bytearray(b"x") * (1 << 22))
