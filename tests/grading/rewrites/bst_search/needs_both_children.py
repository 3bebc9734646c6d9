def bst_search(root, val):
    while root:
        if root.val == val:
            return root
        if root.left is None or root.right is None:
            return None
        root = root.right if val > root.val else root.left
    return None
