"""Everything behind the last swap is in place already, and so is all before the first."""


def bubble_sort(nums):
    first, last = 0, len(nums) - 1
    while last > 0:
        start, stop, first, last = first, last, None, 0
        for j in range(start, stop):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                if first is None:
                    first = max(j - 1, 0)
                last = j
        if first is None:
            break
    return nums
