import random


def quicksort(nums):
    if len(nums) < 2:
        return nums
    pivot = random.choice(nums)
    rest = list(nums)
    rest.remove(pivot)
    low = [x for x in rest if x < pivot]
    high = [x for x in rest if not x < pivot]
    return quicksort(high) + [pivot] + quicksort(low)
