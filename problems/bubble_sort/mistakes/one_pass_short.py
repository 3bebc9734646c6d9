"""WA
en: makes one pass too few: the smallest element can stay in the second place
zh: 少扫了一趟：最小的元素可能停在第二个位置
"""


def bubble_sort(nums):
    n = len(nums)
    for i in range(n - 2):
        swapped = False
        for j in range(n - 1 - i):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                swapped = True
        if not swapped:
            break
    return nums
