# WA total
"""Subclasses of list and str, with lengths and items that change."""


class Lie(list):
    def __len__(self):
        return 1 << 60

    def __iter__(self):
        while True:
            yield self

    def __eq__(self, other):
        return True

    __hash__ = None


class Word(str):
    def encode(self, *args):
        return b"\xff" * 100


def total(nums):
    return Lie([Word("x")])
