"""Computes a power of a plain float, or of one that counts what is done with it.

The result travels with what was counted, ``(power, facts)``. In mode ``count`` the base is
a ``Number``, and so is what comes of it. Facts hold ``multiplications`` (divisions among
them) of at most ``most``, and ``powers``, the uses of ``**``. A computation that is beyond
the bound is ended at once.
"""

from math import log2


class Stopped(BaseException):
    """Beyond the bound; not an Exception, so that `except Exception` lets it through."""


def number(counts):
    """A class of floats that count their multiplications, divisions and powers."""

    class Number(float):
        __slots__ = ()

        def __hash__(self):
            return float.__hash__(self)

    def counting(operation, key):
        def counted(self, *other):
            result = operation(self, *other)
            if result is NotImplemented:
                return result
            counts[key] += 1
            if counts["multiplications"] > counts["most"]:
                raise Stopped
            return Number(result) if type(result) is float else result

        return counted

    def keeping(operation):
        def kept(self, *other):
            result = operation(self, *other)
            return Number(result) if type(result) is float else result

        return kept

    for name in ("mul", "rmul", "truediv", "rtruediv", "floordiv", "rfloordiv"):
        method = f"__{name}__"
        setattr(Number, method, counting(getattr(float, method), "multiplications"))
    for name in ("pow", "rpow"):
        method = f"__{name}__"
        setattr(Number, method, counting(getattr(float, method), "powers"))
    for name in ("add", "radd", "sub", "rsub", "mod", "rmod", "neg", "pos", "abs"):
        method = f"__{name}__"
        setattr(Number, method, keeping(getattr(float, method)))
    return Number


def make_call():
    """``call`` with a class of its own: making one takes longer than most calls."""
    counts = {"multiplications": 0, "most": 0, "powers": 0}
    kind = number(counts)

    def call(functions, entry, args, mode):
        """The power and the facts."""
        x, n = args
        if mode != "count":
            return functions[entry](x, n), {}
        most = int(2 * log2(abs(n)) + 4) if n else 4
        counts.update(multiplications=0, most=most, powers=0)
        try:
            answer = functions[entry](kind(x), n)
        except Stopped:
            answer = None
        return float(answer) if type(answer) is kind else answer, dict(counts)

    return call


call = make_call()
