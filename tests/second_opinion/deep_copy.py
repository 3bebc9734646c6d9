"""The standard library's deep copy."""

import copy

SOURCE = "copy.deepcopy"


def deep_copy(obj):
    return copy.deepcopy(obj)
