import random


def quicksort(nums):
    if len(nums) == 0:
        return nums
    pivot = nums[random.randrange(len(nums))]
    low, high = [], []
    for number in nums:
        if number < pivot:
            low.append(number)
        elif pivot < number:
            high.append(number)
    return quicksort(low) + [pivot] + quicksort(high)
