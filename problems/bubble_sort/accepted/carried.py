"""Looks whether the list is sorted first; then each pass carries the largest element along."""


def is_sorted(nums, end):
    return all(nums[i] <= nums[i + 1] for i in range(end))


def bubble_sort(nums):
    end = len(nums) - 1
    while end > 0 and not is_sorted(nums, end):
        carried = nums[0]
        for j in range(end):
            if carried > nums[j + 1]:
                nums[j] = nums[j + 1]
            else:
                nums[j], carried = carried, nums[j + 1]
        nums[end] = carried
        end -= 1
    return nums
