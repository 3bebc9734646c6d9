def deep_copy(obj):
    for kind in (list, dict, set):
        if type(obj) is kind:
            return kind(obj)
    return obj
