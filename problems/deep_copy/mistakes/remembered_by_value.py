"""WA
en: remembers copies by what the originals look like: equal lists become one list
zh: 按内容而不是按身份记录拷贝：相等的列表合并成了同一个
"""


def deep_copy(obj):
    memo = {}

    def go(item):
        key = repr(item)
        if not isinstance(item, (list, dict, tuple, set)):
            return item
        if key in memo:
            return memo[key]
        if isinstance(item, tuple):
            parts = tuple([go(part) for part in item])
            return memo.setdefault(key, parts)
        memo[key] = result = type(item)()
        if isinstance(item, list):
            result.extend([go(part) for part in item])
        elif isinstance(item, dict):
            result.update({name: go(value) for name, value in item.items()})
        else:
            result.update(item)
        return result

    return go(obj)
