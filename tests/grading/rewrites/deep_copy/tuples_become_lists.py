class Copy:
    def __init__(self):
        self.made = {}

    def of(self, thing):
        if id(thing) in self.made:
            return self.made[id(thing)]
        if type(thing) is dict:
            new = self.made[id(thing)] = {}
            for key in thing:
                new[key] = self.of(thing[key])
        elif type(thing) is set:
            new = self.made[id(thing)] = {*thing}
        elif type(thing) in (tuple, list):
            new = self.made[id(thing)] = []
            for part in thing:
                new.append(self.of(part))
        else:
            new = thing
        return new


def deep_copy(obj):
    return Copy().of(obj)
