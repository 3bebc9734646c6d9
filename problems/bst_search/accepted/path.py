"""A generator that yields the nodes on the way down."""


def way_down(node, val):
    while node:
        here = node.val
        yield node, here
        if here == val:
            return
        node = (node.left, node.right)[val > here]


def bst_search(root, val):
    return next((node for node, here in way_down(root, val) if here == val), None)
