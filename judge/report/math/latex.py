"""LaTeX mathematics as a tree: the subset that statements and editorials may use.

``parse`` reads what stands between dollars; what is not in the subset raises MathError
with a sentence for the author.
"""

from __future__ import annotations

import re

from judge.report.math import symbols
from judge.report.math.tree import Atom, Fence, Fraction, Grid, Node, Root, Row, Script


class MathError(ValueError):
    """A formula outside the subset; the message is for its author."""


TOKEN = re.compile(r"\\[a-zA-Z]+\*?|\\.|\s+|.", re.DOTALL)
PLAIN = {"+": "bin", "-": "bin", "*": "bin", "=": "rel", "<": "rel", ">": "rel", "(": "open",
         "[": "open", ")": "close", "]": "close", ",": "punct", ";": "punct", ":": "punct",
         "/": "slash", "!": "close"}
MATRICES = {"matrix": ("", ""), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "vmatrix": ("|", "|"),
            "aligned": ("", ""), "align*": ("", ""), "cases": ("{", "")}
ALIGN = {"aligned": "rl", "align*": "rl", "cases": "l"}


def parse(source: str) -> Node:
    """The tree of a formula. MathError says what is not supported or does not match."""
    reader = _Reader(source)
    row = reader.row(())
    if reader.here < len(reader.tokens):
        raise MathError(f"unexpected {reader.tokens[reader.here]!r}")
    return row


class _Reader:
    def __init__(self, source: str) -> None:
        self.tokens = TOKEN.findall(source)
        self.here = 0

    def peek(self) -> str:
        return self.tokens[self.here] if self.here < len(self.tokens) else ""

    def next(self) -> str:
        token = self.peek()
        self.here += 1
        return token

    def blank(self) -> bool:
        """Skip white space; whether there was any."""
        start = self.here
        while self.peek().isspace():
            self.here += 1
        return self.here > start

    def row(self, ends: tuple[str, ...]) -> Row:
        """Nodes up to one of ``ends`` (left unread) or the end of the formula."""
        items: list[Node] = []
        spaced: list[bool] = []
        while True:
            space = self.blank()
            token = self.peek()
            if not token or token in ends:
                return Row(tuple(items), tuple(spaced))
            if token in "}&" or token in (r"\\", r"\right", r"\end"):
                return Row(tuple(items), tuple(spaced))
            if token in "^_'":
                if not items:
                    raise MathError(f"{token!r} has nothing to stand at")
                items[-1] = self.script(items[-1])
                continue
            node = self.node()
            if node is not None:
                items.append(node)
                spaced.append(space)

    def script(self, base: Node) -> Node:
        sub, sup = (base.sub, base.sup) if isinstance(base, Script) else (None, None)
        inner = base.base if isinstance(base, Script) else base
        token = self.next()
        if token == "'":
            if sup is not None and sup != Atom("′"):
                raise MathError("a prime after a superscript")
            return Script(inner, sub, Atom("′" if sup is None else "″"))
        if (sub if token == "_" else sup) is not None:
            raise MathError(f"two {token!r} at one base")
        argument = self.argument(token)
        return Script(inner, argument, sup) if token == "_" else Script(inner, sub, argument)

    def argument(self, of: str) -> Node:
        """A group in braces, or the single node that follows."""
        self.blank()
        if self.peek() == "{":
            self.next()
            body = self.row(())
            if self.next() != "}":
                raise MathError(f"the brace after {of} is not closed")
            return body.items[0] if len(body.items) == 1 else body
        if not self.peek() or self.peek() in "}^_&":
            raise MathError(f"{of} lacks an argument")
        node = self.node()
        if node is None:
            raise MathError(f"{of} lacks an argument")
        return node

    def node(self) -> Node | None:
        token = self.next()
        if token == "{":
            self.here -= 1
            return self.argument("{")
        if token.startswith("\\"):
            return self.command(token[1:])
        if token == "~":
            return Atom(" ", "space")
        if token == "-":
            return Atom("−", "bin")
        return Atom(token, PLAIN.get(token, "ord"))

    def command(self, name: str) -> Node | None:
        for table, kind in ((symbols.ORDINARY, "ord"), (symbols.BINARY, "bin"),
                            (symbols.RELATION, "rel"), (symbols.OPENING, "open"),
                            (symbols.CLOSING, "close")):
            if name in table:
                return Atom(table[name], kind)
        if name in symbols.LARGE:
            return Atom(symbols.LARGE[name], "large", limits=name != "int")
        if name in symbols.NAMES:
            return Atom(name, "name", limits=name in symbols.LIMITS)
        if name in symbols.SPACES:
            return Atom(symbols.SPACES[name], "space")
        if name in symbols.IGNORED:
            return None
        return self.structure(name)

    def structure(self, name: str) -> Node:
        if name in symbols.UPRIGHT or name == "operatorname*":
            return self.upright(name)
        if name in symbols.FONTS:
            return _in_font(name, self.argument(f"\\{name}"))
        if name in symbols.ACCENTS:
            base = self.argument(f"\\{name}")
            if not isinstance(base, Atom) or len(base.text) != 1:
                raise MathError(f"\\{name} over more than one character")
            return Atom(base.text + symbols.ACCENTS[name])
        if name in ("frac", "tfrac", "dfrac"):
            return Fraction(self.argument(name), self.argument(name), small=name == "tfrac")
        if name == "sqrt":
            return self.root()
        if name == "left":
            return self.fence()
        if name == "begin":
            return self.grid()
        raise MathError(f"\\{name} is not supported")

    def upright(self, name: str) -> Node:
        self.blank()
        if self.next() != "{":
            raise MathError(f"\\{name} needs braces")
        text = ""
        while self.peek() and self.peek() != "}":
            token = self.next()
            text += token[1:] if token.startswith("\\") and len(token) == 2 else token
        if self.next() != "}":
            raise MathError(f"the brace after \\{name} is not closed")
        if name.startswith("operatorname"):
            return Atom(text, "name", limits=name.endswith("*") or text in symbols.LIMITS)
        return Atom(text, "name" if name == "mathrm" and len(text) > 1 else "text")

    def root(self) -> Root:
        degree = None
        if self.peek() == "[":
            self.next()
            degree = self.row(("]",))
            self.next()
        return Root(self.argument("\\sqrt"), degree)

    def fence(self) -> Fence:
        left = self.delimiter("\\left")
        body = self.row(())
        if self.next() != r"\right":
            raise MathError(r"\left without \right")
        return Fence(left, body, self.delimiter("\\right"))

    def delimiter(self, of: str) -> str:
        self.blank()
        token = self.next()
        name = token[1:]
        if token == ".":
            return ""
        if token in ("(", ")", "[", "]", "|"):
            return token
        for table in (symbols.OPENING, symbols.CLOSING, symbols.ORDINARY):
            if token.startswith("\\") and name in table:
                return table[name]
        raise MathError(f"{of} before {token!r}, which is no delimiter")

    def grid(self) -> Node:
        name = self.environment()
        if name not in MATRICES:
            raise MathError(f"\\begin{{{name}}} is not supported")
        rows: list[tuple[Node, ...]] = []
        row: list[Node] = []
        while True:
            row.append(self.row(()))
            token = self.next()
            if token == "&":
                continue
            if row != [Row((), ())] or token == r"\\":
                rows.append(tuple(row))
            row = []
            if token == r"\end":
                break
            if token != r"\\":
                raise MathError(f"\\begin{{{name}}} is not closed")
        if self.environment() != name:
            raise MathError(f"\\begin{{{name}}} is closed by another \\end")
        left, right = MATRICES[name]
        grid = Grid(tuple(rows), ALIGN.get(name, "c"))
        return Fence(left, grid, right) if left or right else grid

    def environment(self) -> str:
        name = ""
        if self.next() == "{":
            while self.peek() and self.peek() != "}":
                name += self.next()
            self.next()
        return name


def _in_font(font: str, body: Node) -> Node:
    """Fonts that a terminal lacks are dropped; blackboard and calligraphic letters are kept."""
    if isinstance(body, Row):
        return body._replace(items=tuple(_in_font(font, item) for item in body.items))
    if isinstance(body, Atom):
        return body._replace(text=symbols.LETTERS.get((font, body.text), body.text))
    return body
