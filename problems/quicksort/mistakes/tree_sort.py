"""RV
en: this is tree sort: each element goes down a search tree, nothing is partitioned
zh: 这是二叉树排序：逐个元素插入二叉搜索树，没有划分的过程
"""

import random


def quicksort(nums):
    order = list(nums)
    random.shuffle(order)
    root = None
    for value in order:
        node, parent = root, None
        while node:
            parent = node
            if value == node[0]:
                node[3] += 1
                break
            side = 1 if value < node[0] else 2
            node = node[side]
        else:
            new = [value, None, None, 1]
            if parent is None:
                root = new
            else:
                parent[side] = new
    result, stack, node = [], [], root
    while stack or node:
        while node:
            stack.append(node)
            node = node[1]
        node = stack.pop()
        result += [node[0]] * node[3]
        node = node[2]
    return result
