"""RE
en: remembers no copies: shared parts are doubled, and a cycle never ends
zh: 没有记录已拷贝的对象：共享的部分变成两份，遇到环就无限递归
"""


def deep_copy(obj):
    if isinstance(obj, dict):
        return {key: deep_copy(value) for key, value in obj.items()}
    if isinstance(obj, (list, tuple, set, frozenset)):
        return type(obj)(deep_copy(item) for item in obj)
    return obj
