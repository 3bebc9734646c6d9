"""WA
en: returns the value instead of the node
zh: 返回的是值，而不是结点
"""


def bst_search(root, val):
    while root is not None:
        if root.val == val:
            return root.val
        root = root.left if val < root.val else root.right
    return None
