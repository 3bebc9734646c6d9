# WA total
"""Every second answer is the one before."""
last = None
count = 0


def total(nums):
    global last, count
    count += 1
    if count % 2 or last is None:
        last = sum(nums)
    return last
