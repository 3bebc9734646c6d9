"""RV
en: this is comb sort: it begins by comparing elements that are far apart
zh: 这是梳排序：先比较相隔很远的元素
"""


def bubble_sort(nums):
    gap, swapped = len(nums), False
    while gap > 1 or swapped:
        gap = max(1, gap * 10 // 13)
        swapped = False
        for j in range(len(nums) - gap):
            if nums[j] > nums[j + gap]:
                nums[j], nums[j + gap] = nums[j + gap], nums[j]
                swapped = True
    return nums
