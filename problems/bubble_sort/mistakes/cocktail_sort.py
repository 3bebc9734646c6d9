"""RV
en: this is cocktail sort: every second pass goes backwards
zh: 这是鸡尾酒排序（双向冒泡）：每隔一趟反方向扫描
"""


def bubble_sort(nums):
    low, high = 0, len(nums) - 1
    swapped = True
    while swapped and low < high:
        swapped = False
        for j in range(low, high):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                swapped = True
        if not swapped:
            break
        high -= 1
        for j in range(high, low, -1):
            if nums[j - 1] > nums[j]:
                nums[j - 1], nums[j] = nums[j], nums[j - 1]
                swapped = True
        low += 1
    return nums
