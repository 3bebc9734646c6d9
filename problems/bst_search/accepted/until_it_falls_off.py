"""Asks forgiveness: None has no attributes, which ends a search without success."""


def bst_search(root, val):
    node = root
    try:
        while (found := node.val) != val:
            node = node.right if found < val else node.left
    except AttributeError:
        return None
    return node
