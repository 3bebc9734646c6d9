"""WA
en: hands tuples on as they are, although they can hold lists
zh: 元组原样返回，而元组里可能有列表
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
        if isinstance(item, set):
            return memo.setdefault(id(item), set(item))
        return item

    return go(obj)
