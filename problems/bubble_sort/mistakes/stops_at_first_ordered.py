"""WA
en: stops at the first pair that is in order instead of after a pass without a swap
zh: 遇到第一对顺序正确的元素就结束，而不是整趟没有交换才结束
"""


def bubble_sort(nums):
    for end in range(len(nums) - 1, 0, -1):
        for j in range(end):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
            else:
                return nums
    return nums
