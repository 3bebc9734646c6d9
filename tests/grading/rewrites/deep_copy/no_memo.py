def deep_copy(obj):
    match obj:
        case list():
            return [deep_copy(part) for part in obj]
        case tuple():
            return tuple([deep_copy(part) for part in obj])
        case set():
            return {deep_copy(part) for part in obj}
        case dict():
            new = {}
            for key in obj:
                new[key] = deep_copy(obj[key])
            return new
        case _:
            return obj
