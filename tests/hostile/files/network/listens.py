# RE total
"""A server."""
import socket


def total(nums):
    socket.create_server(("127.0.0.1", 0)).close()
    return sum(nums)
