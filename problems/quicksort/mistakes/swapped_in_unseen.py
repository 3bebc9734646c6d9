"""WA
en: after a swap with the back part it moves on without looking at the element that came in
zh: 与后段交换后直接前进，没有检查换进来的元素
"""

import random


def quicksort(nums):
    stack = [(0, len(nums) - 1)]
    while stack:
        low, high = stack.pop()
        if low >= high:
            continue
        pivot = nums[random.randint(low, high)]
        less, place, greater = low, low, high
        while place <= greater:
            if nums[place] < pivot:
                nums[place], nums[less] = nums[less], nums[place]
                less += 1
            elif nums[place] > pivot:
                nums[place], nums[greater] = nums[greater], nums[place]
                greater -= 1
            place += 1
        stack += [(low, less - 1), (greater + 1, high)]
