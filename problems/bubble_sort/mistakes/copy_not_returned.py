"""WA
en: sorts a copy and does not return it
zh: 排序的是副本，却没有返回它
"""


def bubble_sort(nums):
    nums = nums[:]
    for end in range(len(nums) - 1, 0, -1):
        swapped = False
        for j in range(end):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                swapped = True
        if not swapped:
            break
