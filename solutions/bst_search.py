"""Search in a binary search tree: one comparison rules out one subtree.

Source: LeetCode 700.
"""

from typing import Any


def bst_search(root: Any, val: int) -> Any:
    """Find a value in a binary search tree with distinct values.

    A node has ``.val``, ``.left`` and ``.right``; a missing child, like an empty tree, is
    None. Returns the node whose ``.val`` equals ``val``, or None.
    """
    node = root
    while node is not None and node.val != val:
        node = node.left if val < node.val else node.right
    return node
