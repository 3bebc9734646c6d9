# RE total
"""A pickle and a marshal in the place of an answer: nobody loads them."""
import marshal
import os
import pickle
import struct


class Bomb:
    def __reduce__(self):
        return (exec, ("open('/tmp/hostile_pickle', 'w').write('x')",))


def total(nums):
    for data in (pickle.dumps(Bomb()), marshal.dumps([1])):
        os.write(4, struct.pack("<Q", len(data)) + data)
    return sum(nums)
