# RE total
"""A thousand threads that stay."""
import threading

wait = threading.Event()


def total(nums):
    for _ in range(1000):
        threading.Thread(target=wait.wait, daemon=True).start()
    return sum(nums)
