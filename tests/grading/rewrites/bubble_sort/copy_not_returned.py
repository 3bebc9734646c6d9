def bubble_sort(nums):
    work, unsorted = list(nums), True
    while unsorted:
        unsorted = False
        for right in range(1, len(work)):
            if work[right] < work[right - 1]:
                work[right - 1], work[right] = work[right], work[right - 1]
                unsorted = True
