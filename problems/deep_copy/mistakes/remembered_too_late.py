"""RE
en: enters a copy into the memo after filling it: sharing survives, but a cycle never ends
zh: 填充完才登记拷贝：共享没问题，但遇到环会无限递归
"""


def deep_copy(obj):
    memo = {}

    def go(item):
        if id(item) in memo:
            return memo[id(item)]
        if isinstance(item, dict):
            result = {key: go(value) for key, value in item.items()}
        elif isinstance(item, (list, tuple, set, frozenset)):
            result = type(item)([go(part) for part in item])
        else:
            return item
        memo[id(item)] = result
        return result

    return go(obj)
