"""WA
en: returns True or False instead of the node or None
zh: 返回的是 True 或 False，而不是结点或 None
"""


def bst_search(root, val):
    while root is not None and root.val != val:
        root = root.left if val < root.val else root.right
    return root is not None
