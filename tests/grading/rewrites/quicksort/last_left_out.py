import random


def quicksort(nums):
    def sort(start, stop):
        if stop - start <= 1:
            return
        pivot = nums[random.choice(range(start, stop))]
        below = same = start
        above = stop
        while same < above:
            if nums[same] < pivot:
                nums[below], nums[same] = nums[same], nums[below]
                below += 1
                same += 1
            elif pivot < nums[same]:
                above -= 1
                nums[above], nums[same] = nums[same], nums[above]
            else:
                same += 1
        sort(start, below)
        sort(above, stop)

    sort(0, len(nums) - 1)
