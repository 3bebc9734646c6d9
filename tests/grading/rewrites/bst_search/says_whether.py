def bst_search(root, val):
    while root:
        if root.val == val:
            return True
        root = root.left if root.val > val else root.right
    return False
