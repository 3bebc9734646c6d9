"""Whether an entry takes the arguments that it will be called with."""

from __future__ import annotations

from judge.grading.loaded import Signature
from judge.grading.verdict import Finding
from judge.hints import Any, Mapping
from judge.text import Text


def wrong_arity(signatures: Mapping[str, Signature], arities: Any) -> Finding | None:
    """CE for the first entry that does not; ``arities`` is what the child said of each."""
    for name, signature in signatures.items():
        arity = arities.get(name) if type(arities) is dict else None
        if type(arity) is not tuple or len(arity) != 2:
            continue
        least, most = arity
        asked = len(signature.names)
        if least <= signature.required and (most < 0 or most >= asked):
            continue
        shown = f"{name}({', '.join(signature.names)})"
        return Finding(
            "CE",
            Text(
                f"{name} must take the arguments of {shown}; yours takes {_span(least, most)}",
                f"{name} 的参数应为 {shown}；你的函数接受 {_span(least, most)} 个参数",
            ),
        )
    return None


def _span(least: int, most: int) -> str:
    if most < 0:
        return f"{least}+"
    return str(least) if least == most else f"{least}-{most}"
