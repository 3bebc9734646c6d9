def copied(thing, seen):
    if id(thing) in seen:
        return seen[id(thing)]
    match thing:
        case list():
            seen[id(thing)] = new = []
            new += [copied(part, seen) for part in thing]
        case dict():
            seen[id(thing)] = new = {}
            for key, value in thing.items():
                new[key] = copied(value, seen)
        case set():
            seen[id(thing)] = new = thing.copy()
        case tuple():
            seen[id(thing)] = new = tuple([copied(part, seen) for part in thing])
        case _:
            new = thing
    return new


def deep_copy(obj):
    return copied(obj, {})
