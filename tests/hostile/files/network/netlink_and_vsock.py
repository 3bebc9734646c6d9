# RE total
"""Netlink, vsock, packet and kernel crypto sockets."""
import socket


def total(nums):
    for family in (socket.AF_NETLINK, socket.AF_VSOCK, socket.AF_PACKET, socket.AF_ALG):
        socket.socket(family, socket.SOCK_RAW)
    return sum(nums)
