"""Hoare's two pointers, random pivot, recursion into the shorter side only; in place."""

import random


def quicksort(nums):
    def sort(low, high):
        while low < high:
            pivot = nums[random.randint(low, high)]
            i, j = low, high
            while i <= j:
                while nums[i] < pivot:
                    i += 1
                while nums[j] > pivot:
                    j -= 1
                if i <= j:
                    nums[i], nums[j] = nums[j], nums[i]
                    i += 1
                    j -= 1
            if j - low < high - i:
                sort(low, j)
                low = i
            else:
                sort(i, high)
                high = j

    sort(0, len(nums) - 1)
