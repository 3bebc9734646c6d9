# OLE|TLE total
"""The right answer, and a thread that prints on."""
import threading


def flood():
    while True:
        print("x" * 10_000)


def total(nums):
    if threading.active_count() == 1:
        threading.Thread(target=flood, daemon=True).start()
    return sum(nums)
