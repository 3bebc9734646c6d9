"""RV
en: this is selection sort: it looks for the smallest element and swaps once
zh: 这是选择排序：先找出最小元素，再交换一次
"""


def bubble_sort(nums):
    for i in range(len(nums)):
        smallest = i
        for j in range(i + 1, len(nums)):
            if nums[j] < nums[smallest]:
                smallest = j
        item = nums.pop(smallest)
        nums.insert(i, item)
    return nums
