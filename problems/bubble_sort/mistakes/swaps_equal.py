"""WA
en: swaps equal neighbours too, so the sort is not stable
zh: 相等的相邻元素也交换了，排序不稳定
"""


def bubble_sort(nums):
    for end in range(len(nums) - 1, 0, -1):
        swapped = False
        for j in range(end):
            if nums[j] >= nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                swapped = True
        if not swapped:
            break
    return nums
