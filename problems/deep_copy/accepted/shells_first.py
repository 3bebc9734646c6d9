"""Empty copies of all that can change first, then fill them; no recursion but through tuples."""


def deep_copy(obj):
    originals, shells = {}, {}
    waiting = [obj]
    while waiting:
        item = waiting.pop()
        if id(item) in originals or not isinstance(item, (list, dict, set, tuple)):
            continue
        originals[id(item)] = item
        if isinstance(item, dict):
            waiting.extend(item.values())
        else:
            waiting.extend(item)
        if not isinstance(item, tuple):
            shells[id(item)] = type(item)()

    def image(item):
        if id(item) not in shells and isinstance(item, tuple):
            shells[id(item)] = tuple(image(part) for part in item)
        return shells.get(id(item), item)

    for key, item in originals.items():
        if isinstance(item, list):
            shells[key] += map(image, item)
        elif isinstance(item, dict):
            for name in item:
                shells[key][name] = image(item[name])
        elif isinstance(item, set):
            shells[key] |= item
    return image(obj)
