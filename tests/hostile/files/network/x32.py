# RE total
"""The x32 numbers, where others mean other calls (here: fork)."""
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def total(nums):
    pid = libc.syscall(0x40000000 | 57)
    if pid == 0:
        libc._exit(0)
    if pid < 0:
        raise OSError(ctypes.get_errno(), "no x32")
    return sum(nums)
