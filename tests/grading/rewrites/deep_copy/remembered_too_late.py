def deep_copy(obj, seen=None):
    seen = {} if seen is None else seen
    if not isinstance(obj, (list, dict, tuple, set, frozenset)):
        return obj
    if id(obj) not in seen:
        if isinstance(obj, dict):
            pairs = [(key, deep_copy(value, seen)) for key, value in obj.items()]
            seen[id(obj)] = dict(pairs)
        else:
            parts = [deep_copy(part, seen) for part in obj]
            seen[id(obj)] = obj.__class__(parts)
    return seen[id(obj)]
