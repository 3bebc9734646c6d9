def bst_search(root, val):
    parent = None
    while root is not None and root.val != val:
        parent, root = root, root.left if val < root.val else root.right
    return parent if root is not None and parent is not None else root
