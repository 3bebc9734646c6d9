"""Short ranges stay as they are until one insertion pass over the whole list (Sedgewick 1978)."""

import random

SHORT = 10


def quicksort(nums):
    stack = [(0, len(nums) - 1)]
    while stack:
        low, high = stack.pop()
        if high - low < SHORT:
            continue
        # digging holes: the pivot's place is filled from the right, then from the left
        pick = random.randint(low, high)
        nums[low], nums[pick] = nums[pick], nums[low]
        pivot, i, j = nums[low], low, high
        while i < j:
            while i < j and nums[j] > pivot:
                j -= 1
            if i < j:
                nums[i] = nums[j]
                i += 1
            while i < j and nums[i] < pivot:
                i += 1
            if i < j:
                nums[j] = nums[i]
                j -= 1
        nums[i] = pivot
        stack += [(low, i - 1), (i + 1, high)]
    for end in range(1, len(nums)):
        item = nums[end]
        while end and item < nums[end - 1]:
            nums[end] = nums[end - 1]
            end -= 1
        nums[end] = item
    return nums
