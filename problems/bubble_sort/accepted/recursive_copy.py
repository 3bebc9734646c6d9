"""Recursion on all but the last element; works on a copy and returns it."""


def bubble_sort(nums):
    items = list(nums)

    def settle(size):
        moved = False
        for left, right in zip(range(size), range(1, size), strict=False):
            a, b = items[left], items[right]
            if not a <= b:
                items[left], items[right] = b, a
                moved = True
        if moved:
            settle(size - 1)

    settle(len(items))
    return items
