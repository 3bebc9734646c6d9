"""WA
en: sorts slices, which are copies, and never writes them back
zh: 递归排序的是切片，切片是拷贝，排好后没有写回原列表
"""

import random


def quicksort(nums):
    if len(nums) < 2:
        return
    pivot = random.choice(nums)
    smaller = [x for x in nums if x < pivot]
    equal = [x for x in nums if x == pivot]
    larger = [x for x in nums if x > pivot]
    nums[:] = smaller + equal + larger
    quicksort(nums[: len(smaller)])
    quicksort(nums[len(smaller) + len(equal) :])
