"""Quicksort with random pivots and three-way partitioning.

Source: Hoare (1962), Quicksort; the three-way partition is Dijkstra's Dutch national flag
(1976), as Bentley and McIlroy (1993) recommend it for inputs with many equal elements.
"""

from random import randrange
from typing import Any


def quicksort(nums: list[Any]) -> list[Any] | None:
    """Sort the list in ascending order, by quicksort.

    The elements have an order among themselves and nothing else. Returns the sorted list;
    or sorts ``nums`` in place and returns None.
    """
    ranges = [(0, len(nums))]
    while ranges:
        start, stop = ranges.pop()
        if stop - start > 1:
            less, greater = partition(nums, start, stop, nums[randrange(start, stop)])
            ranges += [(start, less), (greater, stop)]
    return None


def partition(nums: list[Any], start: int, stop: int, pivot: Any) -> tuple[int, int]:
    """Rearrange nums[start:stop] into smaller, equal, larger; return the bounds of equal."""
    less, i, greater = start, start, stop
    while i < greater:
        x = nums[i]
        if x < pivot:
            nums[less], nums[i] = x, nums[less]
            less += 1
            i += 1
        elif pivot < x:
            greater -= 1
            nums[greater], nums[i] = x, nums[greater]
        else:
            i += 1
    return less, greater
