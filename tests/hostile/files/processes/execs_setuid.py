# RE total
"""posix_spawn of a set-user-ID program."""
import os


def total(nums):
    os.posix_spawn("/bin/su", ["su", "-c", "id"], {})
    return sum(nums)
