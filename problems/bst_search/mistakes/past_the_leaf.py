"""RE
en: does not stop at None, so a missing value or an empty tree raises an error
zh: 没有在 None 处停下，值不存在或空树时会报错
"""


def bst_search(root, val):
    while root.val != val:
        root = root.left if val < root.val else root.right
    return root
