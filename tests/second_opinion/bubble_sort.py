"""Python's own sort, which is stable too."""

SOURCE = "sorted(), Timsort"


def bubble_sort(nums):
    return sorted(nums)
