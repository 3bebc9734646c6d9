"""RV
en: visits every node instead of following the order
zh: 遍历了所有结点，没有利用大小关系
"""


def bst_search(root, val):
    stack = [root]
    while stack:
        node = stack.pop()
        if node is None:
            continue
        if node.val == val:
            return node
        stack += [node.right, node.left]
    return None
