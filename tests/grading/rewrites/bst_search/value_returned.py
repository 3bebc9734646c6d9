def bst_search(root, val):
    while root:
        here = root.val
        if here == val:
            return here
        root = root.right if here < val else root.left
