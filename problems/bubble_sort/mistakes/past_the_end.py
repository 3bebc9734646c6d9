"""RE
en: the inner loop reaches the last index, whose right neighbour does not exist
zh: 内层循环走到了最后一个下标，而它右边没有元素，下标越界
"""


def bubble_sort(nums):
    n = len(nums)
    for i in range(n):
        swapped = False
        for j in range(n - i):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                swapped = True
        if not swapped:
            break
    return nums
