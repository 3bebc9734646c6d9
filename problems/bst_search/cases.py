"""Search trees of every shape, given by the order in which their values are inserted."""

from judge.authoring import Suite, Text, Violation, exact


def parts(value):
    """The answer and the driver's facts."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is dict:
        return value
    return value, {}


def finds(expected, got, context):
    """The right node, and none read that is not on the way to it."""
    (right, bounds), (answer, facts) = parts(expected), parts(got)
    if right is not None and facts.get("node") is not True:
        return no_node(right, answer, context)
    reason = exact()(right, answer, context)
    if reason:
        return reason
    read = facts.get("read")
    if type(read) is int and read > bounds["height"]:
        return Violation(
            f"reads {read} nodes; the longest path from the root has {bounds['height']}",
            f"读取了 {read} 个结点，而从根出发的最长路径只有 {bounds['height']} 个",
        )
    if right is not None and type(read) is int and read < bounds["read"]:
        return Violation(
            f"reads {read} nodes where {bounds['read']} decide; only .val, .left and .right "
            "are there to be used",
            f"至少要读 {bounds['read']} 个结点才能判断，却只读了 {read} 个；只能使用 .val、"
            ".left、.right",
        )
    return None


def no_node(right, answer, context):
    """What is the matter with an answer that is no node of the tree."""
    if answer is None:
        return Text(f"returned None; {right} is in the tree", f"返回了 None，而树中有 {right}")
    if type(answer) is int and answer == context.inputs[1]:
        return Text("returned the value; return the node", "返回了值，应返回结点")
    if type(answer) is bool:
        return Text(f"returned {answer}; return the node", f"返回了 {answer}，应返回结点")
    return Text("returned no node of the tree", "返回的不是树中的结点")


suite = Suite(check=finds)
suite.show(lambda value: parts(value)[0])


def zigzag(n):
    """0, n - 1, 1, n - 2, ...: inserted in this order they form a path that turns every time."""
    return [place // 2 if place % 2 == 0 else n - 1 - place // 2 for place in range(n)]


def even(values):
    """Twice the values, so that odd numbers are missing from the tree."""
    return [2 * value for value in values]


@suite.group(4)
def empty(draw):
    """The tree is empty: None.
    zh: 空树：返回 None。
    """
    return [], draw.integer(-9, 9)


@suite.group(15)
def small(draw):
    """Up to seven nodes; the value may be missing.
    zh: 最多七个结点，要找的值可能不存在。
    """
    values = draw.permutation(draw.size(1, 7))
    return values, draw.integer(-1, len(values))


@suite.group(15)
def present(draw):
    """The value is in the tree, at any depth.
    zh: 值在树中，深度任意。
    """
    values = draw.distinct(-100, 100, draw.size(1, 60))
    return values, draw.choice(values)


@suite.group(15)
def absent(draw):
    """The value lies between two nodes or beyond them all: None.
    zh: 值不在树中，夹在两个结点之间或在所有结点之外：返回 None。
    """
    n = draw.size(1, 60)
    return even(draw.permutation(n)), 2 * draw.integer(-1, n) + 1


@suite.group(8)
def zero(draw):
    """The value 0, which Python takes for false, among negative and positive ones.
    zh: 要找的值是 0（在 Python 中为假），周围有正有负。
    """
    around = draw.distinct(1, 20, draw.size(0, 8))
    signed = [value * draw.choice([1, -1]) for value in around]
    return draw.shuffled([0, *signed]), 0


@suite.group(8)
def inserted_last(draw):
    """The value is in a leaf.
    zh: 值在叶子结点上。
    """
    values = draw.distinct(-50, 50, draw.size(2, 40))
    return values, values[-1]


@suite.group(8)
def one_child_each(draw):
    """The tree is a path: sorted, reversed or zigzag insertion.
    zh: 树退化成一条路径：按升序、降序或左右交替插入。
    """
    n = draw.size(2, 30)
    order = draw.choice([range(n), range(n - 1, -1, -1), zigzag(n)])
    return even(order), draw.integer(-1, 2 * n)


@suite.group(6)
def balanced(draw):
    """A complete tree of 1,023 nodes: ten of them decide.
    zh: 1,023 个结点的满二叉树：看十个结点就能得出结论。
    """
    step, values = 1024, []
    while step > 1:
        values += range(step // 2, 1024, step)
        step //= 2
    return even(values), draw.integer(1, 2048)


@suite.group(2)
def long_chain(draw):
    """A path of 100,000 nodes: too deep for Python's recursion.
    zh: 100,000 个结点连成一条路径：超出 Python 的递归深度。
    """
    n = 100_000
    order = draw.choice([range(n), range(n - 1, -1, -1), zigzag(n)])
    values = even(order)
    return values, values[-1] + draw.choice([0, 1])


@suite.validate
def a_tree(root, val):
    assert type(root) is list, "the tree is given by a list of its values"
    assert len(root) <= 100_000, "at most 100,000 nodes"
    assert {type(value) for value in root} <= {int}, "values are integers"
    assert len(set(root)) == len(root), "values are distinct"
    assert type(val) is int, "val is an integer"
    assert max(map(abs, [*root, val])) <= 1_000_000, "values lie between -1e6 and 1e6"


suite.refuse([2, 1, 2], 1)
suite.refuse([2, None, 3], 1)
suite.refuse([1.5], 1)
suite.refuse([1], None)
suite.refuse([10**7], 1)
