# RE total
"""A unix socket with a path."""
import socket


def total(nums):
    socket.socket(socket.AF_UNIX).connect("/tmp/hostile-listener")
    return sum(nums)
