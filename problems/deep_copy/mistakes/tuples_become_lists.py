"""WA
en: turns tuples into lists
zh: 把元组变成了列表
"""


def deep_copy(obj):
    memo = {}

    def go(item):
        if id(item) in memo:
            return memo[id(item)]
        if isinstance(item, (list, tuple)):
            memo[id(item)] = result = []
            result.extend(go(part) for part in item)
            return result
        if isinstance(item, dict):
            memo[id(item)] = result = {}
            result.update((key, go(value)) for key, value in item.items())
            return result
        if isinstance(item, set):
            return memo.setdefault(id(item), set(item))
        return item

    return go(obj)
