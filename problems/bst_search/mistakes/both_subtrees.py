"""RV
en: looks into the right subtree as well whenever the left one has nothing
zh: 左子树找不到时又去右子树找，没有排除任何一边
"""

import sys

sys.setrecursionlimit(200_000)


def bst_search(root, val):
    if root is None or root.val == val:
        return root
    return bst_search(root.left, val) or bst_search(root.right, val)
