"""WA
en: copies the outermost container only (a shallow copy)
zh: 只拷贝了最外层容器（浅拷贝）
"""


def deep_copy(obj):
    if isinstance(obj, (list, dict, set)):
        return obj.copy()
    return obj
