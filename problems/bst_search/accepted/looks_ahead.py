"""A class that looks at the child before it steps down to it."""

from typing import Optional


class TreeNode:
    val: int
    left: Optional["TreeNode"]
    right: Optional["TreeNode"]


class Solution:
    def searchBST(self, root: TreeNode | None, val: int) -> TreeNode | None:
        if root is None:
            return None
        current = root
        while True:
            if current.val == val:
                return current
            if val < current.val:
                if current.left is None:
                    return None
                current = current.left
            else:
                if current.right is None:
                    return None
                current = current.right


def bst_search(root, val):
    return Solution().searchBST(root, val)
