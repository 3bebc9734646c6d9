"""Pattern matching, the memo as an optional second argument."""


def deep_copy(obj, memo=None):
    memo = {} if memo is None else memo
    if id(obj) in memo:
        return memo[id(obj)]
    match obj:
        case list():
            memo[id(obj)] = result = obj[:]
            for place, item in enumerate(obj):
                result[place] = deep_copy(item, memo)
        case dict():
            memo[id(obj)] = result = dict.fromkeys(obj)
            for key in obj:
                result[key] = deep_copy(obj[key], memo)
        case set():
            memo[id(obj)] = result = obj.copy()
        case tuple():
            result = (*(deep_copy(item, memo) for item in obj),)
            result = memo.setdefault(id(obj), result)
        case _:
            result = obj
    return result
