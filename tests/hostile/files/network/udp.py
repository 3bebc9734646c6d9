# RE total
"""A datagram to this machine: Landlock does not see these."""
import socket


def total(nums):
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hostile", ("127.0.0.1", 47631))
    return sum(nums)
