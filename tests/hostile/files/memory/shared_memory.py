# RE total
"""A shared-memory segment that would outlive the process."""
from multiprocessing import shared_memory


def total(nums):
    shared_memory.SharedMemory("hostile", create=True, size=1 << 20)
    return sum(nums)
