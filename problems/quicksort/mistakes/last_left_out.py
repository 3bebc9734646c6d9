"""WA
en: the last index is len(nums) - 1 but treated as exclusive: the last element stays where it is
zh: 右端点传的是 len(nums) - 1，却按开区间处理：最后一个元素从未参与排序
"""

from random import randrange


def quicksort(nums):
    ranges = [(0, len(nums) - 1)]
    while ranges:
        start, stop = ranges.pop()
        if stop - start < 2:
            continue
        part, pivot = nums[start:stop], nums[randrange(start, stop)]
        smaller = [x for x in part if x < pivot]
        larger = [x for x in part if x > pivot]
        equal = [x for x in part if x == pivot]
        nums[start:stop] = smaller + equal + larger
        ranges += [(start, start + len(smaller)), (stop - len(larger), stop)]
    return nums
