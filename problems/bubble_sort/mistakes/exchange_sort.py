"""RV
en: compares nums[i] with every later nums[j], not neighbours (exchange sort)
zh: 用 nums[i] 和后面每个 nums[j] 比较，而不是比较相邻元素（简单交换排序）
"""


def bubble_sort(nums):
    for i in range(len(nums)):
        for j in range(i + 1, len(nums)):
            if nums[i] > nums[j]:
                item = nums.pop(j)
                nums.insert(i, item)
    return nums
