def deep_copy(obj):
    memo = {}

    def go(item):
        if id(item) in memo:
            return memo[id(item)]
        if isinstance(item, list):
            memo[id(item)] = new = []
            new.extend([go(part) for part in item])
            return new
        if isinstance(item, set):
            return memo.setdefault(id(item), set(item))
        if isinstance(item, tuple):
            return memo.setdefault(id(item), tuple([go(part) for part in item]))
        return item

    return go(obj)
