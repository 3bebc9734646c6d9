"""WA
en: a tuple on a cycle is copied twice: no second look into the memo after its items
zh: 处在环上的元组被拷贝了两次：拷贝完元素后没有再查一次备忘字典
"""


def deep_copy(obj):
    memo = {}

    def go(item):
        if id(item) in memo:
            return memo[id(item)]
        if isinstance(item, list):
            memo[id(item)] = result = []
            result.extend(go(part) for part in item)
        elif isinstance(item, dict):
            memo[id(item)] = result = {}
            result.update((key, go(value)) for key, value in item.items())
        elif isinstance(item, set):
            memo[id(item)] = result = set(item)
        elif isinstance(item, tuple):
            result = tuple([go(part) for part in item])
            memo[id(item)] = result
        else:
            result = item
        return result

    return go(obj)
