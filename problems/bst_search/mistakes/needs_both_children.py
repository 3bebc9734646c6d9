"""WA
en: stops at a node with one child, as if it were a leaf
zh: 遇到只有一个孩子的结点就停下，把它当成了叶子
"""


def bst_search(root, val):
    node = root
    while node and node.val != val:
        if not (node.left and node.right):
            break
        node = node.left if val < node.val else node.right
    return node if node and node.val == val else None
