"""Two random pivots and three parts, as in Java's library (Yaroslavskiy 2009)."""

from random import randrange


def quicksort(nums):
    work = [(0, len(nums) - 1)]
    while work:
        low, high = work.pop()
        if low >= high:
            continue
        for end in (low, high):
            other = randrange(low, high + 1)
            nums[end], nums[other] = nums[other], nums[end]
        if nums[low] > nums[high]:
            nums[low], nums[high] = nums[high], nums[low]
        p, q = nums[low], nums[high]
        less, k, great = low + 1, low + 1, high - 1
        while k <= great:
            if nums[k] < p:
                nums[k], nums[less] = nums[less], nums[k]
                less += 1
            elif nums[k] > q:
                while nums[great] > q and k < great:
                    great -= 1
                nums[k], nums[great] = nums[great], nums[k]
                great -= 1
                if nums[k] < p:
                    nums[k], nums[less] = nums[less], nums[k]
                    less += 1
            k += 1
        less -= 1
        great += 1
        nums[low], nums[less] = nums[less], nums[low]
        nums[high], nums[great] = nums[great], nums[high]
        work.append((low, less - 1))
        work.append((great + 1, high))
        if p < q:
            work.append((less + 1, great - 1))
