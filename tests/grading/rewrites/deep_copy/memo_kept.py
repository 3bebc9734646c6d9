COPIES = {}


def remember(original, copied):
    COPIES[id(original)] = copied, original
    return copied


def deep_copy(thing):
    if id(thing) in COPIES:
        return COPIES[id(thing)][0]
    kind = type(thing)
    if kind is list:
        new = remember(thing, [])
        for part in thing:
            new.append(deep_copy(part))
        return new
    if kind is dict:
        new = remember(thing, {})
        for key in thing:
            new[key] = deep_copy(thing[key])
        return new
    if kind is set:
        return remember(thing, set(thing))
    if kind is tuple:
        parts = tuple([deep_copy(part) for part in thing])
        return COPIES[id(thing)][0] if id(thing) in COPIES else remember(thing, parts)
    return thing
