"""WA
en: goes right for smaller values and left for larger ones
zh: 方向反了：较小的值去了右子树，较大的去了左子树
"""


def bst_search(root, val):
    while root is not None and root.val != val:
        root = root.right if val < root.val else root.left
    return root
