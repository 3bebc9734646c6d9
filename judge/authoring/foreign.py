"""What a submission returned that is no plain value, and what to return instead."""

from __future__ import annotations

from judge.authoring.numeric import as_number
from judge.box.wire import Foreign
from judge.hints import Any
from judge.text import Text

ADVICE = {
    "a generator": ("a list", "生成器", "列表"),
    "a coroutine": (
        "a value, not an async function's coroutine", "协程", "普通值，不要写成 async 函数"),
    "a function": ("what it would return", "函数", "函数的结果（是不是漏了括号？）"),
    "a dict's keys": ("list(...)", "字典的 keys 视图", " list(...)"),
    "a dict's values": ("list(...)", "字典的 values 视图", " list(...)"),
    "a dict's items": ("list(...)", "字典的 items 视图", " list(...)"),
    **{
        f"{article} {name}": ("list(...)", f" {name} 对象", " list(...)")
        for article, name in (
            ("a", "range"), ("a", "map"), ("a", "filter"), ("a", "zip"), ("a", "reversed"),
            ("an", "enumerate"))
    },
}
"""What to return instead; the name in Chinese; the advice in Chinese."""


def foreign(got: Any, expected: Any = None) -> Text | None:
    """Refuse what is not a plain value, or holds something that is not.

    The advice names a number where one is ``expected``, a list or what else holds values else.
    """
    if type(got) is Foreign:
        better = ADVICE.get(got.name)
        if better and as_number(expected) is not None:
            better = ("a number", better[1], "一个数")
        if better:
            return Text(
                f"returned {got.name}; return {better[0]}", f"返回了{better[1]}；应返回{better[2]}")
        return Text(
            f"returned {got.name}; return plain numbers, lists or arrays",
            f"返回了 {got.name}；应返回普通的数、列表或数组")
    if type(got) in (list, tuple, set, frozenset):
        return next(filter(None, map(foreign, got)), None)
    if type(got) is dict:
        return next(filter(None, map(foreign, (*got.keys(), *got.values()))), None)
    return None
