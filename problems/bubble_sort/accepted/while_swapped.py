"""The whole list again and again while anything moves; in place."""


def bubble_sort(nums):
    swapped = True
    while swapped:
        swapped = False
        for i in range(1, len(nums)):
            if nums[i] < nums[i - 1]:
                nums[i - 1], nums[i] = nums[i], nums[i - 1]
                swapped = True
