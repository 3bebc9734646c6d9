# AC total
"""Finds nothing in the environment, the arguments or the open descriptors."""
import os
import sys

ALLOWED = {"HOME", "TORCHINDUCTOR_CACHE_DIR"}


def total(nums):
    assert set(os.environ) <= ALLOWED, dict(os.environ)
    assert sys.argv == ["submission"]
    kept = []
    for fd in range(64):
        try:
            os.fstat(fd)
        except OSError:
            continue
        kept.append(fd)
    assert kept == [0, 1, 2, 3, 4], kept
    return sum(nums)
