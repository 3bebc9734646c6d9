"""RV
en: the pivot is always the first element, so sorted input costs n squared
zh: 基准总是取第一个元素，有序输入会退化到 n 的平方
"""


def quicksort(nums):
    if len(nums) < 2:
        return nums
    pivot, rest = nums[0], nums[1:]
    smaller = [x for x in rest if x < pivot]
    larger = [x for x in rest if not x < pivot]
    return [*quicksort(smaller), pivot, *quicksort(larger)]
