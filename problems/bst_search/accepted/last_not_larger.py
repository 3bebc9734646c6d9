"""One comparison a level: goes down to a leaf and remembers the last node that is not larger."""


def bst_search(root, val):
    last, node = None, root
    while node is not None:
        if val < node.val:
            node = node.left
        else:
            last, node = node, node.right
    return last if last is not None and last.val == val else None
