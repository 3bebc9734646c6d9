"""A class whose passes carry the smallest element from the right end to the left."""


class BubbleSorter:
    def __init__(self, items):
        self.items = items

    def exchange_if_needed(self, j):
        items = self.items
        if items[j] < items[j - 1]:
            items[j - 1], items[j] = items[j], items[j - 1]
            return True
        return False

    def sort(self):
        for settled in range(len(self.items)):
            moves = [self.exchange_if_needed(j) for j in range(len(self.items) - 1, settled, -1)]
            if not any(moves):
                return


def bubble_sort(nums):
    BubbleSorter(nums).sort()
