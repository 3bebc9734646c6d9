def bubble_sort(nums):
    for end in range(len(nums) - 1, 0, -1):
        for j in range(end):
            if nums[j] < nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
    return nums
