# MLE total
"""A thread takes the memory while the call waits."""
import threading

kept = []


def hoard():
    while True:
        kept.append(bytearray(b"x") * (1 << 22))


def total(nums):
    thread = threading.Thread(target=hoard)
    thread.start()
    thread.join()
    return sum(nums)
