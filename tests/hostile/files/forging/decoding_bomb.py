# RE|OLE total
"""A frame that is small to send and would be large to decode: it says it is huge."""
import os
import struct


def total(nums):
    os.write(4, struct.pack("<Q", 1 << 62))
    while True:
        os.write(4, b"l" + struct.pack("<Q", 1 << 40) * 1000)
