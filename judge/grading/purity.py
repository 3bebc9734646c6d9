"""Whether a text alone shows that its answers cannot depend on earlier calls or on chance.

Such an answer is the same in a fresh process, which then need not be asked. The text shows it
where everything in it is on a list: syntax that can store nothing beyond one call (below),
constants as the only values of the module and of default arguments, and names and attributes
that neither keep anything nor draw at random (judge.grading.harmless). What is not on the lists
proves nothing, and the fresh process is asked as ever: a name too few costs time, a name too
many could let an answer pass that is right by chance.

Attributes are judged by their name alone, so that it does not matter what they belong to;
none may be set. A local name that hides a built-in which is not on the list proves nothing
either, because another function may mean the built-in.
"""

from __future__ import annotations

import _ast as ast
import builtins

from judge.grading.harmless import ATTRIBUTES, BUILTINS, IMPORTED, MODULES
from judge.hints import Any

LONGEST = 4000
"""Characters of a text that is looked at: reading a long one takes as long as a fresh process."""

FOLLOWED: dict[type, tuple[str, ...]] = {
    ast.Module: ("body",),
    ast.FunctionDef: ("args", "body"), ast.Lambda: ("args", "body"),
    ast.arguments: ("posonlyargs", "args", "vararg", "kwonlyargs", "kwarg"),
    ast.arg: (),
    ast.Return: ("value",), ast.Delete: ("targets",), ast.Expr: ("value",),
    ast.Assign: ("targets", "value"), ast.AugAssign: ("target", "value"),
    ast.AnnAssign: ("target", "value"),
    ast.For: ("target", "iter", "body", "orelse"), ast.While: ("test", "body", "orelse"),
    ast.If: ("test", "body", "orelse"), ast.IfExp: ("test", "body", "orelse"),
    ast.Raise: ("exc", "cause"), ast.Assert: ("test", "msg"),
    ast.Try: ("body", "handlers", "orelse", "finalbody"), ast.ExceptHandler: ("type", "body"),
    ast.Nonlocal: (), ast.Pass: (), ast.Break: (), ast.Continue: (),
    ast.BoolOp: ("values",), ast.NamedExpr: ("target", "value"),
    ast.BinOp: ("left", "right"), ast.UnaryOp: ("operand",),
    ast.Compare: ("left", "comparators"),
    ast.Dict: ("keys", "values"), ast.Set: ("elts",), ast.List: ("elts",), ast.Tuple: ("elts",),
    ast.ListComp: ("elt", "generators"), ast.SetComp: ("elt", "generators"),
    ast.DictComp: ("key", "value", "generators"), ast.GeneratorExp: ("elt", "generators"),
    ast.comprehension: ("target", "iter", "ifs"),
    ast.Yield: ("value",), ast.YieldFrom: ("value",),
    ast.Call: ("func", "args", "keywords"), ast.keyword: ("value",), ast.Starred: ("value",),
    ast.JoinedStr: ("values",), ast.FormattedValue: ("value", "format_spec"),
    ast.Subscript: ("value", "slice"), ast.Slice: ("lower", "upper", "step"),
    ast.Constant: (), ast.Name: (), ast.Attribute: ("value",),
    ast.Import: (), ast.ImportFrom: (),
}  # fmt: skip
"""The syntax that can keep nothing, and which of its parts to follow."""
CONSTANT = (ast.Constant, ast.Name, ast.Attribute, ast.Tuple, ast.UnaryOp, ast.BinOp)
ANNOTATION = (*CONSTANT, ast.Subscript, ast.List)
AT_TOP = (ast.FunctionDef, ast.Import, ast.ImportFrom)


def is_pure(source: str, tree: Any) -> bool:
    """Whether the text, parsed to ``tree``, shows that every call answers by itself."""
    if len(source) > LONGEST or not isinstance(tree, ast.Module):
        return False
    statements = [node for node in tree.body if not _is_main(node)]
    if not all(map(_stands_at_top, statements)):
        return False
    loaded: set[str] = set()
    bound: set[str] = set()
    todo: list[Any] = list(statements)
    while todo:
        node = todo.pop()
        kind = type(node)
        parts = FOLLOWED.get(kind)
        if parts is None:
            return False
        if kind is ast.Name:
            (loaded if type(node.ctx) is ast.Load else bound).add(node.id)
        elif kind is ast.Attribute:
            if node.attr not in ATTRIBUTES or type(node.ctx) is not ast.Load:
                return False
        elif kind in CHECKED:
            names = CHECKED[kind](node)
            if names is None:
                return False
            bound.update(names)
        for part in parts:
            inner = getattr(node, part)
            if type(inner) is list:
                todo += [one for one in inner if one is not None]
            elif inner is not None:
                todo.append(inner)
    return loaded <= bound | BUILTINS and not any(map(_hides, bound - BUILTINS))


def _hides(name: str) -> bool:
    """Whether a name of the submission's is also one that the interpreter gives a meaning."""
    return name.startswith("__") or name in vars(builtins)


def _is_main(node: Any) -> bool:
    """``if __name__ == "__main__":`` and what is under it, which is not run."""
    if type(node) is not ast.If or node.orelse or type(node.test) is not ast.Compare:
        return False
    test = node.test
    return (
        type(test.left) is ast.Name
        and test.left.id == "__name__"
        and [type(one) for one in test.ops] == [ast.Eq]
        and [getattr(one, "value", None) for one in test.comparators] == ["__main__"]
    )


def _stands_at_top(node: Any) -> bool:
    """Whether a statement of the module leaves nothing behind that can change."""
    if type(node) is ast.Expr:
        return type(node.value) is ast.Constant
    if not isinstance(node, (ast.Assign, ast.AnnAssign)):
        return isinstance(node, AT_TOP)
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    value = node.value
    lasting = value is None or type(value) is ast.Lambda or _is_made_of(value, CONSTANT)
    return lasting and all(type(target) is ast.Name for target in targets)


def _is_made_of(node: Any, kinds: tuple[type, ...]) -> bool:
    if not isinstance(node, kinds):
        return False
    parts = [getattr(node, part) for part in FOLLOWED[type(node)]]
    flat = [one for part in parts for one in (part if type(part) is list else [part])]
    return all(_is_made_of(one, kinds) for one in flat)


# ---- what some nodes must be, and the names that they bind -------------------------------


def _function(node: Any) -> list[str] | None:
    if node.decorator_list or getattr(node, "type_params", ()):
        return None
    return [node.name] if _annotated_plainly(node.returns) else None


def _arguments(node: Any) -> list[str] | None:
    """Defaults live as long as the module: constants."""
    defaults = [one for one in (*node.defaults, *node.kw_defaults) if one is not None]
    return [] if all(_is_made_of(one, CONSTANT) for one in defaults) else None


def _argument(node: Any) -> list[str] | None:
    return [node.arg] if _annotated_plainly(node.annotation) else None


def _annotation(node: Any) -> list[str] | None:
    return [] if _annotated_plainly(node.annotation) else None


def _annotated_plainly(node: Any) -> bool:
    return node is None or _is_made_of(node, ANNOTATION)


def _handler(node: Any) -> list[str]:
    return [node.name] if node.name else []


def _import(node: Any) -> list[str] | None:
    if not all(alias.name in MODULES for alias in node.names):
        return None
    return [alias.asname or alias.name.partition(".")[0] for alias in node.names]


def _import_from(node: Any) -> list[str] | None:
    allowed = IMPORTED.get(node.module, ATTRIBUTES if node.module in MODULES else frozenset())
    if node.level or not all(alias.name in allowed for alias in node.names):
        return None
    return [alias.asname or alias.name for alias in node.names]


CHECKED = {
    ast.FunctionDef: _function,
    ast.arguments: _arguments,
    ast.arg: _argument,
    ast.AnnAssign: _annotation,
    ast.ExceptHandler: _handler,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
}
