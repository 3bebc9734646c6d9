def deep_copy(obj):
    names = {}
    exec(f"again = {obj!r}", names)
    return names["again"]
