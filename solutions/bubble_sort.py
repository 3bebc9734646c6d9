"""Bubble sort that stops after the first pass without a swap.

Source: Knuth (1973), The Art of Computer Programming, volume 3, section 5.2.2.
"""

from typing import Any


def bubble_sort(nums: list[Any]) -> list[Any] | None:
    """Sort the list in ascending order, by bubble sort; equal elements keep their order.

    The elements have an order among themselves and nothing else. Returns the sorted list;
    or sorts ``nums`` in place and returns None.
    """
    for end in range(len(nums) - 1, 0, -1):
        swapped = False
        for j in range(end):
            if nums[j] > nums[j + 1]:
                nums[j], nums[j + 1] = nums[j + 1], nums[j]
                swapped = True
        if not swapped:
            break
    return None
