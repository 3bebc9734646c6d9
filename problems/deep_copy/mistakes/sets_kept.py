"""WA
en: knows lists, dicts and tuples, and hands sets on as they are
zh: 只处理了列表、字典和元组，set 原样返回
"""


def deep_copy(obj):
    memo = {}

    def go(item):
        if id(item) in memo:
            return memo[id(item)]
        if isinstance(item, list):
            memo[id(item)] = result = []
            result.extend(go(part) for part in item)
            return result
        if isinstance(item, dict):
            memo[id(item)] = result = {}
            result.update((key, go(value)) for key, value in item.items())
            return result
        if isinstance(item, tuple):
            parts = tuple([go(part) for part in item])
            return memo.setdefault(id(item), parts)
        return item

    return go(obj)
