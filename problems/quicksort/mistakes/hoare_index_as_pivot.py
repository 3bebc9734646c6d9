"""WA
en: takes the index where Hoare's pointers meet for the pivot's final place and leaves it out
zh: 把 Hoare 划分中指针相遇的位置当成基准的最终位置，递归时跳过了它
"""

import random


def quicksort(nums):
    def sort(low, high):
        if low >= high:
            return
        pivot = nums[random.randint(low, high)]
        i, j = low - 1, high + 1
        while True:
            i += 1
            while nums[i] < pivot:
                i += 1
            j -= 1
            while nums[j] > pivot:
                j -= 1
            if i >= j:
                break
            nums[i], nums[j] = nums[j], nums[i]
        sort(low, j - 1)
        sort(j + 1, high)

    sort(0, len(nums) - 1)
