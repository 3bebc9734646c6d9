"""Sorts plain values, or elements that note which of them were compared.

The sorted values travel with what was noted, ``(values, facts)``. In mode ``trace`` facts
hold ``pairs``: one number a * n + b for each comparison by order of the elements that were
at places a and b of the input. In mode ``stable`` the elements are pairs that are compared
by their first halves alone.
"""

import operator

BY_ORDER = ("__lt__", "__le__", "__gt__", "__ge__")
BY_EQUALITY = ("__eq__", "__ne__")


def call(functions, entry, args, mode):
    """Sort a copy of the list: ``(values, facts)``."""
    sort, values = functions[entry], list(args[0])
    if not mode:
        returned = sort(values)
        return (values if returned is None else returned), {}
    pairs = []
    kind = element(len(values), pairs, (lambda pair: pair[0]) if mode == "stable" else None)
    nums = [kind(value, place) for place, value in enumerate(values)]
    returned = sort(nums)
    answer = nums if returned is None else returned
    if type(answer) in (list, tuple):
        answer = [item.value if type(item) is kind else item for item in answer]
    return answer, {"pairs": pairs} if mode == "trace" else {}


def element(n, pairs, key):
    """A class of values that are compared by ``key`` and write into ``pairs`` who met whom."""

    class Element:
        __slots__ = ("key", "place", "value")

        def __init__(self, value, place):
            self.value, self.place = value, place
            self.key = key(value) if key else value

        def __hash__(self):
            return hash(self.key)

        def __repr__(self):
            return repr(self.value)

    def comparison(compare, noted):
        def compared(self, other):
            if type(other) is not Element:
                return NotImplemented
            if noted:
                pairs.append(self.place * n + other.place)
            return compare(self.key, other.key)

        return compared

    for name in BY_ORDER + BY_EQUALITY:
        setattr(Element, name, comparison(getattr(operator, name), name in BY_ORDER))
    return Element
