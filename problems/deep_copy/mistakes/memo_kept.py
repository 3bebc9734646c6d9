"""WA
en: the memo is a default argument, so it lives on: a second call returns the first copy
zh: 备忘字典写成了默认参数，会一直保留：第二次调用返回的是第一份拷贝
"""


def deep_copy(obj, memo={}, alive=[]):
    if id(obj) in memo:
        return memo[id(obj)]
    alive.append(obj)
    if isinstance(obj, list):
        result = memo[id(obj)] = []
        result.extend(deep_copy(item) for item in obj)
    elif isinstance(obj, dict):
        result = memo[id(obj)] = {}
        result.update((key, deep_copy(value)) for key, value in obj.items())
    elif isinstance(obj, set):
        result = memo[id(obj)] = set(obj)
    elif isinstance(obj, tuple):
        result = tuple([deep_copy(item) for item in obj])
        result = memo.setdefault(id(obj), result)
    else:
        result = obj
    return result
