# MLE total
"""Files that live in memory and belong to nobody."""
import os


def total(nums):
    fd = os.memfd_create("hostile")
    while True:
        os.write(fd, b"x" * (1 << 20))
