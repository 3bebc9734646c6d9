"""A class: shuffled once, median of three, Lomuto-like three-way pass, insertion below 17."""

import random


class Sorter:
    CUTOFF = 16

    def __init__(self, items):
        self.items = list(items)
        random.shuffle(self.items)

    def sort(self):
        self._sort(0, len(self.items) - 1)
        return self.items

    def _sort(self, low, high):
        if high - low < self.CUTOFF:
            self._insert(low, high)
            return
        before, after = self._partition(low, high)
        self._sort(low, before)
        self._sort(after, high)

    def _median(self, low, high):
        a, b, c = self.items[low], self.items[(low + high) // 2], self.items[high]
        return max(min(a, b), min(max(a, b), c))

    def _partition(self, low, high):
        items, pivot = self.items, self._median(low, high)
        end = low
        for place in range(low, high + 1):
            if items[place] < pivot:
                items[end], items[place] = items[place], items[end]
                end += 1
        begin = end
        for place in range(end, high + 1):
            if not items[place] > pivot:
                items[begin], items[place] = items[place], items[begin]
                begin += 1
        return end - 1, begin

    def _insert(self, low, high):
        items = self.items
        for right in range(low + 1, high + 1):
            item = items[right]
            while right > low and items[right - 1] > item:
                items[right] = items[right - 1]
                right -= 1
            items[right] = item


def quicksort(nums):
    return Sorter(nums).sort()
