"""WA
en: elements equal to the pivot are kept on neither side and get lost
zh: 与基准相等的元素哪一侧都没有放，结果丢失了
"""

import random


def quicksort(nums):
    if not nums:
        return []
    pivot = random.choice(nums)
    smaller = [x for x in nums if x < pivot]
    larger = [x for x in nums if x > pivot]
    return [*quicksort(smaller), pivot, *quicksort(larger)]
