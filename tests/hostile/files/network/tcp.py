# RE total
"""A connection to this machine."""
import socket


def total(nums):
    socket.create_connection(("127.0.0.1", 47631), timeout=1).close()
    return sum(nums)
