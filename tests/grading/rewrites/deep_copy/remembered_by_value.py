class Copier:
    def __init__(self):
        self.known = {}

    def copy(self, thing):
        if type(thing) not in (list, dict, tuple, set):
            return thing
        written = f"{thing}"
        if written not in self.known:
            getattr(self, f"copy_{type(thing).__name__}")(thing, written)
        return self.known[written]

    def copy_list(self, thing, written):
        new = self.known[written] = []
        for part in thing:
            new.append(self.copy(part))

    def copy_dict(self, thing, written):
        new = self.known[written] = {}
        for key, value in thing.items():
            new[key] = self.copy(value)

    def copy_set(self, thing, written):
        self.known[written] = set(thing)

    def copy_tuple(self, thing, written):
        parts = tuple(map(self.copy, thing))
        self.known.setdefault(written, parts)


def deep_copy(obj):
    return Copier().copy(obj)
