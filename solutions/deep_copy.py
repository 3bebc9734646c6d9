"""Deep copy of nested containers, with shared references and cycles.

Source: the memo is the method of Python's own copy.deepcopy; so is the second look into it
after a tuple's items have been copied.
"""

from typing import Any


def deep_copy(obj: Any) -> Any:
    """Copy a nested list, dict, tuple, set or frozenset of plain values.

    Nothing in the copy that can change is shared with ``obj``. What is one object in ``obj``
    is one object in the copy, and what contains itself does so there too.
    """
    return copy_of(obj, {})


def copy_of(obj: Any, memo: dict[int, Any]) -> Any:
    """The copy of ``obj``; ``memo`` maps the ids of originals to their copies."""
    if id(obj) in memo:
        return memo[id(obj)]
    if type(obj) is list:
        new_list = memo[id(obj)] = []
        new_list.extend(copy_of(item, memo) for item in obj)
        return new_list
    if type(obj) is dict:
        new_dict = memo[id(obj)] = {}
        new_dict.update((key, copy_of(value, memo)) for key, value in obj.items())
        return new_dict
    if type(obj) is set:
        memo[id(obj)] = set(obj)  # what can be hashed holds nothing that can change
        return memo[id(obj)]
    if type(obj) is tuple:
        new_tuple = tuple([copy_of(item, memo) for item in obj])
        return memo.setdefault(id(obj), new_tuple)  # a cycle has made it in the meantime
    return obj
