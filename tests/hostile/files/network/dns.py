# RE total
"""A name to be looked up, which tells another machine."""
import socket


def total(nums):
    socket.getaddrinfo("hostile.example.com", 80)
    return sum(nums)
