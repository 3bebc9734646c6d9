def bst_search(root, val):
    while root and val:
        if root.val == val:
            return root
        root = root.left if root.val > val else root.right
    return None
