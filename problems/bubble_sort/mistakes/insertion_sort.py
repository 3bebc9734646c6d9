"""RV
en: this is insertion sort: each element moves left until it fits
zh: 这是插入排序：每个元素向左移动到合适的位置
"""


def bubble_sort(nums):
    for i in range(1, len(nums)):
        j = i
        while j > 0 and nums[j - 1] > nums[j]:
            nums[j - 1], nums[j] = nums[j], nums[j - 1]
            j -= 1
    return nums
