"""Sorts plain values, or elements that note each comparison that is made of them.

The sorted values travel with what was noted, ``(values, facts)``. Mode ``trace`` notes which
elements met, by their places in the input. Mode ``count`` counts comparisons and looks at
the depth of calls, and ends a sort that is beyond the statement's bounds at once: that costs
less than waiting for a time limit, and tells more.
"""

import operator
from itertools import count
from math import log2
from sys import _getframe, getprofile, setprofile

COMPARISONS_PER_NLOGN = 8
DEEPEST = 500
LOOK_AT_FIRST, LOOK_EVERY = 8, 256
"""Comparisons between two looks at the depth of calls; powers of two."""
COMPARISONS = ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__")


class Stopped(BaseException):
    """Beyond the bounds; not an Exception, so that `except Exception` lets it through."""


def call(functions, entry, args, mode):
    """Sort a copy of the list: ``(values, {})``, or with the mode's facts."""
    run = {"trace": traced, "count": counted}.get(mode, plain)
    return run(functions[entry], args[0])


def plain(sort, values):
    nums = list(values)
    returned = sort(nums)
    return (nums if returned is None else returned), {}


def traced(sort, values):
    """Facts: ``pairs``, one number a * n + b for each comparison of elements a and b."""
    pairs = []
    n = len(values)
    kind = element(lambda a, b: pairs.append(a.place * n + b.place))
    return unwrapped(sort, kind, values), {"pairs": pairs}


def counted(sort, values):
    """Facts: ``comparisons`` and ``depth``; a sort beyond the bounds is ended soon after."""
    n = max(len(values), 2)
    most = int(COMPARISONS_PER_NLOGN * n * log2(n))
    counter = count(1)
    depths = [0]
    base = depth()

    def look(number):
        depths.append(depth() - base)
        if number > most or depths[-1] > DEEPEST:
            raise Stopped

    hook = getprofile()
    setprofile(None)  # the guard would make millions of comparisons five times as slow
    try:
        answer = unwrapped(sort, counting_element(counter.__next__, look), values)
    except Stopped:
        answer = None
    finally:
        setprofile(hook)
    return answer, {"comparisons": next(counter) - 1, "depth": max(depths)}


def unwrapped(sort, kind, values):
    nums = [kind(value, place) for place, value in enumerate(values)]
    returned = sort(nums)
    answer = nums if returned is None else returned
    if type(answer) not in (list, tuple):
        return answer
    return [item.value if type(item) is kind else item for item in answer]


def depth():
    """How many frames lie below the caller's."""
    frame = _getframe(1)
    frames = 0
    while frame is not None:
        frame = frame.f_back
        frames += 1
    return frames


def element(note):
    """A class of values that call ``note(one, other)`` when two of them are compared."""

    def comparison(kind, compare):
        def compared(self, other):
            if type(other) is not kind:
                return NotImplemented
            note(self, other)
            return compare(self.value, other.value)

        return compared

    return element_class(comparison)


def counting_element(tick, look):
    """A class of values that call ``tick`` when two are compared, and now and then ``look``
    with the number that it returned: often at first, for lists that are sorted by then."""
    often, seldom = LOOK_AT_FIRST - 1, LOOK_EVERY - 1
    mask = often

    def comparison(kind, compare):
        def compared(self, other):
            nonlocal mask
            if type(other) is not kind:
                return NotImplemented
            number = tick()
            if not number & mask:
                look(number)
                mask = often if number < LOOK_EVERY else seldom
            return compare(self.value, other.value)

        return compared

    return element_class(comparison)


def element_class(comparison):
    """Values with a place in the input, whose comparisons ``comparison`` makes."""

    class Element:
        __slots__ = ("place", "value")

        def __init__(self, value, place):
            self.value, self.place = value, place

        def __hash__(self):
            return hash(self.value)

        def __repr__(self):
            return repr(self.value)

    for name in COMPARISONS:
        setattr(Element, name, comparison(Element, getattr(operator, name)))
    return Element
