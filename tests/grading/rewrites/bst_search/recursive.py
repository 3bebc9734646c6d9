def bst_search(root, val):
    if not root:
        return None
    if root.val < val:
        return bst_search(root.right, val)
    if root.val > val:
        return bst_search(root.left, val)
    return root
