# MLE total
"""Shared anonymous pages, which are no process's own."""
import mmap


def total(nums):
    kept = []
    while True:
        area = mmap.mmap(-1, 1 << 22)
        area.write(b"x" * (1 << 22))
        kept.append(area)
