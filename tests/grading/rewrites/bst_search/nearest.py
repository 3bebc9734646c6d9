def bst_search(root, val):
    if root is None:
        return None
    while root.val != val:
        following = root.left if val < root.val else root.right
        if following is None:
            return root
        root = following
    return root
