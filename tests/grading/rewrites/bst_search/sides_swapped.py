def bst_search(root, val):
    node = root
    while node is not None:
        if val == node.val:
            return node
        node = node.left if node.val < val else node.right
    return node
