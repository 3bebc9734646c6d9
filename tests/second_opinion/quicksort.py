"""Python's own sort, which is not a quicksort."""

SOURCE = "sorted(), Timsort"


def quicksort(nums):
    return sorted(nums)
