"""RV
en: elements equal to the pivot all go to one side, so equal elements cost n squared
zh: 与基准相等的元素全部分到同一侧，元素大量相等时退化到 n 的平方
"""

import random


def quicksort(nums):
    def sort(low, high):
        if low >= high:
            return
        pick = random.randint(low, high)
        nums[pick], nums[high] = nums[high], nums[pick]
        end = low
        for place in range(low, high):
            if nums[place] <= nums[high]:
                nums[place], nums[end] = nums[end], nums[place]
                end += 1
        nums[end], nums[high] = nums[high], nums[end]
        sort(low, end - 1)
        sort(end + 1, high)

    sort(0, len(nums) - 1)
