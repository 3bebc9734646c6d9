"""RE
en: recurses once a level, which a chain of 100,000 nodes does not allow
zh: 每层递归一次，遇到 100,000 个结点的链会超出递归深度
"""


def bst_search(root, val):
    if root is None or root.val == val:
        return root
    if val < root.val:
        return bst_search(root.left, val)
    return bst_search(root.right, val)
