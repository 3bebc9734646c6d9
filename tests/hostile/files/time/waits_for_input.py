# TLE|RE total
"""Waits on a lock that nobody will release."""
import threading


def total(nums):
    threading.Semaphore(0).acquire()
    return sum(nums)
