"""Builds a search tree whose nodes notice that they are read, and searches in it.

The tree comes as a list of values in the order in which they are inserted. The answer is
told as ``TreeNode(value)``, None, or whatever else was returned; the facts say whether it
is a ``node`` of the tree, how many nodes were ``read``, and the tree's ``height`` in nodes.
"""

from itertools import pairwise


def call(functions, entry, args, mode):
    """The answer and the facts."""
    values, val = args
    kind, read = node_class()
    root, height = tree(kind, values)
    found = functions[entry](root, val)
    is_node = type(found) is kind
    answer = f"TreeNode({kind.peek(found)})" if is_node else found
    return answer, {"node": is_node, "read": len(read), "height": height}


def node_class():
    """A class of nodes and the set of the nodes that were read."""
    read = set()
    note = read.add

    class TreeNode:
        __slots__ = ("_left", "_right", "_val")

        def __init__(self, val):
            self._val, self._left, self._right = val, None, None

        @property
        def val(self):
            note(self)
            return self._val

        @property
        def left(self):
            note(self)
            return self._left

        @property
        def right(self):
            note(self)
            return self._right

        @staticmethod
        def peek(node):
            return node._val

        @staticmethod
        def join(parent, child):
            if child._val < parent._val:
                parent._left = child
            else:
                parent._right = child

        def __repr__(self):
            return f"TreeNode({self._val})"

    return TreeNode, read


def tree(kind, values):
    """The root and the number of nodes on the longest path down, in O(n log n) for any order.

    Inserted one by one, a chain would take n * n / 2 steps. A node's parent is the later
    inserted of its two neighbours by value among those inserted before it; taking the values
    out again from the last to the first, the neighbours are at hand in a linked list.
    """
    if not values:
        return None, 0
    nodes = [kind(value) for value in values]
    n = len(values)
    by_value = sorted(range(n), key=values.__getitem__)
    before, after = [-1] * n, [-1] * n
    for one, other in pairwise(by_value):
        after[one], before[other] = other, one
    parents = [-1] * n
    for place in range(n - 1, 0, -1):
        one, other = before[place], after[place]
        parents[place] = max(one, other)
        if one >= 0:
            after[one] = other
        if other >= 0:
            before[other] = one
    levels = [1] * n
    for place in range(1, n):
        kind.join(nodes[parents[place]], nodes[place])
        levels[place] = levels[parents[place]] + 1
    return nodes[0], max(levels)
