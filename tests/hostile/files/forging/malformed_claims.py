# RE total
"""Messages of the right words and the wrong types."""
import os
import struct
import sys

wire = sys.modules["judge.box.wire"]
data = wire.join(wire.encode(("failed", "import", {"type": [1], "message": None, "frames": 7})))
os.write(4, struct.pack("<Q", len(data)) + data)


def total(nums):
    return sum(nums)
