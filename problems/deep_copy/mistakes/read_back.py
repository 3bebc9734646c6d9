"""WA
en: writes the object out and reads it back: shared parts are doubled, cycles become [...]
zh: 先转成字符串再解析回来：共享的部分变成两份，环变成了 [...]
"""


def deep_copy(obj):
    return eval(repr(obj))
