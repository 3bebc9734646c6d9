"""First-order mutants of a reference: one small change each, as a careless author would make it.

The general tools (mutmut, cosmic-ray) edit files and start a test command for every
mutant; ours have to run in confined children by the hundred a second and be named in a
waiver, hence these lines over ``ast``. Changes: operators, comparisons, constants,
axes, conditions, names that have an opposite, swapped arguments, unwrapped calls, ranges
that end early, removed statements. A mutant's id is a hash of its function, statement and
change, so that edits elsewhere leave waivers valid.
"""

from __future__ import annotations

import ast
import copy
import hashlib
from pathlib import Path

from judge.hints import Any, Iterator
from judge.record import NamedTuple

OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub,), ast.Sub: (ast.Add,), ast.Mult: (ast.Div, ast.Add), ast.Div: (ast.Mult,),
    ast.FloorDiv: (ast.Div, ast.Mult), ast.Mod: (ast.FloorDiv,), ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,), ast.BitAnd: (ast.BitOr,), ast.BitOr: (ast.BitAnd,),
    ast.LShift: (ast.RShift,), ast.RShift: (ast.LShift,), ast.BitXor: (ast.BitOr,),
}
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE), ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE), ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,), ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}
OPPOSITES = {
    "max": "min", "min": "max", "maximum": "minimum", "minimum": "maximum", "argmax": "argmin",
    "argmin": "argmax", "sum": "mean", "mean": "sum", "floor": "ceil", "ceil": "floor",
    "zeros": "ones", "ones": "zeros", "any": "all", "all": "any", "sin": "cos", "cos": "sin",
    "left": "right", "right": "left", "append": "extend", "zeros_like": "ones_like", "var": "std",
    "ones_like": "zeros_like", "amax": "amin", "amin": "amax", "clamp_min": "clamp_max",
}
COMMUTATIVE = {"max", "min", "maximum", "minimum", "gcd", "logical_and", "logical_or", "dot"}
CONVERSIONS = {
    "float", "int", "bool", "list", "tuple", "asarray", "array", "dict", "set", "range", "len",
    "enumerate", "zip", "iter", "item", "zeros", "ones", "empty", "arange", "isinstance",
}


class Mutant(NamedTuple):
    """One changed reference. ``line`` is the statement's; ``before`` and ``after`` its text."""

    id: str
    file: Path
    line: int
    function: str
    before: str
    after: str
    source: str


def mutants(path: Path) -> list[Mutant]:
    """All different mutants of the file, in its order."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    plain = ast.unparse(tree)
    found: dict[str, Mutant] = {}
    taken: set[str] = set()
    for function, statement in _statements(tree):
        before, line = _header(statement), statement.lineno
        for after, source in _changed(tree, statement):
            if source in found or source == plain:
                continue
            key = _id(function, before, after)
            while key in taken:  # the same statement twice in one function
                key = _id(key, before, after)
            taken.add(key)
            found[source] = Mutant(key, path, line, function, before, after, source)
    return list(found.values())


def _changed(tree: ast.Module, statement: ast.stmt) -> Iterator[tuple[str, str]]:
    """The statement's text and the whole file after each change."""
    for _ in _changes(statement):
        yield _header(statement), ast.unparse(ast.fix_missing_locations(tree))
    yield from _removals(tree, statement)


def _id(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:8]


def _statements(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    """Every statement that does something, with its function's dotted name."""

    def walk(body: list[ast.stmt], name: str) -> Iterator[tuple[str, ast.stmt]]:
        for statement in body:
            if isinstance(statement, ast.Import | ast.ImportFrom) or _is_text(statement):
                continue
            yield name, statement
            inner = name
            if isinstance(statement, ast.FunctionDef | ast.ClassDef):
                inner = f"{name}.{statement.name}".lstrip(".")
            for block in ("body", "orelse", "finalbody"):
                yield from walk(getattr(statement, block, []), inner)
            for handler in getattr(statement, "handlers", []):
                yield from walk(handler.body, inner)

    return walk(tree.body, "")


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _header(statement: ast.stmt) -> str:
    """The statement's text, of a compound one the first line."""
    return ast.unparse(statement).splitlines()[0] if hasattr(statement, "body") else (
        ast.unparse(statement))


def _changes(statement: ast.stmt) -> Iterator[None]:
    """Change the statement's own expressions in place, one at a time, and change them back."""
    blocks = ("body", "orelse", "finalbody", "handlers")
    for field, value in ast.iter_fields(statement):
        if field in (*blocks, "returns", "annotation", "decorator_list", "name", "target"):
            continue
        yield from _in_field(statement, field, value)
    if isinstance(statement, ast.AugAssign):
        yield from _replaced(statement, "op", [other() for other in OPERATORS[type(statement.op)]])
    if isinstance(statement, ast.If | ast.While):
        yield from _replaced(
            statement, "test", [ast.Constant(value) for value in (True, False)][
                isinstance(statement, ast.While):])


def _in_field(parent: ast.AST, field: str, value: Any) -> Iterator[None]:
    if isinstance(value, list):
        for place, item in enumerate(value):
            if isinstance(item, ast.AST):
                for variant in _variants(item):
                    value[place] = variant
                    yield None
                    value[place] = item
                yield from _inside(item)
    elif isinstance(value, ast.AST):
        yield from _replaced(parent, field, _variants(value))
        yield from _inside(value)


def _inside(node: ast.AST) -> Iterator[None]:
    for field, value in ast.iter_fields(node):
        if field not in ("annotation", "ctx"):
            yield from _in_field(node, field, value)


def _replaced(parent: ast.AST, field: str, variants: Any) -> Iterator[None]:
    original = getattr(parent, field)
    for variant in variants:
        setattr(parent, field, variant)
        yield None
        setattr(parent, field, original)


def _variants(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand in the node's place."""
    if isinstance(node, ast.operator):
        yield from (other() for other in OPERATORS.get(type(node), ()))
    elif isinstance(node, ast.cmpop):
        yield from (other() for other in COMPARISONS[type(node)])
    elif isinstance(node, ast.And):
        yield ast.Or()
    elif isinstance(node, ast.Or):
        yield ast.And()
    elif isinstance(node, ast.UnaryOp) and not isinstance(node.operand, ast.Constant):
        yield node.operand
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield from (_with(node, operand=one) for one in _variants(node.operand))
    elif isinstance(node, ast.Constant):
        yield from (ast.Constant(value) for value in _constants(node.value))
    elif isinstance(node, ast.Call):
        yield from _calls(node)
    elif isinstance(node, ast.Attribute) and node.attr in OPPOSITES:
        yield _with(node, attr=OPPOSITES[node.attr])
    elif isinstance(node, ast.Name) and node.id in OPPOSITES and isinstance(node.ctx, ast.Load):
        yield ast.Name(OPPOSITES[node.id], ast.Load())
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)


def _constants(value: object) -> tuple[bool | int | float, ...]:
    if type(value) is bool:
        return (not value,)
    if type(value) is int:
        return (value + 1, value - 1)
    if type(value) is float:
        return (2 * value, 0.0) if value else (1.0,)
    return ()


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if any(isinstance(argument, ast.Starred) for argument in node.args):
        return
    if name not in COMMUTATIVE:
        for place in range(len(node.args) - 1):
            swapped = [*node.args]
            swapped[place : place + 2] = swapped[place + 1], swapped[place]
            yield _with(node, args=swapped)
    if name == "range" and node.args:
        last = 1 if len(node.args) > 1 else 0
        shorter = ast.BinOp(node.args[last], ast.Sub(), ast.Constant(1))
        yield _with(node, args=[*node.args[:last], shorter, *node.args[last + 1 :]])
    if name not in CONVERSIONS and node.args:
        yield node.args[0]
    elif name not in CONVERSIONS and isinstance(function, ast.Attribute):
        yield function.value
    for place in range(len(node.keywords)):
        yield _with(node, keywords=[*node.keywords[:place], *node.keywords[place + 1 :]])


def _with(node: Any, **changed: Any) -> Any:
    twin = copy.copy(node)
    for field, value in changed.items():
        setattr(twin, field, value)
    return twin


def _removals(tree: ast.Module, statement: ast.stmt) -> Iterator[tuple[str, str]]:
    """The file without the statement, where something is left to run."""
    kept = (ast.FunctionDef, ast.ClassDef, ast.Pass, ast.Global, ast.Nonlocal)
    if isinstance(statement, kept):
        return
    for parent in ast.walk(tree):
        for block in ("body", "orelse", "finalbody"):
            body = getattr(parent, block, None)
            if isinstance(body, list) and statement in body:
                place = body.index(statement)
                body[place] = ast.copy_location(ast.Pass(), statement)
                yield "pass", ast.unparse(tree)
                body[place] = statement
                return
