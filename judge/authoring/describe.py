"""Answers in a sentence: what sort of value it is, in both languages, and its text cut short.

Nothing here may raise on any value that the wire can bring: integers of 200,000 digits,
NaN, nested containers, Foreign.
"""

from __future__ import annotations

from judge.box.wire import Foreign
from judge.hints import Any
from judge.text import Text

LONGEST = 60
MOST_BITS = 200
BRACKETS: dict[type, tuple[str, str]] = {list: ("[", "]"), tuple: ("(", ")")}
NAMES = {
    "list": "列表", "tuple": "元组", "set": "集合", "frozenset": "frozenset", "dict": "字典",
    "int": "整数", "float": "浮点数", "bool": "布尔值", "str": "字符串", "bytes": "字节串",
    "complex": "复数",
}


def kind(value: Any) -> Text:
    """``a list of 3``, ``an array of shape (2, 3)``; in Chinese ``长度为 3 的列表``."""
    if type(value) is Foreign:
        return Text(value.name, value.name)
    if value is None:
        return Text("None", "None")
    if hasattr(value, "shape"):
        return Text(f"an array of shape {value.shape}", f"形状为 {value.shape} 的数组")
    name = type(value).__name__
    if type(value) in (list, tuple, set, frozenset, dict):
        return Text(f"a {name} of {len(value)}", f"长度为 {len(value)} 的{NAMES[name]}")
    article = "an" if name[0] in "aeiou" else "a"
    return Text(f"{article} {name}", NAMES.get(name, name))


def brief(value: Any) -> str:
    """A value's repr, cut in the middle when long."""
    text = _repr(value, LONGEST)
    return text if len(text) <= LONGEST else f"{text[:40]} ... {text[-12:]}"


def _repr(value: Any, room: int) -> str:
    """The repr, written no further than about ``room`` characters."""
    if type(value) is int and value.bit_length() > MOST_BITS:
        return f"an integer of {value.bit_length()} bits"
    if type(value) is Foreign:
        return str(value.name)
    if type(value) in (list, tuple, set, frozenset):
        parts: list[str] = []
        for item in value:
            if room <= 0:
                parts.append("...")
                break
            parts.append(_repr(item, room))
            room -= len(parts[-1])
        left, right = BRACKETS.get(type(value), ("{", "}"))
        return f"{left}{', '.join(parts)}{right}"
    if type(value) is dict:
        pairs = []
        for key, item in value.items():
            if room <= 0:
                pairs.append("...")
                break
            pairs.append(f"{_repr(key, room)}: {_repr(item, room)}")
            room -= len(pairs[-1])
        return "{" + ", ".join(pairs) + "}"
    if hasattr(value, "shape"):
        return kind(value).en
    return repr(value)


def decimal(value: float, digits: int) -> str:
    """``digits`` significant digits of a number; very large integers by their size."""
    try:
        return f"{value:.{digits}g}"
    except OverflowError:
        return brief(value)
