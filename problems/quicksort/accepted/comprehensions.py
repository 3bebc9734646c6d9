"""Three list comprehensions around a random element; returns a new list."""

import random


def quicksort(nums):
    if len(nums) <= 1:
        return nums
    pivot = random.choice(nums)
    smaller = [x for x in nums if x < pivot]
    equal = [x for x in nums if x == pivot]
    larger = [x for x in nums if x > pivot]
    return quicksort(smaller) + equal + quicksort(larger)
