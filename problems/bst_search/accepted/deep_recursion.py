"""LeetCode's recursive answer, with the recursion limit raised for long chains."""

import sys

sys.setrecursionlimit(200_000)


def bst_search(root, val):
    if not root or root.val == val:
        return root
    return bst_search(root.left if val < root.val else root.right, val)
