"""RV
en: this is merge sort: it splits without comparing and compares while it merges
zh: 这是归并排序：划分时不比较，合并时才比较
"""


def quicksort(nums):
    if len(nums) < 2:
        return nums
    half = len(nums) // 2
    left, right = quicksort(nums[:half]), quicksort(nums[half:])
    merged, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
