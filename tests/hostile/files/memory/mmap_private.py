# MLE total
"""Anonymous pages from the system."""
import mmap


def total(nums):
    kept = []
    while True:
        area = mmap.mmap(-1, 1 << 22, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        area.write(b"x" * (1 << 22))
        kept.append(area)
