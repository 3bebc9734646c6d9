"""RV
en: keeps passing over the list although nothing was swapped: a sorted list costs n squared
zh: 没有交换也继续扫描，已经有序的列表仍要比较 n 平方量级的次数
"""


def bubble_sort(nums):
    n = len(nums)
    for i in range(n):
        for j in range(n - 1 - i):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
    return nums
