"""WA
en: tests `if not val`, so the value 0 is never looked for
zh: 写了 if not val，值为 0 时直接返回了 None
"""


def bst_search(root, val):
    if not root or not val:
        return None
    while root is not None and root.val != val:
        root = root.left if val < root.val else root.right
    return root
