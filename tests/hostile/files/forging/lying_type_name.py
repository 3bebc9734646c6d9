# WA total
"""A class whose name and module lie, by a metaclass that would run code."""


class Meta(type):
    __name__ = property(lambda cls: "int")
    __mro__ = property(lambda cls: (int, object))

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return hash(int)


class Lie(metaclass=Meta):
    __module__ = "builtins"


def total(nums):
    return Lie()
