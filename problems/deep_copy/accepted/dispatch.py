"""A class with one method a type; it rebuilds even what cannot change."""


class Copier:
    def __init__(self):
        self.memo = {}
        self.methods = {
            list: self.of_list,
            dict: self.of_dict,
            tuple: self.of_tuple,
            set: self.of_set,
            frozenset: self.of_frozenset,
        }

    def copy(self, obj):
        if id(obj) in self.memo:
            return self.memo[id(obj)][1]
        method = self.methods.get(type(obj))
        return method(obj) if method else obj

    def keep(self, obj, copied):
        self.memo[id(obj)] = (obj, copied)
        return copied

    def of_list(self, obj):
        copied = self.keep(obj, [])
        for item in obj:
            copied.append(self.copy(item))
        return copied

    def of_dict(self, obj):
        copied = self.keep(obj, {})
        for key, value in obj.items():
            copied[self.copy(key)] = self.copy(value)
        return copied

    def of_tuple(self, obj):
        items = [self.copy(item) for item in obj]
        return self.copy(obj) if id(obj) in self.memo else self.keep(obj, tuple(items))

    def of_set(self, obj):
        copied = self.keep(obj, set())
        for item in obj:
            copied.add(self.copy(item))
        return copied

    def of_frozenset(self, obj):
        return self.keep(obj, frozenset(self.copy(item) for item in obj))


def deep_copy(obj):
    return Copier().copy(obj)
