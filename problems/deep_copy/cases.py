"""Trees as they are; objects with shared parts and cycles as the code that builds them."""

import ast

from judge.authoring import Suite, Text

PLAIN = (0, 7, -1, "a", "word", "", None, True, False, 2.5)
DEEPEST = 60
PARTS_OF_CODE = (
    *(ast.Module, ast.Assign, ast.Expr, ast.Call, ast.Attribute, ast.Subscript, ast.Name),
    *(ast.Load, ast.Store, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Constant),
)


def parts(value):
    """The description and the driver's facts."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is dict:
        return value
    return value, {}


def is_deep_copy(expected, got, context):
    """The same shape, none of the original in it, and a new one each time."""
    right = parts(expected)[0]
    text, facts = parts(got)
    if type(text) is not type(right):
        return Text("the answer is no description of a copy", "答案不是对副本的描述")
    if text == "None" and right != "None":
        return Text("returned None (is a return missing?)", "返回了 None（是不是漏了 return？）")
    if facts.get("changed"):
        return Text("changes the original", "修改了原对象")
    if facts.get("shared"):
        path, kind = facts["shared"]
        return Text(
            f"{path} is the original's own {kind}, not a copy of it",
            f"{path} 就是原对象里的那个 {kind}，没有拷贝",
        )
    if text != right:
        return other_shape(right, str(text))
    if facts.get("again"):
        path, kind = facts["again"]
        return Text(
            f"a second call returns the first copy's {kind} at {path}; each call makes its own",
            f"第二次调用返回的 {path} 是第一份拷贝里的 {kind}；每次调用都应重新拷贝",
        )
    return None


def other_shape(right, text):
    """Values or identities differ: say which."""
    named, wanted = text.count(" := "), right.count(" := ")
    if named < wanted:
        return Text(
            "one object that occurs twice has become two",
            "原本是同一个对象的两处引用，拷贝后成了两个对象",
        )
    if named > wanted:
        return Text("different objects have become one", "原本不同的对象，拷贝后成了同一个")
    return Text("the copy differs from the original", "拷贝和原对象不一样")


def shown(value):
    """The copy as a Python value where it is a plain tree; else its description."""
    text = parts(value)[0]
    try:
        return ast.literal_eval(text) if type(text) is str and len(text) < 10_000 else text
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return text


suite = Suite(check=is_deep_copy)
suite.show(shown)


# ---- trees -------------------------------------------------------------------------------


def tree(draw, kinds, depth):
    """A plain value, or a container of one of the kinds."""
    kind = draw.choice(("plain", *kinds)) if depth else "plain"
    return draw.choice(PLAIN) if kind == "plain" else container(draw, kind, kinds, depth)


def container(draw, kind, kinds, depth):
    n = draw.integer(0, 3)
    if kind in ("set", "frozenset"):
        values = draw.choice([draw.integers(2, 9, n), [(one, one + 1) for one in range(n)]])
        return set(values) if kind == "set" else frozenset(values)
    items = [tree(draw, kinds, depth - 1) for _ in range(n)]
    if kind == "dict":
        keys = draw.choice([("x", "y", "z"), (1, 2, 3), ((1, "x"), (2, "y"), None)])
        return dict(zip(keys, items, strict=False))
    return tuple(items) if kind == "tuple" else items


@suite.group(5)
def plain_values(draw):
    """Numbers, None and truth values need no copying.
    zh: 数、None 和布尔值不需要拷贝。
    """
    return (draw.choice([0, 3, 2.5, None, True]),)


@suite.group(12)
def lists(draw):
    """Lists in lists: every one of them is new.
    zh: 列表套列表：每一层都要是新的。
    """
    return (container(draw, "list", ("list",), draw.size(1, 4)),)


@suite.group(12)
def dicts(draw):
    """Dicts in dicts and lists.
    zh: 字典套字典和列表。
    """
    return (container(draw, "dict", ("dict", "list"), draw.size(1, 4)),)


@suite.group(12)
def tuples(draw):
    """Tuples that hold lists and dicts: the tuple cannot change, its contents can.
    zh: 元组里有列表和字典：元组不可变，但里面的内容可变。
    """
    return (container(draw, "tuple", ("tuple", "list", "dict"), draw.size(1, 4)),)


@suite.group(12)
def sets(draw):
    """Sets and frozen sets inside lists.
    zh: 列表里有 set 和 frozenset。
    """
    kinds = ("set", "frozenset", "list")
    return (container(draw, draw.choice(kinds), kinds, draw.size(1, 3)),)


@suite.group(15)
def everything(draw):
    """All five containers in each other.
    zh: 五种容器互相嵌套。
    """
    kinds = ("list", "dict", "tuple", "set", "frozenset")
    return (container(draw, draw.choice(kinds), kinds, draw.size(1, 4)),)


@suite.group(8)
def equal_but_separate(draw):
    """Equal lists that are different objects: they must not become one.
    zh: 相等但不是同一个对象的列表：不能合并成一个。
    """
    item = draw.choice([0, 1, "a"])
    n, k = draw.integer(2, 3), draw.integer(0, 2)
    return ([[item] * k for _ in range(n)],)


@suite.group(2)
def deep(draw):
    """Sixty levels of nesting.
    zh: 嵌套六十层。
    """
    obj = [draw.integer(0, 9)]
    for _ in range(DEEPEST - 1):
        obj = [obj]
    return (obj,)


# ---- shared parts and cycles -------------------------------------------------------------


def inner(draw):
    """The code of something that can change."""
    k = draw.integer(1, 9)
    return draw.choice([f"[{k}]", "[]", f"{{'k': [{k}]}}", f"{{{k}}}", f"([{k}], 2)"])


@suite.group(15)
def shared(draw):
    """One object in several places: it stays one object.
    zh: 同一个对象出现在多处：拷贝后仍是同一个对象。
    """
    places = draw.choice([
        "obj = [a, a]",
        "obj = (a, 1, a)",
        "obj = {'x': a, 'y': [a]}",
        "b = [a, 2]; obj = [b, a, b]",
        "b = (a,); obj = {1: b, 2: (b, a)}",
        "b = [[a]]; obj = [b, [[a]], b]",
    ])
    return (f"a = {inner(draw)}; {places}",)


@suite.group(12)
def cycles(draw):
    """Objects that contain themselves, or each other.
    zh: 包含自身或互相包含的对象。
    """
    k = draw.integer(0, 9)
    return (draw.choice([
        f"obj = [{k}]; obj.append(obj)",
        f"obj = {{'n': {k}}}; obj['me'] = obj",
        f"a = [{k}]; b = [a]; a.append(b); obj = [a, b]",
        f"a = {{}}; obj = [a, {k}]; a['up'] = obj",
        f"a = [{k}]; a.append(a); obj = {{'a': a, 'b': [a]}}",
        f"a = [{k}]; b = {{'a': a}}; c = [b]; a.append(c); obj = b",
    ]),)


@suite.group(8)
def tuples_on_cycles(draw):
    """A tuple that its own contents lead back to.
    zh: 顺着元组里的内容又能回到这个元组自己。
    """
    k = draw.integer(0, 9)
    return (draw.choice([
        f"a = [{k}]; obj = (a, {k}); a.append(obj)",
        f"a = {{}}; obj = ((a,), {k}); a['up'] = obj",
        f"a = [{k}]; b = (a,); a.append(b); obj = [b, b]",
        f"a = [{k}]; b = {{'a': a}}; obj = (a, b); a.append(obj); b['obj'] = obj",
    ]),)


@suite.validate
def copyable(obj):
    if type(obj) is str:
        code(obj)
    else:
        plain_tree(obj, DEEPEST)


def plain_tree(value, levels):
    if value is None or type(value) in (bool, int, float, str):
        assert value == value, "NaN is equal to nothing"
        return
    assert type(value) in (list, dict, tuple, set, frozenset), "containers of plain values"
    assert levels > 0, "nested at most 60 deep"
    for item in value:
        plain_tree(item, levels - 1)
    if type(value) is dict:
        for item in value.values():
            plain_tree(item, levels - 1)


def code(text):
    """Only what builds containers: no calls but append, frozenset and set, no odd names."""
    module = ast.parse(text)
    for node in ast.walk(module):
        assert isinstance(node, PARTS_OF_CODE), f"{type(node).__name__} in the code of obj"
        if isinstance(node, ast.Attribute):
            assert node.attr == "append", "lists are filled by append"
        if isinstance(node, ast.Name):
            assert node.id.isalpha(), "names are letters"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id in ("set", "frozenset"), "no call but set and frozenset"
    names = [t.id for n in module.body if isinstance(n, ast.Assign) for t in n.targets
             if isinstance(t, ast.Name)]
    assert "obj" in names, "the code builds obj"


suite.refuse(bytearray(b"x"))
suite.refuse([1j])
suite.refuse({"a": [b"bytes"]})
suite.refuse("a = [1]")
suite.refuse("obj = open('x')")
suite.refuse("obj = [].__class__")
