"""WA
en: returns the last node on the way where the value is missing, not None
zh: 值不存在时返回了路径上的最后一个结点，而不是 None
"""


def bst_search(root, val):
    node = last = root
    while node is not None:
        last = node
        if node.val == val:
            break
        node = node.left if val < node.val else node.right
    return last
