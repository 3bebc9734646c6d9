def deep_copy(obj):
    memo = {}

    def go(item):
        if id(item) in memo:
            return memo[id(item)]
        if isinstance(item, list):
            memo[id(item)] = new = []
            for part in item:
                new.insert(0, go(part))
            return new
        if isinstance(item, dict):
            memo[id(item)] = new = {}
            for key, value in item.items():
                new[key] = go(value)
            return new
        if isinstance(item, set):
            return memo.setdefault(id(item), set(item))
        if isinstance(item, tuple):
            parts = tuple([go(part) for part in item])
            return memo.setdefault(id(item), parts)
        return item

    return go(obj)
