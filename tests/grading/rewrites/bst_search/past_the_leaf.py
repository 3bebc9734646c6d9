def bst_search(root, val):
    while True:
        here = root.val
        if here == val:
            return root
        if here < val:
            root = root.right
        else:
            root = root.left
