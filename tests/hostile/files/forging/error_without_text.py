# RE total
"""An exception whose text, type and traceback raise."""


class Evil(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__

    def __getattribute__(self, name):
        raise RuntimeError("no")


def total(nums):
    raise Evil
