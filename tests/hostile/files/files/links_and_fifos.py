# RE total
"""Links, FIFOs and directories."""
import os


def total(nums):
    os.symlink("/etc/passwd", "/tmp/hostile_link")
    os.link("/etc/passwd", "/tmp/hostile_hard")
    os.mkfifo("/tmp/hostile_fifo")
    os.mkdir("/tmp/hostile_dir")
    return sum(nums)
