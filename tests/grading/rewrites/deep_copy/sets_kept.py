def copied(thing, seen):
    kind = type(thing)
    if kind not in (list, dict, tuple):
        return thing
    if id(thing) not in seen:
        if kind is tuple:
            parts = tuple([copied(part, seen) for part in thing])
            if id(thing) not in seen:
                seen[id(thing)] = parts
        elif kind is list:
            seen[id(thing)] = []
            for part in thing:
                seen[id(thing)].append(copied(part, seen))
        else:
            seen[id(thing)] = {}
            for key, value in thing.items():
                seen[id(thing)][key] = copied(value, seen)
    return seen[id(thing)]


def deep_copy(obj):
    return copied(obj, {})
