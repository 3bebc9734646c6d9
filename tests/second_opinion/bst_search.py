"""All nodes visited level by level, whatever their order."""

SOURCE = "brute force: breadth-first traversal"


def bst_search(root, val):
    level = [root] if root else []
    while level:
        for node in level:
            if node.val == val:
                return node
        level = [child for node in level for child in (node.left, node.right) if child]
    return None
