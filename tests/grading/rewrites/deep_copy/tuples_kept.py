def empty_like(thing):
    return type(thing)() if type(thing) in (list, dict, set) else None


def deep_copy(obj):
    """All empty containers first, filled afterwards from a stack."""
    new = empty_like(obj)
    if new is None:
        return obj
    made, waiting = {id(obj): new}, [obj]

    def of(part):
        if id(part) not in made:
            fresh = empty_like(part)
            if fresh is None:
                return part
            made[id(part)] = fresh
            waiting.append(part)
        return made[id(part)]

    while waiting:
        thing = waiting.pop()
        target = made[id(thing)]
        if type(thing) is list:
            target.extend([of(part) for part in thing])
        elif type(thing) is set:
            target.update(thing)
        else:
            target.update({key: of(value) for key, value in thing.items()})
    return new
