"""Builds an object, has it copied twice, and describes the copy.

An object with shared parts or cycles comes as code that builds ``obj``; any other comes as
it is. The answer is a text in which ``a := [1]`` names an object that occurs again and ``a``
is that object once more, so that two texts are equal exactly if the objects have the same
shape. The facts: ``shared``, where the copy holds a mutable part of the original; ``changed``,
whether the original changed; ``again``, where a second copy holds a part of the first.
"""

MUTABLE = (list, dict, set)
NAMES = "abcdefghijklmnopqrstuvwxyz"


def call(functions, entry, args, mode):
    """The description of the copy, and the facts."""
    original = build(args[0])
    before = describe(original)
    copied = functions[entry](original)
    text = describe(copied)
    again = functions[entry](original)
    facts = {
        "shared": common(original, copied),
        "changed": describe(original) != before,
        "again": common(copied, again),
    }
    return text, facts


def build(obj):
    """The object that the code in ``obj`` builds, or ``obj`` itself if it is no code."""
    if type(obj) is not str:
        return obj
    scope = {"__builtins__": {"frozenset": frozenset, "set": set}}
    exec(obj, scope)
    return scope["obj"]


def children(value):
    """The parts of a container and how each is reached."""
    if type(value) is dict:
        return [(f"[{key!r}]", value[key]) for key in sorted(value, key=repr)]
    if type(value) in (list, tuple):
        return [(f"[{place}]", item) for place, item in enumerate(value)]
    return []


def tracked(value):
    """Whether its identity matters: it can change, or holds something that can."""
    return type(value) in MUTABLE or (type(value) is tuple and any(map(tracked, value)))


def reachable(root):
    """Every tracked object once, by its id, with its path; and the ids of those met twice."""
    found, repeated = {}, set()
    waiting = [("", root)]
    while waiting:
        path, value = waiting.pop()
        if not tracked(value):
            continue
        if id(value) in found:
            repeated.add(id(value))
            continue
        found[id(value)] = (path, value)
        waiting += [(path + step, part) for step, part in reversed(children(value))]
    return found, repeated


def common(one, other):
    """Where ``other`` holds a mutable object of ``one``, and of which type; or None."""
    known = reachable(one)[0]
    for key, (path, value) in reachable(other)[0].items():
        if key in known and type(value) in MUTABLE:
            return f"copy{path}", type(value).__name__
    return None


def describe(root):
    """The text of an object; equal texts, equal shapes."""
    repeated = reachable(root)[1]
    names = {}

    def text(value):
        if id(value) in names:
            return names[id(value)]
        if id(value) in repeated:
            number = len(names)
            names[id(value)] = NAMES[number] if number < 26 else f"z{number}"
            return f"{names[id(value)]} := {body(value)}"
        return body(value)

    def body(value):
        if type(value) is list:
            return f"[{', '.join(map(text, value))}]"
        if type(value) is tuple:
            return f"({', '.join(map(text, value))}{',' if len(value) == 1 else ''})"
        if type(value) is dict:
            keys = sorted(value, key=repr)
            return f"{{{', '.join(f'{text(key)}: {text(value[key])}' for key in keys)}}}"
        if type(value) is set:
            return f"{{{', '.join(sorted(map(text, value)))}}}" if value else "set()"
        if type(value) is frozenset:
            items = f"{{{', '.join(sorted(map(text, value)))}}}" if value else ""
            return f"frozenset({items})"
        if value is None or type(value) in (bool, int, float, str):
            return repr(value)
        return f"<a {type(value).__name__}>"

    return text(root)
